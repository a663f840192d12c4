"""Two wordings of one statement -> the words that only one of them has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from claimcheck.models import Span

_WORD = re.compile(r"[^\W_]+(?:[’'.,:-][^\W_]+)*")
"""Letters and digits, with the signs that stand between two of them: "don't", "4.2", "30-20". Linear: a sign is
followed by at least one letter."""

_LONGEST = 1000
"""Words of a wording that are compared: the comparison takes time in the product of both lengths."""

_ALIKE = 0.6
"""Share of common words from which two claims are one wording with changes. Below it nearly every word differs, and
marking them all tells a reader nothing."""

Spans = tuple[Span, ...]


def differing(left: str, right: str) -> tuple[Spans, Spans]:
    """The stretches of words that the other wording does not have, in each. A word that only moved is no difference.

    >>> differing("It cost 4.2 million euros.", "It cost 4.8 million euros")
    ((Span(start=8, end=11),), (Span(start=8, end=11),))
    """
    return _outside_of(_words(left), _words(right))[0]


def differing_claims(left: str, right: str) -> tuple[Spans, Spans]:
    """As `differing`, but nothing where the two are not alike in wording."""
    ours, theirs = _words(left), _words(right)
    common = LCSseq.similarity(ours.keys, theirs.keys)
    return _outside_of(ours, theirs)[0] if _likeness(common, ours, theirs) >= _ALIKE else ((), ())


def differing_evidence(left: str, right: str) -> tuple[Spans, Spans]:
    """As `differing`, but all of both where they have no word in common, or every one."""
    marked, common = _outside_of(_words(left), _words(right))
    return marked if any(marked) and common else (_whole(left), _whole(right))


def likeness(left: str, right: str) -> float:
    """Share of common words in the longer of the two wordings.

    >>> likeness("It cost two euros", "It cost five")
    0.5
    """
    ours, theirs = _words(left), _words(right)
    return _likeness(LCSseq.similarity(ours.keys, theirs.keys), ours, theirs)


class _Words(NamedTuple):
    """The words of a wording: where they stand, and what they are compared by."""

    spans: list[tuple[int, int]]
    keys: list[str]


def _words(text: str) -> _Words:
    found = list(islice(_WORD.finditer(text), _LONGEST))
    return _Words([word.span() for word in found], [word[0].lower().replace("’", "'") for word in found])


def _likeness(common: int, ours: _Words, theirs: _Words) -> float:
    longer = max(len(ours.keys), len(theirs.keys))
    return common / longer if longer else 0.0


def _outside_of(ours: _Words, theirs: _Words) -> tuple[tuple[Spans, Spans], int]:
    """The stretches that differ, and the number of words in common."""
    blocks = LCSseq.opcodes(ours.keys, theirs.keys).as_matching_blocks()
    own = _outside(ours.keys, [(block.a, block.size) for block in blocks])
    other = _outside(theirs.keys, [(block.b, block.size) for block in blocks])
    moved = {ours.keys[number] for number in own} & {theirs.keys[number] for number in other}
    marked = (
        _stretches(ours.spans, [number for number in own if ours.keys[number] not in moved]),
        _stretches(theirs.spans, [number for number in other if theirs.keys[number] not in moved]),
    )
    return marked, sum(block.size for block in blocks)


def _whole(text: str) -> Spans:
    return (Span(0, len(text)),) if text else ()


def _outside(words: Sequence[str], common: Sequence[tuple[int, int]]) -> list[int]:
    """The numbers of the words outside of the common runs."""
    shared = {number for start, size in common for number in range(start, start + size)}
    return [number for number in range(len(words)) if number not in shared]


def _stretches(words: Sequence[tuple[int, int]], numbers: Sequence[int]) -> Spans:
    """The places of the words with these numbers, neighbours joined."""
    found: list[Span] = []
    last = -2
    for number in numbers:
        if number == last + 1:
            found[-1] = Span(found[-1].start, words[number][1])
        else:
            found.append(Span(*words[number]))
        last = number
    return tuple(found)
