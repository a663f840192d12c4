"""Comparison -> what a report shows: sorted, grouped, counted and located once. Formats only write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from itertools import permutations
from typing import Any

from claimcheck.comparison import Comparison, best_first
from claimcheck.models import (
    Agreement,
    Alignment,
    Claim,
    DateMention,
    Discrepancy,
    Document,
    Evidence,
    Made,
    RoleRow,
    Severity,
    SingleSource,
    SkippedSource,
    Source,
    Span,
)
from claimcheck.report.entries import (
    AgreementView,
    DiscrepancyView,
    NotChecked,
    Place,
    Quotation,
    Region,
    SingleView,
    SourceRow,
)
from claimcheck.report.locating import Locator
from claimcheck.report.quoting import Quoter


@dataclass(frozen=True)
class View:
    """Everything that a report shows, in its order."""

    comparison: Comparison
    _made: dict[Callable[[View], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[[View], Made]) -> Made:
        """What `make` finds out about this comparison, found out once."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    @cached_property
    def sources(self) -> tuple[SourceRow, ...]:
        """The sources in the order in which they were given."""
        return tuple(self._source(document) for document in self.comparison.documents)

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader must know of the whole comparison: sources in another language, for example."""
        return self.comparison.notices

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
            DiscrepancyView(
                id=item.id,
                rule=item.rule,
                severity=item.severity,
                reason=item.reason,
                sides=self._quoter.evidence(item),
                score=item.score,
                silent=item.silent,
            )
            for item in found
        )

    @cached_property
    def agreements(self) -> tuple[AgreementView, ...]:
        """Agreeing claims, grouped over all sources, in text order of the first source.

        No group holds two claims that contradict: 250 and 350 both agree with "more than 200".
        """
        pairs = [finding for finding in self.comparison.findings if isinstance(finding, Agreement)]
        groups = self.comparison.grouped(
            [(pair.claims[0], pair.claims[1]) for pair in best_first(pairs)], self._opposed
        )
        holding: dict[str, list[int]] = {}
        for number, group in enumerate(groups):
            for claim in group:
                holding.setdefault(claim, []).append(number)
        members: list[list[Agreement]] = [[] for _ in groups]
        for pair in pairs:
            both = set(holding[pair.claims[0]]).intersection(holding[pair.claims[1]])
            members[min(both, key=lambda number: -len(groups[number]))].append(pair)
        return tuple(
            AgreementView(
                ids=tuple(pair.id for pair in found),
                sides=self._quoter.alike(group),
                score=min(pair.score for pair in found),
                left_over=_left_over(found),
            )
            for group, found in zip(groups, members, strict=True)
            if found
        )

    @cached_property
    def _opposed(self) -> dict[str, set[str]]:
        """The claims that conflict with each."""
        opposed: dict[str, set[str]] = {}
        for item in self.comparison.findings:
            if isinstance(item, Discrepancy) and item.severity is Severity.CONFLICT and item.score is not None:
                for one, other in permutations(item.claims, 2):
                    opposed.setdefault(one, set()).add(other)
        return opposed

    @cached_property
    def single(self) -> tuple[SingleView, ...]:
        """Claims of one source only, in the order of the sources.

        Claims that stand in the same words (the members of a list) are shown once, with the nearest of all.
        """
        same: dict[tuple[str, Span], list[SingleSource]] = {}
        for finding in self.comparison.findings:
            if isinstance(finding, SingleSource):
                claim = self.claims[finding.claims[0]]
                same.setdefault((claim.source, claim.span), []).append(finding)
        return tuple(map(self._single, same.values()))

    @property
    def roles(self) -> tuple[RoleRow, ...]:
        """Who holds which role."""
        return self.comparison.roles

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """All claims by id."""
        return {claim.id: claim for claim in self.comparison.claims}

    @cached_property
    def alignments(self) -> dict[frozenset[str], Alignment]:
        """The aligned pairs by the ids of their claims."""
        return {frozenset((item.left.id, item.right.id)): item for item in self.comparison.alignments}

    def count(self, severity: Severity) -> int:
        """Number of discrepancies of a severity."""
        return sum(item.severity is severity for item in self.discrepancies)

    def place(self, source_id: str, offset: int) -> Place:
        """The line of an offset in a source's text."""
        return self._quoter.place(source_id, offset)

    def region(self, quotation: Quotation) -> Region | None:
        """The lines and columns of a quotation."""
        return self._quoter.region(quotation)

    def words(self, quotation: Quotation) -> str:
        """The words of a quotation's span."""
        return quotation.span.of(self._sources[quotation.source].text)

    def quote(self, claim: str) -> Quotation:
        """All words of a claim."""
        return self._quoter.claim(claim)

    @cached_property
    def _claims_of(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self.comparison.claims:
            found.setdefault(claim.source, []).append(claim)
        return found

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {document.source.id: document.source for document in self.comparison.documents}

    @cached_property
    def _quoter(self) -> Quoter:
        locators = {name: Locator(source) for name, source in self._sources.items()}
        return Quoter(self._sources, self.claims, locators)

    def _source(self, document: Document) -> SourceRow:
        source = document.source
        return SourceRow(
            id=source.id,
            name=source.outlet or source.title or source.id,
            place=self.place(source.id, 0),
            published=source.published.isoformat() if source.published else None,
            sentences=len(document.sentences),
            claims=len(self._claims_of.get(source.id, ())),
        )

    def _not_checked(self, document: Document) -> Iterator[NotChecked]:
        source = document.source
        for skipped in document.skipped:
            if skipped.reason != "front matter":
                yield self._unchecked(source, skipped.span, skipped.reason)
        why = "date cannot be resolved" + ("" if source.published else ": the source has no date")
        for span in self._unresolved_dates(source.id):
            yield self._unchecked(source, span, why)

    def _unchecked(self, source: Source, span: Span, why: str) -> NotChecked:
        return NotChecked(source.id, self.place(source.id, span.start), span, why, span.of(source.text))

    def _unresolved_dates(self, source_id: str) -> Sequence[Span]:
        spans = {
            mention.span
            for claim in self._claims_of.get(source_id, ())
            for mention in (*claim.mentions_of(DateMention), *claim.context)
            if mention.value is None
        }
        return sorted(spans)

    def _single(self, same: Sequence[SingleSource]) -> SingleView:
        """One entry for all findings on the same words; of equal ones the last, as its words are the fullest."""
        best = max(reversed(same), key=lambda finding: finding.nearest[1] if finding.nearest else 0.0)
        ids = dict.fromkeys((best.id, *(finding.id for finding in same)))
        name, score = best.nearest or (None, 0.0)
        nearest = self.quote(name) if name else None
        return SingleView(tuple(ids), self.quote(best.claims[0]), nearest, score)


def once_a_view(make: Callable[[View], Made]) -> Callable[[View], Made]:
    """The function, which runs once for each view: several formats, and several parts of one, show the same."""

    @wraps(make)
    def known(view: View) -> Made:
        return view.once(make)

    return known


def _left_over(pairs: Sequence[Agreement]) -> tuple[Evidence, ...]:
    """What is left over in every pair of its claim: another source may have what the first one lacks."""
    counted = Counter(item for pair in pairs for item in pair.left_over)
    pairs_of = Counter(claim for pair in pairs for claim in pair.claims)
    return tuple(item for item, count in counted.items() if count == pairs_of[item.claim])
