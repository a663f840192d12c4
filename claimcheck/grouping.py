"""Pairs -> groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def grouped(pairs: Iterable[tuple[str, str]], order: Mapping[str, int]) -> list[tuple[str, ...]]:
    """The connected groups of the pairs; groups and their members in the given order.

    >>> grouped([("a", "b"), ("c", "d"), ("b", "e")], {name: n for n, name in enumerate("abcde")})
    [('a', 'b', 'e'), ('c', 'd')]
    """
    group_of: dict[str, set[str]] = {}
    for left, right in pairs:
        merged = group_of.get(left, {left}) | group_of.get(right, {right})
        for member in merged:
            group_of[member] = merged
    ordered = sorted(group_of, key=order.__getitem__)
    return list(dict.fromkeys(tuple(sorted(group_of[name], key=order.__getitem__)) for name in ordered))
