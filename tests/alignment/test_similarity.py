"""The probability of a pair, found in two ways."""

import claimcheck
from claimcheck.alignment.calibration import model_of
from claimcheck.alignment.features import FEATURES, TELLING, Surroundings
from claimcheck.alignment.profiles import profile_groups
from claimcheck.alignment.similarity import likelihood, score_pair
from claimcheck.models import Granularity

_NOUNS = ("bank", "mayor", "brewery", "union", "museum", "hospital", "airline", "theatre", "court", "bakery", "school")
_ARTICLE = " ".join(f"The {noun} of Lindale sold {place} shops in {1950 + place}." for place, noun in enumerate(_NOUNS))


def _profiles(*texts):
    sources = [claimcheck.Source.from_text(text, id=name) for name, text in zip("ab", texts, strict=True)]
    return profile_groups([claimcheck.extract(source, granularity=Granularity.CLAUSE) for source in sources])


def test_only_the_telling_figures_have_a_weight_between_articles():
    """What `likelihood` leaves out counts for nothing there."""
    weights = model_of("same_point").whole.weights
    assert {name for name, weight in zip(FEATURES, weights, strict=True) if weight} <= set(TELLING)


def test_the_likelihood_is_the_probability_of_the_score():
    """To the last digit, between two articles and between two short texts."""
    short = "The union sold two shops in Lindale. The brewery of Lindale did not."
    for texts in ((_ARTICLE, _ARTICLE), (short, short), (_ARTICLE, short)):
        left, right = _profiles(*texts)
        around = Surroundings()
        for one in left:
            for two in right:
                assert likelihood(one, two, around) == score_pair(one, two, around).probability
