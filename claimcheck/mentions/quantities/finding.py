"""Document -> its quantities, in text order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from claimcheck.lexicon import load_table
from claimcheck.mentions.quantities.ages import find_ages
from claimcheck.mentions.quantities.amounts import find_amounts
from claimcheck.mentions.quantities.fractions import find_fractions
from claimcheck.mentions.quantities.line import Line
from claimcheck.mentions.quantities.ordinals import find_ordinals
from claimcheck.mentions.quantities.scores import find_scores
from claimcheck.mentions.quantities.vague import find_vague
from claimcheck.models import DateMention, Document, Quantity, Span

Finder = Callable[[Line, bytearray], Iterator[Quantity]]

FINDERS: tuple[Finder, ...] = (find_ages, find_scores, find_fractions, find_vague, find_amounts, find_ordinals)
"""In the order of precedence: what one has found is taken for those behind it."""

_FIGURE = re.compile(r"[\d½¼¾⅓⅔]")
_WORD = re.compile(r"[a-z]+")


def find_quantities(document: Document, dates: Sequence[DateMention]) -> tuple[Quantity, ...]:
    """The quantities of a document; a number inside a date is none."""
    starts = [mention.span.start for mention in dates]
    found: list[Quantity] = []
    for sentence in document.sentences:
        first, last = bisect_left(starts, sentence.span.start), bisect_left(starts, sentence.span.end)
        line = Line.of(sentence, document.source.text)
        if _has_number(line.text):
            found.extend(_quantities(line, [mention.span for mention in dates[first:last]]))
    return tuple(found)


def _has_number(text: str) -> bool:
    """Whether a sentence has a figure or a word of number: most have none, and are done after this."""
    return bool(_FIGURE.search(text)) or not _number_words().isdisjoint(_WORD.findall(text.lower()))


@cache
def _number_words() -> frozenset[str]:
    numbers = [word for word, (_, kind) in load_table("number_words").items() if kind != "abbreviation"]
    parts = ["half", "halves", "quarter", "quarters", "couple", "tens", "scores"]
    ordinals = [part for word in load_table("ordinals") for part in word.split("-")]
    plurals = [f"{word}s" for word in (*numbers, *ordinals)]
    return frozenset([*numbers, *ordinals, *plurals, *parts])


def _quantities(line: Line, dates: Sequence[Span]) -> list[Quantity]:
    taken = bytearray(len(line.text))
    for span in dates:
        _take(taken, line, span)
    found = []
    for finder in FINDERS:
        for quantity in list(finder(line, taken)):
            _take(taken, line, quantity.span)
            found.append(quantity)
    return sorted(found, key=lambda quantity: quantity.span)


def _take(taken: bytearray, line: Line, span: Span) -> None:
    start, end = span.start - line.start, min(span.end - line.start, len(taken))
    taken[start:end] = b"\x01" * (end - start)
