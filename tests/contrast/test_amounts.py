"""When two numbers can be the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.contrast.amounts import compatible
from claimcheck.models import Qualifier, Quantity, QuantityKind, Span

EXACT, ABOUT, LEAST, MOST, RANGE = Qualifier


def amount(words: str, value, qualifier=EXACT, kind=QuantityKind.COUNT) -> tuple[Quantity, str]:
    return Quantity(Span(0, len(words)), kind, value, None, qualifier, None), words


def share(words: str, value, qualifier=ABOUT) -> tuple[Quantity, str]:
    """A percentage, which is about right where it is written as a fraction."""
    return Quantity(Span(0, len(words)), QuantityKind.PERCENT, value, "percent", qualifier, None), words


CASES = [
    pytest.param(amount("250 billion", 250e9), amount("350 billion", 350e9), False, id="other number"),
    pytest.param(amount("20", 20), amount("23", 23), False, id="small numbers are not rounded"),
    pytest.param(amount("2.5 million", 2.5e6), amount("2,512,000", 2512000), True, id="rounded"),
    pytest.param(amount("2.5 million", 2.5e6), amount("two and a half million", 2.5e6), True, id="in words"),
    pytest.param(amount("2.5 million", 2.5e6), amount("2.6 million", 2.6e6), False, id="same precision"),
    pytest.param(amount("$1 million", 1e6), amount("$500,000", 5e5), False, id="half is no rounding"),
    pytest.param(amount("5,000", 5000), amount("5,123", 5123), True, id="thousands"),
    pytest.param(amount("300", 300), amount("304", 304), True, id="hundreds, nearly"),
    pytest.param(amount("300", 300), amount("340", 340), False, id="hundreds, not nearly"),
    pytest.param(amount("5%", 5), amount("5.3%", 5.3), True, id="a decimal more"),
    pytest.param(amount("5%", 5), amount("7%", 7), False, id="percent"),
    pytest.param(amount("more than 200", 200, LEAST), amount("250", 250), True, id="more than"),
    pytest.param(amount("more than 200", 200, LEAST), amount("150", 150), False, id="less than more than"),
    pytest.param(amount("more than 200", 200, LEAST), amount("at least 300", 300, LEAST), True, id="two lower bounds"),
    pytest.param(amount("at least 200", 200, LEAST), amount("up to 100", 100, MOST), False, id="bounds apart"),
    pytest.param(amount("about 200", 200, ABOUT), amount("215", 215), True, id="about"),
    pytest.param(amount("about 200", 200, ABOUT), amount("300", 300), False, id="far from about"),
    pytest.param(amount("20 to 30", (20, 30), RANGE), amount("25", 25), True, id="inside a range"),
    pytest.param(amount("20 to 30", (20, 30), RANGE), amount("35", 35), False, id="outside a range"),
    pytest.param(share("half", 50), share("two-thirds", 66.6667), False, id="other fractions"),
    pytest.param(share("a quarter", 25), share("a third", 33.3333), False, id="small fractions"),
    pytest.param(share("a third", 33.3333), share("one in three", 33.3333), True, id="one fraction"),
    pytest.param(share("half", 50), share("48 percent", 48, EXACT), True, id="a fraction, rounded"),
    pytest.param(share("half", 50), share("60 percent", 60, EXACT), False, id="a fraction, far off"),
    pytest.param(share("50 percent", 50), share("57 percent", 57, EXACT), True, id="about half in figures"),
    pytest.param(amount("minus 5 degrees", -5), amount("5 degrees", 5), False, id="the sign"),
    pytest.param(
        amount("3-1", (3, 1), RANGE, QuantityKind.SCORE),
        amount("1-3", (1, 3), RANGE, QuantityKind.SCORE),
        True,
        id="score",
    ),
    pytest.param(
        amount("3-1", (3, 1), RANGE, QuantityKind.SCORE),
        amount("3-2", (3, 2), RANGE, QuantityKind.SCORE),
        False,
        id="scores",
    ),
]


@pytest.mark.parametrize(("left", "right", "expected"), CASES)
def test_compatible(left, right, expected):
    """One table of what is rounding, a bound, or another number; the same from both sides."""
    assert compatible(left[0], right[0], left[1], right[1]) is expected
    assert compatible(right[0], left[0], right[1], left[1]) is expected


@given(st.integers(0, 10**9), st.sampled_from(list(Qualifier)[:4]), st.sampled_from(list(Qualifier)[:4]))
def test_a_number_is_compatible_with_itself(value, one, other):
    """Whatever the qualifiers, the same number is no difference."""
    assert compatible(amount(str(value), value, one)[0], amount(str(value), value, other)[0], str(value), str(value))
