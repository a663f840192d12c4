"""The Markdown report: reads well raw, on GitHub and as a comment on a pull request; the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from posixpath import relpath
from urllib.parse import quote

from tabulate import tabulate

from claimcheck.models import RoleHolder, RoleRow, Unit
from claimcheck.report.entries import DiscrepancyView, Piece, Place, Quotation, SingleView
from claimcheck.report.escape import markdown, markdown_stretch
from claimcheck.report.view import View
from claimcheck.report.words import count, default_title, made_by, shortened, summary_sentence

_LONG = 12
"""A section with more entries than this is folded, so that a reader sees the next heading."""

_FRAGMENTS = {Unit.LINE: "#L{}", Unit.PARAGRAPH: "", Unit.PAGE: "#page={}"}
"""What a link to a place ends in: GitHub jumps to a line, a PDF viewer to a page (RFC 8118)."""


def render_markdown(view: View, *, title: str | None = None, folder: str = ".") -> str:
    """The report as Markdown; links to sources are relative to `folder`, where the report will stand."""
    return _Writer(view, folder).report(title or default_title(view))


class _Writer:
    def __init__(self, view: View, folder: str) -> None:
        self.view = view
        self.folder = folder
        self.names = {row.id: row.name for row in view.sources}

    def report(self, title: str) -> str:
        parts = [
            f"# {markdown(title)}",
            self._head(),
            summary_sentence(self.view),
            "## What was not checked",
            *self._not_checked(),
            "## Discrepancies",
            *self._discrepancies(),
            "## People and roles",
            self._roles(),
            "## Agreements",
            *self._agreements(),
            "## In one source only",
            *self._single(),
            f"---\n\n{made_by(self.view.comparison.signature)} claimcheck never says which source is right.",
        ]
        return "\n\n".join(parts) + "\n"

    def _head(self) -> str:
        rows = [
            [
                markdown(row.id),
                markdown(row.name),
                self._link(row.place, markdown(row.place.label)),
                row.published or "no date",
                row.sentences,
                row.claims,
            ]
            for row in self.view.sources
        ]
        return _table(rows, ["Source", "Outlet", "File", "Published", "Sentences", "Claims"])

    def _not_checked(self) -> Iterator[str]:
        for source in self.view.skipped_sources:
            yield f"**Not read: {markdown(source.path)}**: {markdown(source.reason)}"
        for notice in self.view.notices:
            yield f"**Note**: {markdown(notice)}"
        rows = [
            [self._link(item.place, markdown(str(item.place))), markdown(item.reason), markdown(shortened(item.text))]
            for item in self.view.not_checked
        ]
        yield from _folded(_table(rows, ["Place", "Why", "Words"]), len(rows), "skipped stretch", "skipped stretches")
        if not rows and not self.view.skipped_sources and not self.view.notices:
            yield "Nothing: every sentence of every source was compared."

    def _discrepancies(self) -> Iterator[str]:
        if not self.view.discrepancies:
            yield "None found."
        for number, item in enumerate(self.view.discrepancies, 1):
            yield f"### {number}. {item.severity.value.capitalize()}: {item.rule}"
            yield markdown(item.reason)
            yield self._sides(item)

    def _sides(self, item: DiscrepancyView) -> str:
        return "\n".join([*(f"- {self._quotation(side)}" for side in item.sides), f"- Finding `{item.id}`"])

    def _quotation(self, side: Quotation) -> str:
        speaker = f", {markdown(side.speaker)}" if side.speaker else ""
        link = self._link(side.place, markdown(str(side.place)))
        return f"**{markdown(self.names[side.source])}** ({link}{speaker}): “{_with_marks(side)}”"

    def _roles(self) -> str:
        if not self.view.roles:
            return "No source names anybody in a role."
        ids = [row.id for row in self.view.sources]
        rows = [[_role_name(row), *(_holders(row, source) for source in ids)] for row in self.view.roles]
        return _table(rows, ["Role", *(markdown(self.names[source]) for source in ids)])

    def _agreements(self) -> Iterator[str]:
        if not self.view.agreements:
            yield "None found."
            return
        items = [
            f"{number}. " + "<br>\n   ".join(map(self._quotation, item.sides))
            for number, item in enumerate(self.view.agreements, 1)
        ]
        yield from _folded("\n".join(items), len(items), "agreement", "agreements")

    def _single(self) -> Iterator[str]:
        for row in self.view.sources:
            items = [self._one(item) for item in self.view.single if item.claim.source == row.id]
            if items:
                yield f"### {markdown(row.name)}"
                yield from _folded("\n".join(items), len(items), "claim", "claims")
        if not self.view.single:
            yield "None: every claim was met by one of another source."

    def _one(self, item: SingleView) -> str:
        speaker = f" ({markdown(item.claim.speaker)})" if item.claim.speaker else ""
        link = self._link(item.claim.place, markdown(str(item.claim.place)))
        line = f"- {link}{speaker}: “{_with_marks(item.claim)}”"
        if item.nearest is None:
            return line
        nearest = self._link(item.nearest.place, markdown(str(item.nearest.place)))
        return f"{line}<br>\n  nearest: {nearest}, {item.score:.2f}"

    def _link(self, place: Place, label: str) -> str:
        if place.path is None or PurePosixPath(place.path).is_absolute() or place.path == "-":
            return label
        return f"[{label}]({quote(relpath(place.path, self.folder))}{_FRAGMENTS[place.unit].format(place.line)})"


def _with_marks(side: Quotation) -> str:
    """The words of a quotation, those that differ in bold."""
    return "".join(_piece(piece) for piece in side.pieces()).strip()


def _piece(piece: Piece) -> str:
    text = markdown_stretch(piece.text)
    return f"**{text}**" if piece.differs and text.strip() else text


def _role_name(row: RoleRow) -> str:
    return markdown(f"{row.role} of {row.organization}" if row.organization else row.role)


def _holders(row: RoleRow, source: str) -> str:
    holders = [holder for holder in row.holders if holder.source == source]
    return "; ".join(map(_holder, holders)) or "–"


def _holder(holder: RoleHolder) -> str:
    return f"{markdown(holder.person)} ({'quoted' if holder.quoted else 'named'})"


def _table(rows: Sequence[Sequence[object]], headers: list[str]) -> str:
    return tabulate(rows, headers, tablefmt="pipe", disable_numparse=True) if rows else ""


def _folded(body: str, length: int, one: str, many: str) -> Iterator[str]:
    """The body, folded if it is long."""
    if length > _LONG:
        yield f"<details><summary>{count(length, one, many)}</summary>"
        yield body
        yield "</details>"
    elif length:
        yield body
