"""Ordinals with the noun they number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.lexicon import load_table
from claimcheck.mentions.quantities.line import Line
from claimcheck.mentions.quantities.nouns import noun_behind
from claimcheck.models import Qualifier, Quantity, QuantityKind

_WORDS = "|".join(sorted(load_table("ordinals"), key=lambda word: (-len(word), word)))

_ORDINAL = re.compile(rf"(?<![\w.,$-])(?P<ordinal>\d{{1,4}}(?:st|nd|rd|th)|{_WORDS})(?![\w]|-\w)")
"""third, 21st, in lower case. Tied to another word ("first-degree", "third-largest") it is a part of that word."""

_NO_NOUNS = frozenset(["hand", "glanc", "sight", "thing", "thought"])
"""Stems that make an idiom: "on second thought", "at first glance"."""


def find_ordinals(line: Line, taken: bytearray) -> Iterator[Quantity]:
    """The ordinals of a line that number something: "the third attack", not "First, he said"."""
    for match in _ORDINAL.finditer(line.lower):
        if any(taken[match.start() : match.end()]) or not _numbers_something(line, match):
            continue
        noun = noun_behind(line, match.end(), singular=True)
        if noun is None or noun in _NO_NOUNS:
            continue
        word = match["ordinal"]
        number = int(re.sub(r"\D", "", word) or load_table("ordinals")[word][0])
        yield Quantity(line.span(*match.span()), QuantityKind.ORDINAL, number, None, Qualifier.EXACT, noun)


def _numbers_something(line: Line, match: re.Match[str]) -> bool:
    """Not an adverb, and not a part of a name ("First Lady", "Fifth Avenue", "Twentieth Century Fund")."""
    index = line.index_at(match.start())
    if index + 1 >= len(line.tokens):
        return False
    token, behind = line.tokens[index], line.tokens[index + 1]
    if (token.tag == "RB" and behind.tag[:2] not in ("NN", "JJ")) or behind.tag in ("NNP", "NNPS"):
        return False
    return index == 0 or not (token.text[:1].isupper() and behind.text[:1].isupper())
