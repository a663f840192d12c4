"""How long a comparison of full articles takes, and what blocking leaves and loses.

    python benchmarks/compare_articles.py [--articles 50]

The articles are made from templates, so that nobody's text is needed: a third of the sentences of each come from a
common stock. The rival is what one would write in ten minutes: sentences by a regular expression, all pairs through
`rapidfuzz.fuzz.token_set_ratio`. Figures are given as ratios too: they say more than seconds of one machine.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

import click
from rapidfuzz import fuzz

import claimcheck
from claimcheck.alignment import align, blocking, matching
from claimcheck.alignment.profiles import Profile
from claimcheck.models import Granularity

WORDS = 700
SEED = 2021
RIVAL_SENTENCE = re.compile(r"[^.!?]+[.!?]")
"""What a quick script takes for a sentence."""

PEOPLE = ["Mara Lindqvist", "Tomas Oyelaran", "Ines Halvorsen", "Piet van Rooyen", "Aiko Brandt", "Samuel Achterberg"]
PLACES = ["Norwick", "Easthaven", "Port Carrow", "Lindale", "Greyford", "Saltmarsh", "Weston Quay", "Holm"]
GROUPS = ["the harbour board", "the regional court", "the dock workers' union", "Carrow Shipping", "the council"]
ACTIONS = [
    "approved",
    "rejected",
    "criticised",
    "delayed",
    "announced",
    "reviewed",
    "financed",
    "inspected",
    "cancelled",
]
THINGS = [
    "the plan for a new {rare} terminal",
    "a loan of {n} million euros for the {rare}",
    "the report on the {rare} of {year}",
    "repairs to {n} {rare} cranes",
    "an inquiry into the {rare} near {place}",
    "a strike by {n} {rare} pilots",
]
FRAMES = [
    "{group} {action} {thing} on {day}.",
    "According to {person}, {thing} was {action} in {place}.",
    '"We never expected that {thing} would cost {n} jobs," said {person}, a spokesman for {group}.',
    "In {place}, {group} {action} {thing}, although {person} had warned against it.",
    "{person} said {thing} had been {action} by {group} after a meeting in {place}.",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
SYLLABLES = ["bra", "cul", "den", "fro", "gal", "hin", "lum", "mor", "nes", "pel", "ros", "tam", "vin", "wal"]
"""Of rare words: an article has hundreds of words that stand in it once, and templates alone have none."""


def sentence(rng: random.Random) -> str:
    """One sentence of an article."""
    values = {
        "group": rng.choice(GROUPS), "place": rng.choice(PLACES), "person": rng.choice(PEOPLE),
        "action": rng.choice(ACTIONS), "day": rng.choice(DAYS), "rare": "".join(rng.choices(SYLLABLES, k=3)),
        "n": rng.randint(2, 400), "year": rng.randint(1990, 2021),
    }  # fmt: skip
    text = rng.choice(FRAMES).format(thing=rng.choice(THINGS).format(**values), **values)
    return text[0].upper() + text[1:]


def articles(count: int) -> list[claimcheck.Source]:
    """Articles of WORDS words, a third of whose sentences come from a common stock."""
    rng = random.Random(SEED)
    stock = [sentence(rng) for _ in range(20)]
    made = []
    for number in range(count):
        sentences: list[str] = []
        while sum(len(s.split()) for s in sentences) < WORDS:
            sentences.append(rng.choice(stock) if rng.random() < 1 / 3 else sentence(rng))
        paragraphs = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
        made.append(claimcheck.Source.from_text("\n\n".join(paragraphs), id=f"s{number:02d}"))
    return made


def rival(sources: Sequence[claimcheck.Source]) -> int:
    """The pairs of sentences that are alike, in the quick way."""
    split = [RIVAL_SENTENCE.findall(source.text) for source in sources]
    return sum(fuzz.token_set_ratio(a, b) >= 80 for one, two in combinations(split, 2) for a in one for b in two)


def seconds(action: Callable[[], object], runs: int) -> float:
    """The shortest of several runs."""
    took = []
    for _ in range(runs):
        started = time.perf_counter()
        action()
        took.append(time.perf_counter() - started)
    return min(took)


def cold(arguments: list[str], compiled: str) -> float:
    """A run of the command line in a new process, its modules compiled by an earlier one as in an installation."""
    command = [sys.executable, "-m", "claimcheck", *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = compiled
    return seconds(lambda: subprocess.run(command, capture_output=True, check=False, env=environment), 4)


def report_blocking(groups: Sequence[tuple[claimcheck.Claim, ...]]) -> None:
    """Share of the pairs that are scored, and the alignments that scoring all pairs would add."""
    scored: list[int] = []
    original = blocking.candidates

    def counting(left: Sequence[Profile], right: Sequence[Profile]) -> list[tuple[int, int]]:
        found = original(left, right)
        scored.append(len(found))
        return found

    def everything(left: Sequence[Profile], right: Sequence[Profile]) -> list[tuple[int, int]]:
        return [(i, j) for i in range(len(left)) for j in range(len(right))]

    pairs = sum(len(a) * len(b) for a, b in combinations(groups, 2))
    matching.candidates = counting
    kept = {(item.left.id, item.right.id) for item in align(groups).alignments}
    matching.candidates = everything
    full = {(item.left.id, item.right.id) for item in align(groups).alignments}
    matching.candidates = original
    lost = len(full - kept)
    click.echo(f"blocking: {sum(scored) / pairs:.1%} of {pairs:,} pairs scored; {lost} of {len(full)} alignments lost")


def report_cold_start(sources: Sequence[claimcheck.Source]) -> None:
    """Start of a new process."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for source in sources[:2]:
            path = Path(folder, f"{source.id}.txt")
            path.write_text(source.text, "utf-8")
            paths.append(str(path))
        version, compare = cold(["--version"], folder), cold(["compare", *paths], folder)
        click.echo(f"cold start: --version {version:.2f} s, compare of two articles {compare:.2f} s")


@click.command()
@click.option("--articles", "count", default=50, show_default=True, help="Articles in the large comparison.")
def main(count: int) -> None:
    """Measure and print."""
    sources = articles(count)
    claimcheck.compare(sources[:2])  # loads the tagger and the tables
    for size, runs in ((2, 5), (count, 1)):
        chosen = sources[:size]
        groups = [claimcheck.extract(source, granularity=Granularity.CLAUSE) for source in chosen]
        own, quick = (
            seconds(lambda chosen=chosen: claimcheck.compare(chosen), runs),
            seconds(lambda chosen=chosen: rival(chosen), runs),
        )
        aligned = seconds(lambda groups=groups: align(groups), runs)
        click.echo(
            f"{size} articles: compare {own:.3f} s, of it alignment {aligned:.3f} s; "
            f"all pairs through rapidfuzz {quick:.3f} s; ratio {own / quick:.1f}, alignment alone {aligned / quick:.1f}"
        )
    processes = os.cpu_count() or 1
    shared = seconds(lambda: claimcheck.compare(sources, jobs=processes), 1)
    click.echo(f"{count} articles, work shared by {processes} processes: compare {shared:.1f} s")
    report_blocking([claimcheck.extract(source, granularity=Granularity.CLAUSE) for source in sources[:8]])
    report_cold_start(sources)


if __name__ == "__main__":
    main()
