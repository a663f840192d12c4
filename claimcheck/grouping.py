"""Pairs -> groups."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, TypeVar

_Member = TypeVar("_Member", bound=Hashable)


def grouped(pairs: Iterable[tuple[_Member, _Member]], order: Mapping[_Member, Any]) -> list[tuple[_Member, ...]]:
    """The connected groups of the pairs; groups and their members in the given order.

    >>> grouped([("a", "b"), ("c", "d"), ("b", "e")], {name: n for n, name in enumerate("abcde")})
    [('a', 'b', 'e'), ('c', 'd')]
    """
    group_of: dict[_Member, set[_Member]] = {}
    for left, right in pairs:
        merged = group_of.get(left, {left}) | group_of.get(right, {right})
        for member in merged:
            group_of[member] = merged
    ordered = sorted(group_of, key=order.__getitem__)
    return list(dict.fromkeys(tuple(sorted(group_of[name], key=order.__getitem__)) for name in ordered))
