"""What the sections of a Markdown report are made of: links, quoted words, tables, folds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath, PureWindowsPath
from posixpath import relpath
from typing import NamedTuple

from tabulate import tabulate

from claimcheck.models import Unit
from claimcheck.report.entries import Piece, Place
from claimcheck.report.escape import address, markdown, markdown_stretch
from claimcheck.report.words import count

_LONG = 12
"""A section with more entries than this is folded, so that a reader sees the next heading."""

_FRAGMENTS = {Unit.LINE: "#L{}", Unit.PARAGRAPH: "", Unit.PAGE: "#page={}"}
"""What a link to a place ends in: GitHub jumps to a line, a PDF viewer to a page (RFC 8118)."""


class Links(NamedTuple):
    """Links to the sources from the folder where the report will stand."""

    folder: str

    def to(self, place: Place, label: str | None = None) -> str:
        """The label, escaped already, as a link; without one the place itself is the label."""
        shown = markdown(str(place)) if label is None else label
        if place.path is None or place.path == "-" or _is_elsewhere(place.path, self.folder):
            return shown
        return f"[{shown}]({address(relpath(place.path, self.folder))}{_FRAGMENTS[place.unit].format(place.line)})"


def _is_elsewhere(path: str, folder: str) -> bool:
    """Whether no link leads from the folder to the path: it is absolute, or one of them names a disk of Windows."""
    return PurePosixPath(path).is_absolute() or any(PureWindowsPath(name).drive for name in (path, folder))


def with_marks(pieces: Iterable[Piece]) -> str:
    """Quoted words, those that differ in bold."""
    return "".join(map(_piece, pieces)).strip()


def _piece(piece: Piece) -> str:
    text = markdown_stretch(piece.text)
    return f"**{text}**" if piece.differs and text.strip() else text


def table(rows: Sequence[Sequence[object]], headers: list[str]) -> str:
    """A table of cells that are escaped already; nothing without rows."""
    return tabulate(rows, headers, tablefmt="pipe", disable_numparse=True) if rows else ""


def folded(body: str, length: int, one: str, many: str) -> Iterator[str]:
    """The body, folded if it is long."""
    if length > _LONG:
        yield f"<details><summary>{count(length, one, many)}</summary>"
        yield body
        yield "</details>"
    elif length:
        yield body
