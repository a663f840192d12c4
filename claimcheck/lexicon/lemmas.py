"""Word with its tag -> lemma, as WordNet lists it; without WordNet's own files and without NLTK."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from claimcheck.lexicon import load_json, load_table

_CLASSES = {"N": "n", "V": "v", "J": "a", "R": "r"}

_ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "n": (("ies", "y"), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("s", "")),
    "v": (
        ("ies", "y"), ("ied", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""),
        ("ing", "e"), ("ing", ""),
    ),
    "a": (("iest", "y"), ("ier", "y"), ("est", "e"), ("est", ""), ("er", "e"), ("er", "")),
    "r": (),
}  # fmt: skip
"""Endings and what stands in their place in the lemma, tried in order until a known lemma comes out."""
_HISSING = ("ses", "xes", "zes", "ches", "shes")
_SHORTEST_PLURAL = 5
"""Letters of a plural in "-ies" from which on its singular ends in "y": "ties" is of "tie"."""


def word_class(tag: str) -> str:
    """The class of a Penn tag: n, v, a, r, or "" for words of other sorts.

    >>> word_class("VBD"), word_class("NNS"), word_class("IN")
    ('v', 'n', '')
    """
    return _CLASSES.get(tag[:1], "") if tag != "RP" else ""


@cache
def wordnet() -> Any:
    """The table that `tools/build_wordnet.py` builds; callers must not change it.

    The numbers of synsets stand in strings, parted by blanks: lists take three times as long to read, and most are
    never asked for.
    """
    return load_json("wordnet")


def senses_of(word: str, kind: str) -> tuple[int, ...]:
    """The synsets of a lemma of the class, the commonest first; none where it is not listed."""
    return tuple(map(int, wordnet()["lemmas"].get(kind, {}).get(word, "").split()))


@cache
def _irregular() -> dict[str, str]:
    return {form: base for base, forms in load_table("irregular_forms").items() for form in forms}


def is_lemma(word: str, kind: str) -> bool:
    """Whether the word is listed as a lemma of the class."""
    return word in wordnet()["lemmas"].get(kind, {})


@lru_cache(maxsize=65536)
def lemma_of(word: str, tag: str) -> str:
    """The lemma of a word in lower case; the word itself where none is known.

    >>> lemma_of("fell", "VBD"), lemma_of("stopped", "VBN"), lemma_of("cities", "NNS"), lemma_of("left", "JJ")
    ('fall', 'stop', 'city', 'left')
    """
    lower = word.lower()
    kind = word_class(tag)
    inflected = tag in ("VBD", "VBN", "VBZ", "VBP", "NNS", "NNPS")
    if lower in _irregular() and (inflected or not is_lemma(lower, kind)):
        return _irregular()[lower]
    if tag in ("VB", "NN", "JJ") and is_lemma(lower, kind):
        return lower
    for ending, lemma_ending in _ENDINGS.get(kind, ()):
        if lower.endswith(ending):
            stem = lower[: -len(ending)] + lemma_ending
            doubled = not lemma_ending and stem[-1:] == stem[-2:-1]
            bare = stem.removesuffix("e") if ending in ("ing", "ed") and lemma_ending == "e" else ""
            if bare and bare[-1:] != bare[-2:-1] and not _is_short(bare) and is_lemma(bare, kind):
                return bare
            for candidate in (stem[:-1], stem) if doubled else (stem,):
                if is_lemma(candidate, kind):
                    return candidate
    return _singular(lower) if tag == "NNS" else lower


def _singular(plural: str) -> str:
    """Of a plural that WordNet does not have: "biotechs" is more than one biotech."""
    if plural.endswith("ies") and len(plural) > _SHORTEST_PLURAL:
        return plural[:-3] + "y"
    if plural.endswith(_HISSING):
        return plural[:-2]
    return plural[:-1] if plural.endswith("s") and not plural.endswith(("ss", "us", "is")) else plural


def _is_short(stem: str) -> bool:
    """Whether the stem ends in one vowel and one consonant: "hoping" comes from "hope", but "singing" from "sing"."""
    vowels = [letter in "aeiou" for letter in stem[-3:]]
    return vowels[-2:] == [True, False] and vowels[:1] != [True]
