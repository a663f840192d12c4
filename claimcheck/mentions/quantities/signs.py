"""The sign of a number: minus 5 degrees, -3 %, 10 degrees below zero."""

from __future__ import annotations

import re

from claimcheck.mentions.quantities.units import Unit
from claimcheck.models import QuantityKind

_SIGN = re.compile(r"(?:(?<!\w)(?:minus|negative)\s|(?<=[\s(])-)$", re.IGNORECASE)
"""What stands right before a number below nothing. A dash has a blank before it, else it ties the number to a word."""

_REACH = 12
"""Characters that hold the longest sign and the one before it."""

_BELOW_ZERO = re.compile(r"\sbelow\s(?:zero|freezing)\b", re.IGNORECASE)
"""Behind a temperature."""


def sign_before(text: str, start: int) -> str:
    """The sign in front of a place, with its blank; empty where there is none.

    >>> sign_before("It fell to minus 5 degrees.", 17), sign_before("It fell to -5.", 12), sign_before("Aged 10-15.", 8)
    ('minus ', '-', '')
    """
    match = _SIGN.search(text[max(0, start - _REACH) : start])
    return match[0] if match else ""


def may_be_signed(unit: Unit | None) -> bool:
    """Whether there is less than nothing of it: "minus two players" counts nobody, " -5 people" is a dash."""
    return unit is not None and (unit.kind in (QuantityKind.PERCENT, QuantityKind.MONEY) or _is_temperature(unit))


def negative(text: str, unit: Unit | None, sign: str) -> Unit | None:
    """The unit with a negative factor, if a sign stands before its number, or "below zero" behind its degrees."""
    if unit is None:
        return None
    below = _BELOW_ZERO.match(text, unit.end) if _is_temperature(unit) else None
    if below is not None:
        return unit._replace(factor=-unit.factor, end=below.end())
    return unit._replace(factor=-unit.factor) if sign else unit


def _is_temperature(unit: Unit) -> bool:
    return unit.name.startswith("degree")
