"""The figures of a pair -> probabilities: two logistic regressions, trained by `tools/train_alignment.py`."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.alignment.features import FEATURES
from claimcheck.lexicon import load_json


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression and the probability from which on it says yes."""

    intercept: float
    weights: tuple[float, ...]
    """One for each of FEATURES."""
    threshold: float
    further: float
    """The probability for a pair of which one claim is already in a likelier one."""

    def probability(self, figures: Sequence[float]) -> float:
        """The calibrated probability of a pair, to six decimals so that every machine writes the same."""
        logit = self.intercept + math.fsum(
            weight * figure for weight, figure in zip(self.weights, figures, strict=True)
        )
        return round(1 / (1 + math.exp(-logit)), 6)


@cache
def model_of(name: str) -> Model:
    """The model `same_point` (do the claims speak of one point?) or `same_statement` (does one state the other?)."""
    entry = load_json("alignment")[name]
    weights = tuple(float(entry["weights"].get(feature, 0.0)) for feature in FEATURES)
    return Model(float(entry["intercept"]), weights, float(entry["threshold"]), float(entry.get("further", 1.0)))


@cache
def models_version() -> str:
    """Eight digits that change with any weight or threshold, for the signature of a report."""
    text = json.dumps(load_json("alignment"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]
