"""A pair of claims -> how likely they speak of the same point, and state the same."""

from __future__ import annotations

from claimcheck.alignment.calibration import model_of
from claimcheck.alignment.features import FEATURES, Surroundings, company_of, pair_features, telling_figures
from claimcheck.alignment.profiles import Profile
from claimcheck.models import Score


def score_pair(left: Profile, right: Profile, surroundings: Surroundings) -> Score:
    """The score of a pair, the same from both sides."""
    figures = pair_features(left, right, surroundings)
    return Score(
        probability=model_of("same_point").probability(figures),
        features=dict(zip(FEATURES, figures, strict=True)),
        same_statement=model_of("same_statement").probability(figures),
    )


def likelihood(left: Profile, right: Profile, surroundings: Surroundings) -> float:
    """The probability of `score_pair`, without all else that a score has."""
    model = model_of("same_point")
    if company_of(left.company, right.company) < 1.0:
        return model.probability(pair_features(left, right, surroundings))
    return model.probability_between_articles(telling_figures(left, right, surroundings))
