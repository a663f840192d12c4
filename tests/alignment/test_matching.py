"""Which claims are aligned."""

import pytest

import claimcheck

CASES = [
    pytest.param(
        "The airline bought the airport hotel.",
        "The airport hotel was purchased by the airline.",
        True,
        id="paraphrase",
    ),
    pytest.param(
        "Norwick Foods announced a recall of 4,000 jars.",
        "The announcement came from Norwick Foods.",
        True,
        id="derived",
    ),
    pytest.param(
        "The bridge will open in May.", "The bridge will open in June.", True, id="one-value-differs-is-the-same-point"
    ),
    pytest.param(
        "Olsen told the council in a letter that the bridge was safe.",
        "In a letter to the council, Olsen wrote that prices would fall.",
        True,
        id="one-letter-of-one-speaker",
    ),
    pytest.param(
        "Olsen told the council in a letter that the bridge was safe.",
        "In a letter to the council, Ruiz wrote that prices would fall.",
        False,
        id="letters-of-two-speakers",
    ),
    pytest.param(
        "The mayor opened the new library in Leeds.", "Exports of copper fell sharply.", False, id="nothing-in-common"
    ),
]


@pytest.mark.parametrize(("left", "right", "aligned"), CASES)
def test_pairs_are_aligned_from_both_sides(left, right, aligned):
    """A pair is aligned or not, whichever source is named first."""
    a, b = claimcheck.Source.from_text(left, id="a"), claimcheck.Source.from_text(right, id="b")
    assert bool(claimcheck.compare([a, b]).alignments) is aligned
    assert bool(claimcheck.compare([b, a]).alignments) is aligned
