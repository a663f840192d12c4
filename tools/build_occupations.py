"""Build `claimcheck/lexicon/occupations.txt`: nouns for what somebody does, from WordNet.

    python tools/build_occupations.py CORPUS/wordnet_synsets.tsv.gz claimcheck/lexicon/occupations.txt

Taken are the hyponyms of WordNet's synsets for workers, performers, leaders and so on, without the
subtrees and words that say no occupation (all listed in `occupations_filter.tsv`), and only where the
occupation is what the word mostly means.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

HEADER = """\
# Nouns for what somebody does: hyponyms of WordNet's synsets for workers, performers, leaders, experts and so on.
# From WordNet 3.0 (WordNet licence, see NOTICE). Rebuilt by tools/build_occupations.py.
"""
SUFFIX = re.compile(r"(?:ist|ician|grapher|eer)$")
"""Endings that make an occupation of a word even where WordNet's tagged text does not have it."""
LEAST_SHARE = 0.6
"""Share of a word's uses in WordNet's tagged text that must mean the occupation ("baker", not "star")."""


def read(path: Path) -> tuple[dict[str, dict[str, int]], dict[str, list[str]], dict[str, int]]:
    """Synset -> its words with their uses, synset -> its hyponyms, and word -> its uses in all senses."""
    words: dict[str, dict[str, int]] = {}
    below: dict[str, list[str]] = defaultdict(list)
    uses: dict[str, int] = defaultdict(int)
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        name, part, lemmas, hypernyms, *_ = [*line.split("\t"), "", ""]
        counts = {word: int(count) for word, count in (item.rsplit(":", 1) for item in lemmas.split())}
        for word, count in counts.items():
            uses[word] += count
        if part == "n":
            words[name] = counts
            for hypernym in hypernyms.split():
                below[hypernym].append(name)
    return words, below, uses


def read_filter(path: Path) -> dict[str, set[str]]:
    """Sign -> the synsets or words listed with it."""
    listed: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            sign, entries = line.split("\t")
            listed[sign].update(entries.split())
    return listed


def main() -> None:
    """Write the list."""
    listed = read_filter(Path(__file__).with_name("occupations_filter.tsv"))
    words, below, uses = read(Path(sys.argv[1]))
    waiting, seen = sorted(listed["+"]), set(listed["-"])
    found: dict[str, int] = defaultdict(int)
    while waiting:
        synset = waiting.pop()
        if synset not in seen and synset in words:
            seen.add(synset)
            waiting += below[synset]
            for word, count in words[synset].items():
                found[word] += count
    kept = [
        word
        for word, count in sorted(found.items())
        if word.islower() and "_" not in word and word not in listed["!"]
        if count >= LEAST_SHARE * uses[word] and (count or SUFFIX.search(word))
    ]
    Path(sys.argv[2]).write_text(HEADER + "\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
