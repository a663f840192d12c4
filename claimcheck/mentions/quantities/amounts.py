"""Counts, sums of money, percentages and measures: a number or a range of two, with its unit or noun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from claimcheck.lexicon import load_words
from claimcheck.mentions.numbers import NUMBER, number_value
from claimcheck.mentions.quantities.line import Line
from claimcheck.mentions.quantities.names import is_no_quantity
from claimcheck.mentions.quantities.nouns import counts_plural, is_additional, noun_behind
from claimcheck.mentions.quantities.qualifiers import qualifier_before, qualifier_behind, relation_before
from claimcheck.mentions.quantities.signs import may_be_signed, negative, sign_before
from claimcheck.mentions.quantities.units import Unit, currency_before, rate_behind, unit_behind
from claimcheck.models import Qualifier, Quantity, QuantityKind
from claimcheck.text.tokens import stem_of

_NUMBER = re.compile(
    rf"(?:(?<![\w.,:/@#&])(?<![a-z]-)|(?<=\bmagnitude-))(?P<number>{NUMBER})(?!\d|[:/.]\d|,\d{{3}}|\(\w\)|\w+[.@])"
)
"""A number in lower case that is not a part of a time, address of a page, version or paragraph sign, nor tied to a word
but "magnitude"."""

_TELEPHONE = re.compile(r"(?<![\d$])(?:\+?\d-)?\(?\d{3}\)?[\s.-]?\d{3}[.-][\dA-Z]{3,4}(?!\d)")
"""641-555-0182, (562) 555-0171, 1-800-555-TIPS."""

_JOINT = re.compile(
    r"(?P<unit>\s?(?:%|percent|per\scent))?(?P<word>\s?-\s?|\s(?:to|and|or|through)\s)(?:[a-z]{0,3}[$£€¥₹]|rs\.?\s?)?",
    re.IGNORECASE,
)
"""What stands between the two numbers of a range."""

_MAGNITUDE = re.compile(r"\bmagnitude(?:\sof)?[\s-]$", re.IGNORECASE)
"""The unit of an earthquake stands before its number as often as behind."""

_LOOSE = re.compile(r"dozen\b|^(?:hundred|thousand|million|billion)$", re.IGNORECASE)
"""Numbers that are seldom meant to the unit: "a dozen", "a hundred"."""

_COMPOUND = re.compile(r"-(?P<word>[a-z]+)")
"""The word tied to a number: "22-member"."""

_ADJECTIVAL = re.compile(r"\s(?:in|of|worth\sof)\s(?=[a-z])")
"""What money is given for stands behind these: "$5 million in damages"."""


class _Number(NamedTuple):
    start: int
    end: int
    value: float


def find_amounts(line: Line, taken: bytearray) -> Iterator[Quantity]:
    """The amounts of a line that lie outside everything that is taken already."""
    for match in _TELEPHONE.finditer(line.text):
        taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    numbers = [_Number(match.start("number"), match.end("number"), value) for match, value in _numbers(line, taken)]
    place = 0
    while place < len(numbers):
        pair = numbers[place : place + 2]
        low, high = pair if len(pair) == 2 and _is_range(line, *pair) else (pair[0], None)
        place += 1 if high is None else 2
        found = _amount(line, low, high)
        if found is not None:
            while place < len(numbers) and numbers[place].end <= found.span.end - line.start:  # "5 below zero"
                place += 1
            goal = numbers[place] if place < len(numbers) else None
            yield _completed(line, found, low, goal) if goal is not None and high is None else found


def _numbers(line: Line, taken: bytearray) -> Iterator[tuple[re.Match[str], float]]:
    for match in _NUMBER.finditer(line.lower):
        start, end = match.span("number")
        value = number_value(match["number"])
        if value is None or any(taken[start:end]):
            continue
        if currency_before(line.lower, start) or not is_no_quantity(line, start, end):
            yield match, value


def _is_range(line: Line, low: _Number, high: _Number) -> bool:
    """ "20-30", "between 20 and 30", "two or three"; "from 20 to 30" is a change, and "20 and 30" are two numbers.

    So are "3 percent to 20 million": the unit of the first number must be that of the second, too.
    """
    between = line.text[low.end : high.start]
    match = _JOINT.fullmatch(between) if len(between) < 20 else None
    if match is None or sign_before(line.text, low.start) or _scaled(line, low, high) >= high.value:
        return False
    if match["unit"] and not _is_percentage(line, high):
        return False
    word = match["word"].strip().lower()
    left = line.text[max(0, low.start - 12) : low.start].lower()
    if word == "and":
        return "between" in left
    if word in ("to", "through"):
        return "from" not in left
    return True


def _is_percentage(line: Line, number: _Number) -> bool:
    unit = _unit(line, number, currency_before(line.lower, number.start))
    return unit is not None and unit.kind is QuantityKind.PERCENT


def _scaled(line: Line, low: _Number, high: _Number) -> float:
    """The lower number with the scale of the higher: "2-3 million"."""
    scale = re.search(
        r"(?:hundred|thousand|million|billion|trillion|m|bn)$", line.text[high.start : high.end], re.IGNORECASE
    )
    if scale is None or re.search(r"[a-z]$", line.text[low.start : low.end], re.IGNORECASE):
        return low.value
    return number_value(f"{line.text[low.start : low.end]} {scale[0]}") or low.value


def _completed(line: Line, found: Quantity, low: _Number, goal: _Number) -> Quantity:
    """ "from 10 to 15 percent": the first number has the scale, unit and noun of the second."""
    between = line.text[low.end : goal.start]
    if (
        found.relation != "from"
        or len(between) > 10
        or not re.fullmatch(r"\sto\s[a-z]{0,3}[$£€¥]?", between, re.IGNORECASE)
    ):
        return found
    if found.unit is not None and found.kind is not QuantityKind.MONEY:
        return found
    end = _amount(line, goal, None)
    if end is None:
        return found
    value = _scaled(line, low, goal) if isinstance(found.value, (int, float)) else found.value
    return replace(found, kind=end.kind, value=value, unit=end.unit, noun=end.noun, per=end.per)


def _amount(line: Line, low: _Number, high: _Number | None) -> Quantity | None:
    last = high or low
    currency = currency_before(line.lower, low.start)
    unit = _unit(line, last, currency)
    bare = line.text[last.end : last.end + 1]
    compound = _COMPOUND.match(line.text, last.end) if unit is None else None
    if unit is None and _counts_nothing(bare, compound):
        return None
    start = currency[1] if currency else low.start
    sign = "" if _MAGNITUDE.search(line.text[max(0, start - 14) : start]) else sign_before(line.text, start)
    if sign and not may_be_signed(unit):
        return None
    unit, start = negative(line.text, unit, sign), start - len(sign)
    qualifier, first = qualifier_before(line, start)
    end = unit.end if unit else last.end
    behind, tail = qualifier_behind(line, end)
    rate = rate_behind(line.lower, end)
    return Quantity(
        span=line.span(start, end),
        kind=unit.kind if unit else QuantityKind.COUNT,
        value=_value(line, low, high, unit),
        unit=unit.name if unit else None,
        qualifier=_qualifier(line, low, high, qualifier, behind),
        noun=_noun(line, compound, unit, max(tail, rate[1] if rate else 0)),
        per=rate[0] if rate else None,
        relation=relation_before(line, first),
        additional=is_additional(line, low.start, end),
    )


def _counts_nothing(bare: str, compound: re.Match[str] | None) -> bool:
    """Whether a number without a unit is tied to what makes it none: "20s", "3D", "one-on-one"."""
    if bare == "-":
        return compound is None or compound["word"] in load_words("idioms_with_numbers")
    return bare.isalpha()


def _unit(line: Line, number: _Number, currency: tuple[str, int] | None) -> Unit | None:
    if currency is not None:
        named = unit_behind(line.lower, number.start, number.end, number.value)
        end = named.end if named and named.kind is QuantityKind.MONEY and named.factor == 1 else number.end
        return Unit(QuantityKind.MONEY, named.name if named and end == named.end else currency[0], 1, end)
    if re.search(r"\dm$", line.text[number.start : number.end]) and not counts_plural(line, number.end):
        return Unit(QuantityKind.MEASURE, "meter", 1e-6, number.end)  # "the 100m final"; millions stand before a noun
    if _MAGNITUDE.search(line.text[max(0, number.start - 14) : number.start]):
        return Unit(QuantityKind.MEASURE, "magnitude", 1, number.end)
    return unit_behind(line.lower, number.start, number.end, number.value)


def _value(line: Line, low: _Number, high: _Number | None, unit: Unit | None) -> float | tuple[float, float]:
    factor = unit.factor if unit else 1
    if high is None:
        return _times(low.value, factor)
    return _times(_scaled(line, low, high), factor), _times(high.value, factor)


def _times(value: float, factor: float) -> float:
    product = round(value * factor, 6) if factor != 1 else value
    return int(product) if product == int(product) else product


def _qualifier(line: Line, low: _Number, high: _Number | None, before: Qualifier, behind: Qualifier) -> Qualifier:
    if high is not None:
        return Qualifier.RANGE
    if before is not Qualifier.EXACT:
        return before
    if behind is not Qualifier.EXACT:
        return behind
    return Qualifier.ABOUT if _LOOSE.search(line.text[low.start : low.end]) else Qualifier.EXACT


def _noun(line: Line, compound: re.Match[str] | None, unit: Unit | None, end: int) -> str | None:
    if compound is not None and compound["word"] not in ("strong", "odd"):
        return stem_of(compound["word"])
    if unit is not None and unit.kind is QuantityKind.MONEY:
        given = _ADJECTIVAL.match(line.text, end)
        return noun_behind(line, given.end() if given else end)
    return noun_behind(line, compound.end() if compound else end)
