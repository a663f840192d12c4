"""Builds the background table of how rare each stem is, so that two articles need no corpus of their own.

    pip install msgpack
    python tools/build_word_weights.py WORDFREQ/data/large_en.msgpack.gz

WORDFREQ is the unpacked PyPI package `wordfreq` 3.1 (data: CC BY-SA 4.0): frequencies of English words over
encyclopaedia, news, books, subtitles and web text, in bands of one centibel. The frequencies of all words with one
stem are added up. What is written is the inverse document frequency of the stem for documents of `DOCUMENT` words,
in tenths: as a function of frequency it is flat for function words and grows by 2.3 for every factor of ten after that.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from collections import defaultdict
from pathlib import Path

import click
import msgpack
from nltk.stem.snowball import EnglishStemmer

TARGET = Path(__file__).parent.parent / "claimcheck" / "lexicon" / "word_weights.json.gz"
DOCUMENT = 200
"""Words of a document: about the length of a news brief. Makes the weight of "the" 0 and that of "said" 1."""
KEPT = 40_000
"""Stems that are kept, the most frequent ones; all others are as rare as a name (the last band)."""
WORD = re.compile(r"[a-z0-9][a-z0-9'.-]*$")
"""Words in plain letters; other scripts do not occur in English articles often enough to have a frequency."""


def stem_frequencies(bands: list[list[str]]) -> dict[str, float]:
    """Frequency of each stem: the sum over its words."""
    stemmer = EnglishStemmer()
    total: dict[str, float] = defaultdict(float)
    for centibel, words in enumerate(bands):
        for word in words:
            if WORD.match(word):
                total[stemmer.stem(word)] += 10 ** (-centibel / 100)
    return total


def weight(frequency: float) -> int:
    """Inverse document frequency in tenths."""
    return round(-10 * math.log(1 - math.exp(-frequency * DOCUMENT)))


@click.command()
@click.argument("frequencies", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(frequencies: Path) -> None:
    """Read the bands of FREQUENCIES and write the table into the package."""
    # The first element is a header; band n holds the words of frequency 10 ** (-n / 100).
    bands = msgpack.unpackb(gzip.decompress(frequencies.read_bytes()), raw=False)[1:]
    total = stem_frequencies(bands)
    kept = sorted(total, key=lambda stem: (-total[stem], stem))[:KEPT]
    by_weight: dict[int, list[str]] = defaultdict(list)
    for stem in kept:
        by_weight[weight(total[stem])].append(stem)
    table = {
        "origin": "frequencies of the Python package wordfreq 3.1 (Robyn Speer), CC BY-SA 4.0, summed over stems",
        "unknown": max(by_weight),
        "stems": {str(tenths): " ".join(sorted(by_weight[tenths])) for tenths in sorted(by_weight)},
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    TARGET.write_bytes(gzip.compress(text.encode(), mtime=0))
    click.echo(f"{TARGET}: {TARGET.stat().st_size:,} bytes, {len(kept)} stems")


if __name__ == "__main__":
    main()
