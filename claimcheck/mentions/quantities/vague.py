"""Numbers that name an order of magnitude only: dozens of, hundreds of thousands of, a couple of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.mentions.quantities.line import Line
from claimcheck.mentions.quantities.nouns import noun_behind
from claimcheck.mentions.quantities.units import unit_behind
from claimcheck.models import Qualifier, Quantity, QuantityKind

_MAGNITUDES = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12,
}  # fmt: skip

_VAGUE = re.compile(
    r"\b(?P<first>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?:\s(?:up)?on\s(?:hundreds|thousands|millions))?"
    r"(?:\sof\s(?P<second>hundreds|thousands|millions|billions))?\b(?P<of>\sof\b)?|\b(?P<couple>a\scouple)(?=\s(?:of|more|dozen|hundred)\b)"
)
"""A magnitude in the plural, also of or upon another ("hundreds of thousands"), and "a couple of"."""


def find_vague(line: Line, taken: bytearray) -> Iterator[Quantity]:
    """ "hundreds of people" is at least a hundred: any larger number agrees with it."""
    for match in _VAGUE.finditer(line.lower):
        if any(taken[match.start() : match.end()]):
            continue
        if match["first"] in ("tens", "scores") and not (match["of"] or match["second"]):
            continue  # "she scores"
        yield _quantity(line, match)


def _quantity(line: Line, match: re.Match[str]) -> Quantity:
    words = [match[name] for name in ("first", "second") if match[name]]
    value = 1
    for word in words:
        value *= _MAGNITUDES[word]
    unit = unit_behind(line.lower, match.start(), match.end(), value)
    return Quantity(
        span=line.span(match.start(), unit.end if unit else match.end() - len(match["of"] or "")),
        kind=unit.kind if unit else QuantityKind.COUNT,
        value=value if words else 2,
        unit=unit.name if unit else None,
        qualifier=Qualifier.AT_LEAST if words else Qualifier.ABOUT,
        noun=noun_behind(line, unit.end if unit else match.end()),
    )
