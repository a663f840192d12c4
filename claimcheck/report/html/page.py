"""View -> everything that the templates show. They only write: nothing is computed there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from claimcheck.models import RoleHolder, RoleRow
from claimcheck.report.entries import SourceRow
from claimcheck.report.figures import FigureRow, figure_rows
from claimcheck.report.html.anchors import claim_anchors
from claimcheck.report.html.articles import Article, articles_of, claim_numbers
from claimcheck.report.html.cards import Card, cards_of
from claimcheck.report.independence import Overlap, dependent, overlaps_of
from claimcheck.report.matrix import MatrixRow, matrix
from claimcheck.report.quotations import QuotationGroup, quotation_groups
from claimcheck.report.view import View
from claimcheck.report.words import default_title, summary_sentence

_MATRIX_FROM = 3
"""Sources from which on a matrix tells more than the list of findings."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a source's claims have one kind of finding."""

    tone: str
    label: str
    count: int
    percent: float


@dataclass(frozen=True)
class Page:
    """What one HTML report shows."""

    view: View
    title: str
    accepted: Mapping[str, str]
    """Id and reason of the accepted discrepancies."""

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """All findings, numbered."""
        return cards_of(self.view, self.accepted)

    @cached_property
    def discrepancies(self) -> tuple[Card, ...]:
        """Severest first."""
        return self._of("discrepancy")

    @cached_property
    def agreements(self) -> tuple[Card, ...]:
        """In text order of the first source."""
        return self._of("agreement")

    @cached_property
    def single(self) -> tuple[tuple[SourceRow, tuple[Card, ...]], ...]:
        """Claims of one source only, by source."""
        found = self._of("single-source")
        rows = ((row, tuple(card for card in found if card.sides[0].source == row.id)) for row in self.view.sources)
        return tuple((row, cards) for row, cards in rows if cards)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The texts, marked."""
        return articles_of(self.view, self.cards, self.claim_anchors)

    @cached_property
    def claim_anchors(self) -> dict[str, str]:
        """The place of each claim on the page."""
        sources = {document.source.id: document.source for document in self.view.comparison.documents}
        return claim_anchors(self.view.comparison.claims, sources)

    @cached_property
    def claim_numbers(self) -> dict[str, int]:
        """What the script calls the claims."""
        return claim_numbers(self.view)

    @cached_property
    def source_numbers(self) -> dict[str, int]:
        """What the script calls the sources."""
        return {row.id: number for number, row in enumerate(self.view.sources)}

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the sources by id."""
        return {row.id: row.name for row in self.view.sources}

    @cached_property
    def speakers(self) -> dict[str, int]:
        """Everybody who says something in a finding, with what the script calls them; by name."""
        names = sorted({name for card in self.cards for name in card.speakers}, key=lambda name: (name.lower(), name))
        return {name: number for number, name in enumerate(names)}

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The rules that found something, in the order of the cards."""
        return tuple(dict.fromkeys(card.rule for card in self.discrepancies if card.rule))

    @cached_property
    def severities(self) -> dict[str, int]:
        """How many discrepancies there are of each severity, severest first; those without any are left out."""
        return dict(Counter(card.tone for card in self.discrepancies))

    @cached_property
    def skipped_reasons(self) -> dict[str, int]:
        """Why how many stretches were not compared, most frequent first."""
        return dict(Counter(item.reason for item in self.view.not_checked).most_common())

    @cached_property
    def shares(self) -> dict[str, tuple[Share, ...]]:
        """What became of the claims of each source."""
        tones: dict[str, str] = {}
        for card in reversed(self.cards):
            tones.update({side.claim: card.kind for side in card.sides})
        counts = Counter((claim.source, tones.get(claim.id, "single-source")) for claim in self.view.comparison.claims)
        return {row.id: _shares(row, counts) for row in self.view.sources}

    @cached_property
    def figures(self) -> tuple[FigureRow, ...]:
        """Numbers and dates."""
        return figure_rows(self.view)

    @cached_property
    def quotations(self) -> tuple[QuotationGroup, ...]:
        """Utterances that several sources quote."""
        return quotation_groups(self.view)

    @cached_property
    def matrix(self) -> tuple[MatrixRow, ...]:
        """Who says what; empty for two sources."""
        return matrix(self.view) if len(self.view.sources) >= _MATRIX_FROM else ()

    @property
    def overlaps(self) -> tuple[Overlap, ...]:
        """How much each source shares almost word for word with each other."""
        return overlaps_of(self.view)

    @property
    def most_shared(self) -> float:
        """The largest share of one source that stands in another."""
        return max((item.share for item in self.overlaps), default=0.0)

    @property
    def dependent(self) -> tuple[Overlap, ...]:
        """Those that a reader should be told of."""
        return dependent(self.overlaps)

    @cached_property
    def to_ask(self) -> tuple[tuple[str, str | None], ...]:
        """Who is quoted where the sources differ, with what the sources say they are; the severest first."""
        roles: dict[str, str | None] = {}
        for card in self.discrepancies:
            for side in card.sides:
                if side.speaker:
                    roles[side.speaker] = roles.get(side.speaker) or side.speaker_role
        return tuple(roles.items())

    def overlap(self, source: str, other: str) -> Overlap:
        """How much of a source stands in another."""
        return self._overlap_of[source, other]

    @cached_property
    def _overlap_of(self) -> dict[tuple[str, str], Overlap]:
        return {(item.source, item.other): item for item in self.overlaps}

    @cached_property
    def source_options(self) -> list[tuple[str, str]]:
        """What the filter offers."""
        return [(str(self.source_numbers[row.id]), row.name) for row in self.view.sources]

    @cached_property
    def speaker_options(self) -> list[tuple[str, str]]:
        """What the filter offers."""
        return [(str(number), name) for name, number in self.speakers.items()]

    def sources_of(self, card: Card) -> str:
        """The numbers of the sources that a card is about: those quoted, and those that leave it out."""
        sources = (*(side.source for side in card.sides), *card.silent)
        return _joined(self.source_numbers[source] for source in sources)

    def speakers_of(self, card: Card) -> str:
        """The numbers of those who speak in a card."""
        return _joined(self.speakers[name] for name in card.speakers)

    def claims_of(self, card: Card) -> str:
        """The numbers of a card's claims, the nearest one elsewhere included."""
        sides = (*card.sides, card.nearest) if card.nearest else card.sides
        return _joined(self.claim_numbers[side.claim] for side in sides)

    @staticmethod
    def holders(row: RoleRow, source: str) -> tuple[RoleHolder, ...]:
        """Who holds a role according to a source."""
        return tuple(holder for holder in row.holders if holder.source == source)

    @property
    def summary(self) -> str:
        """What was found, in one sentence."""
        return summary_sentence(self.view)

    def _of(self, kind: str) -> tuple[Card, ...]:
        return tuple(card for card in self.cards if card.kind == kind)


def _joined(numbers: Iterable[int]) -> str:
    return " ".join(map(str, dict.fromkeys(numbers)))


def page_of(view: View, title: str | None, accepted: Mapping[str, str]) -> Page:
    """The page of a comparison."""
    return Page(view, title or default_title(view), accepted)


def _shares(row: SourceRow, counts: Mapping[tuple[str, str], int]) -> tuple[Share, ...]:
    kinds = (("discrepancy", "differ"), ("agreement", "agree"), ("single-source", "only here"))
    found = [(kind, label, counts.get((row.id, kind), 0)) for kind, label in kinds]
    return tuple(
        Share(kind, label, number, round(100 * number / row.claims, 2)) for kind, label, number in found if number
    )
