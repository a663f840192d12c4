"""Comparison -> what a report shows: sorted, grouped, counted and located once. Formats only write."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from claimcheck.comparison import Comparison
from claimcheck.models import (
    Agreement,
    Claim,
    DateMention,
    Discrepancy,
    Document,
    Evidence,
    RoleRow,
    Severity,
    SingleSource,
    SkippedSource,
    Source,
    Span,
)
from claimcheck.report.grouping import grouped


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, for a reader and for an editor's link."""

    path: str | None
    """None for a text given in code."""
    label: str
    """The path, or the source's id where there is no path."""
    line: int
    """From 1."""

    def __str__(self) -> str:
        return f"{self.label}:{self.line}"


class Region(NamedTuple):
    """Lines and columns from 1, columns in characters, the end exclusive, as SARIF counts them."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """The exact words of one source."""

    source: str
    place: Place
    span: Span
    """The evidence where there is one, else the claim; offsets into the source."""
    text: str
    """The claim's words, or the evidence where it stands outside of the claim."""
    marked: tuple[Span, ...]
    """The words that differ, as spans of `text`; empty where no word can be named."""
    speaker: str | None
    """Who says it in the source, if it is attributed to somebody."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source in the head of the report."""

    id: str
    name: str
    """The outlet, else the title, else the id."""
    place: Place
    published: str | None
    sentences: int
    claims: int


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A stretch that no verdict speaks of."""

    source: str
    place: Place
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class DiscrepancyView:
    """A discrepancy with its quotations."""

    id: str
    rule: str
    severity: Severity
    reason: str
    sides: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class AgreementView:
    """Claims that state the same, one group over all sources."""

    sides: tuple[Quotation, ...]
    score: float
    """The lowest of the group's alignments."""


@dataclass(frozen=True, slots=True)
class SingleView:
    """A claim of one source, with the nearest one elsewhere."""

    claim: Quotation
    nearest: Quotation | None
    score: float


@dataclass(frozen=True)
class View:
    """Everything that a report shows, in its order."""

    comparison: Comparison

    @cached_property
    def sources(self) -> tuple[SourceRow, ...]:
        """The sources in the order in which they were given."""
        return tuple(self._source(document) for document in self.comparison.documents)

    @property
    def skipped_sources(self) -> tuple[SkippedSource, ...]:
        """Sources that could not be read."""
        return self.comparison.skipped_sources

    @cached_property
    def not_checked(self) -> tuple[NotChecked, ...]:
        """Skipped stretches and unresolved dates, in the order of the sources."""
        return tuple(item for document in self.comparison.documents for item in self._not_checked(document))

    @cached_property
    def discrepancies(self) -> tuple[DiscrepancyView, ...]:
        """In the order of the findings: severest first."""
        found = (finding for finding in self.comparison.findings if isinstance(finding, Discrepancy))
        return tuple(
            DiscrepancyView(item.id, item.rule, item.severity, item.reason, tuple(map(self._evidence, item.evidence)))
            for item in found
        )

    @cached_property
    def agreements(self) -> tuple[AgreementView, ...]:
        """Agreeing claims, grouped over all sources, in text order of the first source."""
        pairs = [finding for finding in self.comparison.findings if isinstance(finding, Agreement)]
        scores = {frozenset(pair.claims): pair.score for pair in pairs}
        order = {claim.id: number for number, claim in enumerate(self.comparison.claims)}
        groups = grouped([pair.claims for pair in pairs], order)
        return tuple(
            AgreementView(
                tuple(self._quoted(self._claims[claim]) for claim in group),
                min(score for pair, score in scores.items() if pair <= set(group)),
            )
            for group in groups
        )

    @cached_property
    def single(self) -> tuple[SingleView, ...]:
        """Claims of one source only, in the order of the sources.

        Claims that stand in the same words (the members of a list) are shown once, with the nearest of all.
        """
        best: dict[tuple[str, Span], SingleView] = {}
        for finding in self.comparison.findings:
            if isinstance(finding, SingleSource):
                item = self._single(finding)
                key = (item.claim.source, item.claim.span)
                best[key] = max(best.get(key, item), item, key=lambda view: view.score)
        return tuple(best.values())

    @property
    def roles(self) -> tuple[RoleRow, ...]:
        """Who holds which role."""
        return self.comparison.roles

    def count(self, severity: Severity) -> int:
        """Number of discrepancies of a severity."""
        return sum(item.severity is severity for item in self.discrepancies)

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.comparison.claims}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {document.source.id: document.source for document in self.comparison.documents}

    @cached_property
    def _line_starts(self) -> dict[str, list[int]]:
        return {name: line_starts(source.text) for name, source in self._sources.items()}

    def place(self, source_id: str, offset: int) -> Place:
        """The line of an offset in a source's text."""
        source = self._sources[source_id]
        return Place(source.path, source.path or source.id, bisect_right(self._line_starts[source_id], offset))

    def _source(self, document: Document) -> SourceRow:
        source = document.source
        return SourceRow(
            id=source.id,
            name=source.outlet or source.title or source.id,
            place=self.place(source.id, 0),
            published=source.published.isoformat() if source.published else None,
            sentences=len(document.sentences),
            claims=sum(claim.source == source.id for claim in self.comparison.claims),
        )

    def _not_checked(self, document: Document) -> Iterator[NotChecked]:
        source = document.source
        for skipped in document.skipped:
            if skipped.reason != "front matter":
                place = self.place(source.id, skipped.span.start)
                yield NotChecked(source.id, place, skipped.reason, skipped.span.of(source.text))
        why = "date cannot be resolved" + ("" if source.published else ": the source has no date")
        for span in self._unresolved_dates(source.id):
            yield NotChecked(source.id, self.place(source.id, span.start), why, span.of(source.text))

    def _unresolved_dates(self, source_id: str) -> Sequence[Span]:
        spans = {
            mention.span
            for claim in self.comparison.claims
            if claim.source == source_id
            for mention in (*claim.mentions, *claim.context)
            if isinstance(mention, DateMention) and mention.value is None
        }
        return sorted(spans)

    def region(self, quotation: Quotation) -> Region:
        """The lines and columns of a quotation."""
        starts = self._line_starts[quotation.source]
        first, last = (bisect_right(starts, offset) for offset in quotation.span)
        start, end = quotation.span
        return Region(first, start - starts[first - 1] + 1, last, end - starts[last - 1] + 1)

    def words(self, quotation: Quotation) -> str:
        """The words of a quotation's span."""
        return quotation.span.of(self._sources[quotation.source].text)

    def _quoted(self, claim: Claim, evidence: Span | None = None) -> Quotation:
        marked = evidence is not None and evidence != claim.span
        start = claim.span.start
        return Quotation(
            source=claim.source,
            place=self.place(claim.source, start),
            span=evidence or claim.span,
            text=claim.span.of(self._sources[claim.source].text),
            marked=(Span(evidence.start - start, evidence.end - start),) if evidence and marked else (),
            speaker=claim.attribution.speaker if claim.attribution else None,
        )

    def _evidence(self, item: Evidence) -> Quotation:
        claim = self._claims[item.claim]
        if claim.span.contains(item.span):
            return self._quoted(claim, item.span)
        speaker = claim.attribution.speaker if claim.attribution else None
        return Quotation(item.source, self.place(item.source, item.span.start), item.span, item.text, (), speaker)

    def _single(self, finding: SingleSource) -> SingleView:
        claim = self._claims[finding.claims[0]]
        if finding.nearest is None:
            return SingleView(self._quoted(claim), None, 0.0)
        name, score = finding.nearest
        return SingleView(self._quoted(claim), self._quoted(self._claims[name]), score)


def line_starts(text: str) -> list[int]:
    r"""The offsets at which the lines of a text begin.

    >>> line_starts("a\nbc\n")
    [0, 2, 5]
    """
    return [0, *(number + 1 for number, char in enumerate(text) if char == "\n")]


def line_of(text: str, offset: int) -> int:
    r"""The line of an offset, from 1.

    >>> line_of("a\nbc", 3)
    2
    """
    return text.count("\n", 0, offset) + 1
