"""Lists that run on in one line: `1. Sales rose 2. Costs fell`, `• Sales rose • Costs fell`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.models import Span

_NUMBER = re.compile(r"(?<!\S)(?:[•●▪◦‣⁃∙][ ]?)?(\()?(\d{1,2}|[a-z])(\.\)|\)|\.)(?=[ ]\S)")
"""`1.`, `1)`, `1.)`, `(1)`, `a.`, with or without a bullet before it."""

_BULLET = re.compile(r"(?<=\s)[•●▪◦‣⁃∙](?=\s?\S)")
"""A bullet inside of a line, with or without a blank behind it."""


def item_starts(text: str, block: Span) -> Iterator[int]:
    """Where the items of a list begin, if the block is one.

    Numbers count only where they run on from the first word of the block without a gap: "1." alone, or a "2." without a
    "1." before it, is part of a sentence.
    """
    yield from (match.start() for match in _BULLET.finditer(text, block.start, block.end))
    first = _NUMBER.match(text, block.start, block.end)
    if first is None or first[2] not in ("1", "a"):
        return
    expected, style = first[2], (first[1], first[3])
    for match in _NUMBER.finditer(text, block.start, block.end):
        if match[2] == expected and (match[1], match[3]) == style:
            yield match.start()
            expected = _next(expected)


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdecimal() else chr(ord(number) + 1)
