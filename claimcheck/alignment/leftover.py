"""What a claim says that no claim of the other source says: an agreement may cover a part of it only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from claimcheck.alignment.bags import Bag, Draft, Weights, bag_of
from claimcheck.alignment.profiles import draft_of
from claimcheck.models import Claim, Span

_FILLS = 2.0
"""Weight below which a word belongs to what stands before and after it: "of", "its", "said" part no stretch."""
_LEAST = 8.0
"""Weight of uncovered words from which on a stretch is told of: about two content words. One word alone is mostly the
other source's word for the same, of which the lexicon does not know that it is."""


class LeftOver:
    """What the claims of one comparison say beyond others; each is weighed once, however many others it meets."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[_Weighed, ...], Bag]] = {}

    def of(self, claim: Claim, others: Sequence[Claim]) -> tuple[Span, ...]:
        """The stretches of a claim that none of the others covers, in text order.

        The others are covered together: a sentence that the other source tells in two leaves nothing over.
        """
        own, _ = self._weigh(claim)
        reaches = [bag.reach for _, bag in map(self._weigh, others)]
        return tuple(_stretches(own, reaches))

    def _weigh(self, claim: Claim) -> tuple[tuple[_Weighed, ...], Bag]:
        if claim.id not in self._known:
            draft = draft_of(claim)
            self._known[claim.id] = tuple(_telling(claim, draft)), bag_of(draft.items, sorted(draft.names))
        return self._known[claim.id]


class _Weighed(NamedTuple):
    """A word that tells something."""

    span: Span
    item: str
    """What it is compared by."""
    weight: float


def _telling(claim: Claim, draft: Draft) -> Iterator[_Weighed]:
    for token in sorted(claim.tokens, key=lambda token: token.span):  # a relative clause has its antecedent behind it
        if claim.span.contains(token.span):
            item = draft.item_at(token)
            weight = draft.items.get(item, 0.0)
            if weight >= _FILLS or token.tag == "CD":
                yield _Weighed(token.span, item, weight)


def _stretches(words: Sequence[_Weighed], reaches: Sequence[Weights]) -> Iterator[Span]:
    """Runs of missing words that are heavy enough; words that tell nothing are inside of a run, never at its ends."""
    for missing, run in groupby(words, key=lambda word: not any(word.item in reach for reach in reaches)):
        found = list(run)
        if missing and sum(word.weight for word in found) >= _LEAST:
            yield Span(found[0].span.start, found[-1].span.end)
