"""The HTML report: one file that asks for nothing else, readable without its script."""

from claimcheck.report.html.writing import render_frame, render_html

__all__ = ["render_frame", "render_html"]
