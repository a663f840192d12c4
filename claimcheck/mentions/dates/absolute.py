"""Calendar dates: day and month with or without a year, month with or without a year, figures only."""

from __future__ import annotations

import re

from claimcheck.lexicon import load_table
from claimcheck.mentions.dates.calendar import day_near, day_of, holiday, month_near, shift_day
from claimcheck.mentions.dates.expression import (
    EDGE,
    GAP,
    MONTH,
    WEEKDAY_BEFORE,
    YEAR,
    Expression,
    Moment,
    Resolved,
    full_year,
    month_number,
)
from claimcheck.mentions.patterns import Pattern

_ORDINALS = sorted((word for word, (n,) in load_table("ordinals").items() if int(n) <= 31), key=lambda w: (-len(w), w))

_DAY = r"(?P<day>\d{1,2}(?:st|nd|rd|th)?|" + "|".join(_ORDINALS) + r")(?![\w%]|[:.,]\d)"
"""The day of a month. Not the beginning of a number, a time or a percentage ("in May 5,000 people")."""

_TO_DAY = r"(?:\s?-\s?\d{1,2}(?:st|nd|rd|th)?\b)?"
"""The last day of "March 8-10": within the span, while the value is the first day."""

_OF_YEAR = r"(?:\s{1,3}(?P<shift>this|last|next|of this|of last|of next)\s{1,3}year\b)"

MONTH_DAY = Pattern(
    rf"\b{WEEKDAY_BEFORE}{EDGE}{MONTH}{GAP}(?:the\s)?{_DAY}{_TO_DAY}(?:,?{GAP}{YEAR}|{_OF_YEAR})?", re.IGNORECASE
)
"""May 9, 1996; Friday, Oct. 23; March eighth; May 9 last year."""

DAY_MONTH = Pattern(
    rf"\b{WEEKDAY_BEFORE}{_DAY}(?:\s?-\s?\d{{1,2}}\b)?{GAP}(?:of\s)?{MONTH}\b(?:,?{GAP}{YEAR}|{_OF_YEAR})?",
    re.IGNORECASE,
)
"""9 May 1996; the 9th of May."""

MONTH_YEAR = Pattern(rf"\b{EDGE}{MONTH},?{GAP}(?:of\s)?(?:{YEAR}|'(?P<short>\d\d)\b)", re.IGNORECASE)
"""March 1996; mid-March, 1996."""

MONTH_OF_YEAR = Pattern(rf"\b{EDGE}{MONTH}{_OF_YEAR}", re.IGNORECASE)
"""June last year."""

_LED = (
    r"(?:\b(?i:in|of|by|since|until|till|from|to|through|throughout|mid|early|late|during|into"
    r"|as of|for|before|after|between|around"
    r"|the|this|last|next|past|each|earlier|later|its|their|an?|every)(?:\s|-)|-)"
)
"""What a bare month follows. Without it "May", "March", "April", "August" and "June" are too often verbs and names."""

BARE_MONTH = Pattern(
    rf"(?P<led>{_LED})?(?P<date>\b(?P<month>January|February|March|April|May|June|July|August|Sept(?:\.|ember)"
    r"|Oct(?:\.|ober)|Nov(?:\.|ember)|Dec(?:\.|ember)|Jan\.|Feb\.|Aug\.))(?!\w|-\w)"
)

ISO = Pattern(r"(?<![\d-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d|-\d)(?:T(?P<time>\d\d:\d\d))?")
"""1996-05-09."""

FIGURES = Pattern(
    r"(?<![\d/.$-])(?P<a>\d{1,2})(?P<sign>[/.])(?P<b>\d{1,2})(?P=sign)(?P<year>\d{4}|\d\d)(?![\d/]|[.-]\d)"
)
"""05/09/1996, 9.5.1996. Without a year it is a fraction or an event (9/11) more often than a day."""

HOLIDAY = Pattern(
    r"\b(?:(?P<shift>last|next|this)\s)?(?P<holiday>(?:christmas|boxing|independence|bastille|veterans|armistice|remembrance"
    r"|thanksgiving|election|labor|memorial)\sday|new\syear's\s(?:eve|day)|(?:valentine's|st\.\spatrick's)\sday"
    r"|christmas\seve|(?:fourth\sof\sjuly|july\sfourth)|good\sfriday|easter\s(?:sunday|monday)|ash\swednesday|palm\ssunday"
    r"|(?<=on\s)thanksgiving|(?<=on\s)halloween)\b(?:,?\s{1,3}(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
"""Election Day; Christmas Eve 2010."""

_HOLIDAY_PIECES = (
    "christmas", "boxing", "independence", "bastille", "veterans", "armistice", "remembrance", "thanksgiving",
    "election", "labor", "memorial", "year's", "valentine's", "patrick's", "july", "good", "easter", "ash", "palm",
    "halloween",
)  # fmt: skip
"""One word of each: "day" is in most sentences with a date."""


def _year_of(match: re.Match[str], moment: Moment) -> int | None:
    """The year that the words name, also as "last year"."""
    groups = match.groupdict()
    if groups.get("year"):
        return full_year(groups["year"])
    if groups.get("short"):
        return full_year(groups["short"])
    if groups.get("shift") and moment.published:
        return moment.published.year + {"last": -1, "next": 1, "this": 0}[groups["shift"].lower().split()[-1]]
    return None


def _day(match: re.Match[str], moment: Moment) -> Resolved | None:
    if match["month"] == "may":  # "the two may 2nd-guess": the modal verb is never a month
        return None
    month, day = month_number(match["month"]), _day_number(match["day"])
    if day_of(2000, month, day) is None:
        return None
    partial = f"XXXX-{month:02}-{day:02}"
    year = _year_of(match, moment)
    if year is not None:
        found = day_of(year, month, day)
        return Resolved(found.isoformat(), relative=match["year"] is None) if found else None
    if moment.published is None:
        return Resolved(None, partial)
    near = day_near(moment.published, month, day, moment.direction)
    return Resolved(near.isoformat() if near else None, partial)


def _day_number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else int(load_table("ordinals")[text.lower()][0])


def _month(match: re.Match[str], moment: Moment) -> Resolved | None:
    if match["month"] == "may":
        return None
    month = month_number(match["month"])
    year = _year_of(match, moment)
    if year is not None:
        return Resolved(f"{year:04}-{month:02}", relative="shift" in match.groupdict())
    return Resolved(None, f"XXXX-{month:02}")


def _bare_month(match: re.Match[str], moment: Moment) -> Resolved | None:
    led = (match["led"] or "").strip().lower()
    if not led and match["month"] in ("March", "April", "May", "June", "August"):
        return None
    month = month_number(match["month"])
    partial = f"XXXX-{month:02}"
    published = moment.published
    if published is None:
        return Resolved(None, partial)
    if led in ("last", "past"):
        year = published.year - (month >= published.month)
        return Resolved(f"{year:04}-{month:02}", partial)
    if led == "next":
        year = published.year + (month <= published.month)
        return Resolved(f"{year:04}-{month:02}", partial)
    if led == "this":
        return Resolved(f"{published.year:04}-{month:02}", partial)
    return Resolved(month_near(published, month, moment.direction), partial)


def _iso(match: re.Match[str], moment: Moment) -> Resolved | None:
    found = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    if found is None:
        return None
    return Resolved(found.isoformat() + (f"T{match['time']}" if match["time"] else ""), relative=False)


def _figures(match: re.Match[str], moment: Moment) -> Resolved | None:
    """Only the year is certain where both 05/09 readings are days."""
    a, b, year = int(match["a"]), int(match["b"]), full_year(match["year"])
    if match["sign"] == "." and len(match["year"]) == 2:  # a version number, 1.2.10
        return None
    readings = {day_of(year, a, b), day_of(year, b, a)} - {None}
    if not readings:
        return None
    days = sorted(day for day in readings if day)
    return Resolved(days[0].isoformat() if len(days) == 1 else f"{year:04}", relative=False)


def _holiday(match: re.Match[str], moment: Moment) -> Resolved | None:
    name = re.sub(r"\s+", " ", match["holiday"].lower())
    year = _year_of(match, moment)
    if year is None and moment.published is None:
        return Resolved(None)
    if year is not None:
        found = holiday(name, year)
        return Resolved(found.isoformat() if found else None, relative=match["year"] is None)
    assert moment.published is not None
    days = [holiday(name, moment.published.year + shift) for shift in (-1, 0, 1)]
    published = moment.published
    nearest = min((day for day in days if day), key=lambda day: abs((day - published).days), default=None)
    return Resolved(shift_day(nearest, 0).isoformat() if nearest else None)


EXPRESSIONS = (
    Expression("iso", ISO, _iso, ("-",)),
    Expression("month-day", MONTH_DAY, _day, month=True),
    Expression("day-month", DAY_MONTH, _day, month=True),
    Expression("month-year", MONTH_YEAR, _month, month=True),
    Expression("month-of-year", MONTH_OF_YEAR, _month, ("year",)),
    Expression("bare-month", BARE_MONTH, _bare_month, month=True),
    Expression("figures", FIGURES, _figures, ("/", ".")),
    Expression("holiday", HOLIDAY, _holiday, _HOLIDAY_PIECES),
)
