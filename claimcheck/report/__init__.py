"""Comparison -> report. One view of the comparison, one writer a format."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.comparison import Comparison
from claimcheck.report.stamp import stamped
from claimcheck.report.view import View
from claimcheck.report.writers import writer_of

FORMATS = ("text", "markdown", "json", "html")
"""The names of the formats, the default first."""

SUFFIXES = {".md": "markdown", ".json": "json", ".txt": "text", ".html": "html"}
"""The format that the name of an output file asks for."""

__all__ = ["FORMATS", "SUFFIXES", "View", "render", "render_view"]


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
    return render_view(View(comparison), format, title=title, folder=folder, accepted=accepted)


def render_view(
    view: View,
    format: str,
    *,
    title: str | None = None,
    folder: str = ".",
    accepted: Mapping[str, str] | None = None,
) -> str:
    """As `render`, for one of several reports of a comparison: what they share is found out once."""
    if format not in FORMATS:
        raise ValueError(f"no such format: {format!r}")
    write = writer_of(format)
    if format == "json":
        return write(view.comparison)
    if format == "markdown":
        return stamped(write(view, title=title, folder=folder), view.comparison)
    if format == "html":
        return write(view, title=title, accepted=accepted)
    return write(view)
