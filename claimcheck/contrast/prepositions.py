"""Opposite prepositions between the same two words: "voted for the bill", "voted against the bill"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from claimcheck.contrast.units import Unit
from claimcheck.contrast.wordpairs import WordPair, WordPairs
from claimcheck.lexicon import load_table, load_words
from claimcheck.lexicon.relations import Relation


def opposite_prepositions(pairs: WordPairs) -> Iterator[WordPair]:
    """The words that both claims have behind the same word, with opposite prepositions before them."""
    partners = {item.left.place: item.right.place for item in pairs.shared}
    for item in pairs.shared:
        if item.relation is not Relation.SYNONYM or partners.get(item.left.place - 1) != item.right.place - 1:
            continue
        if (_preposition(item.left), _preposition(item.right)) in _opposites():
            yield item


def preposition_of(unit: Unit, units: Sequence[Unit]) -> int:
    """The position, among the claim's tokens, of the first function word before a unit."""
    return units[unit.place - 1].end if unit.place else unit.first


def _preposition(unit: Unit) -> str:
    """The words before a unit, articles and forms of "be" apart: "out of" in "is out of the water"."""
    return " ".join(word for word in unit.lead if word not in load_words("words_beside_prepositions"))


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    found = set()
    for first, (second,) in load_table("opposite_prepositions").items():
        for a, b in product(first.split(","), second.split(",")):
            found |= {(a, b), (b, a)}
    return frozenset(found)
