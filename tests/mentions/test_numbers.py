"""Numbers as they are written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.mentions.numbers import number_value

CASES = [
    ("0", 0),
    ("1,000,000", 1_000_000),
    ("1,00,000", 100_000),
    ("2.5", 2.5),
    (".5", 0.5),
    ("5 1/2", 5.5),
    ("2½", 2.5),
    ("2.5 million", 2_500_000),
    ("250bn", 250_000_000_000),
    ("3 hundred thousand", 300_000),
    ("seven", 7),
    ("forty-two", 42),
    ("two hundred and fifty-three", 253),
    ("two hundred and fifty thousand", 250_000),
    ("three hundred million", 300_000_000),
    ("one million two hundred thousand", 1_200_000),
    ("two and a half million", 2_500_000),
    ("half a million", 500_000),
    ("a quarter of a million", 250_000),
    ("1.000.000", 1_000_000),
    ("5.000", 5000),
    ("5.125", 5.125),
    ("1.2.3", None),
    ("dozen", 12),
    ("half a dozen", 6),
    ("two dozen", 24),
    ("12 crore", 120_000_000),
    ("several", None),
    ("9" * 5000, None),
]


@pytest.mark.parametrize(("text", "value"), CASES)
def test_value(text: str, value: float | None) -> None:
    """Every way to write a number has its value; whole numbers are ints."""
    assert number_value(text) == value
    assert isinstance(number_value(text), type(value))


ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
ONES += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """The number in words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if rest < 100 else " "
            return f"{spelled(number // scale)} {word}" + (joint + spelled(rest) if rest else "")
    raise AssertionError


@given(st.integers(0, 10**12 - 1))
@settings(max_examples=60, deadline=None)
def test_forms_agree(number: int) -> None:
    """Plain figures, figures with commas and words have one value."""
    forms = (str(number), f"{number:,}", spelled(number))
    assert [number_value(form) for form in forms] == [number] * 3
