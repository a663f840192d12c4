"""Build `claimcheck/lexicon/common_words.txt`: words that are written small.

    python tools/build_common_words.py CORPUS/ewt_pos_train.tsv.gz claimcheck/lexicon/common_words.txt

A word at the beginning of a sentence, or in a headline, is capitalised whatever it is; that it is no name is learnt
from words that occur at least twice in lower case in the corpus and mostly so inside sentences.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path

HEADER = """\
# Words that are mostly written in lower case: a capital letter at the start of a sentence makes no name of them.
# From the Universal Dependencies English Web Treebank (CC BY-SA 4.0, see NOTICE).
# Rebuilt by tools/build_common_words.py.
"""
LEAST = 2


def main() -> None:
    """Write the list."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for block in gzip.decompress(Path(sys.argv[1]).read_bytes()).decode().strip().split("\n\n"):
        for place, line in enumerate(block.split("\n")):
            word, tag = line.split("\t")
            if word.isalpha() and len(word) > 1 and not tag.startswith("NNP"):
                small[word.lower()] += word.islower()
            if place and tag.startswith("NNP"):
                large[word.lower()] += 1
    words = sorted(word for word, count in small.items() if count >= max(LEAST, large[word]))
    Path(sys.argv[2]).write_text(HEADER + "\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
