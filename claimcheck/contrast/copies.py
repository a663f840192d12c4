"""Claims that are the same but for one detail: what they speak of needs no further proof."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.units import UnitKind
from claimcheck.contrast.wordpairs import WordPair, pair_words
from claimcheck.models import Claim, Span

_FEWEST_SHARED = 2
"""Fewer equal words say nothing: "two men", "three men"."""


def exchanged_numbers(left: Claim, right: Claim) -> Iterator[WordPair]:
    """The numbers that stand at the same place of two claims which are the same in all other words."""
    pairs = pair_words(left, right)
    if len(pairs.shared) < _FEWEST_SHARED or pairs.alone(0) or pairs.alone(1):
        return
    if all(item.left.kind is item.right.kind is UnitKind.NUMBER and item.anchors for item in pairs.exchanged):
        yield from pairs.exchanged


def are_verbatim(left: Claim, right: Claim, apart: Sequence[WordPair]) -> bool:
    """Whether two claims have the same words in the same order, apart from some: one was copied from the other.

    What is known of nobody in particular ("a man with a dog") may be said of two men, but not in the same words.
    """
    if not apart:
        return _all_words(left) == _all_words(right)
    return _words(left, [item.left.span for item in apart]) == _words(right, [item.right.span for item in apart])


@once_a_claim
def _all_words(claim: Claim) -> list[str]:
    return _words(claim, ())


def _words(claim: Claim, apart: Sequence[Span]) -> list[str]:
    """The words outside some stretches, without the article whose form hangs on the next word."""
    words = (t.text.lower() for t in claim.tokens if not any(span.contains(t.span) for span in apart))
    return ["a" if word == "an" else word for word in words if word[:1].isalnum()]
