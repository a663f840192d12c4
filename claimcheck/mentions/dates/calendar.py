"""Calendar arithmetic on days and on ISO 8601 values as TIMEX3 writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import Enum

from claimcheck.lexicon import load_table


class Direction(Enum):
    """Where the clause points: what a year-less date is resolved by."""

    PAST = "past"
    FUTURE = "future"
    SINCE = "since"
    """Certainly over: "sold since January" is never the month that comes next."""
    OPEN = "open"
    """No verb says."""


SEASONS = {"spring": ("SP", 3), "summer": ("SU", 6), "fall": ("FA", 9), "autumn": ("FA", 9), "winter": ("WI", 12)}
"""Name -> the letters of TIMEX3 and the month in which the season begins on the northern half of the earth."""

_NEAR = {Direction.PAST: 100, Direction.FUTURE: 60}
"""Days. A year-less date this near is meant whatever the verb says ("will be tried for the bombing of Aug. 7"). A past
verb says less than "will": the date is often that of a plan ("extended the loans through January")."""


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None if the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def iso_week(day: date) -> str:
    """The week of a day.

    >>> iso_week(date(2021, 11, 1))
    '2021-W44'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def shift_month(day: date, months: int) -> str:
    """The month that lies so many months from the day's.

    >>> shift_month(date(1998, 2, 13), -3)
    '1997-11'
    """
    count = day.year * 12 + day.month - 1 + months
    return f"{count // 12:04}-{count % 12 + 1:02}"


def shift_day(day: date, days: int) -> date:
    """The day so many days away; the first or last day that Python knows at most."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def quarter_of(day: date) -> int:
    """1 to 4."""
    return (day.month + 2) // 3


def weekday_near(published: date, weekday: int, direction: Direction) -> date:
    """The day of that ISO weekday number: the most recent one, today included, unless the clause looks ahead."""
    if direction is Direction.FUTURE:
        return shift_day(published, (weekday - published.isoweekday()) % 7)
    return shift_day(published, -((published.isoweekday() - weekday) % 7))


def day_near(published: date, month: int, day: int, direction: Direction) -> date | None:
    """The year-less day in the year that is meant."""
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for year in years if (found := day_of(year, month, day))]
    return _nearest(published, days, direction) if days else None


def month_near(published: date, month: int, direction: Direction) -> str:
    """The year-less month in the year that is meant."""
    if month == published.month:
        return f"{published.year:04}-{month:02}"
    middles = [date(year, month, 15) for year in (published.year - 1, published.year, published.year + 1)]
    return _nearest(published, middles, direction).isoformat()[:7]


def _nearest(published: date, days: list[date], direction: Direction) -> date:
    if direction is Direction.SINCE:
        return max((day for day in days if day <= published), default=days[0])
    nearest = min(days, key=lambda day: (abs((day - published).days), day))
    if direction is Direction.OPEN or abs((nearest - published).days) <= _NEAR[direction]:
        return nearest
    if direction is Direction.PAST:
        return max((day for day in days if day <= published), default=nearest)
    return min((day for day in days if day >= published), default=nearest)


def quarter_near(published: date, quarter: int, direction: Direction) -> str:
    """The quarter without a year: the last that has begun, or the next that has not ended."""
    year, current = published.year, quarter_of(published)
    if direction is Direction.FUTURE:
        year += quarter < current - 1  # results of the last quarter are still expected in this one
    else:
        year -= quarter > current
    return f"{year:04}-Q{quarter}"


def season_near(published: date, season: str, direction: Direction) -> str:
    """The season without a year."""
    letters, month = SEASONS[season]
    year = published.year
    if direction is Direction.FUTURE:
        year += (published.month > month + 2) and month != 12
    else:
        year -= published.month < month
    return f"{year:04}-{letters}"


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday of `holidays.tsv` in a year.

    >>> holiday("thanksgiving", 1999)
    datetime.date(1999, 11, 25)
    """
    (rule,) = load_table("holidays")[name]
    if rule.startswith("easter"):
        return shift_day(_easter(year), int(rule.removeprefix("easter")))
    if "-" in rule and ":" not in rule:
        month, day = (int(part) for part in rule.split("-"))
        return day_of(year, month, day)
    month_text, nth, weekday = rule.split(":")
    after = weekday.endswith("+1")
    found = _nth_weekday(year, int(month_text), int(nth), int(weekday.removesuffix("+1")))
    return shift_day(found, int(after))


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def _easter(year: int) -> date:
    """Easter Sunday by the "anonymous Gregorian" rule (Nature, 1876).

    >>> _easter(2021).isoformat()
    '2021-04-04'
    """
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


_VALUE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(Q[1-4]|H[12]|SP|SU|FA|WI|W\d{2}))?")
"""Values that can be moved by years; what follows (a time of day) is cut."""


def shift_years(value: str, years: int) -> str | None:
    """A value so many years away: a quarter or month stays one, a day or week becomes its year.

    "A year earlier" in an article on quarterly figures means the same quarter; next to a day it means the year.

    >>> shift_years("1989-Q3", -1), shift_years("1998-08-07", -1)
    ('1988-Q3', '1997')
    """
    match = _VALUE.match(value)
    if match is None:
        return None
    year, month, day, part = match.groups()
    kept = f"-{part}" if part and not re.match(r"W\d", part) else f"-{month}" if month and not day else ""
    return f"{max(int(year) + years, 1):04}{kept}"


def as_day(value: str | None) -> date | None:
    """The day that a value names, None if it names none or something longer.

    >>> as_day("2000-04-05TNI")
    datetime.date(2000, 4, 5)
    """
    if value is None or not re.match(r"\d{4}-\d{2}-\d{2}", value):
        return None
    return date.fromisoformat(value[:10])
