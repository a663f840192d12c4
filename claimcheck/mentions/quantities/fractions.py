"""Parts of a whole, as percentages: one in five, a third of, half the."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claimcheck.lexicon import load_table
from claimcheck.mentions.numbers import NUMBER, NUMBER_BEGINS, number_value
from claimcheck.mentions.patterns import Pattern
from claimcheck.mentions.quantities.line import Line
from claimcheck.mentions.quantities.nouns import noun_behind
from claimcheck.mentions.quantities.qualifiers import qualifier_before, relation_before
from claimcheck.models import Qualifier, Quantity, QuantityKind

_PARTS = "|".join(word for word, (n,) in load_table("ordinals").items() if 3 <= int(n) <= 20 and "-" not in word)

_FRACTION = re.compile(
    rf"(?<![\w.-])(?:(?P<count>an?|one|two|three|four|five|seven|nine|\d)[\s-](?P<part>half|halves|quarters?|(?:{_PARTS})s?)"
    r"(?:(?=[\s-](?:majority|owned|full|empty))|(?=\sof\s(?!an?\s(?:century|million|mile|hour|billion|dozen|second|point)))|(?<=s)|(?<=one-\w{4}))"
    r"|(?P<half>half)(?=\s(?:of\s(?!an?\s)|the\s|its\s|their\s|his\s|her\s|our\s|those\s|these\s)))(?!\w)",
    re.IGNORECASE,
)
"""a third of, two-thirds, three quarters, half the. "a third man" is an ordinal, "a quarter of an hour" a time."""

_RATIO = Pattern(
    rf"(?<![\w.,:$/-])(?P<part>{NUMBER})(?:\s|-)(?:in|(?:out\s)?of|out\sof\severy|in\severy)(?:\s|-)(?:every\s)?(?P<whole>{NUMBER})(?![\w%]|[.,:-]\d)",
    re.IGNORECASE,
)
"""one in five, six in 10, nine out of ten."""

_MAY_BE_RATIO = re.compile(rf"[\s-](?:in|of|every)[\s-](?:{NUMBER_BEGINS})", re.IGNORECASE)
"""What every ratio has."""

_ROUND_WHOLES = frozenset([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000])
"""Wholes of which one speaks; "two of 26 survivors" are two."""


def find_fractions(line: Line, taken: bytearray) -> Iterator[Quantity]:
    """The fractions of a line. Most are rounded, so they are never exact."""
    for match, share_of in _matches(line.text):
        share = share_of(match)
        if share is not None and not any(taken[match.start() : match.end()]):
            yield _quantity(line, match, share)


def _matches(text: str) -> Iterator[tuple[re.Match[str], Callable[[re.Match[str]], float | None]]]:
    for match in _FRACTION.finditer(text):
        yield match, _fraction
    if _MAY_BE_RATIO.search(text):
        for match in _RATIO.compiled.finditer(text):
            yield match, _ratio


def _quantity(line: Line, match: re.Match[str], share: float) -> Quantity:
    qualifier, first = qualifier_before(line, match.start())
    percent = round(share * 100, 4)
    return Quantity(
        span=line.span(*match.span()),
        kind=QuantityKind.PERCENT,
        value=int(percent) if percent == int(percent) else percent,
        unit="percent",
        qualifier=Qualifier.ABOUT if qualifier is Qualifier.EXACT else qualifier,
        noun=noun_behind(line, match.end()),
        relation=relation_before(line, first),
    )


def _fraction(match: re.Match[str]) -> float | None:
    if match["half"]:
        return 0.5
    count = 1.0 if match["count"].lower() in ("a", "an") else number_value(match["count"])
    part = match["part"].lower()
    whole = 2 if part.startswith("hal") else 4 if part.startswith("quarter") else 0
    whole = whole or int(load_table("ordinals")[part if part in load_table("ordinals") else part.removesuffix("s")][0])
    return count / whole if count is not None and 0 < count < whole else None


def _ratio(match: re.Match[str]) -> float | None:
    part, whole = number_value(match["part"]), number_value(match["whole"])
    if part is None or whole is None or whole not in _ROUND_WHOLES or not 0 < part < whole:
        return None
    if " in " not in match[0] and "-in-" not in match[0] and "out" not in match[0]:  # "two of three men" are two
        return None
    return part / whole
