"""What a claim says that no claim of the other source says: an agreement may cover a part of it only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from claimcheck.alignment.bags import Bag, Draft, Weights, bag_of, joined
from claimcheck.alignment.profiles import draft_of
from claimcheck.models import Claim, Span, Token

_FILLS = 2.0
"""Weight below which a word belongs to what stands before and after it: "of", "its", "said" part no stretch."""
_LEAST = 8.0
"""Weight of uncovered words from which on a stretch is told of: about two content words. One word alone is mostly the
other source's word for the same, of which the lexicon does not know that it is."""


class LeftOver:
    """What the claims of one comparison say beyond others; each is weighed once, however many others it meets."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Draft, Bag]] = {}

    def of(self, claim: Claim, others: Sequence[Claim]) -> tuple[Span, ...]:
        """The stretches of a claim that none of the others covers, in text order.

        The others are covered together: a sentence that the other source tells in two leaves nothing over.
        """
        own, _ = self._weigh(claim)
        reach = joined([bag for _, bag in map(self._weigh, others)]).reach
        tokens = [token for token in claim.tokens if claim.span.contains(token.span)]
        weighed = [(token, *_weighed(token, own.items, own.item_at(token), reach)) for token in tokens]
        return tuple(_stretches(weighed))

    def _weigh(self, claim: Claim) -> tuple[Draft, Bag]:
        if claim.id not in self._known:
            draft = draft_of(claim)
            self._known[claim.id] = draft, bag_of(draft.items, sorted(draft.names))
        return self._known[claim.id]


def _weighed(token: Token, items: Weights, item: str, reach: Weights) -> tuple[float, bool | None]:
    """The weight of a word, and whether it is missing on the other side; None for a word that tells nothing."""
    weight = items.get(item, 0.0)
    if weight < _FILLS and token.tag != "CD":
        return weight, None
    return weight, item not in reach


def _stretches(weighed: Sequence[tuple[Token, float, bool | None]]) -> Iterator[Span]:
    """Runs of missing words that are heavy enough; words that tell nothing are inside of a run, never at its ends."""
    telling = [(token, weight, missing) for token, weight, missing in weighed if missing is not None]
    for missing, run in groupby(telling, key=lambda item: item[2]):
        found = list(run)
        if missing and sum(weight for _, weight, _ in found) >= _LEAST:
            yield Span(found[0][0].span.start, found[-1][0].span.end)
