"""Pairs -> groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar

_Member = TypeVar("_Member", bound=Hashable)
_NONE: Mapping[Any, Set[Any]] = MappingProxyType({})

_SHARE = 0.5
"""Share of the pairs across two groups that makes one of them: with three sources one that is met by one of two."""


def grouped(pairs: Iterable[tuple[_Member, _Member]], order: Mapping[_Member, Any]) -> list[tuple[_Member, ...]]:
    """The connected groups of the pairs; groups and their members in the given order.

    >>> grouped([("a", "b"), ("c", "d"), ("b", "e")], {name: n for n, name in enumerate("abcde")})
    [('a', 'b', 'e'), ('c', 'd')]
    """
    group_of: dict[_Member, list[_Member]] = {}
    for pair in pairs:
        less, more = sorted((group_of.setdefault(member, [member]) for member in pair), key=len)
        if less is not more:
            # the smaller into the larger: no member is moved more often than the logarithm of their number
            more.extend(less)
            group_of.update(dict.fromkeys(less, more))
    return _sorted({id(group): group for group in group_of.values()}.values(), order)


def cohesive(
    pairs: Sequence[tuple[_Member, _Member]],
    source_of: Mapping[_Member, str],
    order: Mapping[_Member, Any],
    opposed: Mapping[_Member, Set[_Member]] = _NONE,
) -> list[tuple[_Member, ...]]:
    """Groups of members that hang together by more than a thread; groups and their members in the given order.

    The pairs, the best first, join two groups if at least half of all pairs between these, of different sources, are
    given: average linkage (Sokal and Michener 1958). A pair that is refused, or would bring together two members that
    are opposed, is grouped again among its like. So each pair stands in a group, and a member may be in several: a
    sentence that names four people agrees with four others on four points.

    >>> order = {name: n for n, name in enumerate(["a1", "a2", "b1", "b2", "c1"])}
    >>> chain = [("a1", "b1"), ("b1", "c1"), ("a2", "c1"), ("a2", "b2")]
    >>> cohesive(chain, {name: name[0] for name in order}, order)
    [('a1', 'a2', 'b1', 'c1'), ('a2', 'b2')]
    """
    partners: dict[_Member, set[_Member]] = {}
    for one, other in pairs:
        partners.setdefault(one, set()).add(other)
        partners.setdefault(other, set()).add(one)
    found: list[Iterable[_Member]] = [pair for pair in pairs if pair[1] in opposed.get(pair[0], ())]
    waiting = [pair for pair in pairs if pair[1] not in opposed.get(pair[0], ())]
    while waiting:  # the first pair of each round is taken
        joined, waiting = _joined(waiting, source_of, partners, opposed)
        found += joined
    return _sorted(found, order)


def _joined(
    pairs: Iterable[tuple[_Member, _Member]],
    source_of: Mapping[_Member, str],
    partners: Mapping[_Member, Set[_Member]],
    opposed: Mapping[_Member, Set[_Member]],
) -> tuple[list[Set[_Member]], list[tuple[_Member, _Member]]]:
    """The groups that the pairs make, and the pairs that stand in none of them."""
    group_of: dict[_Member, _Group[_Member]] = {}
    refused = []
    for pair in pairs:
        more, less = (group_of.setdefault(name, _Group({name}, Counter([source_of[name]]))) for name in pair)
        if more is less:
            continue
        if more.hangs_together_with(less, partners) and not more.opposes(less, opposed):
            more.take(less)
            group_of.update(dict.fromkeys(less.members, more))
        else:
            refused.append(pair)
    groups = {id(group): group.members for group in group_of.values() if len(group.members) > 1}
    return list(groups.values()), [(one, other) for one, other in refused if group_of[one] is not group_of[other]]


@dataclass(slots=True)
class _Group(Generic[_Member]):
    """A group that grows."""

    members: set[_Member]
    sources: Counter[str]
    """How many members each source has."""

    def hangs_together_with(self, other: _Group[_Member], partners: Mapping[_Member, Set[_Member]]) -> bool:
        """Whether enough of the pairs between the groups are given."""
        given = sum(len(partners[member] & other.members) for member in self.members)
        of_one_source = sum(count * other.sources[source] for source, count in self.sources.items())
        return given >= _SHARE * (len(self.members) * len(other.members) - of_one_source)

    def opposes(self, other: _Group[_Member], opposed: Mapping[_Member, Set[_Member]]) -> bool:
        """Whether a member of one contradicts a member of the other."""
        return any(member in opposed and not opposed[member].isdisjoint(other.members) for member in self.members)

    def take(self, other: _Group[_Member]) -> None:
        """Take over all members of the other group."""
        self.members |= other.members
        self.sources += other.sources


def _sorted(groups: Iterable[Iterable[_Member]], order: Mapping[_Member, Any]) -> list[tuple[_Member, ...]]:
    listed = [tuple(sorted(group, key=order.__getitem__)) for group in groups]
    return sorted(listed, key=lambda group: [order[member] for member in group])
