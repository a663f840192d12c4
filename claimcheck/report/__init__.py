"""Comparison -> report. One view of the comparison, one writer a format."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.comparison import Comparison
from claimcheck.report.html import render_html
from claimcheck.report.json import render_json
from claimcheck.report.markdown import render_markdown
from claimcheck.report.stamp import stamped
from claimcheck.report.text import render_text
from claimcheck.report.view import View

FORMATS = ("text", "markdown", "json", "html")
"""The names of the formats, the default first."""

SUFFIXES = {".md": "markdown", ".json": "json", ".txt": "text", ".html": "html"}
"""The format that the name of an output file asks for."""

__all__ = ["FORMATS", "SUFFIXES", "View", "render", "render_text"]


def render(
    comparison: Comparison,
    format: str,
    *,
    title: str | None = None,
    folder: str = ".",
    accepted: Mapping[str, str] | None = None,
) -> str:
    """The report in one of `FORMATS`. Links are relative to `folder`, the one that the report will stand in.

    The title is made of the sources' names unless one is given. The page shows which discrepancies were `accepted`
    (reasons by id).
    """
    if format == "json":
        return render_json(comparison)
    if format == "markdown":
        return stamped(render_markdown(View(comparison), title=title, folder=folder), comparison)
    if format == "text":
        return render_text(View(comparison))
    if format == "html":
        return render_html(View(comparison), title=title, accepted=accepted)
    raise ValueError(f"no such format: {format!r}")
