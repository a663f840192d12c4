"""Verbs with a particle, as one item."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract
from claimcheck.alignment.particles import particle_verbs
from claimcheck.alignment.related import item_named, told_as
from claimcheck.lexicon import load_words
from claimcheck.models import Granularity

CASES = [
    pytest.param("The mayor stepped down on Friday.", ["step down"], id="next to one another"),
    pytest.param("The union called it off.", ["call off"], id="around a pronoun"),
    pytest.param("The club has put off the match.", ["put off"], id="behind an auxiliary"),
    pytest.param("The match took place in Hull.", ["take place"], id="a noun that makes one word with it"),
    pytest.param("The mayor stepped on a nail.", [], id="a preposition is none"),
    pytest.param("She went on to earn a degree.", [], id="another verb says what is done"),
    pytest.param("The club took the step.", [], id="another noun"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_particle_verbs(text: str, expected: list[str]):
    """The verb has the item and its weight, the particle nothing."""
    (claim,) = extract(Source.from_text(text, id="a"), granularity=Granularity.CLAUSE)
    found = particle_verbs(claim.tokens).values()
    assert [item for item, weight in found if weight] == expected
    assert sum(not item for item, _ in found) == len(expected)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("step_down", "resign", True, id="of one group"),
        pytest.param("call_off", "cancel", True, id="of one group, other words"),
        pytest.param("step_down", "step", False, id="with its particle it is another verb"),
        pytest.param("put_on", "put_off", False, id="another particle, another verb"),
    ],
)
def test_what_stands_for_them(one: str, other: str, alike: bool):
    """Both ways."""
    assert (item_named(other) in told_as(item_named(one))) is alike
    assert (item_named(one) in told_as(item_named(other))) is alike


def test_every_group_joins_something():
    """A verb alone on its line would stand for nothing; one with two particles would never be found."""
    for line in load_words("particle_verbs"):
        words = line.split()
        assert len(words) > 1 and any("_" in word for word in words), line
        assert all(word.count("_") <= 1 for word in words), line
