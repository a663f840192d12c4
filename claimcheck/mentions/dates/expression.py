"""What a date expression is: a pattern, and how its match becomes a value."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from claimcheck.lexicon import load_table
from claimcheck.mentions.dates.calendar import Direction
from claimcheck.mentions.patterns import Pattern


class Moment(NamedTuple):
    """What the article has said so far, and when: all that a value is resolved against."""

    published: date | None
    direction: Direction
    reference: str | None
    """Value of the date mentioned last; None if the article has named none yet."""
    quarter: str | None
    """Value of the quarter that is being spoken of: "a year earlier" is then the same quarter."""


class Resolved(NamedTuple):
    """A value for a match."""

    value: str | None
    partial: str | None = None
    """What the words alone say, if that is less than the value."""
    relative: bool = True


Resolver = Callable[["re.Match[str]", Moment], "Resolved | None"]
"""None: the words are no date here."""


class Expression(NamedTuple):
    """One way to write a date."""

    name: str
    pattern: Pattern
    resolve: Resolver
    pieces: tuple[str, ...] = ()
    """Pieces of words, in lower case, one of which every match has; most sentences have none, and are done sooner."""
    month: bool = False
    """Whether every match has the name of a month: as pieces they would be in "market", "decide" and "doctor"."""


NAMED_MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
"""The name of a month, in lower case, for a cheap test."""

GAP = r"\s{1,16}"
"""Blank between words; bounded, so that a long run of blanks costs nothing. A line break inside a sentence is one."""

MONTH = (
    r"(?P<month>Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|Apr(?:il|\b\.?)|May|June?\b\.?|July?\b\.?"
    r"|Aug(?:ust|\b\.?)|Sept?(?:ember|\b\.?)|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?))"
)
"""Names of months; the abbreviations are no dates without a day or year ("Jan", "Mar" are names)."""

WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"

WEEKDAY_BEFORE = (
    r"(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day\b|\b\.?),?\s{1,3}(?:the\s{1,3})?)?"
)
"""The weekday of a full date adds nothing to its value."""

YEAR = r"(?:(?P<year>1\d{3}|20\d{2})(?![\d%]|[.,]\d))"
"""Years of which news speaks."""

EDGE = (
    r"(?:(?:early|late|mid|earlier|later)(?:[ -]|\s(?:in|on)\s)"
    r"|(?:the\s)?(?:end|beginning|start|middle|close)\sof\s(?:the\s)?)?"
)
"""A part of a longer period: the value is that of the period, as in TIMEX3, which has an attribute for the part."""

DAY_PARTS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI",
    "midday": "TMI", "lunchtime": "TMI", "noon": "T12:00", "midnight": "T24:00", "dawn": "TMO", "dusk": "TEV",
}  # fmt: skip
"""Parts of the day and the letters of TIMEX3."""


def month_number(name: str) -> int:
    """The number of a month's name or abbreviation.

    >>> month_number("Sept.")
    9
    """
    return int(load_table("months")[name.lower().rstrip(".")][0])


def weekday_number(name: str) -> int:
    """The ISO number of a weekday."""
    return int(load_table("weekdays")[name.lower()][0])


def full_year(digits: str) -> int:
    """The year of two or four digits; two digits mean 1950 to 2049.

    >>> full_year("89"), full_year("21"), full_year("1956")
    (1989, 2021, 1956)
    """
    if len(digits) > 2:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= 50 else 2000)
