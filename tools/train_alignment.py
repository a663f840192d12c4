"""Trains the two logistic regressions of the alignment and chooses their thresholds.

    pip install scikit-learn
    python tools/train_alignment.py DATA

DATA is a folder with a folder per set of public gold data, each with `dev.jsonl` or `dev.jsonl.gz`; `docs/quality.md`
says what they are. A row of a set labels two texts, not two claims: the pair of claims that the model finds most
likely stands for its row, and fitting and choosing are repeated until they agree (multiple-instance learning). Nothing
but the weights of a dozen figures and two thresholds is learnt, so no text of the data can be found in what is written.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
from sklearn.linear_model import LogisticRegression

import claimcheck
from claimcheck.alignment.features import FEATURES, pair_features
from claimcheck.alignment.profiles import Profile, profile_claims

TARGET = Path(__file__).parent.parent / "claimcheck" / "lexicon" / "alignment.json"
ROUNDS = 4
PENALTY = 1.0
"""C of the regression for 1,000 rows a set: few figures, so it hardly matters."""
Row = dict[str, Any]
Matrix = Any


@dataclass(frozen=True)
class GoldSet:
    """One set: its folder, its share in the training, how a row becomes two texts with a label (None: left out)."""

    folder: str
    share: float
    texts: Callable[[Row], Iterator[tuple[str, str, bool]]]


@dataclass(frozen=True)
class Bag:
    """All pairs of claims of one row; at least one of them is right if the label says so."""

    figures: Matrix
    label: bool
    weight: float


def _realsumm(row: Row) -> Iterator[tuple[str, str, bool]]:
    for claim in row["claims"]:
        yield claim["claim"], row["text"], bool(claim["present"])


def _labelled(row: Row) -> Iterator[tuple[str, str, bool]]:
    yield row["a"], row["b"], bool(row["label"])


SAME_POINT = (GoldSet("realsumm", 1.0, _realsumm), GoldSet("ecbplus", 1.0, _labelled), GoldSet("msrp", 1.0, _labelled))
SAME_STATEMENT = (GoldSet("realsumm", 1.0, _realsumm), GoldSet("msrp", 0.5, _labelled))
LARGEST = 6000
"""Rows of a set that are used, in the order of the hash of their texts."""


def read_rows(data: Path, folder: str) -> list[Row]:
    """The rows of a set."""
    path = next((data / folder).glob("dev.jsonl*"))
    blob = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in blob.decode().split("\n") if line]


def bags_of(data: Path, gold: GoldSet, profiles: Callable[[str, str], tuple[Profile, ...]]) -> list[Bag]:
    """The rows of a set as bags."""
    rows = [item for row in read_rows(data, gold.folder) for item in gold.texts(row)]
    rows.sort(key=lambda item: hashlib.sha1("\x00".join(item[:2]).encode()).hexdigest())
    rows = rows[:LARGEST]
    bags = []
    for a, b, label in rows:
        figures = [pair_features(left, right) for left in profiles(a, "a") for right in profiles(b, "b")]
        if figures:
            bags.append(Bag(np.array(figures), label, 1000 * gold.share / len(rows)))
    return bags


def fit(bags: list[Bag]) -> LogisticRegression:
    """The regression over the best pair of each bag."""
    best = [int(np.argmax(bag.figures[:, 0] + bag.figures[:, 1])) for bag in bags]
    for _ in range(ROUNDS):
        chosen = np.array([bag.figures[i] for bag, i in zip(bags, best, strict=True)])
        model = LogisticRegression(C=PENALTY, max_iter=2000)
        model.fit(chosen, [bag.label for bag in bags], sample_weight=[bag.weight for bag in bags])
        best = [int(np.argmax(model.decision_function(bag.figures))) for bag in bags]
    return model


def best_threshold(model: LogisticRegression, bags: list[Bag]) -> float:
    """The probability at which F1 over the bags, weighted by set, is highest."""
    scored = sorted(((float(model.predict_proba(bag.figures)[:, 1].max()), bag) for bag in bags), key=lambda x: -x[0])
    total = sum(bag.weight for bag in bags if bag.label)
    right = found = best = threshold = 0.0
    for probability, bag in scored:
        right += bag.weight * bag.label
        found += bag.weight
        if 2 * right / (found + total) > best:
            best, threshold = 2 * right / (found + total), probability
    return round(threshold, 3)


def trained(sets: tuple[GoldSet, ...], data: Path, profiles: Callable[[str, str], tuple[Profile, ...]]) -> Row:
    """One model as the package stores it."""
    bags = [bag for gold in sets for bag in bags_of(data, gold, profiles)]
    model = fit(bags)
    return {
        "intercept": round(float(model.intercept_[0]), 4),
        "weights": {name: round(float(weight), 4) for name, weight in zip(FEATURES, model.coef_[0], strict=True)},
        "threshold": best_threshold(model, bags),
        "trained on": {gold.folder: gold.share for gold in sets},
    }


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(data: Path) -> None:
    """Train on the gold data in DATA and write the models into the package."""
    known: dict[tuple[str, str], tuple[Profile, ...]] = {}

    def profiles(text: str, side: str) -> tuple[Profile, ...]:
        if (text, side) not in known:
            known[text, side] = profile_claims(claimcheck.extract(claimcheck.Source.from_text(text, id=side)))
        return known[text, side]

    models = {
        "origin": "trained by tools/train_alignment.py; figures only",
        "same_point": trained(SAME_POINT, data, profiles),
        "same_statement": trained(SAME_STATEMENT, data, profiles),
    }
    TARGET.write_text(json.dumps(models, indent=1) + "\n", "utf-8")
    click.echo(TARGET.read_text("utf-8"))


if __name__ == "__main__":
    main()
