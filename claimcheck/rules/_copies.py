"""Claims that are the same but for one detail: what they speak of needs no further proof."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.models import Claim
from claimcheck.rules._units import UnitKind
from claimcheck.rules._wordpairs import WordPair, pair_words

_FEWEST_SHARED = 2
"""Fewer equal words say nothing: "two men", "three men"."""


def exchanged_numbers(left: Claim, right: Claim) -> Iterator[WordPair]:
    """The numbers that stand at the same place of two claims which are the same in all other words."""
    pairs = pair_words(left, right)
    if len(pairs.shared) < _FEWEST_SHARED or pairs.alone(0) or pairs.alone(1):
        return
    if all(item.left.kind is item.right.kind is UnitKind.NUMBER and item.anchors for item in pairs.exchanged):
        yield from pairs.exchanged
