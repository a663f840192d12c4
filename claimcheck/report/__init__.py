"""Comparison -> report. One view of the comparison, one writer a format."""

from __future__ import annotations

from claimcheck.comparison import Comparison
from claimcheck.report.json import render_json
from claimcheck.report.markdown import render_markdown
from claimcheck.report.stamp import stamped
from claimcheck.report.text import render_text
from claimcheck.report.view import View

FORMATS = ("text", "markdown", "json")
"""The names of the formats, the default first."""

SUFFIXES = {".md": "markdown", ".json": "json", ".txt": "text"}
"""The format that the name of an output file asks for."""

__all__ = ["FORMATS", "SUFFIXES", "View", "render", "render_text"]


def render(comparison: Comparison, format: str, *, title: str | None = None, folder: str = ".") -> str:
    """The report in one of `FORMATS`. Links are relative to `folder`, the one that the report will stand in.

    The title of the Markdown report is made of the sources' names unless one is given.
    """
    if format == "json":
        return render_json(comparison)
    if format == "markdown":
        return stamped(render_markdown(View(comparison), title=title, folder=folder), comparison)
    if format == "text":
        return render_text(View(comparison))
    raise ValueError(f"no such format: {format!r}")
