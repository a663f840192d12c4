"""Pairs of claims that may tell the same: mutual, likely, each claim once."""

from __future__ import annotations

import pytest

from claimcheck.models import Span
from claimcheck.report.entries import Place, Quotation, SingleView
from claimcheck.report.nearest import near_pairs


def quotation(name: str) -> Quotation:
    source, number = name[0], int(name[1:])
    span = Span(10 * number, 10 * number + 9)
    place = Place(None, source, number)
    return Quotation(source, f"{source}:{number}", place, span, span, f"Claim {name}", (), None, None, None)


def single(own: str, nearest: str | None, score: float = 0.0) -> SingleView:
    return SingleView((f"id-{own}",), quotation(own), quotation(nearest) if nearest else None, score)


CASES = [
    pytest.param([("a1", "b1", 0.6), ("b1", "a1", 0.6)], ["a1-b1"], id="each is the nearest of the other"),
    pytest.param([("a1", "b1", 0.6), ("b1", "a2", 0.7), ("a2", None, 0.0)], [], id="one of them has a nearer one"),
    pytest.param([("a1", "b1", 0.6)], [], id="the other one is in an agreement"),
    pytest.param([("a1", "b1", 0.49), ("b1", "a1", 0.49)], [], id="rather not on one point"),
    pytest.param([("a1", None, 0.0)], [], id="nothing is near"),
    pytest.param(
        [("a1", "b1", 0.5), ("a2", "b2", 0.7), ("b1", "a1", 0.5), ("b2", "a2", 0.7)],
        ["a2-b2", "a1-b1"],
        id="likeliest first",
    ),
    pytest.param(
        [("a1", "b1", 0.6), ("b1", "a1", 0.6), ("b2", "c1", 0.6), ("c1", "b2", 0.6)],
        ["a1-b1", "b2-c1"],
        id="three sources",
    ),
]


@pytest.mark.parametrize(("singles", "expected"), CASES)
def test_near_pairs(singles: list[tuple[str, str | None, float]], expected: list[str]):
    """Only pairs that a reader should look at, each once."""
    found = near_pairs([single(*item) for item in singles])
    names = ["-".join(side.claim.replace(":", "") for side in pair.sides) for pair in found]
    assert names == expected


def test_words_that_hold_several_claims_are_one_side():
    """A list's members stand in the same words: the nearest names a claim, the entry the words of them all."""
    one, other = single("a1", "b1", 0.6), single("b1", "a1", 0.6)
    renamed = other._replace(nearest=quotation("a1")._replace(claim="a:99"))
    assert len(near_pairs([one, renamed])) == 1
