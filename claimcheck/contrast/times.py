"""Whether two dates can be the same time."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, time
from itertools import product

from claimcheck.lexicon import load_words
from claimcheck.models import Claim, DateMention

Days = tuple[int, int]
"""First and last day of a period, as ordinals."""

_MINUTES_APART = 60
"""Reports of one event give its hour to some minutes only."""
_DAYS_OF_LAST_WEEK = 7
"""Days by which "last week" may reach into the present one: who writes on a Saturday means Friday, too."""
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}
"""First and last month; a winter is left at the month that is sure to belong to it."""


def days_of(value: str | None) -> Days | None:
    """The days that a TIMEX3 value covers; None where it names none (a duration, PRESENT_REF, XXXX).

    >>> days_of("2021-11-01") == days_of("2021-11-01TMO") == (738095, 738095)
    True
    >>> [last - first + 1 for first, last in map(days_of, ("2021", "2021-11", "2021-W44", "2021-Q3", "199"))]
    [365, 30, 7, 92, 3652]
    """
    try:
        return _days(*(value or "").partition("T")[0].split("-"))
    except ValueError:
        return None


def _days(year: str = "", part: str = "", day: str = "", *rest: str) -> Days | None:
    if rest or not year.isdecimal():
        return None
    if len(year) < 4:  # a decade (199) or century (19)
        factor = 10 ** (4 - len(year))
        return _months(int(year) * factor, 1, (int(year) + 1) * factor - 1, 12) if int(year) else None
    number = int(year)
    if not part:
        return _months(number, 1, number, 12)
    if part.startswith("W") and part[1:].isdecimal():
        monday = date.fromisocalendar(number, int(part[1:]), 1).toordinal()
        return (monday + 5, monday + 6) if day == "WE" else (monday, monday + 6)
    if part[0] in "QH" and part[1:].isdecimal():
        length = 3 if part[0] == "Q" else 6
        return _months(number, (int(part[1:]) - 1) * length + 1, number, int(part[1:]) * length)
    if part in _SEASONS:
        return _months(number, _SEASONS[part][0], number, _SEASONS[part][1])
    if not day:
        return _months(number, int(part), number, int(part))
    only = date(number, int(part), int(day)).toordinal()
    return only, only


def _months(year: int, month: int, last_year: int, last_month: int) -> Days:
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return date(year, month, 1).toordinal(), last.toordinal()


def may_be_same_time(left: DateMention, right: DateMention) -> bool:
    """Whether the two can name the same time: one lies in the other, they overlap, or one is not resolved.

    What an article without a day of publication leaves open is compared as far as it goes: "9 May" is not 10 May of any
    year, and Tuesday is no Monday.
    """
    a, b = _days_meant(left), _days_meant(right)
    if a is not None and b is not None:
        return a[0] <= b[1] and b[0] <= a[1]
    return _partly_same(left.value or left.partial, right.value or right.partial)


def _days_meant(mention: DateMention) -> Days | None:
    days = days_of(mention.value)
    if days is None or not mention.relative or "W" not in (mention.value or ""):
        return days
    return days[0], days[1] + _DAYS_OF_LAST_WEEK


def are_at_other_hours(left: Claim, right: Claim) -> bool:
    """Whether both claims name times of day that cannot be the same; beside a time zone they may be."""
    if load_words("time_zones") & {token.text.lower() for claim in (left, right) for token in claim.tokens}:
        return False
    hours = [
        [hour for item in claim.mentions_of(DateMention) if (hour := _minutes(item)) is not None]
        for claim in (left, right)
    ]
    return all(hours) and all(abs(a - b) >= _MINUTES_APART for a, b in product(*hours))


def _minutes(mention: DateMention) -> int | None:
    """The minute of the day that a mention names."""
    hour = (mention.value or mention.partial or "").partition("T")[2]
    try:
        found = time.fromisoformat(hour)
    except ValueError:  # a part of the day ("TMO"), or a day
        return None
    return found.hour * 60 + found.minute


def _partly_same(left: str | None, right: str | None) -> bool:
    if not left or not right:
        return True
    if "W" in left or "W" in right:
        one, two = _weekday(left), _weekday(right)
        return one is None or two is None or one == two
    parts = zip(left.partition("T")[0].split("-"), right.partition("T")[0].split("-"), strict=False)
    return all(a == b or not (a + b).isdecimal() for a, b in parts)


def _weekday(value: str) -> int | None:
    """The day of the week, 1 for Monday: of `XXXX-WXX-2`, or of a day."""
    if "W" in value:
        day = value.partition("T")[0].rpartition("-")[2]
        return int(day) if day.isdecimal() else None
    days = days_of(value)
    if days is None or days[0] != days[1]:
        return None
    return date.fromordinal(days[0]).isoweekday()
