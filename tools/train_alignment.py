"""Trains the two logistic regressions of the alignment and chooses their thresholds.

    pip install numpy scipy
    python tools/train_alignment.py DATA [--table]

DATA is a folder with a folder per set of public gold data, each with `dev.jsonl` or `dev.jsonl.gz`; `docs/quality.md`
says what they are and `tools/alignment_gold.py` how they are read. The pair of claims that the model finds most likely
stands for its bag, and fitting and choosing are repeated (multiple-instance learning). No weight may be negative: every
figure is one of likeness, so that a negative weight is noise of figures that go together. Nothing but dozens of weights
and two thresholds is learnt, so that no text of the data can be found in what is written.

Each model has two regressions, mixed by `company`: one for short texts, trained on those, and one for whole articles,
trained on all sets without the figures of passages. The intercept of the second is not fitted but chosen: so high that
of whole articles `APART` of the claims that one outlet alone has stay out of the agreements (or, for `same_point`,
that `RIGHT` of the pairs of sentences speak of one event), at the threshold of the first, where F1 is highest.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
from alignment_gold import TEXTS, Bag, document_bags, outlet_bags, text_bags
from scipy.optimize import minimize

from claimcheck.alignment.features import FEATURES

TARGET = Path(__file__).parent.parent / "claimcheck" / "lexicon" / "alignment.json"
ROUNDS = 4
PENALTY = 0.1
"""Inverse strength of the regularisation for 1,000 bags a set: ten times more or less changes no AUC by 0.005."""
LARGEST = 1200
DOCUMENTS = 120
APART = 0.9
RIGHT = 0.83
FURTHER = 0.6
"""Logit by which a pair has to be likelier if one of its claims is already in a likelier pair."""
FOLDS = 5
FIRST = ("covered", "covering", "density")
"""Their sum chooses the pairs of the first round."""
COMPANY = FEATURES.index("company")
PASSAGES = ("passage_covered", "passage_covering", "passage_mass", "claim_in_passage", "claims_in_passages")
"""Between articles these only tell that the neighbourhood is alike."""

SAME_POINT = {
    "outlets": 1.0, "ecbplus_docs": 1.0, "realsumm": 1.0, "ecbplus": 1.0, "msrp": 0.5,
    "sick": 0.1, "breaking_nli": 0.1, "fever_symmetric": 0.1,
}  # fmt: skip
"""Share of each set. The last three are pairs that differ in a word: on the same point, whatever differs."""
SAME_STATEMENT = {"outlets": 1.0, "realsumm": 1.0, "msrp": 0.5, "rte3": 0.5}
SHORT = {"same_point": ("realsumm", "ecbplus", "msrp"), "same_statement": ("realsumm", "msrp")}
Vector = Any


@dataclass(frozen=True)
class Fitted:
    """A logistic regression."""

    weights: Vector
    intercept: float

    def logit(self, figures: Any) -> Vector:
        """Of each pair."""
        return figures @ self.weights + self.intercept

    def best(self, bag: Bag) -> float:
        """Logit of the likeliest pair of a bag."""
        return float(self.logit(bag.figures).max())


@dataclass(frozen=True)
class Mixed:
    """Two regressions, mixed by `company`."""

    short: Fitted
    whole: Fitted

    def best(self, bag: Bag) -> float:
        """Logit of the likeliest pair of a bag."""
        company = bag.figures[:, COMPANY]
        return float(((1 - company) * self.short.logit(bag.figures) + company * self.whole.logit(bag.figures)).max())


def fit(sets: Sequence[tuple[list[Bag], float]], without: Sequence[str] = ("company",)) -> Fitted:
    """The regression over the likeliest pair of each bag, without the figures named."""
    bags = [bag for found, _ in sets for bag in found]
    shares = np.concatenate([np.full(len(found), 1000 * share / len(found)) for found, share in sets])
    labels = np.array([bag.label for bag in bags], float)
    start = np.array([float(name in FIRST) for name in FEATURES])
    model = Fitted(start, 0.0)
    for _ in range(ROUNDS):
        chosen = np.array([bag.figures[int(np.argmax(model.logit(bag.figures)))] for bag in bags])
        model = _regression(chosen, labels, shares, without)
    return model


def _regression(figures: Any, labels: Vector, shares: Vector, without: Sequence[str]) -> Fitted:
    def loss(values: Vector) -> tuple[float, Vector]:
        weights, intercept = values[:-1], values[-1]
        logits = figures @ weights + intercept
        error = shares * (1 / (1 + np.exp(-logits)) - labels)
        total = float((shares * (np.logaddexp(0, logits) - labels * logits)).sum() + (weights**2).sum() / 2 / PENALTY)
        return total, np.append(figures.T @ error + weights / PENALTY, error.sum())

    bounds = [(0.0, 0.0) if name in without else (0.0, None) for name in FEATURES]
    found = minimize(loss, np.zeros(len(FEATURES) + 1), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    return Fitted(found.x[:-1], float(found.x[-1]))


def best_threshold(model: Fitted, sets: Sequence[list[Bag]]) -> float:
    """The logit at which F1, averaged over the sets, is highest."""
    scored = [(np.array([model.best(bag) for bag in bags]), np.array([bag.label for bag in bags])) for bags in sets]

    def mean_f1(threshold: float) -> float:
        found = [(scores >= threshold, labels) for scores, labels in scored]
        return float(np.mean([2 * (yes & labels).sum() / (yes.sum() + labels.sum()) for yes, labels in found]))

    return max((float(value) for value in np.arange(-3, 3, 0.02)), key=mean_f1)


def kept_apart(model: Mixed, bags: list[Bag], threshold: float) -> bool:
    """Whether `APART` of what one outlet alone has is below the threshold, in each of the other articles."""
    return float(np.mean([model.best(bag) < threshold for bag in bags if not bag.label])) >= math.sqrt(APART)


def mostly_right(model: Mixed, bags: list[Bag], threshold: float) -> bool:
    """Whether `RIGHT` of the pairs above the threshold are right."""
    labels = [bag.label for bag in bags if model.best(bag) >= threshold]
    return not labels or float(np.mean(labels)) >= RIGHT


def trained(name: str, shares: dict[str, float], gold: dict[str, list[Bag]]) -> tuple[dict[str, object], Mixed]:
    """One model as the package stores it."""
    short = fit([(gold[folder], share) for folder, share in shares.items() if folder in TEXTS])
    whole = fit([(gold[folder], share) for folder, share in shares.items()], ("company", *PASSAGES))
    threshold = best_threshold(short, [gold[folder] for folder in SHORT[name]])
    folder, enough = ("outlets", kept_apart) if name == "same_statement" else ("ecbplus_docs", mostly_right)
    shifted = (Fitted(whole.weights, whole.intercept + float(shift)) for shift in np.arange(2, -4, -0.04))
    model = next(mixed for mixed in (Mixed(short, one) for one in shifted) if enough(mixed, gold[folder], threshold))
    entry = {
        "short": stored(model.short),
        "whole": stored(model.whole),
        "threshold": round(1 / (1 + math.exp(-threshold)), 4),
        "further": round(1 / (1 + math.exp(-threshold - FURTHER)), 4),
        "trained on": shares,
    }
    return entry, model


def stored(model: Fitted) -> dict[str, object]:
    """A regression as the package stores it."""
    weights = {feature: round(float(weight), 4) for feature, weight in zip(FEATURES, model.weights, strict=True)}
    return {"intercept": round(model.intercept, 4), "weights": weights}


def reliability(bags: Sequence[Bag], shares: dict[str, float], gold: dict[str, list[Bag]]) -> list[str]:
    """Predicted against observed in ten bins, each event predicted by a model that has not seen it."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    groups = sorted({bag.group for bag in bags})
    for fold in range(FOLDS):
        held = set(groups[fold::FOLDS])
        kept = {folder: [bag for bag in gold[folder] if bag.group not in held] for folder in shares}
        model = fit([(kept[folder], share) for folder, share in shares.items() if folder in TEXTS])
        for bag in bags:
            if bag.group in held:
                probability = 1 / (1 + math.exp(-model.best(bag)))
                bins[min(9, int(probability * 10))].append((probability, bag.label))
    rows = [(np.mean([p for p, _ in found]), np.mean([y for _, y in found]), len(found)) for found in bins if found]
    return [f"| {predicted:.2f} | {observed:.2f} | {count} |" for predicted, observed, count in rows]


def _echo_table(gold: dict[str, list[Bag]]) -> None:
    for name, shares in (("same_point", SAME_POINT), ("same_statement", SAME_STATEMENT)):
        bags = [bag for folder in SHORT[name] for bag in gold[folder]]
        click.echo("\n".join((name, *reliability(bags, shares, gold))))


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--table", is_flag=True, help="Print predicted against observed, by cross-validation over events.")
def main(data: Path, *, table: bool) -> None:
    """Train on the gold data in DATA and write the models into the package."""
    gold = {name: text_bags(data, name, LARGEST) for name in {**SAME_POINT, **SAME_STATEMENT} if name in TEXTS}
    gold |= {"outlets": outlet_bags(data), "ecbplus_docs": document_bags(data, DOCUMENTS)}
    models: dict[str, object] = {"origin": "trained by tools/train_alignment.py; figures only"}
    for name, shares in (("same_point", SAME_POINT), ("same_statement", SAME_STATEMENT)):
        models[name], _ = trained(name, shares, gold)
    TARGET.write_text(json.dumps(models, indent=1) + "\n", "utf-8")
    click.echo(TARGET.read_text("utf-8"))
    if table:
        _echo_table(gold)


if __name__ == "__main__":
    main()
