"""Sentence -> where its words are, in the manner of the Penn Treebank: `do|n't`, `Sega|'s`, `$|4.3`, `15-year-old`

One pattern finds what stands together, then contractions are parted and full stops that belong to abbreviations are
given back. NLTK's word tokenizer was tried: it rewrites quotation marks and has to search for its own tokens to find
their places again, and it parts a full stop only at the very end.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.text.boundaries.abbreviations import kind_of
from claimcheck.text.compounds import with_compounds

_WORDS = r"""
      [@\#]\w+                                                       # handle, hashtag
    | (?:[^\W\d_]\.){2,} (?: -\w+ )*                                 # U.S., a.m., U.S.-led
    | [+-]?\d+(?:[.,:/–-]\d+)* (?: \w*(?:-\w+)* )                    # 4.3, 1,000, 9/11, 5pm, 15-year-old
    | \w+(?: (?:[-.&’'‑]|\.-) \w+ )*                                  # word, AT&T, vice-president, O'Brien, Node.js
    | \.{2,} | …                                                     # ellipsis
    | --+                                                            # dash
    | \S                                                             # any other sign
    """
"""One alternative for each sort of word, the special ones first; none can match the same characters in two ways."""

_ADDRESSES = r"""
      (?i:https?://|www\.)[^\s"“”<>)\]]*[^\s"“”<>)\].,;:!?'’]
    | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+
    |
    """
"""Addresses of pages and of people, which come before all other words."""

_WORD = re.compile(_WORDS, re.VERBOSE)
_WORD_OR_ADDRESS = re.compile(_ADDRESSES + _WORDS, re.VERBOSE)
"""For a text that may have an address: looking for one at every word takes longer than all the rest."""

_OF_ADDRESSES = re.compile(r"@|://|www\.", re.IGNORECASE)

_CONTRACTION = re.compile(r"(n[’']t|[’'](?:s|re|ve|ll|d|m))$", re.IGNORECASE)

_PARTED_WORDS = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}
"""Words that the Treebank writes as two, with the length of the first."""


def word_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of every word and sign of a sentence.

    >>> [text[a:b] for text in ["Sega's U.S. arm didn't pay $4.3m."] for a, b in word_spans(text)]
    ['Sega', "'s", 'U.S.', 'arm', 'did', "n't", 'pay', '$', '4.3m', '.']
    """
    words = _word_spans(text)
    return with_compounds(text, words) if " - " in text else words


def _word_spans(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    end = 0
    pattern = _WORD_OR_ADDRESS if _OF_ADDRESSES.search(text) else _WORD
    for match in pattern.finditer(text):
        start, stop = match.span()
        if stop <= end:
            continue  # the full stop of an abbreviation
        start, end = max(start, end), stop
        word = text[start:end]
        if text.startswith(".", end) and _keeps_stop(text, word, end + 1):
            end += 1
        cut = _cut(word)
        if cut:
            found.append((start, start + cut))
        found.append((start + cut, end))
    return found


@lru_cache(maxsize=16384)
def _cut(word: str) -> int:
    """Length of the first part of a word that is two; 0 for one."""
    match = _CONTRACTION.search(word) if "’" in word or "'" in word else None
    return _PARTED_WORDS.get(word.lower(), match.start() if match else 0)


def _keeps_stop(text: str, word: str, after: int) -> bool:
    """Whether the full stop behind a word is its own: `Inc.`, `J.`, `No. 5`, but not the last one of `a big no.`."""
    is_last = not text[after:].strip("\"”’') ")
    if len(word) == 1:
        return word.isupper() and not is_last
    kind = kind_of(word.rpartition("-")[2]) if word[0].isalpha() else None
    if kind == "number":
        return text[after : after + 2].strip()[:1].isdigit()
    return kind is not None and not (is_last and kind in ("inside", "title"))
