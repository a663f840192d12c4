"""The one-to-one assignment of claims that is best overall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import heappop, heappush

Pair = tuple[int, int]

_MANY = 200
"""Claims of one side that hang together through rivals, from which on the best pair is simply taken first.

The exact search is cubic in this number. Articles of a usual length stay below 30; a text that repeats one sentence a
thousand times does not.
"""


def best_assignment(gains: Mapping[Pair, int]) -> set[Pair]:
    """The pairs, no left and no right twice, whose gains have the highest sum; gains are above zero.

    A pair that is likely is given up where two others are together likelier.

    >>> sorted(best_assignment({(0, 0): 10, (0, 1): 9, (1, 0): 8}))
    [(0, 1), (1, 0)]
    >>> sorted(best_assignment({(0, 0): 10, (0, 1): 4, (1, 0): 5}))
    [(0, 0)]
    """
    chosen: set[Pair] = set()
    for component in _components(gains):
        rows = {i for i, _ in component}
        chosen |= _likeliest_first(component) if len(rows) > _MANY else _best(component)
    return chosen


def _components(gains: Mapping[Pair, int]) -> Iterator[dict[Pair, int]]:
    """The gains, parted where no claim is shared."""
    parent: dict[tuple[str, int], tuple[str, int]] = {}

    def root(node: tuple[str, int]) -> tuple[str, int]:
        while parent.setdefault(node, node) != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for i, j in gains:
        parent[root(("left", i))] = root(("right", j))
    parts: dict[tuple[str, int], dict[Pair, int]] = {}
    for (i, j), gain in gains.items():
        parts.setdefault(root(("left", i)), {})[i, j] = gain
    yield from parts.values()


def _likeliest_first(gains: Mapping[Pair, int]) -> set[Pair]:
    lefts: set[int] = set()
    rights: set[int] = set()
    chosen: set[Pair] = set()
    for i, j in sorted(gains, key=lambda pair: (-gains[pair], pair)):
        if i not in lefts and j not in rights:
            lefts.add(i)
            rights.add(j)
            chosen.add((i, j))
    return chosen


def _best(gains: Mapping[Pair, int]) -> set[Pair]:
    """Rows are added one by one, each by the cheapest chain of exchanges (Jonker and Volgenant 1987, sparse).

    Each row also has a column of its own, numbered below zero, at no cost: there it stays alone.
    """
    costs: dict[int, dict[int, int]] = {}
    for (i, j), gain in gains.items():
        costs.setdefault(i, {-1 - i: 0})[j] = -gain
    if len(costs) == 1:
        return {max(gains, key=lambda pair: (gains[pair], -pair[1]))}
    row_of: dict[int, int] = {}
    column_of: dict[int, int] = {}
    prices: dict[int, int] = {}
    for row in sorted(costs):
        _add(row, costs, prices, row_of, column_of)
    return {(row, column) for row, column in column_of.items() if column >= 0}


def _add(
    row: int,
    costs: Mapping[int, Mapping[int, int]],
    prices: dict[int, int],
    row_of: dict[int, int],
    column_of: dict[int, int],
) -> None:
    """Give a row its column, and the rows on the way other ones."""
    distance: dict[int, int] = {}
    before: dict[int, int] = {}
    settled: list[int] = []
    heap: list[tuple[int, int]] = []
    current, so_far = row, 0
    while True:
        for column, cost in costs[current].items():
            reached = so_far + cost - prices.get(column, 0)
            if column not in distance or reached < distance[column]:
                distance[column] = reached
                before[column] = current
                heappush(heap, (reached, column))
        so_far, column = heappop(heap)
        while so_far > distance[column]:
            so_far, column = heappop(heap)
        if column not in row_of:
            break
        settled.append(column)
        current = row_of[column]
        so_far -= costs[current][column] - prices.get(column, 0)
    for done in settled:
        prices[done] = prices.get(done, 0) + distance[done] - distance[column]
    while True:
        owner = before[column]
        row_of[column] = owner
        column_of[owner], column = column, column_of.get(owner, column)
        if owner == row:
            return
