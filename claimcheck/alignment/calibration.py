"""The figures of a pair -> probabilities: two models, trained by `tools/train_alignment.py`."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.alignment.features import FEATURES
from claimcheck.lexicon import load_json

_COMPANY = FEATURES.index("company")


@dataclass(frozen=True, slots=True)
class Regime:
    """A logistic regression."""

    intercept: float
    weights: tuple[float, ...]
    """One for each of FEATURES."""

    def logit(self, figures: Sequence[float]) -> float:
        """The logit of a pair."""
        return self.intercept + math.fsum(weight * figure for weight, figure in zip(self.weights, figures, strict=True))


@dataclass(frozen=True, slots=True)
class Model:
    """Two regressions, for two sentences and for two articles, and the probability from which on they say yes."""

    short: Regime
    whole: Regime
    threshold: float
    further: float
    """The probability for a pair of which one claim is already in a likelier one."""

    def probability(self, figures: Sequence[float]) -> float:
        """The calibrated probability of a pair, to six decimals so that every machine writes the same.

        Between short texts and articles the two logits are mixed, so that one sentence more changes little.
        """
        company = figures[_COMPANY]
        logit = (1 - company) * self.short.logit(figures) + company * self.whole.logit(figures)
        return round(1 / (1 + math.exp(-logit)), 6)

    def contributions(self, figures: Mapping[str, float]) -> dict[str, float]:
        """What each figure of a pair adds to its logit: the figure times its mixed weight."""
        company = figures.get("company", 0.0)
        weights = zip(FEATURES, self.short.weights, self.whole.weights, strict=True)
        return {
            name: ((1 - company) * short + company * whole) * figures.get(name, 0.0) for name, short, whole in weights
        }


@cache
def model_of(name: str) -> Model:
    """The model `same_point` (do the claims speak of one point?) or `same_statement` (does one state the other?)."""
    entry = load_json("alignment")[name]
    short, whole = _regime(entry["short"]), _regime(entry["whole"])
    return Model(short, whole, float(entry["threshold"]), float(entry["further"]))


def _regime(entry: Mapping[str, Any]) -> Regime:
    weights = tuple(float(entry["weights"].get(feature, 0.0)) for feature in FEATURES)
    return Regime(float(entry["intercept"]), weights)


@cache
def models_version() -> str:
    """Eight digits that change with any weight or threshold, for the signature of a report."""
    text = json.dumps(load_json("alignment"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]
