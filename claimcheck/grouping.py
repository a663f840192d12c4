"""Pairs -> groups."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Set
from types import MappingProxyType
from typing import Any, TypeVar

_Member = TypeVar("_Member", bound=Hashable)
_NONE: Mapping[Any, Set[Any]] = MappingProxyType({})


def grouped(
    pairs: Iterable[tuple[_Member, _Member]],
    order: Mapping[_Member, Any],
    opposed: Mapping[_Member, Set[_Member]] = _NONE,
) -> list[tuple[_Member, ...]]:
    """The connected groups of the pairs; groups and their members in the given order.

    No group holds two members that are opposed: a pair that would bring such two together stands for itself, so that a
    member may be in several groups then.

    >>> grouped([("a", "b"), ("c", "d"), ("b", "e")], {name: n for n, name in enumerate("abcde")})
    [('a', 'b', 'e'), ('c', 'd')]
    >>> grouped([("250", ">200"), (">200", "350")], {"250": 1, ">200": 2, "350": 3}, {"250": {"350"}, "350": {"250"}})
    [('250', '>200'), ('>200', '350')]
    """
    group_of: dict[_Member, list[_Member]] = {}
    alone: list[tuple[_Member, _Member]] = []
    for pair in pairs:
        less, more = sorted((group_of.setdefault(member, [member]) for member in pair), key=len)
        if less is more:
            continue
        if any(member in opposed and not opposed[member].isdisjoint(more) for member in less):
            alone.append(pair)
            continue
        more.extend(
            less
        )  # the smaller into the larger: no member is moved more often than the logarithm of their number
        group_of.update(dict.fromkeys(less, more))
    paired = {member for pair in alone for member in pair}
    joined = {id(group): group for group in group_of.values() if len(group) > 1 or group[0] not in paired}
    groups = [tuple(sorted(group, key=order.__getitem__)) for group in (*joined.values(), *alone)]
    return sorted(groups, key=lambda group: [order[member] for member in group])
