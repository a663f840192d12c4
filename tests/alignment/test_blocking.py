"""Which pairs are scored, and that exchanging the sources exchanges nothing else."""

from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.alignment import align
from claimcheck.alignment.blocking import candidates
from claimcheck.alignment.features import FEATURES, pair_features
from claimcheck.alignment.profiles import profile_groups
from claimcheck.models import Granularity

_SENTENCES = [
    "The council approved the new bridge on Monday.",
    "Mara Lindqvist said the bridge would cost 40 million euros.",
    "Exports of copper fell by 5 percent.",
    "The ferry to Norwick will not sail in March.",
    '"We are losing patience," said Tomas Oyelaran, the union leader.',
    "A storm damaged three cranes in the harbour.",
]
_TEXTS = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=5).map(" ".join)


def _claims(text, name):
    return claimcheck.extract(claimcheck.Source.from_text(text, id=name), granularity=Granularity.CLAUSE)


@settings(max_examples=25, deadline=None)
@given(_TEXTS, _TEXTS)
def test_alignment_is_symmetric(left, right):
    """The same pairs with the same scores, whichever source is named first."""
    a, b = _claims(left, "a"), _claims(right, "b")
    there = {(x.left.id, x.right.id, x.score.probability, x.same_statement) for x in align((a, b)).alignments}
    back = {(x.right.id, x.left.id, x.score.probability, x.same_statement) for x in align((b, a)).alignments}
    assert there == back


@settings(max_examples=25, deadline=None)
@given(_TEXTS, _TEXTS)
def test_figures_are_symmetric_and_bounded(left, right):
    """Every figure is the same from both sides."""
    one, two = profile_groups((_claims(left, "a"), _claims(right, "b")))
    for p in one:
        for q in two:
            figures = pair_features(p, q)
            assert figures == pair_features(q, p)
            assert len(figures) == len(FEATURES)
            assert all(-1.0 <= figure <= 1.0 + 1e-9 for figure in figures)


def test_long_texts_are_blocked():
    """Of two long texts only pairs that share something are scored, and the identical ones always."""
    text = " ".join(f"The {word} of Lindale opened {number} shops in {1950 + number}." for number, word in enumerate(
        ("bank", "mayor", "brewery", "union", "museum", "hospital", "airline", "theatre", "court", "bakery",
         "school", "factory", "orchestra", "church", "stadium", "library", "harbour", "prison"), start=11)
    )  # fmt: skip
    one, two = profile_groups((_claims(text, "a"), _claims(text, "b")))
    pairs = candidates(one, two)
    assert len(pairs) < len(one) * len(two) / 2
    assert {(i, i) for i in range(len(one))} <= set(pairs)


def test_every_claim_of_short_texts_has_a_nearest():
    """A rejected claim names its best candidate and the score."""
    matches = align((_claims(_SENTENCES[2], "a"), _claims(_SENTENCES[3], "b")))
    assert not matches.alignments
    assert set(matches.nearest) == {"a:1", "b:1"}
