"""What the tagger looks at: the same for training (`tools/build_tagger.py`) and for tagging.

A feature is a string. Those of the word alone do not depend on its neighbours, so their weights can be added up once
for a word; the others have to be looked up at every place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from claimcheck.lexicon import load_table

_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"[-+]?\.?\d[\d.,:]*(?:st|nd|rd|th|s)?$", re.IGNORECASE)

BEFORE, AFTER = "<s>", "</s>"
"""What stands in the place of words before the first and after the last."""

WORD_FEATURES = "wvxBj"
"""First letters of the features that name the word itself."""

LEAST_WORDS = 3
"""Words behind the first that must be seen before a sentence is taken for a headline in title case."""

_FIXED = {
    ",": ",",
    ".": ".",
    "!": ".",
    "?": ".",
    ";": ":",
    ":": ":",
    "-": ":",
    "--": ":",
    "...": ":",
    "(": "-LRB-",
    "[": "-LRB-",
    "{": "-LRB-",
    ")": "-RRB-",
    "]": "-RRB-",
    "}": "-RRB-",
    "$": "$",
    "£": "$",
    "€": "$",
    "¥": "$",
    "%": "NN",
}
"""Signs that have one tag."""


_GROUPS = {
    "h": "have has had 've having",
    "b": "am is are was were be been being 'm 're get gets got getting",
    "m": "will would can could may might must shall should do does did to 'll let",
}
_AUXILIARIES = {word: group for group, words in _GROUPS.items() for word in words.split()}
_CLAUSE_ENDS = frozenset({",", ":", "CC", "IN", "WDT", "WP", "WRB", "``", "''"})


@lru_cache(maxsize=16384)
def fixed_tag(word: str) -> str | None:
    """The tag of a word that can have no other: a sign or a number."""
    tag = _FIXED.get(word)
    if tag is None and _NUMBER.match(word):
        return "JJ" if word[-2:].lower() in ("st", "nd", "rd", "th") else "CD"
    return tag or ("CD" if word.lower() in _number_words() else None)


@cache
def _number_words() -> frozenset[str]:
    """The words that are a number and nothing else: "one" is a pronoun too, "million" may be an adjective."""
    kinds = load_table("number_words").items()
    return frozenset(word for word, (_, kind) in kinds if kind in ("unit", "tens")) - {"one"}


@lru_cache(maxsize=16384)
def normal(word: str) -> str:
    """The word in lower case, digits alike."""
    return _DIGIT.sub("0", word.lower())


def tells_case(words: Sequence[str]) -> bool:
    """Whether a capital says something: not in a headline in title case, nor in a text without any.

    >>> tells_case(["Mayor", "Opens", "New", "Harbour", "Bridge"]), tells_case(["The", "mayor", "opens", "it"])
    (False, True)
    """
    long = [word for word in words[1:] if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long)
    if len(long) >= LEAST_WORDS and capitals * 5 >= len(long) * 4:
        return False
    first = next((word for word in words if word[0].isalpha()), "A")
    return capitals > 0 or first[0].isupper()


def case_of(word: str, *, is_first: bool, tells: bool) -> str:
    """How the word is capitalised, where that says something."""
    if not word[0].isalpha() or not tells:
        return "u"
    if word.islower():
        return "l"
    if word.isupper() and len(word) > 1:
        return "a"
    return ("f" if is_first else "c") if word[0].isupper() else "m"


def word_features(word: str, case: str) -> list[str]:
    """The features of the word alone; `word` is normal."""
    features = ["b", f"w {word}", f"v {word} {case}", f"c {case}", f"1 {word[-1:]}", f"2 {word[-2:]}", f"3 {word[-3:]}"]
    features += [f"4 {word[-4:]}", f"D {case} {word[-3:]}", f"p {word[:1]}", f"q {word[:3]}", f"d {case} {word[-2:]}"]
    if "-" in word[1:]:
        features += ["h", f"i {word.rpartition('-')[2]}"]
    if "0" in word:
        features.append("n")
    return features


def verb_group(group: str, word: str, tag: str) -> str:
    """What the verb group before the next word is, after `word` with its tag: it tells "resigned" from "has resigned".

    `h` a form of have, `b` of be, `m` a modal, do or to, `v` another verb, `0` none since the clause began; a noun
    behind them is marked with `n`, since the group may be over.
    """
    found = _AUXILIARIES.get(word)
    if found is not None:
        return found
    if tag.startswith("VB"):
        return "v"
    if tag in _CLAUSE_ENDS:
        return "0"
    return group[0] + "n" if tag.startswith("N") else group


def context_features(words: Sequence[str], index: int, tags: tuple[str, str], group: str) -> list[str]:
    """The features of the neighbours; `words` are normal and padded by two on both sides, `tags` are the two before."""
    word, before, after = words[index], words[index - 1], words[index + 1]
    second, last = tags
    return [
        f"a {group} {word[-2:]}",
        f"A {group} {last}",
        f"B {group} {word}",
        f"t {last}",
        f"s {second} {last}",
        f"x {last} {word}",
        f"y {before}",
        f"z {after}",
        f"Z {words[index + 2]}",
        f"Y {words[index - 2]}",
        f"e {after[-3:]}",
        f"g {last} {after[-3:]}",
        f"k {last} {word[-3:]}",
        f"j {word} {after}",
        f"J {word[-2:]} {after[-2:]}",
    ]
