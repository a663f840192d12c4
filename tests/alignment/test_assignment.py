"""The assignment that is best overall: small tables by hand, and the promises on any table."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.alignment import assignment
from claimcheck.alignment.assignment import best_assignment

CASES = [
    pytest.param({}, set(), id="nothing"),
    pytest.param({(3, 7): 1}, {(3, 7)}, id="one"),
    pytest.param({(0, 0): 10, (0, 1): 9, (1, 0): 8}, {(0, 1), (1, 0)}, id="two-good-ones-beat-the-best"),
    pytest.param({(0, 0): 10, (0, 1): 4, (1, 0): 5}, {(0, 0)}, id="the-best-beats-two-poor-ones"),
    pytest.param({(0, 0): 5, (1, 0): 6, (2, 0): 4}, {(1, 0)}, id="one-column-for-many"),
    pytest.param({(0, 0): 5, (0, 1): 6, (0, 2): 4}, {(0, 1)}, id="one-row-for-many"),
    pytest.param({(0, 0): 3, (1, 1): 2, (5, 9): 1}, {(0, 0), (1, 1), (5, 9)}, id="parts-do-not-meet"),
    pytest.param(
        {(0, 0): 9, (0, 1): 8, (1, 1): 9, (1, 2): 8, (2, 0): 8},
        {(0, 1), (1, 2), (2, 0)},
        id="a-chain-of-three-exchanges",
    ),
]
GAINS = st.dictionaries(st.tuples(st.integers(0, 6), st.integers(0, 6)), st.integers(1, 30), max_size=20)


def _total(gains, chosen):
    return sum(gains[pair] for pair in chosen)


@pytest.mark.parametrize(("gains", "expected"), CASES)
def test_the_best_pairs_are_chosen(gains, expected):
    """Those with the highest sum, found by hand."""
    assert best_assignment(gains) == expected


@settings(max_examples=50, deadline=None)
@given(GAINS)
def test_nothing_is_used_twice_and_greedy_is_never_better(gains):
    """One to one, from the pairs there are, and worth at least as much as taking the best pair first."""
    chosen = best_assignment(gains)
    assert chosen <= gains.keys()
    assert len({i for i, _ in chosen}) == len({j for _, j in chosen}) == len(chosen)
    assert _total(gains, chosen) >= _total(gains, assignment._likeliest_first(gains))


@settings(max_examples=50, deadline=None)
@given(GAINS)
def test_exchanging_the_sides_exchanges_the_pairs(gains):
    """Where no two assignments are equally good: powers of two have sums of their own."""
    apart = {pair: 1 << place for place, pair in enumerate(gains)}
    turned = best_assignment({(j, i): gain for (i, j), gain in apart.items()})
    assert {(i, j) for j, i in turned} == best_assignment(apart)


def test_a_thousand_equal_claims_end():
    """A text that repeats one sentence is paired the simple way, in order of the gains."""
    gains = {(i, j): 1 + (i == j) for i in range(220) for j in range(220)}
    assert best_assignment(gains) == {(i, i) for i in range(220)}
