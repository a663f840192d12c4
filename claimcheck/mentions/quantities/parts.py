"""Numbers and hours that the text has a blank in: their parts are read as numbers of their own."""

from __future__ import annotations

import re

from claimcheck.models import Span

_REACH = 6
"""Characters around a number that can show that it is a part of one."""
_PARTED = re.compile(
    r"(?<!\d)(?:\d{1,3}(?:\0, |, \0)\d{3}|\d{1,9}(?:\0\. |\. \0)\d{1,9}|\d{1,2}(?:\0: |: \0)[0-5]\d)(?!\d)"
)
"""A number with a blank behind the sign in it; "\\0" where the one that is asked about begins or ends."""


def is_part_of_number(text: str, span: Span, within: Span) -> bool:
    """Whether a number is a part of "15, 800", "1. 8" or "09: 40", by its surroundings inside of a claim.

    The shape decides: "killed 40, 12 of them children" has two numbers, and so has "in 2019, 400 people".

    >>> is_part_of_number("with 1. 8 GHz", Span(8, 9), Span(0, 13))
    True
    >>> is_part_of_number("killed 40, 12 of them", Span(7, 9), Span(0, 21))
    False
    """
    before = text[max(within.start, span.start - _REACH) : span.start]
    after = text[span.end : max(span.end, min(within.end, span.end + _REACH))]
    first, last = (
        text[span.start : min(span.end, span.start + _REACH)],
        text[max(span.start, span.end - _REACH) : span.end],
    )
    return bool(_PARTED.search(f"{before}\0{first}") or _PARTED.search(f"{last}\0{after}"))
