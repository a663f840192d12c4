"""A sentence as the finders of quantities see it: folded text, and the token at a place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.models import Sentence, Span, Token

_FOLDED = str.maketrans(
    {"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "\N{NO-BREAK SPACE}": " ", "\n": " ", "\t": " "}
)
"""Typographic signs and their plain forms, one character each so that offsets stay."""


class Line(NamedTuple):
    """One sentence; all places are offsets into its text."""

    text: str
    lower: str
    """The text in lower case: expressions that allow for capitals take several times as long."""
    start: int
    """Where the sentence begins in the source."""
    tokens: Sequence[Token]
    places: Sequence[int]
    """Where the tokens begin."""

    @classmethod
    def of(cls, sentence: Sentence, source_text: str) -> Line:
        """The line of a sentence."""
        text = sentence.span.of(source_text).translate(_FOLDED)
        places = [token.span.start - sentence.span.start for token in sentence.tokens]
        lower = text.replace("İ", "I").lower()  # the one letter that is longer in lower case
        return cls(text, lower, sentence.span.start, sentence.tokens, places)

    def index_at(self, place: int) -> int:
        """Index of the first token that begins at a place or behind it."""
        return bisect_left(self.places, place)

    def before(self, place: int) -> Token | None:
        """The last token that begins before a place."""
        index = self.index_at(place) - 1
        return self.tokens[index] if index >= 0 else None

    def span(self, start: int, end: int) -> Span:
        """A stretch of the line as a span of the source."""
        return Span(self.start + start, self.start + end)
