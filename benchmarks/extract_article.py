"""How long one article takes to be read out, stage by stage, and that the time grows with its length only.

    python benchmarks/extract_article.py [--runs 5]

The article is made from the templates of `compare_articles.py`. The rival is what one would write in ten minutes:
sentences by a regular expression, and every capitalised run looked up among the others by rapidfuzz. Ratios say more
than milliseconds of one machine.
"""

from __future__ import annotations

import re

import click
from compare_articles import RIVAL_SENTENCE, articles, seconds
from rapidfuzz import fuzz, process

import claimcheck
from claimcheck.claims import extract_claims
from claimcheck.mentions import annotate
from claimcheck.models import Granularity
from claimcheck.text import segment

LENGTHS = (1, 2, 4, 8)
"""Times the length of one article."""
RIVAL_NAME = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)*")


def rival(text: str) -> int:
    """Sentences, and names that are alike, in the quick way."""
    names = sorted(set(RIVAL_NAME.findall(text)))
    alike = sum(len(process.extract(name, names, scorer=fuzz.token_set_ratio, score_cutoff=90)) for name in names)
    return len(RIVAL_SENTENCE.findall(text)) + alike


def report_stages(source: claimcheck.Source, runs: int) -> None:
    """Milliseconds of each stage, for clauses and for facts."""
    document = segment(source)
    mentions = annotate(document)
    took = {
        "text": seconds(lambda: segment(source), runs),
        "mentions": seconds(lambda: annotate(document), runs),
        "claims as clauses": seconds(lambda: extract_claims(document, mentions), runs),
        "claims as facts": seconds(lambda: extract_claims(document, mentions, Granularity.FACT), runs),
    }
    stages = ", ".join(f"{stage} {1000 * value:.0f} ms" for stage, value in took.items())
    own, quick = seconds(lambda: claimcheck.extract(source), runs), seconds(lambda: rival(source.text), runs)
    click.echo(f"{len(source.text.split())} words: extract {1000 * own:.0f} ms ({stages}); ratio {own / quick:.1f}")


@click.command()
@click.option("--runs", default=5, show_default=True, help="Runs of which the shortest counts.")
def main(runs: int) -> None:
    """Measure and print."""
    made = articles(max(LENGTHS))
    claimcheck.extract(made[0])  # loads the tagger and the tables
    report_stages(made[0], runs)
    for length in LENGTHS:
        text = "\n\n".join(source.text for source in made[:length])
        source = claimcheck.Source.from_text(text, id="long")
        took = seconds(lambda source=source: claimcheck.extract(source), runs)
        click.echo(f"{len(text.split()):5} words: {1e6 * took / len(text.split()):.0f} µs a word")


if __name__ == "__main__":
    main()
