"""The Markdown report: reads well raw, on GitHub and as a comment on a pull request; the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.models import Evidence
from claimcheck.report.entries import DiscrepancyView, Quotation, SingleView
from claimcheck.report.escape import markdown, markdown_stretch
from claimcheck.report.independence import dependent, overlaps_of
from claimcheck.report.markdown_parts import Links, folded, table, with_marks
from claimcheck.report.markdown_tables import numbers_and_dates, people_and_roles, quotations, who_says_what
from claimcheck.report.nearest import near_pairs
from claimcheck.report.view import View
from claimcheck.report.words import (
    DOES_NOT_SAY,
    NEAR_PAIRS,
    default_title,
    insertion,
    made_by,
    overlap_sentence,
    shortened,
    summary_sentence,
)


def render_markdown(view: View, *, title: str | None = None, folder: str = ".") -> str:
    """The report as Markdown; links to sources are relative to `folder`, where the report will stand."""
    return _Writer(view, folder).report(title or default_title(view))


class _Writer:
    def __init__(self, view: View, folder: str) -> None:
        self.view = view
        self.links = Links(folder)
        self.names = {row.id: row.name for row in view.sources}

    def report(self, title: str) -> str:
        """All parts of the report, what was not checked first."""
        parts = [
            f"# {markdown(title)}",
            self._head(),
            summary_sentence(self.view),
            *self._dependent(),
            "## What was not checked",
            *self._not_checked(),
            "## Discrepancies",
            *self._discrepancies(),
            "## People and roles",
            people_and_roles(self.view),
            *quotations(self.view, self.links),
            *numbers_and_dates(self.view, self.links),
            *who_says_what(self.view, self.links),
            "## Agreements",
            *self._agreements(),
            *self._perhaps_the_same(),
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
                self.links.to(row.place, markdown(row.place.label)),
                row.published or "no date",
                row.sentences,
                row.claims,
            ]
            for row in self.view.sources
        ]
        return table(rows, ["Source", "Outlet", "File", "Published", "Sentences", "Claims"])

    def _dependent(self) -> Iterator[str]:
        for item in dependent(overlaps_of(self.view)):
            yield f"**Copied**: {markdown(overlap_sentence(item, self.names))}"

    def _not_checked(self) -> Iterator[str]:
        for source in self.view.skipped_sources:
            yield f"**Not read: {markdown(source.path)}**: {markdown(source.reason)}"
        for notice in self.view.notices:
            yield f"**Note**: {markdown(notice)}"
        rows = [
            [self.links.to(item.place), markdown(item.reason), markdown(shortened(item.text))]
            for item in self.view.not_checked
        ]
        yield from folded(table(rows, ["Place", "Why", "Words"]), len(rows), "skipped stretch", "skipped stretches")
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
        quotations = (f"- {self._quotation(side)}" for side in item.sides)
        silent = (f"- **{markdown(self.names[source])}**: {DOES_NOT_SAY}" for source in item.silent)
        return "\n".join([*quotations, *silent, f"- Finding `{item.id}`"])

    def _quotation(self, side: Quotation) -> str:
        speaker = f", {markdown(side.speaker)}" if side.speaker else ""
        link = self.links.to(side.place)
        return f"**{markdown(self.names[side.source])}** ({link}{speaker}): {_quoted(side)}"

    def _agreements(self) -> Iterator[str]:
        if not self.view.agreements:
            yield "None found."
            return
        items = [
            f"{number}. " + "<br>\n   ".join([*map(self._quotation, item.sides), *map(self._left_over, item.left_over)])
            for number, item in enumerate(self.view.agreements, 1)
        ]
        yield from folded("\n".join(items), len(items), "agreement", "agreements")

    def _left_over(self, item: Evidence) -> str:
        return f"only in **{markdown(self.names[item.source])}**: “{markdown(item.text)}”"

    def _perhaps_the_same(self) -> Iterator[str]:
        pairs = near_pairs(self.view.single)
        if not pairs:
            return
        yield "## Perhaps the same"
        yield NEAR_PAIRS
        items = [f"- {pair.score:.2f} " + "<br>\n  ".join(map(self._quotation, pair.sides)) for pair in pairs]
        yield from folded("\n".join(items), len(items), "pair", "pairs")

    def _single(self) -> Iterator[str]:
        for row in self.view.sources:
            items = [self._one(item) for item in self.view.single if item.claim.source == row.id]
            if items:
                yield f"### {markdown(row.name)}"
                yield from folded("\n".join(items), len(items), "claim", "claims")
        if not self.view.single:
            yield "None: every claim was met by one of another source."

    def _one(self, item: SingleView) -> str:
        speaker = f" ({markdown(item.claim.speaker)})" if item.claim.speaker else ""
        link = self.links.to(item.claim.place)
        line = f"- {link}{speaker}: {_quoted(item.claim)}"
        if item.nearest is None:
            return line
        nearest = self.links.to(item.nearest.place)
        return f"{line}<br>\n  nearest: {nearest}, {item.score:.2f}"


def _quoted(side: Quotation) -> str:
    """The words in quotation marks, behind what they are about."""
    return f"{markdown_stretch(insertion(side.about))}“{with_marks(side.pieces())}”"
