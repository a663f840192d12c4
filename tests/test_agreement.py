"""What counts as stating the same: two short sources with one sentence each."""

import pytest

import claimcheck

AGREEING = [
    pytest.param(
        "The bridge over the Tay was closed on Friday.",
        "Since Friday the bridge over the Tay has been closed.",
        id="other-order",
    ),
    pytest.param(
        "The airline bought the airport hotel.", "The airport hotel was purchased by the airline.", id="synonym"
    ),
    pytest.param("It sold 2.5 million units.", "It sold two and a half million units.", id="number-in-words"),
    pytest.param(
        "The orchestra of Lindale has hired Mara Oyelaran as its conductor.",
        "Mara Oyelaran was named conductor of the Lindale orchestra.",
        id="other-verb-and-the-rest-is-shared",
    ),
]
KNOWN_FAILURES = [
    pytest.param("None of the crew died.", "The whole crew survived.", id="the-opposite-is-denied"),
]
NOT_AGREEING = [
    pytest.param(
        "The railway to Norwood was opened on Monday.",
        "The railway to Norwood cost 50 million euros.",
        id="only-the-subject-is-shared",
    ),
    pytest.param(
        "The bridge over the Tay was closed on Friday.",
        "The bridge over the Tay was designed by Anna Kerr.",
        id="only-the-subject-of-two-passives-is-shared",
    ),
    pytest.param(
        "The chairwoman of the Norwick Harbour Board resigned in March.",
        "The chairwoman of the Norwick Harbour Board studied law.",
        id="only-a-long-subject-is-shared",
    ),
    pytest.param("The ferry will not sail in March.", "The ferry will sail in March.", id="one-denies-the-verb"),
    pytest.param("Lindale Foods recalled 4,000 jars.", "Lindale Foods recalled 6,000 jars.", id="other-number"),
]


def _agreements(left, right):
    sources = [claimcheck.Source.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    return claimcheck.compare(sources).to_dict()["summary"]["agreements"]


@pytest.mark.parametrize(("left", "right"), AGREEING)
def test_the_same_is_an_agreement(left, right):
    """However differently it is put, from both sides."""
    assert _agreements(left, right) == _agreements(right, left) == 1


@pytest.mark.parametrize(("left", "right"), NOT_AGREEING)
def test_something_else_is_no_agreement(left, right):
    """However much alike the sentences look, from both sides."""
    assert _agreements(left, right) == _agreements(right, left) == 0


@pytest.mark.xfail(strict=True, reason="alignment gives opposites no credit, so that the two do not meet")
@pytest.mark.parametrize(("left", "right"), KNOWN_FAILURES)
def test_the_same_in_opposite_words(left, right):
    """What is denied in other words."""
    assert _agreements(left, right) == 1
