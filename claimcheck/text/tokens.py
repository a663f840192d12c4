"""Sentence -> tokens with part of speech and stem."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from claimcheck.models import Span, Token
from claimcheck.text.tagging import tagger
from claimcheck.text.words import word_spans

_FOLDED = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}
)
"""Typographic signs and their plain forms."""


def tokenize(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of one sentence."""
    sentence = span.of(text)
    places = word_spans(sentence)
    words = [_plain(sentence[start:end]) for start, end in places]
    return tuple(
        Token(Span(span.start + start, span.start + end), word, tag, stem_of(word))
        for (start, end), word, tag in zip(places, words, tagger().tag(words), strict=True)
    )


@lru_cache(maxsize=16384)
def _plain(word: str) -> str:
    """With plain signs and without the blanks of a compound ("vice - president")."""
    return word.translate(_FOLDED).replace(" ", "")


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """Snowball stem of the word in lower case.

    >>> stem_of("Announced") == stem_of("announces")
    True
    """
    stem: str = _stemmer().stem(word.lower())
    return stem


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    from nltk.stem.snowball import EnglishStemmer  # noqa: PLC0415

    return EnglishStemmer()
