"""Currencies and units around a number, in texts in lower case."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import load_table
from claimcheck.models import QuantityKind


class Unit(NamedTuple):
    """What is measured, and where its word ends."""

    kind: QuantityKind
    name: str
    factor: float
    """Cents are hundredths of their currency."""
    end: int


_BETWEEN = (
    r"(?:(?:more|additional|further|full|straight|consecutive|whole|extra|long|solid|working|business|calendar|vertical"
    r"|linear)\s)?"
)
"""Words between a number and its unit: "two more weeks", "five straight days"."""

_PER_WORDS = (
    "share|day|week|month|year|hour|minute|second|night|head|person|gallon|barrel|ounce|pound|ton|tonne|kilo|kilogram|liter|litre"
    "|mile|piece|ticket|vote|student|household|unit|game|session|bottle|pack|patient|worker|employee|acre|copy|bushel|visit"
)
_PER = re.compile(rf"\s?(?:/|\bper\s|\b(?:an?|the|each|every)\s(?=(?:{_PER_WORDS})\b))(?P<per>[a-z]+)\b")
"""What a rate is given for. After "a" only what one counts or pays by: "5 a share", not "5 a nurse"."""

_POUNDS = re.compile(r"[\s-]?pounds?\b(?!\s(?:of\b(?!\s(?:debt|damage)s?)|overweight|heavier|lighter))")
_WEIGHED = re.compile(r"\b(?:weigh(?:s|ed|ing)?|lost|lose|gained|shed|dropped)\s(?:[a-z]+\s){0,3}$")
_PAID = re.compile(
    r"\b(?:paid|pay|pays|payment|cost|costs|worth|fined?|fines|earn|earned|earns|salary|price|priced|sold|sell|spent|spend"
    r"|bought|buy|prize|bail|debts?|fees?|wages?|budget|loans?|tax|taxes|donat\w{1,3}|funds?|funding|bill|profits?|compensation"
    r"|damages|sterling|raised|grant|bank|money|savings)\b|£"
)
_PAY_REACH = 80
"""Characters. Pounds are a weight, unless there are a thousand or more of them near a word of paying."""


@cache
def _signs() -> re.Pattern[str]:
    signs = sorted(load_table("currency_signs"), key=lambda sign: (-len(sign), sign))
    return re.compile(rf"(?<![a-z])(?P<sign>{'|'.join(map(re.escape, signs))})\s?$")


@cache
def _words() -> re.Pattern[str]:
    """Every unit and currency behind a number, the longest first."""
    table = {**load_table("units"), **load_table("currency_words")}
    forms = sorted(table, key=lambda form: (-len(form), form))
    words = "|".join(re.escape(form).replace(r"\ ", r"[\s-]") for form in forms)
    return re.compile(rf"[\s-]{{0,2}}{_BETWEEN}(?P<form>{words})(?!\w)")


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency whose sign or code stands before a number, and where it begins."""
    left = text[max(0, start - 6) : start]
    match = _signs().search(left)
    if match is None:
        return None
    return load_table("currency_signs")[match["sign"]][0], start - len(left) + match.start()


def unit_behind(text: str, start: int, end: int, value: float) -> Unit | None:
    """The unit of the number that stands from start to end."""
    pounds = _POUNDS.match(text, end)
    if pounds and value >= 1000 and _is_paid(text, start, pounds.end()):
        return Unit(QuantityKind.MONEY, "GBP", 1, pounds.end())
    match = _words().match(text, end)
    if match is None:
        return None
    form = re.sub(r"[\s-]", " ", match["form"])
    if form in load_table("currency_words"):
        code, factor = load_table("currency_words")[form]
        return Unit(QuantityKind.MONEY, code, float(factor), match.end())
    name, _ = load_table("units").get(form) or load_table("units")[match["form"]]
    kind = QuantityKind.PERCENT if name in ("percent", "percentage point", "basis point") else QuantityKind.MEASURE
    return Unit(kind, name, 1, match.end())


def _is_paid(text: str, start: int, end: int) -> bool:
    """Whether so many pounds are money: millions always, thousands next to a word of paying."""
    if re.search(r"illion\s?pounds?$|[mb]n?\spounds?$", text[max(0, start) : end]):
        return True
    around = text[max(0, start - _PAY_REACH) : end + _PAY_REACH]
    return bool(_PAID.search(around)) and not _WEIGHED.search(text[max(0, start - 30) : start])


def rate_behind(text: str, end: int) -> tuple[str, int] | None:
    """What a number is given for each of, and where that ends."""
    match = _PER.match(text, end)
    return (match["per"], match.end()) if match else None
