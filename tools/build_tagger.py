"""Trains the part-of-speech tagger that the package ships.

    python tools/build_tagger.py CORPUS/ewt_pos_train.tsv.gz [--test CORPUS/ewt_pos_test.tsv.gz]

The corpus has one `word<TAB>tag` line per token (Penn Treebank tags) and a blank line between sentences. The model is
NLTK's averaged perceptron; weights below 0.3 are dropped, which costs no accuracy and keeps the file below 1 MB.
"""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import click
from nltk.tag.perceptron import PerceptronTagger

TARGET = Path(__file__).parent.parent / "claimcheck" / "lexicon" / "tagger.json.gz"
ROUNDS = 5
LEAST_WEIGHT = 0.3
SEED = 1996

Tagged = list[tuple[str, str]]


def read_sentences(path: Path) -> list[Tagged]:
    """The sentences of a corpus file, each a list of (word, tag)."""
    blocks = gzip.decompress(path.read_bytes()).decode().strip().split("\n\n")
    return [[(word, tag) for word, tag in (line.split("\t") for line in block.split("\n"))] for block in blocks]


def train(sentences: list[Tagged]) -> PerceptronTagger:
    """A tagger trained on the sentences, the same on every run."""
    random.seed(SEED)
    tagger = PerceptronTagger(load=False)
    tagger.train(sentences, nr_iter=ROUNDS)
    return tagger


def pruned(weights: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    """The weights that matter, rounded to two decimals."""
    kept = {
        feature: {tag: round(weight, 2) for tag, weight in sorted(by_tag.items()) if abs(weight) >= LEAST_WEIGHT}
        for feature, by_tag in sorted(weights.items())
    }
    return {feature: by_tag for feature, by_tag in kept.items() if by_tag}


def accuracy(tagger: PerceptronTagger, sentences: list[Tagged]) -> float:
    """Share of the tokens that get the tag of the corpus."""
    right = total = 0
    for sentence in sentences:
        found = tagger.tag([word for word, _ in sentence])
        right += sum(tag == gold for (_, tag), (_, gold) in zip(found, sentence, strict=True))
        total += len(sentence)
    return right / total


@click.command()
@click.argument("corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--test", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Corpus to measure on.")
def main(corpus: Path, test: Path | None) -> None:
    """Train on CORPUS and write the model into the package."""
    tagger = train(read_sentences(corpus))
    tagger.model.weights = pruned(tagger.model.weights)
    model = {
        "origin": "Universal Dependencies, English Web Treebank (training and development parts), CC BY-SA 4.0",
        "classes": sorted(tagger.classes),
        "tagdict": dict(sorted(tagger.tagdict.items())),
        "weights": tagger.model.weights,
    }
    text = json.dumps(model, ensure_ascii=False, separators=(",", ":"))
    TARGET.write_bytes(gzip.compress(text.encode(), mtime=0))
    click.echo(f"{TARGET}: {TARGET.stat().st_size:,} bytes")
    if test is not None:
        click.echo(f"accuracy {accuracy(tagger, read_sentences(test)):.4f}")


if __name__ == "__main__":
    main()
