"""Dates told from another date of the article: the next day, a year earlier, that month."""

from __future__ import annotations

import re

from claimcheck.mentions.dates.calendar import as_day, iso_week, shift_day, shift_month, shift_years
from claimcheck.mentions.dates.expression import DAY_PARTS, GAP, Expression, Moment, Resolved
from claimcheck.mentions.numbers import NUMBER, number_value
from claimcheck.mentions.patterns import Pattern

EARLIER = Pattern(
    rf"(?i:\b(?P<number>{NUMBER}|an?|the){GAP}(?P<unit>day|week|month|year|decade)s?{GAP}(?P<way>earlier|previously|later"
    rf"|afterwards?|(?:before|prior|after)(?!{GAP}(?:[a-z]+{GAP})?[a-z]*\w)))\b"
)
"""a year earlier; two weeks later. "two days before the vote" is told from an event that has no date here: "before" and
"after" count only where nothing follows in the clause."""

NEXT_UNIT = Pattern(
    rf"\bthe{GAP}(?P<way>next|following|previous|preceding|same|very{GAP}same|very{GAP}next){GAP}(?P<unit>day|week|month|year|morning|afternoon|evening|night)\b"
    rf"|\b(?P<that>that(?:{GAP}same)?){GAP}(?P<that_unit>day|week|month|year|morning|afternoon|evening|night)\b",
    re.IGNORECASE,
)
"""the next day; the previous year; that same month."""


def _earlier(match: re.Match[str], moment: Moment) -> Resolved | None:
    words = match["number"].lower()
    number = 1.0 if words in ("a", "an", "the") else number_value(words)
    if number is None or number != int(number) or number > 9_999:
        return None
    unit = match["unit"]
    back = match["way"] in ("earlier", "before", "previously", "prior")
    if words == "the" and unit != "day" and not back:
        return None
    shift = int(number) * (-1 if back else 1)
    if unit in ("year", "decade"):
        base = moment.quarter or moment.reference
        years = shift * (10 if unit == "decade" else 1)
        return _known(shift_years(base, years) if base else None)
    return _known(_moved(moment.reference, unit, shift))


def _next_unit(match: re.Match[str], moment: Moment) -> Resolved | None:
    unit = (match["unit"] or match["that_unit"]).lower()
    way = (match["way"] or "same").lower().split()[-1]
    shift = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0}[way]
    if way == "next" and unit in ("week", "month", "year"):
        return None  # "over the next year" is a duration
    return _known(_moved(moment.reference, unit, shift))


def _known(value: str | None) -> Resolved | None:
    """No mention where nothing was named that it could be told from: "that day" alone is no date."""
    return Resolved(value) if value else None


def _moved(reference: str | None, unit: str, shift: int) -> str | None:
    """The reference moved by so many units; None if it does not say enough."""
    if reference is None:
        return None
    if unit == "year":
        moved = shift_years(reference, shift)
        return moved[:4] if moved else None
    day = as_day(reference)
    if unit == "month":
        if day is not None:
            return shift_month(day, shift)
        first = as_day(f"{reference}-01")
        return shift_month(first, shift) if first else None
    if day is None:
        return None
    if unit == "week":
        return iso_week(shift_day(day, 7 * shift))
    return shift_day(day, shift).isoformat() + DAY_PARTS.get(unit, "")


EXPRESSIONS = (
    Expression("earlier", EARLIER, _earlier, ("earlier", "before", "previously", "prior", "later", "after")),
    Expression("next-unit", NEXT_UNIT, _next_unit, ("next", "following", "previous", "preceding", "same", "that")),
)
