"""Tables that fit into a terminal."""

from __future__ import annotations

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
