"""Which pairs of claims are worth scoring.

Scoring every pair of fifty articles would take minutes. A pair can only be aligned if it shares words that tell
something, and those are found through an index from items to claims, in time that grows with what is shared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.alignment.profiles import Profile

_SMALL = 150
"""Pairs up to this number are all scored: every claim of two short texts gets a nearest one."""
_LEAST_SHARED = 2.5
"""Weight of shared items from which on a pair is worth scoring: half a rare word of the topic, one word outside it."""

_MOST_SHARING = 300
"""Claims of one source that share an item, from which on the item tells nothing: no article of a usual length has as
many, and two texts of a megabyte would have all their claims paired by "council"."""


def candidates(left: Sequence[Profile], right: Sequence[Profile]) -> list[tuple[int, int]]:
    """Positions of the pairs that are worth scoring, in text order; the same pairs if the sides are exchanged."""
    if len(left) * len(right) <= _SMALL:
        return [(i, j) for i in range(len(left)) for j in range(len(right))]
    found = set(_sharing(left, right))
    found.update((i, j) for j, i in _sharing(right, left))
    return sorted(found)


def _sharing(left: Sequence[Profile], right: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """The pairs of which the left claim has enough in common with the right one, and each left claim's best pair."""
    postings: dict[str, list[tuple[int, float]]] = {}
    for j, profile in enumerate(right):
        for item, credit in profile.bag.reach.items():
            postings.setdefault(item, []).append((j, credit))
    for i, profile in enumerate(left):
        shared: dict[int, float] = {}
        for item, weight in profile.bag.weights.items():
            places = postings.get(item, ())
            for j, credit in places if len(places) <= _MOST_SHARING else ():
                shared[j] = shared.get(j, 0.0) + weight * credit
        enough = [j for j, weight in shared.items() if weight >= _LEAST_SHARED]
        yield from ((i, j) for j in enough or sorted(shared, key=lambda j: (-shared[j], j))[:1])
