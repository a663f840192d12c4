"""Weighted words, and what they cover."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.alignment.related import CREDITS, told_by_credit
from claimcheck.alignment.weights import item_of
from claimcheck.models import Claim, Token

Weights = Mapping[str, float]

LENGTH_ALLOWANCE = 0.2
"""Power of the product of two claims' weights that their shared weight is divided by; between 0.1 and 0.3 it hardly
matters: two long claims share a word or two of the topic by accident."""


@dataclass(frozen=True, slots=True)
class Part:
    """Weighted items; an item is a stem, or `#` and a value."""

    weights: Weights
    """Weight of each item, in text order."""
    total: float

    def covered_by(self, reach: Weights) -> float:
        """The weight that is covered, in absolute terms."""
        shared = self.weights.keys() & reach.keys()  # an exact sum is the same in any order
        return math.fsum([self.weights[item] * reach[item] for item in shared]) if shared else 0.0

    def share_covered_by(self, reach: Weights) -> float:
        """The share of the weight that is covered; 0 for nothing."""
        return self.covered_by(reach) / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Reached(Part):
    """Weighted items, and what they cover."""

    reach: Weights
    """Items that are covered, with the credit: the own ones 1, related ones less."""


@dataclass(frozen=True, slots=True)
class Bag(Reached):
    """Weighted items and what they cover, to be joined with others."""

    levels: tuple[Weights, ...]
    """The reach parted by credit, the lowest first: put together in this order, the highest credit of an item stays."""


class Draft(NamedTuple):
    """The items of a claim before anything else of its source is known."""

    claim: Claim
    items: Weights
    """With their weight in general English."""
    names: frozenset[str]
    """The items that are (parts of) names."""
    values: Mapping[int, tuple[str, float]]
    """Where a number or a verb with a particle stands -> what it is compared by, and the weight."""

    def item_at(self, token: Token) -> str:
        """What a token of the claim is compared by."""
        return self.values[token.span.start][0] if token.span.start in self.values else item_of(token)[0]


def bag_of(weights: Weights, names: Iterable[str]) -> Bag:
    """A bag that reaches its own items, those related to them, and the full names."""
    related = [told_by_credit(item) for item in weights]
    levels = [union([near[place] for near in related]) for place in range(len(CREDITS))]
    levels.append(dict.fromkeys((*names, *weights), 1.0))
    # exact sums, here and wherever features are made: from Python 3.12 on sum() of floats rounds otherwise than before
    return Bag(weights, math.fsum(weights.values()), union(levels), tuple(levels))


def part_of(weights: Weights) -> Part:
    """The items with the sum of their weights."""
    return Part(weights, math.fsum(weights.values()))


def joined(bags: Sequence[Bag]) -> Bag:
    """The bag of all the items."""
    if len(bags) == 1:
        return bags[0]
    weights = union([bag.weights for bag in bags])
    levels = tuple(map(union, zip(*(bag.levels for bag in bags), strict=True)))
    return Bag(weights, math.fsum(weights.values()), union(levels), levels)


def around(bags: Sequence[Bag]) -> Reached:
    """All the items and what they cover; nothing more is ever joined to it."""
    weights = union([bag.weights for bag in bags])
    return Reached(weights, math.fsum(weights.values()), reach_of(bags))


def reach_of(bags: Sequence[Bag]) -> dict[str, float]:
    """What the bags reach together: the levels of all of them one by one, so that the highest credit stays."""
    return union([bag.levels[place] for place in range(len(CREDITS) + 1) for bag in bags])


def union(parts: Iterable[Weights]) -> dict[str, float]:
    """All the items; of one that several parts have, the last one counts."""
    together: dict[str, float] = {}
    for part in parts:
        if part:  # most words have no related ones
            together.update(part)
    return together
