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
    parent: dict[_Member, _Member] = {}
    for left, right in pairs:
        parent[_root(parent, left)] = _root(parent, right)
    members: dict[_Member, list[_Member]] = {}
    for member in sorted(parent, key=order.__getitem__):
        members.setdefault(_root(parent, member), []).append(member)
    return [tuple(group) for group in members.values()]


def _root(parent: dict[_Member, _Member], member: _Member) -> _Member:
    """The member that stands for a group; on the way there every second step is made shorter (path halving)."""
    parent.setdefault(member, member)
    while parent[member] != member:
        parent[member] = member = parent[parent[member]]
    return member
