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
    """The stretches of words that the other wording does not have, in each.

    >>> differing("It cost 4.2 million euros.", "It cost 4.8 million euros")
    ((Span(start=8, end=11),), (Span(start=8, end=11),))
    """
    ours, theirs = _words(left), _words(right)
    common = LCSseq.opcodes([_key(left, span) for span in ours], [_key(right, span) for span in theirs])
    blocks = common.as_matching_blocks()
    return (
        _stretches(left, ours, [(block.a, block.size) for block in blocks]),
        _stretches(right, theirs, [(block.b, block.size) for block in blocks]),
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


def _stretches(text: str, words: Sequence[Span], common: Sequence[tuple[int, int]]) -> Spans:
    """The words outside of the common runs, neighbours joined."""
    shared = {number for start, size in common for number in range(start, start + size)}
    found: list[Span] = []
    last = -2
    for number, span in enumerate(words):
        if number in shared:
            continue
        if number == last + 1:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
        last = number
    return tuple(found)
