"""Which format a file has, by its name or else by how it begins, and what has to be installed to read it."""

from __future__ import annotations

from enum import Enum
from importlib.util import find_spec
from pathlib import PurePath

from claimcheck.errors import ClaimcheckError


class Format(Enum):
    """The formats of sources; the value names one document of it in a sentence."""

    PLAIN = "plain text"
    MARKDOWN = "Markdown text"
    JSON_LINES = "JSON Lines file"
    WEB_PAGE = "web page"
    PDF = "PDF document"
    WORD = "Word document"


SUFFIXES = {
    ".txt": Format.PLAIN,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".jsonl": Format.JSON_LINES,
    ".html": Format.WEB_PAGE,
    ".htm": Format.WEB_PAGE,
    ".pdf": Format.PDF,
    ".docx": Format.WORD,
}
"""The files that are taken from a folder; a file that is named itself may end as it likes."""

_NOT_READ = {".doc": "an old Word document", ".odt": "an OpenDocument text", ".rtf": "a Rich Text document"}
"""Formats that people try: the reason then says what to do instead of "binary data"."""

_OPENINGS = {b"%PDF-": Format.PDF, b"<!doctype html": Format.WEB_PAGE, b"<html": Format.WEB_PAGE}

_LIBRARIES = {
    Format.WEB_PAGE: ("trafilatura", "web"),
    Format.PDF: ("pypdf", "docs"),
    Format.WORD: ("docx", "docs"),
}
"""The module that reads a format and the extra that installs it."""


def format_of(name: str, data: bytes) -> Format:
    """The format of a file.

    >>> format_of("a.PDF", b""), format_of("-", b"\\n<!DOCTYPE html>")
    (<Format.PDF: 'PDF document'>, <Format.WEB_PAGE: 'web page'>)
    """
    known = SUFFIXES.get(PurePath(name).suffix.lower())
    if known is not None:
        return known
    beginning = data[:200].lstrip().lower()
    return next((kind for opening, kind in _OPENINGS.items() if beginning.startswith(opening.lower())), Format.PLAIN)


def refusal(name: str) -> str | None:
    """Why files of this name are never read, if so."""
    kind = _NOT_READ.get(PurePath(name).suffix.lower())
    return f"it is {kind}: save it as .docx, .txt or .md" if kind else None


def require_library(format: Format, name: str) -> None:
    """Raise ClaimcheckError with the command to run where the library for a format is not installed."""
    library, extra = _LIBRARIES.get(format, ("", ""))
    if library and find_spec(library) is None:
        raise ClaimcheckError(
            f"to read a {format.value}, install: pip install 'claimcheck-compare[{extra}]'", where=name
        )
