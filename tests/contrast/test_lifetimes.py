"""Days of birth and death in the brackets behind a name."""

from __future__ import annotations

import pytest

from tests.contrast.told import conflicts

CONFLICTS = [
    ("born", "Ida Moe (May 9, 1931 - March 2, 2004) was a painter.", "Ida Moe was born on May 19, 1931."),
    ("died", "Ida Moe (9 May 1931 – 2 March 2004) was a painter.", "Ida Moe died on 2 March 2014."),
    ("year", "Tom Vik (born June 4, 1962) is a novelist.", "Tom Vik was born in 1964."),
    ("title", "Ida Moe, Countess of Ard, (9 May 1931 - 2 March 2004) was a painter.", "Ida Moe died in 2014."),
]

COMPATIBLE = [
    ("same", "Ida Moe (May 9, 1931 - March 2, 2004) was a painter.", "Ida Moe was born in May 1931."),
    ("somebody else", "Ida Moe (May 9, 1931 - March 2, 2004) was a painter.", "Tom Vik was born in 1964."),
    ("another event", "Ida Moe (May 9, 1931 - March 2, 2004) was a painter.", "Ida Moe was married in 1964."),
    ("denied", "Ida Moe (May 9, 1931 - March 2, 2004) was a painter.", "Ida Moe was not born in 1964."),
    ("no life", "The Norvik Prize (May 9, 1931 in Oslo) went to Ida Moe.", "Ida Moe was born in 1964."),
]


@pytest.mark.parametrize(("what", "left", "right"), CONFLICTS)
def test_conflicts(what: str, left: str, right: str):
    """The brackets give another day than the other source's sentence, whichever comes first."""
    assert conflicts(left, right) == conflicts(right, left) == ["date-mismatch"], what


@pytest.mark.parametrize(("what", "left", "right"), COMPATIBLE)
def test_compatible(what: str, left: str, right: str):
    """The same day, another person, or another event."""
    assert conflicts(left, right) == conflicts(right, left) == [], what
