"""Compounds whose hyphens stand apart, as tokenised text has them: "a 47 - year - old", "anti - doping".

A dash between clauses looks the same ("the door flew open - releasing a bird"), so the words on both sides must be
those of a compound.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeAlias

from claimcheck.lexicon import load_table, load_words

Place: TypeAlias = tuple[int, int]

_HYPHEN = " - "
_LINKS = frozenset(["of", "to", "in", "out", "on", "and", "the", "by", "up"])
"""The middle of a compound of three ("down - to - earth")."""


def with_compounds(text: str, places: Sequence[Place]) -> list[Place]:
    """The places of the words of a sentence, those of one compound made one place."""
    found: list[Place] = []
    index = 0
    while index < len(places):
        end = _compound_end(text, places, index)
        found.append((places[index][0], places[end][1]))
        index = end + 1
    return found


def _compound_end(text: str, places: Sequence[Place], index: int) -> int:
    """The last word of the compound that begins at `index`; itself if none does."""
    end = index
    while _is_hyphen(text, places, end + 1):
        first, last = _word(text, places, end), _word(text, places, end + 2)
        if last in _LINKS and _is_hyphen(text, places, end + 3):
            end += 4
        elif _belong(first, last):
            end += 2
        else:
            break
    return end


def _is_hyphen(text: str, places: Sequence[Place], index: int) -> bool:
    """Whether a single hyphen between single blanks and two words stands there."""
    if index + 1 >= len(places):
        return False
    start, end = places[index]
    between = text[start - 1 : end + 1] == _HYPHEN and places[index - 1][1] == start - 1
    return between and text[start - 2].isalnum() and text[end + 1].isalnum()


def _word(text: str, places: Sequence[Place], index: int) -> str:
    start, end = places[index]
    return text[start:end].lower()


def _belong(first: str, last: str) -> bool:
    """Whether two words make a compound: a prefix, a number with its unit, or a last part that needs a first."""
    if first in load_words("compound_firsts") or last in load_words("compound_lasts"):
        return first.isalpha() or last == "old"
    return (first[0].isdigit() or first in load_table("number_words")) and last in _units()


@cache
def _units() -> frozenset[str]:
    """The singular names of the units of measure: plural ones are no part of a compound."""
    return frozenset(singular for singular, *_ in load_table("units").values())
