"""Sentence -> tokens with part of speech and stem."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from claimcheck.lexicon import load_json
from claimcheck.models import Span, Token

_FOLDED = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
"""Typographic signs and their plain forms, one character each so that offsets stay."""


def tokenize(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of one sentence."""
    folded = span.of(text).translate(_FOLDED)
    places = _word_spans(folded)
    words = [folded[start:end] for start, end in places]
    tags = _tagger().tag(words)
    return tuple(
        Token(Span(span.start + start, span.start + end), word, tag, stem_of(word))
        for (start, end), (word, tag) in zip(places, tags, strict=True)
    )


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """Snowball stem of the word in lower case.

    >>> stem_of("Announced") == stem_of("announces")
    True
    """
    stem: str = _stemmer().stem(word.lower())
    return stem


def _word_spans(text: str) -> list[tuple[int, int]]:
    from nltk.tokenize import NLTKWordTokenizer  # noqa: PLC0415 - importing NLTK takes 0.3 s

    return list(NLTKWordTokenizer().span_tokenize(text.replace('"', "`")))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    from nltk.stem.snowball import EnglishStemmer  # noqa: PLC0415

    return EnglishStemmer()


@lru_cache(maxsize=1)
def _tagger() -> Any:
    """NLTK's perceptron with weights of our own (`tools/build_tagger.py`), so that nothing has to be downloaded."""
    from nltk.tag.perceptron import PerceptronTagger  # noqa: PLC0415

    model = load_json("tagger")
    tagger = PerceptronTagger(load=False)
    tagger.model.weights = model["weights"]
    tagger.model.classes = set(model["classes"])
    tagger.tagdict = model["tagdict"]
    tagger.classes = tagger.model.classes
    return tagger
