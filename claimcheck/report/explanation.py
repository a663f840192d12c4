"""The score of a pair -> which groups of figures led to it, and by how much."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.alignment.calibration import model_of
from claimcheck.alignment.matching import statement_threshold
from claimcheck.models import Claim, Score

_GROUPS = {
    "their words": ("covered", "covering", "mass", "density", "rest"),
    "their sentences": ("sentence_covered", "sentence_covering", "sentence_mass"),
    "sentences around": (
        "context",
        "context_both",
        "passage_covered",
        "passage_covering",
        "passage_mass",
        "claim_in_passage",
        "claims_in_passages",
        "rest_around",
    ),
    "word order": ("order", "phrases"),
    "numbers and dates": ("numbers", "dates"),
    "names": ("names",),
    "subject": ("subject", "who_what"),
    "verb": ("predicate",),
    "speaker": ("speaker",),
}
"""What the figures of `docs/alignment.md` measure, in words that fit beside a bar. `company` has no weight."""

_LEAST = 0.05
"""A contribution below it changes a probability by about one hundredth at most."""


class Contribution(NamedTuple):
    """What a group of figures adds to the logit of a score."""

    name: str
    value: float


class Explanation(NamedTuple):
    """How a score came about."""

    probability: float
    threshold: float
    """From which on a pair is aligned; for the same statement, from which on it can be an agreement."""
    start: float
    """The logit before anything is added."""
    contributions: tuple[Contribution, ...]
    """The groups that decided, largest first; those that changed next to nothing are left out."""


def explain(score: Score) -> Explanation:
    """Why two claims speak of the same point, or do not: weight times figure, added up by groups."""
    company = score.features.get("company", 0.0)
    return _explained("same_point", score, score.probability, model_of("same_point").threshold(company))


def explain_statement(score: Score, left: Claim, right: Claim) -> Explanation:
    """Why two claims state the same, or do not."""
    return _explained("same_statement", score, score.same_statement, statement_threshold(score, left, right))


def _explained(name: str, score: Score, probability: float, threshold: float) -> Explanation:
    model = model_of(name)
    parts = model.contributions(score.features)
    sums = {name: sum(parts.get(figure, 0.0) for figure in figures) for name, figures in _GROUPS.items()}
    found = [Contribution(name, round(value, 2)) for name, value in sums.items() if abs(value) >= _LEAST]
    found.sort(key=lambda item: -item.value)
    start = round(model.start(score.features.get("company", 0.0)), 2)
    return Explanation(probability, threshold, start, tuple(found))
