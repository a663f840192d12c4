"""Tables and paragraphs that fit into a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from tabulate import tabulate

_BETWEEN = 2
"""Blanks between two columns."""
_PADDING = 2
"""Blanks that tabulate gives a heading."""
_LEAST = 6
"""Characters of a column below which nothing can be read: then the table is too wide, and the terminal wraps it."""


def fitted_table(rows: Sequence[Sequence[object]], headers: Sequence[str], width: int) -> str:
    """A table of at most `width` characters: the widest columns are wrapped until it fits."""
    columns = list(zip(*([str(cell) for cell in row] for row in rows), strict=True)) or [() for _ in headers]
    natural = [
        max(len(header) + _PADDING, *map(len, column), 0) for header, column in zip(headers, columns, strict=True)
    ]
    widths = _fitted(natural, width - _BETWEEN * (len(columns) - 1))
    heads = [fitted - _PADDING for fitted in widths]
    return tabulate(rows, headers, disable_numparse=True, maxcolwidths=widths, maxheadercolwidths=heads)


def filled(line: str, width: int, first: str = "", others: str = "") -> str:
    """One line of text in lines of at most `width` characters, broken at blanks, each behind its indent.

    As `textwrap.fill` has it, in a sixth of the time: a large report has tens of thousands of quotations. It is asked
    where a word is longer than a line.

    >>> filled("one two three", 9, "- ", "  ")
    '- one two\\n  three'
    """
    found, at, indent = [], 0, first
    while len(line) - at > width - len(indent):
        end = line.rfind(" ", at, at + width - len(indent) + 1)
        if end <= at:
            return textwrap.fill(line, width, initial_indent=first, subsequent_indent=others, break_on_hyphens=False)
        found.append(indent + line[at:end])
        at, indent = end + 1, others
    return "\n".join([*found, indent + line[at:]])


def _fitted(widths: list[int], total: int) -> list[int]:
    """The widths of columns that together have at most `total` characters; the widest give way.

    >>> _fitted([10, 40, 30], 60)
    [10, 25, 25]
    """
    over = sum(widths) - total
    while over > 0 and max(widths) > _LEAST:
        widest = max(widths)
        count = widths.count(widest)
        following = max((width for width in widths if width < widest), default=_LEAST)
        step = max(1, min(widest - max(following, _LEAST), over // count))
        for column in [number for number, width in enumerate(widths) if width == widest]:
            if over > 0:
                widths[column] -= step
                over -= step
    return widths
