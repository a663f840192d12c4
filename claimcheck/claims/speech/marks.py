"""Text -> quotations: which marks open, which close, and what stands between them.

Glyphs lie: machine-translated and re-encoded articles close with `“`, open with `”`, and write `"`, `''` or ` `` ` for
both. So a mark is judged by its neighbours first (a blank before and a letter after: it opens) and by its glyph second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.models import Span

_DOUBLE_MARK = re.compile('\'\'+|``|"“|”"|["“”„‟«»]')
"""Marks of the outer level; two single quotes or backticks are one mark of older newswire."""

_SINGLE_MARK = re.compile("(?<!['`])['‘’‚‹›](?!['`])")
"""Marks of the inner level, and of the outer one in British papers; most of them are apostrophes."""

_PARAGRAPH_END = re.compile(r"\n[ \t\r]*\n|(?<=[.!?:\"'”’»)])[ \t\r]*\n")
"""A blank line, or the end of a line that ends like a sentence (a hard-wrapped line does not)."""

_WORD = re.compile(r"\S")
"""The first sign of a paragraph that is no blank."""

_ELISION = re.compile(r"['’‘](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE)
"""Words that begin with an apostrophe."""

_OPENING = frozenset(["“", "„", "‟", "«", "``", '"“'])
_CLOSING = frozenset(["”", "»", '”"'])
_SENTENCE_ENDS = (".", "!", "?")
_LONGEST_UNCLOSED = 3
"""Paragraphs that a quotation without opening marks may run through; beyond, the mark is an error of the text."""
_LONGEST_TITLE = 8
"""Words."""
_SHORTEST_TITLE_WORD = 4
"""Words of a title from this length on are capitalised."""
_WORDS_KEPT = 120
"""Characters of a quotation that are looked at as words."""
_LOOKAHEAD = 60
"""Single marks tried as the end of a quotation: keeps the search linear where nothing closes."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks, within one run of paragraphs."""

    outer: Span
    """With its marks."""
    inner: Span
    """The words alone, without blanks at the ends."""
    words: tuple[str, ...]
    """The words, each with the signs that it is written with; only the first few."""
    ending: str
    """The last sign of its words."""
    continues: bool = False
    """Whether it goes on from the quotation of the paragraph before, which was left open."""

    @property
    def is_title(self) -> bool:
        """Whether it may be the name of a work, or a heading: short, every longer word in capitals."""
        return not self.ends_with_comma and self.in_capitals

    @property
    def in_capitals(self) -> bool:
        """Whether it is short and every longer word begins with a capital."""
        if not 0 < len(self.words) <= _LONGEST_TITLE:
            return False
        return all(word[:1].isupper() or len(word) < _SHORTEST_TITLE_WORD for word in self.words)

    @property
    def ends_with_comma(self) -> bool:
        """Whether the sentence around it goes on after a comma."""
        return self.ending == ","


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    glyph: str
    before: str
    after: str

    @property
    def length(self) -> int:
        """Signs of the mark itself; in three single quotes the third is a mark of the inner level."""
        return min(len(self.glyph), 2)

    @property
    def looks_opening(self) -> bool:
        """Whether it stands before a word, behind a blank or what opens or parts; it may look closing as well."""
        return (not self.before.strip() or self.before in "([{—–-/:>") and bool(self.after.strip())

    @property
    def looks_closing(self) -> bool:
        """Whether it stands behind a word, before a blank or what closes or parts; it may look opening as well."""
        return bool(self.before.strip()) and (not self.after.strip() or self.after in ".,;:!?)]}—–-/'’")


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text in its order; those inside another one are part of it."""
    found = list(_double(text))
    found.extend(_single(text, found))
    outermost: list[Quotation] = []
    for quotation in sorted(found, key=lambda item: (item.outer.start, -item.outer.end)):
        if not outermost or quotation.outer.start >= outermost[-1].outer.end:
            outermost.append(quotation)
    return tuple(outermost)


def _marks(pattern: re.Pattern[str], text: str) -> list[_Mark]:
    return [
        _Mark(
            Span(*match.span()),
            match.group(),
            text[match.start() - 1] if match.start() else " ",
            text[match.end()] if match.end() < len(text) else " ",
        )
        for match in pattern.finditer(text)
    ]


def _quotation(text: str, start: int, end: int, opening: int, closing: int, *, continues: bool = False) -> Quotation:
    """The quotation from `start` to `end` whose marks have these lengths."""
    left, right = start + opening, max(start + opening, end - closing)
    inner = text[left:right]
    left += len(inner) - len(inner.lstrip())
    inner = inner.strip()
    words = tuple(inner[:_WORDS_KEPT].split())
    return Quotation(Span(start, end), Span(left, left + len(inner)), words, inner[-1:], continues)


# --- double marks -----------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Open:
    """The quotation that is being read."""

    mark: _Mark
    paragraph: int
    continues: bool = False
    inner: int = 0
    """Quotations inside it that are still open."""


class _Paragraphs:
    """Numbers and borders of the paragraphs of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [match.start() for match in _PARAGRAPH_END.finditer(text)] + [len(text)]

    def walk(self, marks: list[_Mark]) -> Iterator[tuple[_Mark, int]]:
        """Each mark with the number of its paragraph."""
        number = 0
        for mark in marks:
            while self._ends[number] < mark.span.start:
                number += 1
            yield mark, number

    def end(self, number: int) -> int:
        """Where the words of a paragraph end."""
        return self._ends[number]

    def opens(self, mark: _Mark, number: int) -> bool:
        """Whether nothing but blanks stands between the beginning of the paragraph and the mark."""
        first = _WORD.search(self._text, self._ends[number - 1] if number else 0)
        return first is not None and first.start() >= mark.span.start


def _double(text: str) -> Iterator[Quotation]:
    paragraphs = _Paragraphs(text)
    marks = list(paragraphs.walk(_marks(_DOUBLE_MARK, text)))
    current: _Open | None = None
    for place, (mark, number) in enumerate(marks):
        if current is not None and number - current.paragraph > _LONGEST_UNCLOSED:
            yield from _unclosed(text, current, paragraphs)
            current = None
        if current is None:
            current = _Open(mark, number) if _opens(mark) else None
        elif _closes(mark, current.mark):
            if current.inner:
                current.inner -= 1
                continue
            start, lengths = current.mark.span.start, (current.mark.length, mark.length)
            yield _quotation(text, start, mark.span.end, *lengths, continues=current.continues)
            current = None
        elif number == current.paragraph and _is_nested(marks, place):
            current.inner += 1
        else:
            starts = paragraphs.opens(mark, number)
            resumes = starts and number == current.paragraph + 1
            if number > current.paragraph:
                yield from _unclosed(text, current, paragraphs, resumed=resumes)
            current = _Open(mark, number, continues=resumes)
    if current is not None:
        yield from _unclosed(text, current, paragraphs)


def _is_nested(marks: list[tuple[_Mark, int]], place: int) -> bool:
    """Whether a curly mark opens a quotation inside another one: two closing marks follow it in its paragraph."""
    mark, number = marks[place]
    following = marks[place + 1 : place + 3]
    return mark.glyph == "“" and len(following) == 2 and all(m.glyph == "”" and n == number for m, n in following)


def _opens(mark: _Mark) -> bool:
    """Whether a mark outside of quotations opens one; a closing mark that lost its partner does not."""
    if mark.looks_opening:
        return True
    if mark.glyph in _CLOSING or mark.before.isdigit():  # 6' 2" is a measure
        return False
    return mark.glyph in _OPENING or not mark.looks_closing


def _closes(mark: _Mark, opened: _Mark) -> bool:
    """Whether a mark inside a quotation ends it; otherwise it begins a new one, and the old one was left open."""
    if mark.glyph == "“" and opened.glyph in "„”":
        return True
    if mark.glyph == opened.glyph and mark.glyph in _OPENING:
        return not mark.after.strip()
    if mark.glyph in _OPENING and mark.glyph != "“":
        return opened.glyph == "»"
    return mark.glyph in _CLOSING or not mark.looks_opening


def _unclosed(text: str, current: _Open, paragraphs: _Paragraphs, *, resumed: bool = False) -> Iterator[Quotation]:
    """The quotation that runs to the end of its paragraph, if it began with the paragraph or after a colon or comma.

    One that the next paragraph resumes may begin anywhere; one with a sentence may if the glyph tells that it opens.
    """
    start, end = current.mark.span.start, paragraphs.end(current.paragraph)
    if (
        resumed
        or paragraphs.opens(current.mark, current.paragraph)
        or text[max(0, start - 3) : start].rstrip().endswith((":", ","))
        or (current.mark.glyph in _OPENING and text[max(0, start - 3) : start].rstrip().endswith(_SENTENCE_ENDS))
    ):
        yield _quotation(text, start, end, current.mark.length, 0, continues=current.continues)


# --- single marks -----------------------------------------------------------------------------------------------------


def _single(text: str, taken: list[Quotation]) -> Iterator[Quotation]:
    borders = iter(taken)
    double = next(borders, None)
    outside: list[_Mark] = []
    for mark in _marks(_SINGLE_MARK, text):
        while double is not None and double.outer.end <= mark.span.start:
            double = next(borders, None)
        if double is None or mark.span.end <= double.outer.start:
            outside.append(mark)
    number = 0
    while number < len(outside):
        closing = _closing_single(text, outside, number)
        if closing is not None:
            start, end = outside[number].span.start, outside[closing].span.end
            yield _quotation(text, start, end, 1, 1)
            number = closing
        number += 1


def _closing_single(text: str, marks: list[_Mark], number: int) -> int | None:
    """The index of the mark that closes the one at `number`, None if that is an apostrophe."""
    opening = marks[number]
    if not opening.looks_opening or _ELISION.match(text, opening.span.start):
        return None
    possessive: int | None = None
    for index in range(number + 1, min(number + _LOOKAHEAD, len(marks))):
        mark = marks[index]
        if text.find("\n", opening.span.end, mark.span.start) >= 0 or mark.looks_opening:
            break
        if mark.looks_closing:
            if mark.before != "s" or not mark.after.isspace():
                return index
            possessive = possessive or index  # "the voters' leader": a quotation ends here only if nowhere else
    return possessive
