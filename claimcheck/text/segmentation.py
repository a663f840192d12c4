"""Source -> Document."""

from __future__ import annotations

import re

from sentencex import get_sentence_boundaries

from claimcheck.models import Document, Sentence, Skipped, Source, Span
from claimcheck.text.prose import readable
from claimcheck.text.tokens import tokenize

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")
"""A stretch without a blank line inside."""


def segment(source: Source) -> Document:
    """The sentences of a source, and everything else with the reason why it is skipped."""
    text = readable(source)
    sentences: list[Sentence] = []
    skipped = list(source.excluded)
    for number, match in enumerate(_PARAGRAPH.finditer(text)):
        for span in _sentence_spans(text, Span(*match.span())):
            reason = _why_skipped(span.of(text))
            if reason:
                skipped.append(Skipped(span, reason))
            else:
                sentences.append(Sentence(len(sentences), span, number, tokenize(text, span)))
    return Document(source, tuple(sentences), tuple(sorted(skipped, key=lambda item: item.span)))


def _sentence_spans(text: str, paragraph: Span) -> list[Span]:
    spans = []
    for boundary in get_sentence_boundaries("en", paragraph.of(text)):
        raw = boundary["text"]
        start = paragraph.start + boundary["start_index"] + len(raw) - len(raw.lstrip())
        end = start + len(raw.strip())
        if end > start:
            spans.append(Span(start, end))
    return spans


def _why_skipped(sentence: str) -> str | None:
    return "question" if sentence.rstrip("\"'”’»)").endswith("?") else None
