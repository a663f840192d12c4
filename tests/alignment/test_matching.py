"""Which claims are aligned."""

import pytest

import claimcheck
from claimcheck.alignment.features import FEATURES, pair_features
from claimcheck.alignment.matching import _left_alone
from claimcheck.alignment.profiles import profile_groups
from claimcheck.models import Granularity

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
        "Senators condemned the probe at the fundraiser.",
        "The inquiry was criticized by senators at a fund-raiser.",
        True,
        id="synonyms-of-news-and-hyphens",
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


WHO_WHAT = [
    ("The airline bought the hotel in Leeds.", "The airline bought a hotel.", 1.0, "one-subject"),
    ("The airline bought the hotel.", "The hotel was bought by the airline.", 1.0, "the-agent-of-a-passive"),
    ("The airline bought the hotel.", "A bank bought the hotel.", 0.0, "two-buyers"),
    ("The airline bought the hotel.", "The airline sold its planes.", 0.0, "one-subject-of-two-deeds"),
    ("The hotel of the airline in Leeds.", "The airline bought the hotel.", 1.0, "no-subject-so-all-words-count"),
]


@pytest.mark.parametrize(("left", "right", "share", "why"), WHO_WHAT, ids=[row[3] for row in WHO_WHAT])
def test_who_and_what_count_together(left, right, share, why):
    """The same deed counts as far as those who do it are the same, from both sides."""
    sources = [claimcheck.Source.from_text(text, id=name) for text, name in ((left, "a"), (right, "b"))]
    (one,), (two,) = profile_groups([claimcheck.extract(item, granularity=Granularity.CLAUSE) for item in sources])
    place = FEATURES.index("who_what")
    found = pair_features(one, two)[place]
    assert found == pair_features(two, one)[place]
    assert found > 0.5 if share else found == 0.0


LEFT_ALONE = [
    ({(0, 0): 0.9, (1, 0): 0.8}, {(0, 0)}, {(1, 0)}, "its-partner-has-another"),
    ({(0, 0): 0.9, (1, 0): 0.6}, {(0, 0)}, set(), "not-likely-enough"),
    ({(0, 0): 0.9, (1, 1): 0.9, (0, 1): 0.8}, {(0, 0), (1, 1)}, set(), "both-have-partners"),
    ({(0, 0): 0.9, (1, 1): 0.9, (2, 0): 0.8, (2, 1): 0.7}, {(0, 0), (1, 1)}, {(2, 0)}, "only-the-likeliest"),
]


@pytest.mark.parametrize(("likely", "accepted", "expected", "why"), LEFT_ALONE, ids=[row[3] for row in LEFT_ALONE])
def test_claim_left_alone_joins_the_likeliest_partner(likely, accepted, expected, why):
    """Two sentences may say what the other article says in one; where both have partners, a pair is an accident."""
    assert _left_alone(likely, accepted, 0.65) == expected
