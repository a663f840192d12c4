"""Weighted words, and what they cover."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.alignment.related import told_as
from claimcheck.alignment.weights import item_of
from claimcheck.models import Claim, Token

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Part:
    """Weighted items; an item is a stem, or `#` and a value."""

    weights: Weights
    """Weight of each item, in text order."""
    total: float

    def covered_by(self, reach: Weights) -> float:
        """The weight that is covered, in absolute terms."""
        # a list is a third faster than a generator, and this is where most of the time of fifty sources goes
        return math.fsum([weight * reach[item] for item, weight in self.weights.items() if item in reach])

    def share_covered_by(self, reach: Weights) -> float:
        """The share of the weight that is covered; 0 for nothing."""
        return self.covered_by(reach) / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class Bag(Part):
    """Weighted items, and what they cover."""

    reach: Weights
    """Items that are covered, with the credit: the own ones 1, related ones less."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The items of a claim before anything else of its source is known."""

    claim: Claim
    items: Weights
    """With their weight in general English."""
    names: frozenset[str]
    """The items that are (parts of) names."""
    values: Mapping[int, tuple[str, float]]
    """Where a number stands -> its value as an item, and the weight."""

    def item_at(self, token: Token) -> str:
        """What a token of the claim is compared by."""
        return self.values[token.span.start][0] if token.span.start in self.values else item_of(token)[0]


def bag_of(weights: Weights, names: Iterable[str]) -> Bag:
    """A bag that reaches its own items, those related to them, and the full names."""
    reach: dict[str, float] = {}
    for item in weights:
        merge(reach, told_as(item))
    reach.update(dict.fromkeys(names, 1.0))
    reach.update(dict.fromkeys(weights, 1.0))
    # exact sums, here and wherever features are made: from Python 3.12 on sum() of floats rounds otherwise than before
    return Bag(weights, math.fsum(weights.values()), reach)


def part_of(weights: Weights) -> Part:
    """The items with the sum of their weights."""
    return Part(weights, math.fsum(weights.values()))


def joined(bags: Sequence[Bag]) -> Bag:
    """The bag of all the items."""
    if len(bags) == 1:
        return bags[0]
    weights: dict[str, float] = {}
    reach: dict[str, float] = {}
    for bag in bags:
        weights.update(bag.weights)
        merge(reach, bag.reach)
    return Bag(weights, math.fsum(weights.values()), reach)


def merge(target: dict[str, float], reach: Weights) -> None:
    """Keep the higher credit of each item."""
    for item, credit in reach.items():
        if credit > target.get(item, 0.0):
            target[item] = credit
