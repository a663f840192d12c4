"""The place, date and agency before an agency's first sentence: `LONDON, Nov 5 (Reuters) - `."""

from __future__ import annotations

import re

from claimcheck.models import Span

_DATELINE = re.compile(
    r"""
      [A-Z][A-Z.'’-]+ (?: [ ][A-Z][A-Z.'’-]+ ){0,3}                          # the place, in capitals
      (?: , [ ] [A-Z][\w.'’]+ (?: [ ][A-Z][\w.'’]+ )? (?: [ ]\d{1,2} )? ){0,3}  # country, day
      (?: [ ]? \( [A-Z][\w.,/ -]{1,30} \) )?                                  # agency
      [ ]? (?: --? | [–—_] ) (?: \s+ | $ )
    | [A-Z][\w.'’-]+ (?: [ ][A-Z][\w.'’-]+ ){0,3} (?: , [ ] [A-Z][\w.'’ ]{1,30} ){0,2}
      [ ] \( (?: AP | AFP | UPI | CNN | Reuters | REUTERS | Bloomberg | Xinhua | TASS | dpa | PTI ) [\w ]{0,12} \)
      [ ]? (?: --? | [–—_] ) (?: \s+ | $ )
    | \( (?: [A-Z][\w.&]* ) (?: [ ][A-Z][\w.&]* ){0,3} \) [ ]? (?: (?: --? | [–—_] ) \s+ | \s+ (?=[A-Z“"]) )
    """,
    re.VERBOSE,
)
"""Capitals with a dash; or any place with an agency that is known; or an outlet in brackets before a capital.

A dash alone does not do: `NASA - the agency - said` goes on in lower case, which `dateline_end` asks for.
"""


def dateline_end(text: str, block: Span) -> int:
    """Behind the dateline at the start of a block, or the start itself where there is none.

    >>> dateline_end("OSLO (AP) — Snow fell.", Span(0, 22))
    12
    """
    match = _DATELINE.match(text, block.start, block.end)
    if match is None or text[match.end() : match.end() + 1].islower():
        return block.start
    return match.end()
