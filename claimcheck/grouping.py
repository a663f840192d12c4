"""Pairs -> groups."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Set
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


def parted(
    pairs: Iterable[tuple[_Member, _Member]],
    order: Mapping[_Member, Any],
    opposed: Mapping[_Member, Set[_Member]],
) -> list[tuple[_Member, ...]]:
    """The groups of the pairs, none of which holds two members that are opposed to each other.

    A pair that would bring such two together stands for itself: a member may be in several groups then.

    >>> parted([("250", ">200"), (">200", "350")], {"250": 1, ">200": 2, "350": 3}, {"250": {"350"}, "350": {"250"}})
    [('250', '>200'), ('>200', '350')]
    """
    group_of: dict[_Member, list[_Member]] = {}
    alone: list[tuple[_Member, ...]] = []
    for pair in pairs:
        less, more = sorted((group_of.setdefault(member, [member]) for member in pair), key=len)
        if less is more:
            continue
        if any(member in opposed and not opposed[member].isdisjoint(more) for member in less):
            alone.append(tuple(sorted(pair, key=order.__getitem__)))
            continue
        more.extend(less)
        group_of.update(dict.fromkeys(less, more))
    joined = {id(group): tuple(sorted(group, key=order.__getitem__)) for group in group_of.values() if len(group) > 1}
    return sorted((*joined.values(), *alone), key=lambda group: [order[member] for member in group])


def _root(parent: dict[_Member, _Member], member: _Member) -> _Member:
    """The member that stands for a group; on the way there every second step is made shorter (path halving)."""
    parent.setdefault(member, member)
    while parent[member] != member:
        parent[member] = member = parent[parent[member]]
    return member
