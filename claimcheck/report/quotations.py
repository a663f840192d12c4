"""Utterances that several sources quote, with the words that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeAlias

from claimcheck.contrast.pairs import Account
from claimcheck.contrast.shared_quotations import SharedQuotation, shared_quotations
from claimcheck.grouping import grouped
from claimcheck.models import Discrepancy, Evidence, Span
from claimcheck.report.entries import Piece, Place, pieces_of
from claimcheck.report.view import View, once_a_view

_SHARED, _RUN, _CLOSENESS = 4, 3, 0.6
"""Looser than the rule on altered quotations: here a reader sees both wordings and judges."""
_LONG_RUN, _MOST = 4, 0.5
"""Words in sequence, or else the share of the shorter quotation, that two of them must have in common: in long ones
"I'm not" and "we will" come together by chance."""

_RULE = "quote-altered"

_Spot: TypeAlias = tuple[int, Span]
"""A quotation by the number of its source and where it stands."""


class Utterance(NamedTuple):
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


class QuotationGroup(NamedTuple):
    """One utterance in two sources or more; a source that quotes it in pieces has several sides."""

    sides: tuple[Utterance, ...]
    """In the order of the sources and of their texts."""
    reported: bool = False
    """Whether a finding says that one of them is altered: what is cut off stands in no stretch that both quote."""

    @property
    def is_altered(self) -> bool:
        """Whether words inside of what two of them quote differ, or a finding says that one of them is altered."""
        return self.reported or any(side.marked for side in self.sides)

    @property
    def verdict(self) -> str:
        """The same in words."""
        if any(side.marked for side in self.sides):
            return "other words"
        return "cut short in one of them" if self.reported else "word for word, as far as they quote the same"

    @property
    def speaker(self) -> str | None:
        """Who says it: the first that a source names; a pronoun or a description only where no source has a name."""
        speakers = [side.speaker for side in self.sides if side.speaker]
        return next((name for name in speakers if name[:1].isupper()), next(iter(speakers), None))


@once_a_view
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
    findings = (item for item in view.comparison.findings if isinstance(item, Discrepancy))
    told = [item.evidence for item in findings if item.rule == _RULE]
    found = [QuotationGroup(tuple(sides[spot] for spot in group), _is_told(sides, group, told)) for group in groups]
    return tuple(sorted(found, key=lambda group: not group.is_altered))


def _is_told(sides: Mapping[_Spot, Utterance], group: Sequence[_Spot], told: Iterable[Sequence[Evidence]]) -> bool:
    """Whether all the evidence of a finding stands in the quotations of a group."""
    own = [sides[spot] for spot in group]
    return any(
        all(any(item.source == side.source and item.span.overlaps(side.span) for side in own) for item in evidence)
        for evidence in told
    )


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
