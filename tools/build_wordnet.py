"""Builds the lexicon of word relations from WordNet 3.0: `wordnet.json.gz` and `antonyms.tsv`.

    python tools/build_wordnet.py CORPUS/{wordnet_synsets.tsv.gz,wordnet_antonyms.txt,ewt_pos_train.tsv.gz}

The first file has a line per synset: name, part of speech, `lemma:count` list, hypernyms, similar-to. The second has a
pair of antonyms per line; the third is a corpus whose vocabulary counts as common.

What is kept: lemmas in lower case of one or two words that occur in WordNet's tagged text or in the corpus, or name an
everyday thing (food, instruments, clothes ...), at most four senses each, the commonest first. Names and what
stands only in a rare sense would make rules speak of relations that no reader has in mind.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

LEXICON = Path(__file__).parent.parent / "claimcheck" / "lexicon"
MOST_SENSES = 4
"""Senses kept of a lemma. Later ones are rare, and relate words that no article relates."""
LEAST_SHARE = 0.05
"""A sense that has less than this share of a lemma's occurrences in the tagged text is dropped."""
EVERYDAY = (
    "musical_instrument.n.01", "food.n.01", "food.n.02", "beverage.n.01", "vehicle.n.01", "clothing.n.01",
    "furniture.n.01", "sport.n.01", "color.n.01", "room.n.01", "building.n.01", "weapon.n.01", "disease.n.01",
    "domestic_animal.n.01",
    "building_material.n.01", "metallic_element.n.01", "fabric.n.01",
)  # fmt: skip
"""What hangs below these is kept whether or not it is common: articles name such things one by one."""
ROOTS = (
    "person.n.01", "animal.n.01", "plant.n.02", "artifact.n.01", "food.n.01", "location.n.01", "organization.n.01",
    "communication.n.02", "act.n.02", "state.n.02", "color.n.01", "substance.n.01", "time_period.n.01",
    "body_part.n.01", "entity.n.01", "building_material.n.01", "metallic_element.n.01", "fabric.n.01",
)  # fmt: skip
"""Synsets that the package asks for by name."""
CLASSES = {"n": "n", "v": "v", "a": "a", "s": "a", "r": "r"}
"""WordNet's parts of speech, satellites counted as adjectives."""

NOTICE = """WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by Princeton
University under the following license. By obtaining, using and/or copying this software and database, you
agree that you have read, understood, and will comply with these terms and conditions.: Permission to use,
copy, modify and distribute this software and database and its documentation for any purpose and without fee
or royalty is hereby granted, provided that you agree to comply with the following copyright notice and
statements, including the disclaimer, and that the same appear on ALL copies of the software, database and
documentation, including modifications that you make for internal use or for distribution. WordNet 3.0
Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS"
AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT
NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR
ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE
ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton
may not be used in advertising or publicity pertaining to distribution of the software and/or database. Title
to copyright in this software, database and any associated documentation shall at all times remain with
Princeton University and LICENSEE agrees to preserve same."""


class Synset(NamedTuple):
    """A line of the file."""

    name: str
    word_class: str
    lemmas: tuple[tuple[str, int], ...]
    hypernyms: tuple[str, ...]
    similar: tuple[str, ...]


def read_synsets(path: Path) -> list[Synset]:
    """The synsets of the file, in its order."""
    found = []
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        name, word_class, lemmas, hypernyms, similar = line.split("\t")
        counted = tuple((lemma, int(count)) for lemma, count in (item.rsplit(":", 1) for item in lemmas.split()))
        found.append(Synset(name, CLASSES[word_class], counted, tuple(hypernyms.split()), tuple(similar.split())))
    return found


def read_vocabulary(path: Path) -> frozenset[str]:
    """The words in lower case that occur in the corpus."""
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    return frozenset(line.split("\t")[0] for line in lines if line)


def senses(synsets: list[Synset], vocabulary: frozenset[str]) -> dict[str, dict[str, list[str]]]:
    """Word class -> lemma -> names of its synsets, the commonest first."""
    everyday = below(EVERYDAY, synsets)
    ranked: dict[tuple[str, str], list[tuple[int, int, int, str]]] = defaultdict(list)
    for synset in synsets:
        for place, (lemma, count) in enumerate(synset.lemmas):
            if is_kept(lemma):
                number = int(synset.name.rsplit(".", 1)[1])
                ranked[synset.word_class, lemma.replace("_", " ")].append((-count, place, number, synset.name))
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for (word_class, lemma), items in sorted(ranked.items()):
        total = -sum(item[0] for item in items)
        if not total and lemma not in vocabulary and not any(item[-1] in everyday for item in items):
            continue
        kept = [item for item in sorted(items) if -item[0] >= LEAST_SHARE * total]
        found[word_class][lemma] = [name for *_, name in kept[:MOST_SENSES]]
    return dict(found)


def is_kept(lemma: str) -> bool:
    """Words in lower case, of one part or two."""
    return lemma == lemma.lower() and lemma.count("_") <= 1 and lemma.replace("_", "").replace("-", "").isalpha()


def below(roots: tuple[str, ...], synsets: list[Synset]) -> frozenset[str]:
    """The synsets that have one of the roots above them."""
    children: dict[str, list[str]] = defaultdict(list)
    for synset in synsets:
        for above in synset.hypernyms:
            children[above].append(synset.name)
    held: set[str] = set()
    stack = list(roots)
    while stack:
        name = stack.pop()
        if name not in held:
            held.add(name)
            stack += children[name]
    return frozenset(held)


def with_ancestors(names: list[str], hypernyms: dict[str, tuple[str, ...]]) -> list[str]:
    """The synsets and everything above them, sorted."""
    held: set[str] = set()
    stack = list(names)
    while stack:
        name = stack.pop()
        if name not in held:
            held.add(name)
            stack += hypernyms[name]
    return sorted(held)


def wordnet(synsets: list[Synset], vocabulary: frozenset[str]) -> dict[str, object]:
    """What `wordnet.json.gz` holds; synsets are numbered."""
    words = senses(synsets, vocabulary)
    hypernyms = {synset.name: synset.hypernyms for synset in synsets}
    used = [name for lemmas in words.values() for names in lemmas.values() for name in names]
    kept = with_ancestors(used, hypernyms)
    number = {name: place for place, name in enumerate(kept)}
    similar = {
        str(number[synset.name]): listed(sorted(number[name] for name in synset.similar if name in number))
        for synset in synsets
        if synset.name in number and synset.word_class == "a" and synset.similar
    }
    return {
        "about": "Senses, hypernyms and similar adjectives of English words, built by tools/build_wordnet.py.",
        "licence": " ".join(NOTICE.split()),
        "hypernyms": ",".join(listed(number[above] for above in hypernyms[name] if above in number) for name in kept),
        "similar": similar,
        "names": {name: number[name] for name in sorted({*ROOTS, *EVERYDAY})},
        "lemmas": {
            word_class: {lemma: listed(number[name] for name in names) for lemma, names in lemmas.items()}
            for word_class, lemmas in words.items()
        },
    }


def listed(numbers: Iterable[int]) -> str:
    """The numbers as the package reads them: strings are read far faster than lists."""
    return " ".join(map(str, numbers))


def antonyms(path: Path) -> Iterator[str]:
    """The lines of `antonyms.tsv`."""
    yield "# Pairs of opposite words, built by tools/build_wordnet.py from WordNet 3.0."
    for line in NOTICE.splitlines():
        yield "# " + line
    others: dict[str, list[str]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        first, second = line.split()
        if is_kept(first) and is_kept(second):
            others[first].append(second)
    for first, found in sorted(others.items()):
        yield f"{first}\t{','.join(found)}"


@click.command()
@click.argument("synsets", type=click.Path(exists=True, path_type=Path))
@click.argument("opposites", type=click.Path(exists=True, path_type=Path))
@click.argument("corpus", type=click.Path(exists=True, path_type=Path))
def main(synsets: Path, opposites: Path, corpus: Path) -> None:
    """Build both files."""
    data = json.dumps(wordnet(read_synsets(synsets), read_vocabulary(corpus)), separators=(",", ":"), sort_keys=True)
    (LEXICON / "wordnet.json.gz").write_bytes(gzip.compress(data.encode(), 9, mtime=0))
    (LEXICON / "antonyms.tsv").write_text("\n".join(antonyms(opposites)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
