"""Pairs -> groups: connected ones, and those that hang together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.grouping import cohesive

NAMES = [f"{source}{number}" for source in "abc" for number in range(4)]
ORDER = {name: place for place, name in enumerate(NAMES)}
SOURCE_OF = {name: name[0] for name in NAMES}

CASES = [
    pytest.param(["a1 b1", "b1 c1"], ["a1 b1 c1"], id="three sources, two pairs: half of what could be given"),
    pytest.param(["a1 b1", "a1 b2", "a1 b3"], ["a1 b1 b2 b3"], id="one claim says what the other source says in three"),
    pytest.param(
        ["a1 b1", "a2 b2", "b1 a2"], ["a1 a2 b1 b2"], id="two sentences on each side, three of the four pairs"
    ),
    pytest.param(
        ["a1 b1", "b1 c1", "a2 b2", "b2 c2", "c1 a2"],
        ["a1 b1 c1", "a2 b2 c2", "a2 c1"],
        id="two points and one pair across: a thread that joins nothing",
    ),
    pytest.param(
        ["a1 b1", "a1 c1", "b2 c1", "b2 c2", "a3 c2"],
        ["a1 b1 b2 c1", "a3 c2", "b2 c2"],
        id="along a chain the ends do not meet",
    ),
    pytest.param([], [], id="no pairs"),
]


@pytest.mark.parametrize(("pairs", "expected"), CASES)
def test_cohesive(pairs: list[str], expected: list[str]):
    """Claims stand together if at least half of them that could agree do."""
    split = [(pair[:2], pair[3:]) for pair in pairs]
    assert [" ".join(group) for group in cohesive(split, SOURCE_OF, ORDER)] == expected


def test_what_contradicts_is_kept_apart():
    """250 and 350 both agree with "more than 200"; a pair that agrees and contradicts stands for itself."""
    opposed = {"a1": {"c1"}, "c1": {"a1", "b3"}, "b3": {"c1"}}
    pairs = [("a1", "b1"), ("b1", "c1"), ("b3", "c1")]
    assert cohesive(pairs, SOURCE_OF, ORDER, opposed) == [("a1", "b1"), ("b1", "c1"), ("b3", "c1")]


PAIRS = [(a, b) for a in NAMES for b in NAMES if a[0] < b[0]]


@given(st.lists(st.sampled_from(PAIRS), unique=True, max_size=30), st.lists(st.sampled_from(PAIRS), max_size=4))
def test_every_pair_stands_in_a_group(pairs: list[tuple[str, str]], opponents: list[tuple[str, str]]):
    """Nothing that was found is lost, and which side of a pair is named first changes nothing."""
    opposed: dict[str, set[str]] = {}
    for one, other in opponents:
        opposed.setdefault(one, set()).add(other)
        opposed.setdefault(other, set()).add(one)
    groups = cohesive(pairs, SOURCE_OF, ORDER, opposed)
    assert all(any({*pair} <= {*group} for group in groups) for pair in pairs)
    assert not any(opposed.get(name, set()) & {*group} for group in groups if len(group) > 2 for name in group)
    assert groups == cohesive([pair[::-1] for pair in pairs], SOURCE_OF, ORDER, opposed)
