"""Periods told from the day of publication: last week, this year, three years ago."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.mentions.dates.calendar import iso_week, quarter_of, shift_day, shift_month, shift_years
from claimcheck.mentions.dates.expression import EDGE, GAP, Expression, Moment, Resolved
from claimcheck.mentions.numbers import NUMBER, number_value
from claimcheck.mentions.patterns import Pattern

THIS_UNIT = Pattern(
    rf"\b{EDGE}(?:sometime{GAP})?(?P<shift>this|last|next|the{GAP}current|this{GAP}past|this{GAP}coming){GAP}(?:(?:fiscal|calendar|school){GAP})?"
    rf"(?P<unit>week|month|quarter|year|decade|century)\b(?!-)",
    re.IGNORECASE,
)
"""last week; earlier this year; the current quarter."""

THE_YEAR = Pattern(
    rf"\b(?:for|of|in|during|within|through){GAP}(?P<date>the{GAP}(?:(?P<full>full|latest{GAP}fiscal|fiscal){GAP})?year)\b"
    rf"(?=,|\.|;|\s(?:ended|ending|to\sdate|as\sa\swhole|from|of\s\$)|$|(?<=full\syear))",
    re.IGNORECASE,
)
"""for the year ended Sept. 30; for the full year."""

YEAR_END = Pattern(
    rf"\b(?:the{GAP})?(?:year[- ]end|end{GAP}of{GAP}the{GAP}year)\b(?!{GAP}(?:report|result|bonus|party))",
    re.IGNORECASE,
)
"""by year-end: December."""

AGO = Pattern(
    rf"\b(?:about{GAP}|nearly{GAP}|almost{GAP}|around{GAP}|more{GAP}than{GAP}|over{GAP}|some{GAP}|just{GAP}|exactly{GAP})?(?P<number>{NUMBER}|an?)"
    rf"{GAP}(?P<unit>day|week|month|year|decade|century|centurie)s?(?:{GAP}or{GAP}(?:so|two|more))?{GAP}ago\b(?:{GAP}(?P<day>today|yesterday|this{GAP}week|this{GAP}month|tomorrow)\b)?",
    re.IGNORECASE,
)
"""three years ago; a week or so ago."""

FROM_NOW = Pattern(
    rf"\b(?P<number>{NUMBER}|an?){GAP}(?P<unit>day|week|month|year|decade)s?{GAP}from{GAP}(?:now|today)\b",
    re.IGNORECASE,
)
"""two weeks from now."""


def _this_unit(match: re.Match[str], moment: Moment) -> Resolved | None:
    published = moment.published
    if published is None:
        return Resolved(None)
    unit = match["unit"].lower()
    words = match["shift"].lower().split()
    if unit in ("week", "month") and words[-1] == "current":
        words = ["this"]
    shift = {"last": -1, "next": 1}.get(words[-1], 0)
    return Resolved(_shifted(published, unit, shift))


def _shifted(published: date, unit: str, number: int) -> str:
    """The day, week, month, quarter, year, decade or century so many of them away."""
    if unit == "day":
        return shift_day(published, number).isoformat()
    if unit == "week":
        return iso_week(shift_day(published, 7 * number))
    if unit == "month":
        return shift_month(published, number)
    if unit == "quarter":
        count = published.year * 4 + quarter_of(published) - 1 + number
        return f"{count // 4:04}-Q{count % 4 + 1}"
    if unit == "year":
        return f"{max(published.year + number, 1):04}"
    if unit == "decade":
        return f"{max(published.year // 10 + number, 0):03}"
    return f"{max(published.year // 100 + number, 0):02}"


def _the_year(match: re.Match[str], moment: Moment) -> Resolved | None:
    return Resolved(f"{moment.published.year:04}") if moment.published else None


def _year_end(match: re.Match[str], moment: Moment) -> Resolved | None:
    return Resolved(f"{moment.published.year:04}-12") if moment.published else Resolved(None)


def _ago(match: re.Match[str], moment: Moment) -> Resolved | None:
    number, unit = _number(match["number"]), match["unit"].lower().replace("centurie", "century")
    if number is None:
        return None
    if unit == "year" and number == 1 and moment.quarter:
        return Resolved(shift_years(moment.quarter, -1))
    if moment.published is None:
        return Resolved(None)
    if unit == "week" and number == 1:  # "a week ago" is a day, "three weeks ago" a week
        return Resolved(shift_day(moment.published, -7).isoformat())
    if unit in ("decade", "century"):
        return Resolved(_shifted(moment.published, "year", -number * (10 if unit == "decade" else 100)))
    return Resolved(_shifted(moment.published, unit, -number))


def _from_now(match: re.Match[str], moment: Moment) -> Resolved | None:
    number = _number(match["number"])
    if number is None or moment.published is None:
        return Resolved(None)
    return Resolved(_shifted(moment.published, match["unit"].lower(), number))


def _number(text: str) -> int | None:
    """A whole number small enough for the calendar."""
    value = 1.0 if text.lower() in ("a", "an") else number_value(text)
    return int(value) if value is not None and value == int(value) and value < 10_000 else None


EXPRESSIONS = (
    Expression("this-unit", THIS_UNIT, _this_unit, ("this", "last", "next", "current")),
    Expression("the-year", THE_YEAR, _the_year, ("year",)),
    Expression("year-end", YEAR_END, _year_end, ("year",)),
    Expression("ago", AGO, _ago, ("ago",)),
    Expression("from-now", FROM_NOW, _from_now, ("from",)),
)
