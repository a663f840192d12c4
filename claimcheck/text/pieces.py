"""Block -> pieces: its sentences, and what stands between them without being one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from claimcheck.models import Span
from claimcheck.text.boundaries import sentence_ends
from claimcheck.text.datelines import dateline_end
from claimcheck.text.enumerations import item_starts
from claimcheck.text.layout import Block
from claimcheck.text.mail import mail_cuts

_RULE = re.compile(r"(?<!\S)(?:\*(?:[ ]?\*){2,}|-{3,}|_{3,}|={3,}|~{3,}|#{3,})(?!\S)")
"""Signs that part sections (`* * *`, `-----`), alone between blanks."""

_ADDRESS_BEFORE_ANOTHER = re.compile(r"(?<!\S)https?://\S+(?=\s+https?://)")
"""An address in a list of addresses; it begins a word, so that a word is read once however many addresses are in it."""

_LONGEST_SENTENCE = 1500
"""Characters, some 250 words: no sentence of an article is longer, and later stages may compare each word of a sentence
with each other one. A line of a megabyte without a full stop (a table, a transcript, a hostile text) is cut."""

_QUOTATION_MARKS = re.compile(r"[\"“”«»]")


class Piece(NamedTuple):
    """A sentence, or a stretch that is not known to be one yet."""

    span: Span
    text: str
    """Its words."""
    block: Block
    alone: bool
    """Whether it is all of its block."""
    first: bool
    """Whether its block begins with it."""
    quoted: bool
    """Whether a quotation mark stands in it, or it stands between two of its block."""
    is_dateline: bool = False
    """Whether it is the place, date and agency before the first sentence."""

    @property
    def has_terminator(self) -> bool:
        """Whether it has a terminator."""
        return self.text.rstrip("\"”’'»)] ").endswith((".", "!", "?", "…", ":"))


def pieces(text: str, block: Block, *, caseless: bool) -> list[Piece]:
    """The pieces of a block, in order; everything in the block that is not blank is in one."""
    dateline = _trimmed(text, block.span.start, dateline_end(text, block.span))
    body = Span(dateline.end, block.span.end)
    spans = [span for part in _parted(text, body) for span in _spans(text, part, caseless=caseless)]
    found, open_marks = [], 0
    if dateline.start < dateline.end:
        found.append(Piece(dateline, dateline.of(text), block, alone=False, first=True, quoted=False, is_dateline=True))
    for number, span in enumerate(spans):
        words = span.of(text)
        marks = len(_QUOTATION_MARKS.findall(words))
        quoted = marks > 0 or open_marks % 2 == 1
        open_marks += marks
        found.append(Piece(span, words, block, alone=len(spans) == 1, first=number == 0, quoted=quoted))
    return found


def _parted(text: str, block: Span) -> Iterator[Span]:
    """The block, cut at rules, between addresses and before the items of a list."""
    cuts = {block.start, block.end, *item_starts(text, block), *mail_cuts(text, block)}
    for match in _RULE.finditer(text, block.start, block.end):
        cuts |= {match.start(), match.end()}
    cuts.update(match.end() for match in _ADDRESS_BEFORE_ANOTHER.finditer(text, block.start, block.end))
    places = sorted(cuts)
    for start, end in pairwise(places):
        span = _trimmed(text, start, end)
        if span.start < span.end:
            yield span


def _spans(text: str, part: Span, *, caseless: bool) -> Iterator[Span]:
    start = part.start
    for end in sentence_ends(text, part, caseless=caseless):
        yield from _bounded(text, _trimmed(text, start, end))
        start = end


def _bounded(text: str, span: Span) -> Iterator[Span]:
    """The span, cut at the last blank before the longest length, or there if no blank is near; nothing if empty."""
    start = span.start
    while start < span.end:
        end = min(span.end, start + _LONGEST_SENTENCE)
        if end < span.end:
            blank = text.rfind(" ", start + _LONGEST_SENTENCE // 2, end)
            end = end if blank < 0 else blank
        part = _trimmed(text, start, end)
        if part.start < part.end:
            yield part
        start = end


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
