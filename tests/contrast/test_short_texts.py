"""What is asked of two short texts only, and of opposites of voice and place: each with what must not be reported."""

from __future__ import annotations

import pytest

from claimcheck.models import Severity
from tests.contrast.told import conflicts, severities

CONFLICTS = [
    ("another verb of nobody", "There is no woman painting the fence.", "A woman is scrubbing the fence."),
    ("one of two alternatives", "Hart did not visit Oslo or Leeds.", "Hart visited Leeds in May."),
    ("a case, denied of a man", "There is a case of cholera in Norwood.", "The man does not have cholera."),
    ("a case, denied of all", "There is a case of cholera in Norwood.", "Despite no cholera case, Norwood is worried."),
    (
        "a headline that answers",
        "Norwood has a law against purple hats",
        "No, the town of Norwood has not banned your purple hats",
    ),
    (
        "stated in passing",
        "Anna Berg never won the Norvik Cup.",
        "Berg, 31, played in four finals on her way to winning the Norvik Cup in 2019.",
    ),
    ("another country", "Anna Berg is a Danish painter and teacher.", "Anna Maria Berg is a Swedish sculptor."),
    ("another sort of thing", "Night Rain is a French film about two thieves.", "Night Rain is a sandwich."),
    ("left, or was made to", "The coach resigned on Monday.", "The coach was sacked on Monday."),
    (
        "one speaker",
        "The hospital denied that it had turned patients away.",
        "The hospital admitted that it had turned patients away.",
    ),
    ("given up", "The Greens will join the coalition.", "The Greens ruled out the coalition."),
]

LOOK_ALIKES = [
    ("opposites of nobody", "There is no woman leaving the house.", "A woman is entering the house."),
    (
        "hard is not done",
        "Telescopes on Earth cannot see the moon Leda.",
        "The haze of the moon Leda makes it difficult for telescopes on Earth to see it.",
    ),
    ("at another attempt", "The rocket failed to reach orbit.", "The rocket reached orbit at the second attempt."),
    ("two countries of one", "Anna Berg is a British-American painter.", "Anna Berg is an American painter."),
    ("two words for one thing", "Norvik is a company in Leeds.", "Norvik is a maker of pumps."),
    ("a place and its inhabitants", "Norland is a neighbour of Sudland.", "Norland is a country."),
    ("a film is a drama", "Night Rain is a film.", "Night Rain is a drama."),
    ("a part of it", "The opera was written by Peter Falk.", "The libretto of the opera was written by Anna Berg."),
    (
        "his, and of another",
        "The court dismissed his appeal.",
        "The court allowed the appeal of the prosecution.",
    ),
    ("two wings", "The hospital closed its old wing.", "The hospital opened a new wing."),
    ("then and now", "Hart plays for Ard.", "Hart played for Dale."),
    ("two speakers", "The mayor denied that he had paid.", "His driver said that he had paid."),
]

PLACES = [
    ("born in two towns", "Ann Roe was born in Dunmore in 1952.", "The novelist Ann Roe was born in Ardwick in 1952."),
    ("based in two towns", "Norvik is based in Dunmore.", "Norvik, which is based in Ardwick, makes pumps."),
]


@pytest.mark.parametrize(("reason", "left", "right"), CONFLICTS)
def test_conflicts(reason: str, left: str, right: str):
    """Both cannot be true, whichever source comes first."""
    assert conflicts(left, right), reason
    assert conflicts(right, left), reason


@pytest.mark.parametrize(("reason", "left", "right"), LOOK_ALIKES)
def test_look_alikes(reason: str, left: str, right: str):
    """Both can be true."""
    assert conflicts(left, right) == conflicts(right, left) == [], reason


@pytest.mark.parametrize(("reason", "left", "right"), PLACES)
def test_places(reason: str, left: str, right: str):
    """A divergence, as one of the places may lie in the other."""
    assert severities(left, right) == severities(right, left) == {Severity.DIVERGENCE}, reason


def test_a_town_in_a_country_is_no_other_place():
    """A country may hold the town of the other source."""
    assert not severities("Ann Roe was born in Dunmore.", "Ann Roe was born in Sweden.")
