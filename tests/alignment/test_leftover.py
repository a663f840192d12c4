"""What a claim says beyond the claims that agree with it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.alignment import LeftOver
from claimcheck.models import Granularity
from claimcheck.report import render

CASES = [
    pytest.param(
        "The council approved the bridge.", ["The bridge was approved by the council."], [], id="nothing-is-left-over"
    ),
    pytest.param(
        "The council approved the bridge despite furious protests.",
        ["The council approved the bridge."],
        ["despite furious protests"],
        id="the-end-of-a-claim",
    ),
    pytest.param(
        "The council approved the bridge despite furious protests.",
        ["The council approved the bridge.", "Furious protests were ignored."],
        [],
        id="two-claims-cover-it-together",
    ),
    pytest.param(
        "The council approved the new bridge.",
        ["The council approved the bridge."],
        [],
        id="one-common-word-is-not-told-of",
    ),
    pytest.param(
        "The bridge was closed after a sudden inspection by Danish officials.",
        ["Officials closed the bridge."],
        ["a sudden inspection by Danish officials"],
        id="with-the-noun-that-its-last-word-describes",
    ),
    pytest.param(
        "Anna Berg (Green) attacked furious protesters.",
        ["Anna Berg spoke."],
        ["attacked furious protesters"],
        id="half-a-bracket-is-left-out",
    ),
    pytest.param(
        "Mr. Anton Berg closed the bridge.", ["Berg closed the bridge."], [], id="the-given-name-of-who-is-named"
    ),
    pytest.param(
        "The airline purchased the hotel.", ["The airline bought the hotel."], [], id="another-word-for-the-same"
    ),
    pytest.param(
        "It sold 2.5 million units.", ["It sold two and a half million units."], [], id="a-number-in-other-words"
    ),
]


def _claims(text, name):
    return claimcheck.extract(claimcheck.Source.from_text(text, id=name), granularity=Granularity.CLAUSE)


@pytest.mark.parametrize(("text", "others", "expected"), CASES)
def test_what_is_left_over(text, others, expected):
    """Stretches that no other claim has, in the words of the source."""
    (claim,) = _claims(text, "a")
    found = LeftOver().of(
        claim, [claim for number, other in enumerate(others) for claim in _claims(other, f"b{number}")]
    )
    assert [span.of(text) for span in found] == expected


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["storms", "broke", "the", "cranes", "of", "Norwick", "in", "March"]), min_size=1))
def test_a_claim_leaves_nothing_of_itself_over(words):
    """Whatever the words are; and what is left over is inside of the claim."""
    for claim in _claims(" ".join(words).capitalize() + ".", "a"):
        assert LeftOver().of(claim, [claim]) == ()
        assert all(claim.span.contains(span) for span in LeftOver().of(claim, _claims("It rained.", "b")))


def test_the_report_says_what_is_left_over():
    """In the finding, with the exact words, and in the Markdown report."""
    a = claimcheck.Source.from_text("The council approved the bridge despite furious protests.", id="a")
    b = claimcheck.Source.from_text("The council approved the bridge.", id="b")
    result = claimcheck.compare([a, b])
    (finding,) = result.to_dict()["findings"]
    (part,) = finding["left_over"]
    assert part == {"claim": "a:1", "source": "a", "span": [32, 56], "text": "despite furious protests"}
    assert "only in **a**: “despite furious protests”" in render(result, "markdown")


def test_stretches_lie_in_the_order_of_the_text():
    """A relative clause behind a preposition ends, as a claim, with its antecedent, which stands before it."""
    text = "The council runs the harbour programme, under which old and crooked cranes are repaired."
    for claim in _claims(text, "a"):
        spans = LeftOver().of(claim, _claims("It rained.", "b"))
        assert spans
        assert all(span.of(text) for span in spans)
