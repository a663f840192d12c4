"""Document -> its dates, in text order."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from claimcheck.mentions.dates import absolute, anaphoric, days, deictic, periods, years
from claimcheck.mentions.dates.calendar import quarter_of
from claimcheck.mentions.dates.direction import direction_at
from claimcheck.mentions.dates.expression import NAMED_MONTH, Expression, Moment
from claimcheck.models import DateMention, Document, Sentence, Span

EXPRESSIONS: tuple[Expression, ...] = (
    *absolute.EXPRESSIONS,
    *periods.EXPRESSIONS,
    *years.EXPRESSIONS,
    *days.EXPRESSIONS,
    *deictic.EXPRESSIONS,
    *anaphoric.EXPRESSIONS,
)
"""Every way to write a date. Where two match from the same place the longer one counts, then the earlier one here."""

_FOLDED = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "\N{NO-BREAK SPACE}": " "})
"""Typographic signs and their plain forms, one character each, so that offsets stay."""

_WORTH = re.compile(
    r"\d|day\b|night|morning|afternoon|evening|tomorrow|week|month|year|quarter|period|decade|century|ago\b|noon|nineteen|twenty"
    r"|two thousand|teen ninet|spring|summer|fall\b|autumn|winter|[1-9]0s\b|ties\b|halloween|thanksgiving|christmas"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
)
"""A sentence, in lower case, without any of these has no date: most sentences are done after this one search. It was a
sixth as fast when it had to allow for capitals."""

_QUARTER_MEMORY = 6
"""Sentences. After so many without it, "a year earlier" no longer means the quarter spoken of before."""


class _Memory(NamedTuple):
    """What the article has said so far."""

    reference: str | None = None
    quarter: str | None = None
    quarter_sentence: int = 0

    def after(self, value: str | None, sentence: int, published: date | None) -> _Memory:
        """What is remembered behind a date of that value; one without a value changes nothing."""
        if value is None:
            return self
        if not re.match(r"\d{4}-Q", value):
            return _Memory(value, self.quarter, self.quarter_sentence)
        over = published is None or value < f"{published.year:04}-Q{quarter_of(published)}"
        spoken_of = self.quarter or value
        return _Memory(value, max(value, spoken_of) if over else spoken_of, sentence)

    def at(self, sentence: int) -> _Memory:
        """What still counts at the beginning of a sentence."""
        gone = sentence - self.quarter_sentence > _QUARTER_MEMORY
        return _Memory(self.reference, None if gone else self.quarter, self.quarter_sentence)


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """The dates of a document, relative ones resolved against its day of publication."""
    found: list[DateMention] = []
    memory = _Memory()
    for sentence in document.sentences:
        memory = memory.at(sentence.index)
        end = sentence.span.start
        for expression, match in _candidates(sentence, document.source.text):
            span = _span_of(sentence, match)
            if span.start < end:
                continue
            moment = _moment(document.source.published, sentence, span, memory)
            resolved = expression.resolve(match, moment)
            if resolved is not None:
                found.append(DateMention(span, resolved.value, resolved.relative, resolved.partial))
                memory = memory.after(resolved.value, sentence.index, document.source.published)
                end = span.end
    return tuple(found)


def _candidates(sentence: Sentence, text: str) -> list[tuple[Expression, re.Match[str]]]:
    """The matches of a sentence from left to right, the longest first; they may overlap."""
    words = sentence.span.of(text).translate(_FOLDED)
    lowered = words.lower()
    if not _WORTH.search(lowered):
        return []
    month = NAMED_MONTH.search(lowered) is not None
    found = [
        (match, rank, expression)
        for rank, expression in enumerate(EXPRESSIONS)
        if (month if expression.month else any(map(lowered.__contains__, expression.pieces)))
        for match in expression.pattern.compiled.finditer(words)
    ]
    found.sort(key=lambda item: (_place(item[0])[0], -item[0].end(), item[1]))
    return [(expression, match) for match, _, expression in found]


def _span_of(sentence: Sentence, match: re.Match[str]) -> Span:
    """Where the date stands; a group named "date" leaves out words that only lead to it ("in" of "in May")."""
    start, end = _place(match)
    return Span(sentence.span.start + start, sentence.span.start + end)


def _place(match: re.Match[str]) -> tuple[int, int]:
    return match.span("date") if "date" in match.re.groupindex else match.span()


def _moment(published: date | None, sentence: Sentence, span: Span, memory: _Memory) -> Moment:
    return Moment(published, direction_at(sentence.tokens, span), memory.reference, memory.quarter)
