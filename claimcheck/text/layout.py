"""Text -> blocks: the stretches that a sentence never crosses, made out from blank lines and the ends of lines.

A blank line always parts. What a single line end means depends on the text: where lines are wrapped at a width, it
means nothing; where every line is a paragraph, it parts. The lines that end without a terminator tell which: if most of
them go on in lower case, the text is wrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from claimcheck.models import Span

_ENDED = re.compile(r"[.!?…:;][\"”’'»)\]]*$")
_BULLET = re.compile(r"(?:[•●▪◦‣⁃∙*–—-]|\(?(?:\d{1,2}|[a-zA-Z])[.)])\s")
_CONTINUES = (",", "-", "–", "—", "&", "(")

_SHORT_LINE = 0.6
"""Share of the width below which a line was ended on purpose, whatever follows."""


class Block(NamedTuple):
    """One or more lines that belong together."""

    span: Span
    paragraph: int
    """Number of the paragraph, from 0."""


class Layout(NamedTuple):
    """How the lines of a text were made."""

    wrapped: bool
    """Whether long lines were broken at a width."""
    width: int
    """Length that nearly all broken lines stay below."""


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text, in order; everything that is not blank is in one.

    >>> [block.span.of("A plan\\n\\nIt is a plan.") for block in blocks("A plan\\n\\nIt is a plan.")]
    ['A plan', 'It is a plan.']
    """
    paragraphs = list(_paragraphs(text))
    layout = _layout(text, paragraphs)
    number = 0
    for lines in paragraphs:
        for span in _joined(text, lines, layout):
            yield Block(span, number)
            number += 1


def _paragraphs(text: str) -> Iterator[list[Span]]:
    """The lines of each paragraph, without the blanks around them."""
    lines: list[Span] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        words = text[start:end]
        if words.strip():
            lines.append(Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip())))
        elif lines:
            yield lines
            lines = []
        start = end + 1
    if lines:
        yield lines


def _layout(text: str, paragraphs: list[list[Span]]) -> Layout:
    lengths, small, large = [], 0, 0
    for lines in paragraphs:
        for line, following in pairwise(lines):
            lengths.append(line.end - line.start)
            if not _is_ended(text, line) and _is_ended(text, lines[-1]):
                small += text[following.start].islower()
                large += not text[following.start].islower()
    lengths.sort()
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    return Layout(wrapped=small > large, width=width)


def _joined(text: str, lines: list[Span], layout: Layout) -> Iterator[Span]:
    """The lines, joined where a line end means nothing."""
    start = lines[0].start
    ended = _is_ended(text, lines[-1])
    for line, following in pairwise(lines):
        parts = (
            _parts_wrapped(text, line, following, layout) if layout.wrapped else _parts(text, line, following, ended)
        )
        if parts or _BULLET.match(text, following.start):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, lines[-1].end)


def _parts_wrapped(text: str, line: Span, following: Span, layout: Layout) -> bool:
    """Whether a line of a wrapped text was ended on purpose: the next word had room, and does not go on with it."""
    word = text[following.start : following.end].split(None, 1)[0]
    had_room = line.end - line.start + 1 + len(word) <= layout.width
    if _is_ended(text, line):
        return had_room
    is_short = line.end - line.start < layout.width * _SHORT_LINE
    return had_room and is_short and not _goes_on(text, line, following)


def _parts(text: str, line: Span, following: Span, ended: bool) -> bool:  # noqa: FBT001
    """Whether a line of a text with a line a paragraph ends there: always, but in the middle of a broken sentence.

    `ended` says whether the paragraph's last line has a terminator: if not, its lines are items of a list.
    """
    return _is_ended(text, line) or not ended or not _goes_on(text, line, following)


def _goes_on(text: str, line: Span, following: Span) -> bool:
    return text[following.start].islower() or text[line.end - 1] in _CONTINUES


def _is_ended(text: str, line: Span) -> bool:
    return _ENDED.search(text, max(line.start, line.end - 6), line.end) is not None
