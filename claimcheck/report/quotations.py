"""Utterances that several sources quote, with the words that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from claimcheck.contrast.pairs import Account
from claimcheck.contrast.shared_quotations import SharedQuotation, shared_quotations
from claimcheck.grouping import grouped
from claimcheck.models import Span
from claimcheck.report.entries import Piece, Place, pieces_of
from claimcheck.report.view import View

_SHARED, _RUN, _CLOSENESS = 4, 3, 0.6
"""Looser than the rule on altered quotations: here a reader sees both wordings and judges."""
_LONG_RUN, _MOST = 4, 0.5
"""Words in sequence, or else the share of the shorter quotation, that two of them must have in common: in long ones
"I'm not" and "we will" come together by chance."""

_Spot: TypeAlias = tuple[int, Span]
"""A quotation by the number of its source and where it stands."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """The words of a speaker as one source quotes them."""

    source: str
    place: Place
    span: Span
    text: str
    marked: tuple[Span, ...]
    """The words that another source gives differently, as spans of `text`."""
    speaker: str | None

    def pieces(self) -> Iterator[Piece]:
        """The words in stretches that differ and stretches that do not."""
        return pieces_of(self.text, self.marked)


@dataclass(frozen=True, slots=True)
class QuotationGroup:
    """One utterance in two sources or more; a source that quotes it in pieces has several sides."""

    sides: tuple[Utterance, ...]
    """In the order of the sources and of their texts."""

    @property
    def is_altered(self) -> bool:
        """Whether words inside of what two of them quote differ."""
        return any(side.marked for side in self.sides)

    @property
    def verdict(self) -> str:
        """The same in words."""
        return "other words" if self.is_altered else "word for word, as far as they quote the same"

    @property
    def speaker(self) -> str | None:
        """Who says it: the first that a source names; a pronoun or a description only where no source has a name."""
        speakers = [side.speaker for side in self.sides if side.speaker]
        return next((name for name in speakers if name[:1].isupper()), next(iter(speakers), None))


def quotation_groups(view: View) -> tuple[QuotationGroup, ...]:
    """The utterances that several sources quote, in text order of the first; altered ones first."""
    accounts = [
        Account(document, tuple(claim for claim in view.comparison.claims if claim.source == document.source.id))
        for document in view.comparison.documents
    ]
    pairs: list[tuple[_Spot, _Spot]] = []
    sides: dict[_Spot, Utterance] = {}
    for (left, ours), (right, theirs) in combinations(enumerate(accounts), 2):
        for shared in _shared(ours, theirs):
            spots = (left, shared.left.span), (right, shared.right.span)
            pairs.append(spots)
            for side, (spot, account) in enumerate(zip(spots, (ours, theirs), strict=True)):
                known = sides[spot].marked if spot in sides else ()
                sides[spot] = _side(view, account, shared, side, known)
    groups = grouped(pairs, {spot: spot for spot in sides})
    found = [QuotationGroup(tuple(sides[spot] for spot in group)) for group in groups]
    return tuple(sorted(found, key=lambda group: not group.is_altered))


def _shared(left: Account, right: Account) -> Iterable[SharedQuotation]:
    """The likeliest partner of each quotation: a speaker repeats phrases."""
    found = shared_quotations(left, right, shared=_SHARED, run=_RUN, closeness=_CLOSENESS)
    best: dict[Span, SharedQuotation] = {}
    for pair in filter(_is_one_utterance, found):
        held = best.get(pair.left.span)
        if held is None or pair.wording.shared > held.wording.shared:
            best[pair.left.span] = pair
    return best.values()


def _is_one_utterance(pair: SharedQuotation) -> bool:
    shorter = min(len(pair.left.words), len(pair.right.words))
    return pair.wording.longest >= _LONG_RUN or pair.wording.shared >= _MOST * shorter


def _side(view: View, account: Account, shared: SharedQuotation, side: int, known: Iterable[Span]) -> Utterance:
    """One side of a pair; with the words that a third source, too, gives differently."""
    source = account.document.source
    passage = (shared.left, shared.right)[side]
    start = passage.span.start
    gaps = [(alteration.left, alteration.right)[side] for alteration in shared.wording.alterations]
    marked = [
        Span(passage.words[first].span.start - start, passage.words[end - 1].span.end - start)
        for first, end in gaps
        if end > first
    ]
    return Utterance(
        source=source.id,
        place=view.place(source.id, start),
        span=passage.span,
        text=passage.span.of(source.text),
        marked=tuple(sorted({*known, *marked})),
        speaker=passage.attribution.speaker if passage.attribution else None,
    )
