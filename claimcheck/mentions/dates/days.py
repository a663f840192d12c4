"""Weekdays and times of day."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.lexicon import load_words
from claimcheck.mentions.dates.calendar import Direction, as_day, iso_week, shift_day, weekday_near
from claimcheck.mentions.dates.expression import (
    DAY_PARTS,
    GAP,
    WEEKDAY,
    Expression,
    Moment,
    Resolved,
    weekday_number,
)
from claimcheck.mentions.numbers import number_value
from claimcheck.mentions.patterns import Pattern

_CLOCK = (
    r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?|(?P<hours>[01]?\d|2[0-4])[:.](?P<minutes>[0-5]\d)"
    r"(?=\s(?:GMT|UTC|EST|EDT|CET|PST|PDT|hours|local)\b)|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s(?:GMT|UTC|hours)\b)"
    r"|(?P<oclock>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\so'clock)?"
    r"(?:\sin\sthe\s(?P<part_of>morning|afternoon|evening)|(?<=o'clock))|(?<!high\s)(?P<twelve>noon|midnight))"
)
"""10:35 a.m., 4pm, 14:30 GMT, 1730 GMT, 4 in the morning, ten o'clock, noon."""

_ZONE = r"(?:\s(?:\(?(?:GMT|UTC|BST|CET|CEST|[ECMP][SD]?T|local\stime|Eastern(?:\stime)?|Pacific(?:\stime)?)\)?))?"
_PART = r"(?P<part>morning|afternoon|evening|night|midday|lunchtime|noon|midnight)"
_DEICTIC = r"(?P<deictic>today|yesterday|tomorrow)"

CLOCK = Pattern(
    rf"(?<![\w:.$,/-]){_CLOCK}{_ZONE}(?:\)?,?{GAP}(?:on\s|late\s|early\s)?(?:{WEEKDAY}|{_DEICTIC})\b)?(?!\w)",
    re.IGNORECASE,
)
"""A time of day, with the day where it stands behind: 9 a.m. Tuesday."""

DAY_OF_WEEK = Pattern(
    rf"\b(?:(?P<shift>last|next|this|this{GAP}coming|coming|the{GAP}following|the{GAP}previous){GAP})?(?:(?:early|late){GAP})?{WEEKDAY}"
    rf"(?:{GAP}{_PART})?(?:{GAP}(?P<week>last|next|this){GAP}week)?\b(?!s\b)"
)
"""Tuesday, last Friday, Sunday night. A plural ("on Mondays") is a habit and no date."""

DEICTIC_DAY = Pattern(
    rf"\b(?:(?:early|late|earlier|later){GAP})?(?:the{GAP}day{GAP}(?P<beyond>before{GAP}yesterday|after{GAP}tomorrow)"
    rf"|(?P<deictic>today|yesterday|tomorrow)(?:{GAP}{_PART})?|(?P<this>this){GAP}(?P<this_part>morning|afternoon|evening)"
    rf"|(?P<tonight>tonight)|(?P<last_night>last{GAP}(?:night|evening)))\b",
    re.IGNORECASE,
)
"""today, yesterday morning, this afternoon, last night."""

WEEKEND = Pattern(
    rf"\b(?:(?:over|during|of|for|on|at){GAP}(?=the{GAP})|(?=(?:this|last|next|past|coming)\b))"
    rf"(?P<date>(?:(?:this|last|next|the){GAP})?(?:past{GAP}|coming{GAP})?weekend)\b",
    re.IGNORECASE,
)
"""this weekend, over the weekend."""

_SHIFTS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def day_named(match: re.Match[str], moment: Moment) -> date | None:
    """The day of a weekday or "yesterday" among the groups of a match; None without a day of publication."""
    groups = match.groupdict()
    if moment.published is None:
        return None
    if groups.get("deictic"):
        return shift_day(moment.published, _SHIFTS[groups["deictic"].lower()])
    if not groups.get("weekday"):
        return None
    number = weekday_number(groups["weekday"])
    shift = (groups.get("shift") or "").lower().split()[-1:]
    if shift in (["last"], ["previous"]):
        return shift_day(weekday_near(shift_day(moment.published, -1), number, Direction.PAST), 0)
    if shift in (["next"], ["coming"], ["following"]):
        return weekday_near(shift_day(moment.published, 1), number, Direction.FUTURE)
    if shift == ["this"]:
        return shift_day(moment.published, number - moment.published.isoweekday())
    if groups.get("week"):
        weeks = {"last": -7, "this": 0, "next": 7}[groups["week"].lower()]
        return shift_day(moment.published, number - moment.published.isoweekday() + weeks)
    return weekday_near(moment.published, number, moment.direction)


def _day_of_week(match: re.Match[str], moment: Moment) -> Resolved | None:
    if _is_name(match):
        return None
    part = DAY_PARTS[match["part"].lower()] if match["part"] else ""
    day = day_named(match, moment)
    partial = f"XXXX-WXX-{weekday_number(match['weekday'])}{part}"
    return Resolved(day.isoformat() + part if day else None, partial)


def _is_name(match: re.Match[str]) -> bool:
    """Whether the weekday belongs to a name: "Black Friday", the "Sunday Times"."""
    before = match.string[max(0, match.start() - 12) : match.start()].lower().split()
    after = re.match(r"\s(\w+)", match.string[match.end() : match.end() + 16])
    names = load_words("weekday_names")
    return bool(before and f"{before[-1]}-" in names) or bool(after and f"-{after[1].lower()}" in names)


def _deictic_day(match: re.Match[str], moment: Moment) -> Resolved | None:
    published = moment.published
    if published is None:
        return Resolved(None)
    if match["beyond"]:
        return Resolved(shift_day(published, -2 if match["beyond"].lower().startswith("before") else 2).isoformat())
    if match["last_night"]:
        return Resolved(f"{shift_day(published, -1).isoformat()}TNI")
    if match["tonight"]:
        return Resolved(f"{published.isoformat()}TNI")
    part = match["part"] or match["this_part"]
    day = shift_day(published, _SHIFTS[match["deictic"].lower()] if match["deictic"] else 0)
    return Resolved(day.isoformat() + (DAY_PARTS[part.lower()] if part else ""))


def _weekend(match: re.Match[str], moment: Moment) -> Resolved | None:
    if moment.published is None:
        return Resolved(None)
    words = match[0].lower().split()
    if "next" in words:
        return Resolved(f"{iso_week(shift_day(moment.published, 7))}-WE")
    ahead = ("this" in words and "past" not in words) or "coming" in words or moment.direction is Direction.FUTURE
    saturday = weekday_near(moment.published, 6, Direction.FUTURE if ahead else Direction.PAST)
    return Resolved(f"{iso_week(saturday)}-WE")


def _clock(match: re.Match[str], moment: Moment) -> Resolved | None:
    time = _time(match)
    if time is None:
        return None
    day = day_named(match, moment)
    if day is None and not match["weekday"] and not match["deictic"]:
        day = as_day(moment.reference)
    return Resolved(f"{day.isoformat()}T{time}" if day else None, f"T{time}")


def _time(match: re.Match[str]) -> str | None:
    """The time of day as hh:mm."""
    if match["twelve"]:
        return "12:00" if match["twelve"].lower() == "noon" else "24:00"
    if match["military"]:
        return f"{match['military'][:2]}:{match['military'][2:]}"
    if match["hours"]:
        return f"{int(match['hours']):02}:{match['minutes']}"
    hour = int(number_value(match["hour"] or match["oclock"]) or 0)
    if not 0 < hour <= 12:
        return None
    late = (match["half"] or "").lower() == "p" or (match["part_of"] or "").lower() in ("afternoon", "evening")
    return f"{hour % 12 + 12 * late:02}:{match['minute'] or '00'}"


EXPRESSIONS = (
    Expression(
        "clock",
        CLOCK,
        _clock,
        (
            ".m",
            "am",
            "pm",
            "a.m",
            "p.m",
            "noon",
            "midnight",
            "o'clock",
            "gmt",
            "utc",
            "time",
            "hours",
            "est",
            "edt",
            "cet",
            "pst",
            "pdt",
            "local",
            "in the ",
        ),
    ),
    Expression("day-of-week", DAY_OF_WEEK, _day_of_week, ("day",)),
    Expression(
        "deictic-day", DEICTIC_DAY, _deictic_day, ("today", "yesterday", "tomorrow", "night", "this ", "evening")
    ),
    Expression("weekend", WEEKEND, _weekend, ("weekend",)),
)
