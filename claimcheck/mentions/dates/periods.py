"""Quarters, halves of years, seasons, and the quarter that an article on business figures is speaking of."""

from __future__ import annotations

import re

from claimcheck.mentions.dates.calendar import SEASONS, quarter_near, season_near, shift_years
from claimcheck.mentions.dates.expression import GAP, YEAR, Expression, Moment, Resolved
from claimcheck.mentions.patterns import Pattern

_NUMBERS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
    "last": 2,
}
_BEFORE = r"(?:the\s|its\s|their\s)?(?:flat\s)?(?:fiscal[\s-])?"
_SHIFT = r"(?:(?P<shift>this|last|next)\s{1,3}year(?:'s)?)"

QUARTER = Pattern(
    rf"\b(?:(?:the\s)?{YEAR}(?:'s)?{GAP}|{_SHIFT}{GAP})?{_BEFORE}(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter\b"
    rf"(?:{GAP}(?:of\s)?(?:the\s)?(?:fiscal\s)?(?:(?P<year_after>(?:19|20)\d\d)\b|(?P<shift_after>this|last|next)\syear\b))?",
    re.IGNORECASE,
)
"""the third quarter of 1990; last year's third quarter; fiscal second-quarter."""

Q_QUARTER = Pattern(
    r"\bQ(?P<quarter>[1-4])(?:[\s-]{1,2}(?:of\s)?(?P<year>(?:19|20)\d\d)\b)?|\b(?P<year_before>(?:19|20)\d\d)[\s-]Q(?P<q>[1-4])\b"
)
"""Q3 2021, 2021-Q3."""

THE_QUARTER = Pattern(
    rf"\b(?:(?P<back>(?:a|the)?\s?(?:(?:comparable|same|corresponding)\s)?(?:year-ago|year-earlier)(?:{GAP}(?:quarter|period))?"
    rf"|the{GAP}(?:comparable|same|corresponding){GAP}(?:quarter|period)(?:\sof)?{GAP}(?:last\syear|a\syear\s(?:ago|earlier|before))"
    rf"|last{GAP}year's{GAP}(?:quarter|period))"
    rf"|(?:the{GAP}{YEAR}{GAP}(?:quarter|period))|(?P<same>(?:the|that)(?:{GAP}(?:latest|current|recent))?{GAP}(?:quarter|period)))\b",
    re.IGNORECASE,
)
"""the year-ago quarter; the 1988 period; the latest quarter: the quarter that was named before, moved to its year."""

HALF = Pattern(
    rf"\bthe{GAP}(?:(?P<half>first|second|last){GAP}half|(?:first|last){GAP}two{GAP}quarters)"
    rf"(?:{GAP}of{GAP}(?:(?P<year>(?:19|20)\d\d)\b|(?P<shift>this|last|next|the){GAP}year\b))",
    re.IGNORECASE,
)
"""the second half of 1989. Without a year it is more often a half of a match."""

SEASON = Pattern(
    rf"\b(?:(?:in|into|during|over|by|since|until|of|for){GAP}(?=the{GAP}))?(?P<date>(?:(?P<shift>last|next|this|this{GAP}past"
    rf"|this{GAP}coming|past|coming){GAP})?(?P<the>(?:the{GAP})?(?:early{GAP}|late{GAP}|mid-?{GAP}?)?)"
    rf"(?P<season>spring|summer|fall|autumn|winter)\b(?:{GAP}(?:of{GAP})?{YEAR})?)",
    re.IGNORECASE,
)
"""last fall; the early summer; the winter of 1994. "fall" and "spring" alone are verbs, "summer" alone any summer."""


def _quarter(match: re.Match[str], moment: Moment) -> Resolved | None:
    number = _NUMBERS[match["quarter"].lower()]
    return _numbered(number, match["year"] or match["year_after"], match["shift"] or match["shift_after"], moment)


def _numbered(number: int, year: str | None, shift: str | None, moment: Moment) -> Resolved:
    partial = f"XXXX-Q{number}"
    if year:
        return Resolved(f"{year}-Q{number}", relative=False)
    if moment.published is None:
        return Resolved(None, partial)
    if shift:
        return Resolved(f"{moment.published.year + _YEARS[shift.lower()]:04}-Q{number}", partial)
    return Resolved(quarter_near(moment.published, number, moment.direction), partial)


_YEARS = {"last": -1, "this": 0, "the": 0, "next": 1}


def _q_quarter(match: re.Match[str], moment: Moment) -> Resolved | None:
    return _numbered(int(match["quarter"] or match["q"]), match["year"] or match["year_before"], None, moment)


def _the_quarter(match: re.Match[str], moment: Moment) -> Resolved | None:
    if moment.quarter is None:
        return Resolved(shift_years(f"{moment.published.year:04}", -1)) if match["back"] and moment.published else None
    if match["year"]:
        return Resolved(f"{match['year']}{moment.quarter[4:]}")
    return Resolved(shift_years(moment.quarter, -1) if match["back"] else moment.quarter)


def _half(match: re.Match[str], moment: Moment) -> Resolved | None:
    number = 1 if (match["half"] or match[0].split()[1]).lower() == "first" else 2
    if match["year"]:
        return Resolved(f"{match['year']}-H{number}", relative=False)
    if moment.published is None:
        return Resolved(None, f"XXXX-H{number}")
    return Resolved(f"{moment.published.year + _YEARS[match['shift'].lower()]:04}-H{number}")


def _season(match: re.Match[str], moment: Moment) -> Resolved | None:
    season = match["season"].lower()
    letters, month = SEASONS[season]
    if match["year"]:
        return Resolved(f"{match['year']}-{letters}", relative=False)
    shift = (match["shift"] or "").lower().split()
    led = match[0].lower().startswith("the") and len(match["the"].split()) > 1
    if not (shift or led or (match["the"] and match.start() < match.start("date"))):
        return None
    published, partial = moment.published, f"XXXX-{letters}"
    if published is None:
        return Resolved(None, partial)
    if shift and shift[-1] == "last":
        return Resolved(f"{published.year - (published.month < month + 3):04}-{letters}", partial)
    if shift and shift[-1] in ("next", "coming"):
        return Resolved(f"{published.year + (published.month >= month):04}-{letters}", partial)
    if shift and shift[-1] == "this":
        return Resolved(f"{published.year:04}-{letters}", partial)
    return Resolved(season_near(published, season, moment.direction), partial)


EXPRESSIONS = (
    Expression("quarter", QUARTER, _quarter, ("quarter",)),
    Expression("q-quarter", Q_QUARTER, _q_quarter, ("q1", "q2", "q3", "q4")),
    Expression("the-quarter", THE_QUARTER, _the_quarter, ("quarter", "period", "year-")),
    Expression("half", HALF, _half, ("half", "quarters")),
    Expression("season", SEASON, _season, ("spring", "summer", "fall", "autumn", "winter")),
)
