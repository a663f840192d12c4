"""The figures of a pair -> probabilities: four regressions, trained by `tools/train_alignment.py`."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from typing import Any, NamedTuple

from claimcheck.alignment.features import FEATURES, TELLING
from claimcheck.lexicon import load_json

_COMPANY = FEATURES.index("company")
_TELLING = tuple(map(FEATURES.index, TELLING))


class Regime(NamedTuple):
    """A logistic regression, and the logits from which on it says yes."""

    intercept: float
    weights: tuple[float, ...]
    """One for each of FEATURES."""
    threshold: float
    further: float
    """The logit for a pair of which one claim is already in a likelier one."""
    same_verb: float
    """The logit for a pair of which one claim has the verb of the other."""
    lead: float
    """The logit for a pair that both articles tell in their leads."""
    telling: tuple[float, ...]
    """Of the weights those of TELLING."""

    def logit(self, figures: Sequence[float]) -> float:
        """The logit of a pair."""
        return self.intercept + math.fsum(map(mul, self.weights, figures))


class Model(NamedTuple):
    """Two regressions, for two sentences and for two articles.

    Between short texts and articles logits and thresholds are mixed, so that one sentence more changes little.
    """

    short: Regime
    whole: Regime

    def probability(self, figures: Sequence[float]) -> float:
        """The calibrated probability of a pair, to six decimals so that every machine writes the same."""
        company = figures[_COMPANY]
        if company == 1.0:  # two articles, as mostly: the other regression would count for nothing
            return _probability(self.whole.logit(figures))
        return _probability(_mixed(self.short.logit(figures), self.whole.logit(figures), company))

    def probability_between_articles(self, telling: Sequence[float]) -> float:
        """The same probability for a pair of two articles, from the figures of TELLING: no other has a weight there."""
        return _probability(self.whole.intercept + math.fsum(map(mul, self.whole.telling, telling)))

    def contributions(self, figures: Mapping[str, float]) -> dict[str, float]:
        """What each figure of a pair adds to its logit: the figure times its mixed weight."""
        company = figures.get("company", 0.0)
        weights = zip(FEATURES, self.short.weights, self.whole.weights, strict=True)
        return {name: _mixed(short, whole, company) * figures.get(name, 0.0) for name, short, whole in weights}

    def start(self, company: float) -> float:
        """The logit before any figure is added."""
        return _mixed(self.short.intercept, self.whole.intercept, company)

    def threshold(self, company: float) -> float:
        """The probability from which on a pair is accepted, by how many pairs there are to choose from."""
        return _probability(_mixed(self.short.threshold, self.whole.threshold, company))

    def further(self, company: float) -> float:
        """The same for a pair of which one claim is already in a likelier one."""
        return _probability(_mixed(self.short.further, self.whole.further, company))

    def same_verb(self, company: float) -> float:
        """The same for a pair of which one claim has the verb of the other."""
        return _probability(_mixed(self.short.same_verb, self.whole.same_verb, company))

    def lead(self, company: float) -> float:
        """The same for a pair that both articles tell in their leads."""
        return _probability(_mixed(self.short.lead, self.whole.lead, company))


def _mixed(short: float, whole: float, company: float) -> float:
    return (1 - company) * short + company * whole


def _probability(logit: float) -> float:
    return round(1 / (1 + math.exp(-logit)), 6)


@cache
def model_of(name: str) -> Model:
    """The model `same_point` (do the claims speak of one point?) or `same_statement` (does one state the other?)."""
    entry = load_json("alignment")[name]
    return Model(_regime(entry["short"]), _regime(entry["whole"]))


def _regime(entry: Mapping[str, Any]) -> Regime:
    weights = tuple(float(entry["weights"].get(feature, 0.0)) for feature in FEATURES)
    limits = {name: float(entry[name]) for name in ("threshold", "further", "same_verb", "lead")}
    telling = tuple(weights[place] for place in _TELLING)
    return Regime(float(entry["intercept"]), weights, telling=telling, **limits)


@cache
def models_version() -> str:
    """Eight digits that change with any weight or threshold, for the signature of a report."""
    text = json.dumps(load_json("alignment"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]
