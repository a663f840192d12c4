"""Utterances that several sources quote, with the words that differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from claimcheck.models import Span
from claimcheck.report.entries import Piece, Place, pieces_of
from claimcheck.report.view import View
from claimcheck.rules import Account, SharedQuotation, shared_quotations

_SHARED, _RUN, _CLOSENESS = 4, 3, 0.6
"""Looser than the rule on altered quotations: here a reader sees both wordings and judges."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """The words of a speaker as one source quotes them."""

    source: str
    place: Place
    span: Span
    text: str
    marked: tuple[Span, ...]
    """The words that the other source gives differently, as spans of `text`."""
    speaker: str | None

    def pieces(self) -> Iterator[Piece]:
        """The words in stretches that differ and stretches that do not."""
        return pieces_of(self.text, self.marked)


@dataclass(frozen=True, slots=True)
class QuotationPair:
    """One utterance in two sources."""

    sides: tuple[Utterance, Utterance]

    @property
    def is_altered(self) -> bool:
        """Whether words inside of what both quote differ."""
        return any(side.marked for side in self.sides)

    @property
    def verdict(self) -> str:
        """The same in words."""
        return "other words" if self.is_altered else "word for word where both quote"

    @property
    def speaker(self) -> str | None:
        """Who says it, by the first source that names somebody."""
        return next((side.speaker for side in self.sides if side.speaker), None)


def quotation_pairs(view: View) -> tuple[QuotationPair, ...]:
    """The utterances that two sources quote, in text order of the first; altered ones first."""
    accounts = [
        Account(document, tuple(claim for claim in view.comparison.claims if claim.source == document.source.id))
        for document in view.comparison.documents
    ]
    pairs = [
        QuotationPair((_side(view, left, shared, 0), _side(view, right, shared, 1)))
        for left, right in combinations(accounts, 2)
        for shared in _shared(left, right)
    ]
    return tuple(sorted(pairs, key=lambda pair: not pair.is_altered))


def _shared(left: Account, right: Account) -> Sequence[SharedQuotation]:
    """The likeliest partner of each quotation: a speaker repeats phrases."""
    found = shared_quotations(left, right, shared=_SHARED, run=_RUN, closeness=_CLOSENESS)
    best: dict[Span, SharedQuotation] = {}
    for pair in found:
        held = best.get(pair.left.span)
        if held is None or pair.wording.shared > held.wording.shared:
            best[pair.left.span] = pair
    return list(best.values())


def _side(view: View, account: Account, shared: SharedQuotation, side: int) -> Utterance:
    passage = (shared.left, shared.right)[side]
    source = account.document.source
    gaps = [(gap.left, gap.right)[side] for gap in shared.wording.alterations]
    start = passage.span.start
    marked = tuple(
        Span(passage.words[first].span.start - start, passage.words[end - 1].span.end - start)
        for first, end in gaps
        if end > first
    )
    return Utterance(
        source=source.id,
        place=view.place(source.id, start),
        span=passage.span,
        text=passage.span.of(source.text),
        marked=marked,
        speaker=passage.attribution.speaker if passage.attribution else None,
    )
