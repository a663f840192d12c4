"""Trains the logistic regressions of the alignment and chooses their thresholds.

    pip install numpy scipy
    python tools/train_alignment.py DATA [--table]

DATA is a folder with a folder per set of public gold data, each with `dev.jsonl` or `dev.jsonl.gz`; `docs/quality.md`
says what they are and `tools/alignment_gold.py` how they are read. The pair of claims that the model finds most likely
stands for its bag, and fitting and choosing are repeated (multiple-instance learning). No weight may be negative: every
figure is one of likeness, so that a negative weight is noise of figures that go together. Nothing but dozens of weights
and some thresholds is learnt, so that no text of the data can be found in what is written.

Each model has two regressions, mixed by `company`: one for short texts, trained on those, and one for whole articles.
The thresholds for short texts are those of the highest F1. That of agreements between articles is as low as what an
editor would mind allows: of the clauses that one outlet alone has, `APART` must stay out, counted after the assignment,
as a comparison does it. That of articles on one point, `POINT`, is no result of such a count; see there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
import numpy as np
from alignment_gold import TEXTS, Articles, Bag, document_articles, outlet_articles, text_bags
from scipy.optimize import minimize

from claimcheck.alignment.assignment import best_assignment
from claimcheck.alignment.features import FEATURES, TELLING

TARGET = Path(__file__).parent.parent / "claimcheck" / "lexicon" / "alignment.json"
ROUNDS = 4
PENALTY = 0.05
"""Inverse strength of the regularisation for 1,000 bags a set: ten times more or less changes no AUC by 0.005."""
LARGEST = 2000
DOCUMENTS = 450
APART = 0.95
POINT, POINT_FURTHER = 0.4, 0.2
"""Logit from which on claims of two articles speak of one point, and what more a claim with a likelier partner needs.
From 0.8 down to 0.0 the share of aligned sentences that share an event hardly moves (.87-.90 on unseen events), while
more of them are found; but more and more sentences on two events of one kind are aligned too."""
SAME_VERB = 0.35
"""Logit by which an agreement between articles may be less likely if one claim has the verb of the other."""
LEAD = 0.0
"""Logit from which on what both articles tell in their leads is aligned, and an agreement (`matching.py` says when)."""
FURTHER = 0.6
"""Logit by which a pair of short texts has to be likelier if one of its claims is already in a likelier pair. Between
articles, which often say a thing twice, it need not be."""
FOLDS = 7
FIRST = ("covered", "covering", "density")
"""Their sum chooses the pairs of the first round."""
COMPANY, COVERED = FEATURES.index("company"), FEATURES.index("covered")
PART = 0.6
"""As in `matching.py`."""

SHORT_SETS = {
    "same_point": {
        "realsumm": 1.0, "ecbplus": 1.0, "msrp": 0.5, "sick": 0.1, "breaking_nli": 0.1, "fever_symmetric": 0.1,
    },
    "same_statement": {"realsumm": 1.0, "msrp": 0.5, "rte3": 0.5},
}  # fmt: skip
"""Share of each set. The last three are pairs that differ in a word: on the same point, whatever differs."""
THRESHOLD_SETS = {"same_point": ("realsumm", "ecbplus", "msrp"), "same_statement": ("realsumm", "msrp")}
NOT_SHORT = ("company",)
Vector = Any


@dataclass(frozen=True)
class Fitted:
    """A logistic regression, and the logit from which on it says yes."""

    weights: Vector
    intercept: float
    threshold: float = 0.0

    def logit(self, figures: Any) -> Vector:
        """Of each pair."""
        return figures @ self.weights + self.intercept

    def best(self, bag: Bag) -> float:
        """Logit of the likeliest pair of a bag."""
        return float(self.logit(bag.figures).max())

    def stored(self, further: float, same_verb: float = 0.0, lead: float | None = None) -> dict[str, object]:
        """As the package stores it."""
        weights = {feature: round(float(weight), 4) for feature, weight in zip(FEATURES, self.weights, strict=True)}
        threshold = round(self.threshold, 4)
        return {
            "intercept": round(self.intercept, 4),
            "weights": {feature: weight for feature, weight in weights.items() if weight},
            "threshold": threshold,
            "further": round(threshold + further, 4),
            "same_verb": round(threshold - same_verb, 4),
            "lead": threshold if lead is None else lead,
        }


def fit(sets: Sequence[tuple[Sequence[Bag], float]], figures: Sequence[str]) -> Fitted:
    """The regression over the likeliest pair of each bag, with the figures named."""
    bags = [bag for found, _ in sets for bag in found]
    shares = np.concatenate([np.full(len(found), 1000 * share / len(found)) for found, share in sets])
    labels = np.array([bag.label for bag in bags], float)
    model = Fitted(np.array([float(name in FIRST) for name in FEATURES]), 0.0)
    for _ in range(ROUNDS):
        chosen = np.array([bag.figures[int(np.argmax(model.logit(bag.figures)))] for bag in bags], float)
        model = _regression(chosen, labels, shares, figures)
    return model


def _regression(chosen: Any, labels: Vector, shares: Vector, figures: Sequence[str]) -> Fitted:
    def loss(values: Vector) -> tuple[float, Vector]:
        weights, intercept = values[:-1], values[-1]
        logits = chosen @ weights + intercept
        error = shares * (1 / (1 + np.exp(-logits)) - labels)
        total = float((shares * (np.logaddexp(0, logits) - labels * logits)).sum() + (weights**2).sum() / 2 / PENALTY)
        return total, np.append(chosen.T @ error + weights / PENALTY, error.sum())

    bounds = [(0.0, None) if name in figures else (0.0, 0.0) for name in FEATURES]
    found = minimize(loss, np.zeros(len(FEATURES) + 1), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    return Fitted(found.x[:-1], float(found.x[-1]))


def short_model(name: str, gold: dict[str, list[Bag]]) -> Fitted:
    """The regression for short texts, with the threshold at which F1, averaged over the sets, is highest."""
    model = fit(
        [(gold[folder], share) for folder, share in SHORT_SETS[name].items()],
        [figure for figure in FEATURES if figure not in NOT_SHORT],
    )
    sets = [gold[folder] for folder in THRESHOLD_SETS[name]]
    scored = [(np.array([model.best(bag) for bag in bags]), np.array([bag.label for bag in bags])) for bags in sets]

    def mean_f1(threshold: float) -> float:
        found = [(scores >= threshold, labels) for scores, labels in scored]
        return float(np.mean([2 * (yes & labels).sum() / (yes.sum() + labels.sum()) for yes, labels in found]))

    return replace(model, threshold=max((float(value) for value in np.arange(-3, 3, 0.02)), key=mean_f1))


def whole_model(outlets: Sequence[Articles], documents: Sequence[Articles]) -> Fitted:
    """The regression for articles; both questions share it and have thresholds of their own."""
    sets = [[bag for pair in articles for bag in pair.bags()] for articles in (outlets, documents)]
    return calibrated(fit([(bags, 1.0) for bags in sets], TELLING), sets[1])


def calibrated(model: Fitted, bags: Sequence[Bag]) -> Fitted:
    """The same order of pairs, with probabilities that fit sentences of documents (Platt 1999): all of those are
    labelled, and the penalty, which helps to order the few agreements, leaves them too near to one half."""
    logits, labels = np.array([model.best(bag) for bag in bags]), np.array([bag.label for bag in bags], float)

    def loss(values: Vector) -> float:
        found = values[0] * logits + values[1]
        return float((np.logaddexp(0, found) - labels * found).sum())

    scale, shift = minimize(loss, np.array([1.0, 0.0])).x
    return Fitted(model.weights * scale, float(model.intercept * scale + shift))


# --- what a comparison of articles would say --------------------------------------------------------------------------


def aligned(model: Fitted, articles: Articles, threshold: float) -> set[tuple[int, int]]:
    """The pairs that the matcher accepts."""
    logits = model.logit(articles.figures)
    likely = np.argwhere(logits >= threshold).tolist()
    chosen = best_assignment({(i, j): 1 + int(1e6 * (logits[i, j] - threshold)) for i, j in likely})
    accepted = chosen | {(i, j) for i, j in likely if articles.figures[i, j, COVERED] >= PART}
    lefts, rights = {i for i, _ in accepted}, {j for _, j in accepted}
    alone: dict[tuple[int, int], tuple[int, int]] = {}
    for i, j in sorted(likely, key=lambda pair: -logits[pair[0], pair[1]]):
        for key, met in (((0, i), i in lefts), ((1, j), j in rights)):
            if not met:
                alone.setdefault(key, (i, j))
    return accepted | set(alone.values())


def kept_apart(model: Fitted, outlets: Sequence[Articles], threshold: float) -> float:
    """Share of the clauses that one outlet alone has which are in no pair with one of the others."""
    lost: dict[tuple[str, str], bool] = {}
    for articles in outlets:
        found = aligned(model, articles, threshold)
        for side, name, claims in articles.alone:
            key = (articles.group, name)
            lost[key] = lost.get(key, False) or any(pair[side] in claims for pair in found)
    return 1 - sum(lost.values()) / len(lost) if lost else 1.0


def found_agreements(model: Fitted, outlets: Sequence[Articles], threshold: float) -> tuple[int, int]:
    """How many of the agreements are in a pair, and how many there are."""
    hits = total = 0
    for articles in outlets:
        found = aligned(model, articles, threshold)
        hits += sum(any((i, j) in found for i in left for j in right) for left, right in articles.right)
        total += len(articles.right)
    return hits, total


def lowest(measure: Callable[[float], float], enough: float) -> float:
    """The lowest threshold from which on the measure is never below what is enough."""
    threshold = 2.0
    while threshold > -3 and measure(threshold - 0.05) >= enough:
        threshold -= 0.05
    return threshold


# --- tables -----------------------------------------------------------------------------------------------------------


def reliability(predicted: Sequence[tuple[float, bool]]) -> list[str]:
    """Predicted against observed in ten bins."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for logit, label in predicted:
        probability = 1 / (1 + np.exp(-logit))
        bins[min(9, int(probability * 10))].append((probability, label))
    rows = [(np.mean([p for p, _ in found]), np.mean([y for _, y in found]), len(found)) for found in bins if found]
    return [f"| {expected:.2f} | {observed:.2f} | {count} |" for expected, observed, count in rows]


def short_table(name: str, gold: dict[str, list[Bag]]) -> list[str]:
    """The reliability of the regression for short texts, each event predicted by a model that has not seen it."""
    predicted = []
    bags = [bag for folder in THRESHOLD_SETS[name] for bag in gold[folder]]
    groups = sorted({bag.group for bag in bags})
    for fold in range(FOLDS):
        held = set(groups[fold::FOLDS])
        kept = {folder: [bag for bag in gold[folder] if bag.group not in held] for folder in SHORT_SETS[name]}
        model = short_model(name, kept)
        predicted += [(model.best(bag), bag.label) for bag in bags if bag.group in held]
    return reliability(predicted)


def whole_tables(outlets: Sequence[Articles], documents: Sequence[Articles]) -> list[str]:
    """The reliability of the regression for articles, and what is found at each threshold, all on unseen events."""
    predicted: list[tuple[float, bool]] = []
    unseen: list[tuple[Fitted, list[Articles], list[Articles]]] = []
    groups = [sorted({item.group for item in articles}) for articles in (outlets, documents)]
    for fold in range(FOLDS):
        held = {group for found in groups for group in found[fold::FOLDS]}
        kept = [[item for item in articles if item.group not in held] for articles in (outlets, documents)]
        model = whole_model(*kept)
        rest = [[item for item in articles if item.group in held] for articles in (outlets, documents)]
        unseen.append((model, rest[0], rest[1]))
        predicted += [(model.best(bag), bag.label) for item in rest[1] for bag in item.bags()]
    rows = [*reliability(predicted), "threshold, agreements found, of, kept apart"]
    for threshold in (tenth / 10 for tenth in range(-10, 16, 2)):
        counts = np.sum([found_agreements(model, articles, threshold) for model, articles, _ in unseen], axis=0)
        alone = [len({name for item in articles for _, name, _ in item.alone}) for _, articles, _ in unseen]
        apart = [kept_apart(model, articles, threshold) for model, articles, _ in unseen]
        rows.append(f"| {threshold:.1f} | {counts[0]} | {counts[1]} | {np.average(apart, weights=alone):.3f} |")
    return rows


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--table", is_flag=True, help="Print predicted against observed, by cross-validation over events.")
def main(data: Path, *, table: bool) -> None:
    """Train on the gold data in DATA and write the models into the package."""
    gold = {name: text_bags(data, name, LARGEST) for name in TEXTS}
    outlets, documents = outlet_articles(data), document_articles(data, DOCUMENTS)
    whole = whole_model(outlets, documents)
    limits = {
        "same_point": POINT,
        "same_statement": lowest(lambda threshold: kept_apart(whole, outlets, threshold), APART),
    }
    margins = {"same_point": (POINT_FURTHER, 0.0), "same_statement": (0.0, SAME_VERB)}
    models: dict[str, object] = {"origin": "trained by tools/train_alignment.py; figures only"}
    for name, limit in limits.items():
        short = short_model(name, gold)
        models[name] = {
            "short": short.stored(FURTHER),
            "whole": replace(whole, threshold=limit).stored(*margins[name], LEAD),
        }
    TARGET.write_text(json.dumps(models, indent=1) + "\n", "utf-8")
    click.echo(TARGET.read_text("utf-8"))
    if table:
        click.echo("\n".join(("articles", *whole_tables(outlets, documents))))
        for name in limits:
            click.echo("\n".join((name, *short_table(name, gold))))


if __name__ == "__main__":
    main()
