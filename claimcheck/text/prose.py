"""Source -> the text as the stage reads it: of the same length, with what the reader excluded blanked out."""

from __future__ import annotations

import re

from claimcheck.models import Source

_LINE_ENDS = {"\r": " ", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
"""Other signs that end a line, one character each so that offsets stay; the carriage return goes before a line feed."""

_INVISIBLE = dict.fromkeys("\u200b\u200e\u200f\u2060\ufeff", " ")
"""Marks without width that web pages leave behind; inside a word they would part it, but there they do not occur."""

_READABLE = str.maketrans(_LINE_ENDS | _INVISIBLE)

_LETTERS_A_CAPITAL = 200
"""Letters to one capital from which on capitals say nothing: prose has one in about thirty, a transcript hardly any."""

_LONE_RETURN = re.compile(r"\r(?!\n)")
"""The line end of texts from before the millennium."""


def readable(source: Source) -> str:
    """The text with blanks for what is excluded, and line feeds for every line end.

    An exclusion that fills its lines becomes line feeds, so that it parts paragraphs; inside a line it becomes blanks,
    and the sentence around it goes on.

    >>> from claimcheck.models import Skipped, Span
    >>> readable(Source(id="a", text="Sales **rose**.", excluded=(Skipped(Span(6, 8), "markup"),)))
    'Sales   rose**.'
    """
    text = _LONE_RETURN.sub("\n", source.text).translate(_READABLE)
    pieces, position = [], 0
    for item in source.excluded:
        start, end = item.span
        filler = "\n" if _fills_lines(text, start, end) else " "
        pieces += [text[position:start], filler * (end - start)]
        position = end
    return "".join([*pieces, text[position:]])


def _fills_lines(text: str, start: int, end: int) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    after = text[end : line_end if line_end >= 0 else len(text)]
    return not text[line_start:start].strip() and not after.strip()


def is_caseless(text: str) -> bool:
    """Whether the text has next to no capitals, as a transcript: then small letters say nothing.

    >>> is_caseless("sales rose. costs fell."), is_caseless("Sales rose. Costs fell.")
    (True, False)
    """
    capitals = sum(map(str.isupper, text))
    enough = capitals * _LETTERS_A_CAPITAL
    return enough < len(text) and enough < sum(map(str.isalpha, text))
