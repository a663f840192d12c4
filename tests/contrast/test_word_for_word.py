"""Claims that are the same in every word."""

import pytest

import claimcheck
from claimcheck.contrast.word_for_word import are_word_for_word
from claimcheck.models import Granularity

_SAID = "The mayor said that the harbour was closed on Monday."

CASES = [
    pytest.param(_SAID, _SAID, True, id="one-sentence"),
    pytest.param(_SAID, "The bishop of Penmoor said that the harbour was closed on Monday.", True, id="two-speakers"),
    pytest.param(_SAID, "The mayor suspected that the harbour was closed on Monday.", False, id="another-cue"),
    pytest.param(_SAID, "The mayor said that the harbour was closed on Tuesday.", False, id="another-word"),
]


@pytest.mark.parametrize(("left", "right", "same"), CASES)
def test_words_and_reading_are_the_same(left, right, same):
    """Wherever the claims stand, and whoever is quoted."""
    ours, theirs = (
        [
            claim
            for claim in claimcheck.extract(
                claimcheck.Source.from_text(f"{before}{text}", id="s"), granularity=Granularity.CLAUSE
            )
            if "closed" in claim.text
        ]
        for before, text in (("", left), ("Rain fell on Leeds. ", right))
    )
    assert are_word_for_word(ours[0], theirs[0]) is same


def test_what_stands_around_the_claims_is_still_read():
    """One source calls untrue what both have in the same words."""
    sources = [
        claimcheck.Source.from_text("A photo shows the mayor of Dunmore on the roof of a bus.", id="a"),
        claimcheck.Source.from_text("The mayor of Dunmore said the photo of him on a bus was a hoax.", id="b"),
    ]
    assert any(getattr(found, "rule", "") == "negation-mismatch" for found in claimcheck.compare(sources).findings)
