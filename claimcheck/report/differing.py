"""Two wordings of one statement -> the words that only one of them has."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
    ours, theirs = _words(left), _words(right)
    keys = [_key(left, span) for span in ours], [_key(right, span) for span in theirs]
    blocks = LCSseq.opcodes(*keys).as_matching_blocks()
    own = _outside(keys[0], [(block.a, block.size) for block in blocks])
    other = _outside(keys[1], [(block.b, block.size) for block in blocks])
    moved = {keys[0][number] for number in own} & {keys[1][number] for number in other}
    return (
        _stretches(ours, [number for number in own if keys[0][number] not in moved]),
        _stretches(theirs, [number for number in other if keys[1][number] not in moved]),
    )


def differing_claims(left: str, right: str) -> tuple[Spans, Spans]:
    """As `differing`, but nothing where the two are not alike in wording."""
    return differing(left, right) if likeness(left, right) >= _ALIKE else ((), ())


def differing_evidence(left: str, right: str) -> tuple[Spans, Spans]:
    """As `differing`, but all of both where they have no word in common, or every one."""
    marked = differing(left, right)
    return marked if any(marked) and likeness(left, right) > 0 else (_whole(left), _whole(right))


def likeness(left: str, right: str) -> float:
    """Share of common words in the longer of the two wordings.

    >>> likeness("It cost two euros", "It cost five")
    0.5
    """
    ours = [_key(left, span) for span in _words(left)]
    theirs = [_key(right, span) for span in _words(right)]
    longer = max(len(ours), len(theirs))
    return LCSseq.similarity(ours, theirs) / longer if longer else 0.0


def _words(text: str) -> list[Span]:
    return [Span(*found.span()) for found in _WORD.finditer(text)][:_LONGEST]


def _key(text: str, span: Span) -> str:
    return span.of(text).lower().replace("’", "'")


def _whole(text: str) -> Spans:
    return (Span(0, len(text)),) if text else ()


def _outside(words: Sequence[str], common: Sequence[tuple[int, int]]) -> list[int]:
    """The numbers of the words outside of the common runs."""
    shared = {number for start, size in common for number in range(start, start + size)}
    return [number for number in range(len(words)) if number not in shared]


def _stretches(words: Sequence[Span], numbers: Sequence[int]) -> Spans:
    """The places of the words with these numbers, neighbours joined."""
    found: list[Span] = []
    last = -2
    for number in numbers:
        if number == last + 1:
            found[-1] = Span(found[-1].start, words[number].end)
        else:
            found.append(words[number])
        last = number
    return tuple(found)
