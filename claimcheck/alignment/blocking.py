"""Which pairs of claims are worth scoring.

Scoring every pair of fifty articles would take minutes. A pair can only be aligned if it shares words that tell
something, and those are found through an index from items to claims, in time that grows with what is shared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.alignment.bags import LENGTH_ALLOWANCE, Weights
from claimcheck.alignment.profiles import Profile

_SMALL = 150
"""Pairs up to this number are all scored: every claim of two short texts gets a nearest one."""
_LEAST_DENSITY = 1.0
"""Density of the shared items from which on a pair is worth scoring: a rare word outside the topic in two claims of
usual length."""

_MOST_SHARING = 300
"""Claims of one source that share an item, from which on the item tells nothing: no article of a usual length has as
many, and two texts of a megabyte would have all their claims paired by "council"."""

Postings = dict[str, list[tuple[int, float]]]
"""Item -> the claims that have it, each with what it is worth there."""


def candidates(left: Sequence[Profile], right: Sequence[Profile]) -> list[tuple[int, int]]:
    """Positions of the pairs that are worth scoring, in text order; the same pairs if the sides are exchanged.

    They are the pairs that share enough, and for each claim the pair that shares most.
    """
    if len(left) * len(right) <= _SMALL:
        return [(i, j) for i in range(len(left)) for j in range(len(right))]
    reached = _postings(profile.bag.reach for profile in right)
    weighted = _postings(profile.bag.weights for profile in right)
    everywhere_left, everywhere_right = _everywhere(left), _everywhere(right)
    lengths = [_length(profile) for profile in right]
    found: set[tuple[int, int]] = set()
    densest: dict[int, tuple[float, int]] = {}
    for i, profile in enumerate(left):
        shared: dict[int, float] = {}
        _add(shared, profile.bag.weights, reached, everywhere_right)
        _add(shared, profile.bag.reach, weighted, everywhere_left)
        # to six decimals, so that the order in which a sum is added up decides nothing
        length = _length(profile)
        densities = {j: round(weight / (length * lengths[j]), 6) for j, weight in shared.items()}
        found.update((i, j) for j, density in densities.items() if density >= _LEAST_DENSITY)
        found.update((i, j) for j in sorted(densities, key=lambda j: (-densities[j], j))[:1])
        for j, density in densities.items():
            densest[j] = min(densest.get(j, (0.0, i)), (-density, i))
    found.update((i, j) for j, (_, i) in densest.items())
    return sorted(found)


def _everywhere(claims: Sequence[Profile]) -> frozenset[str]:
    """The items that tell nothing, as so many claims of one source reach them."""
    if len(claims) <= _MOST_SHARING:
        return frozenset()
    counts = Counter(item for profile in claims for item in profile.bag.reach)
    return frozenset(item for item, count in counts.items() if count > _MOST_SHARING)


def _postings(bags: Iterable[Weights]) -> Postings:
    """The index of one source."""
    postings: Postings = {}
    for j, bag in enumerate(bags):
        for item, worth in bag.items():
            postings.setdefault(item, []).append((j, worth))
    return postings


def _add(shared: dict[int, float], items: Weights, postings: Postings, everywhere: frozenset[str]) -> None:
    """Add half of what each claim of the index shares with these items: the other half is seen from the other side."""
    for item, worth in items.items():
        for j, other in postings.get(item, ()) if item not in everywhere else ():
            shared[j] = shared.get(j, 0.0) + worth * other / 2


def _length(profile: Profile) -> float:
    """What a claim's weight counts for in a density; 1 for a claim without any, which shares nothing."""
    return profile.bag.total**LENGTH_ALLOWANCE if profile.bag.total else 1.0
