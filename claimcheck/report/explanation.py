"""The score of a pair -> which groups of figures led to it, and by how much."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.alignment.calibration import model_of
from claimcheck.models import Score

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
    "subject": ("subject",),
    "verb": ("predicate",),
    "speaker": ("speaker",),
}
"""What the figures of `docs/alignment.md` measure, in words that fit beside a bar. `company` has no weight."""

_LEAST = 0.05
"""A contribution below it changes a probability by about one hundredth at most."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a group of figures adds to the logit of a score."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a score came about."""

    probability: float
    threshold: float
    """From which on a pair is aligned."""
    contributions: tuple[Contribution, ...]
    """The groups that decided, largest first; those that changed next to nothing are left out."""


def explain(score: Score) -> Explanation:
    """The numbers that decided: weight times figure, added up by groups."""
    model = model_of("same_point")
    parts = model.contributions(score.features)
    sums = {name: sum(parts.get(figure, 0.0) for figure in figures) for name, figures in _GROUPS.items()}
    found = [Contribution(name, round(value, 2)) for name, value in sums.items() if abs(value) >= _LEAST]
    found.sort(key=lambda item: -item.value)
    return Explanation(score.probability, model.threshold(score.features.get("company", 0.0)), tuple(found))
