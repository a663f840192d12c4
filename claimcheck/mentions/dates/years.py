"""Years, decades and centuries."""

from __future__ import annotations

import re

from claimcheck.lexicon import load_table
from claimcheck.mentions.dates.expression import EDGE, GAP, YEAR, Expression, Moment, Resolved, full_year
from claimcheck.mentions.numbers import BELOW_HUNDRED, number_value
from claimcheck.mentions.patterns import Pattern

_DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
    "nineties": 9,
}  # fmt: skip
_CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
_ORDINALS = "|".join(word for word, (n,) in load_table("ordinals").items() if 11 <= int(n) <= 21)

IN_FIGURES = Pattern(
    rf"(?:(?<![\w.,:/$€£¥#+-])|(?<=post-)|(?<=pre-))(?P<edge>{EDGE})(?P<lead>(?:fiscal|calendar|the)\s(?:year\s)?)?{YEAR}(?!-?\d|\w|/\d{{3}}|:\d)"
    r"(?P<follow>(?:[-/](?:year|foot|mile|pound|page|seat|member|strong|odd|plus)|\s(?:%|per\s?cent\b|(?:[mb]|tr)illion\b"
    r"|people\b|men\b|women\b|(?:dollar|pound|euro|mile|kilometer|kilometre|meter|metre|foot|feet|ton|tonne|job|time|home"
    r"|worker|troop|soldier|student|employee|person|page|seat|share|hour|day|week|year|degree)s?\b)))?"
)
"""A year in figures; what follows tells "2000 people" from "the 2000 election"."""

SPAN_OF_YEARS = Pattern(r"(?<![\w.,:/$-])(?P<first>(?:1[5-9]|20)\d\d)[-/](?P<last>(?:\d\d)?\d\d)(?![\w/-])")
"""A season or reign: 1997-98, 2021/22."""

IN_WORDS = Pattern(
    rf"\b{EDGE}(?:the\syear\s)?(?:(?P<century>{'|'.join(_CENTURIES)}){GAP}(?:oh[\s-])?(?P<tail>{BELOW_HUNDRED})"
    rf"|two{GAP}thousand(?:\sand)?(?:\s(?P<rest>{BELOW_HUNDRED}))?)\b(?!-|\s(?:people|men|women|years?|hundred|thousand|million)\b)",
    re.IGNORECASE,
)
"""nineteen ninety-four; (the year) two thousand. "two thousand" alone is a year only after a word that says so."""

DECADE = Pattern(
    rf"(?<![\w.,])(?:the\s)?{EDGE}(?:the\s)?(?P<decade>(?:1[5-9]|20)\d0)'?s\b|(?<![\w])(?:the\s)?{EDGE}(?:the\s)?'(?P<short>[1-9]0)'?s\b"
    rf"|\bthe\s{EDGE}(?P<word>{'|'.join(_DECADES)})\b",
    re.IGNORECASE,
)
"""the 1990s, the '80s, the nineties. "In his 40s" is an age: two digits count only after an apostrophe."""

CENTURY = Pattern(
    rf"\b(?:the\s)?(?:early\s|late\s|mid-)?(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{_ORDINALS}))[\s-]century\b(?!\s(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""the 20th century; not 20th Century Fox."""

_COUNTING = re.compile(
    r"\b(?:about|around|nearly|almost|some|than|least|most|over|only|roughly|approximately|another|killed|killing|injured"
    r"|total|flight|route|room|chapter|section|article|resolution|no\.?|number|square|rs\.?|dlrs|dollars)\s{1,3}$",
    re.IGNORECASE,
)
"""Words before a four-digit number that make it a count or a name. "about 1990" is rare enough to be given up."""


def _in_figures(match: re.Match[str], moment: Moment) -> Resolved | None:
    year = int(match["year"])
    if match["follow"] and not match["lead"] and not match["edge"]:
        return None
    if not 1500 <= year <= 2099 and not _after_in(match):
        return None
    if _COUNTING.search(match.string[max(0, match.start() - 20) : match.start()]):
        return None
    return Resolved(match["year"], relative=False)


def _after_in(match: re.Match[str]) -> bool:
    return bool(
        re.search(r"\b(?:in|since|year)\s$", match.string[max(0, match.start() - 8) : match.start()], re.IGNORECASE)
    )


def _span_of_years(match: re.Match[str], moment: Moment) -> Resolved | None:
    first = int(match["first"])
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    return Resolved(f"{first}/{last}", relative=False) if 0 < last - first < 100 else None


def _in_words(match: re.Match[str], moment: Moment) -> Resolved | None:
    first = _CENTURIES[match["century"].lower()] if match["century"] else 2000
    if not match["century"] and not (_after_in(match) or re.match(r"the\syear", match[0], re.IGNORECASE)):
        return None
    below = number_value(match["tail"] or match["rest"] or "zero") or 0
    if match["century"] and below < 10 and " oh" not in match[0].lower():  # "twenty five" is 25
        return None
    return Resolved(str(first + int(below)), relative=False)


def _decade(match: re.Match[str], moment: Moment) -> Resolved | None:
    if match["decade"]:
        return Resolved(match["decade"][:3], relative=False)
    if match["short"]:
        return Resolved(str(full_year(match["short"]))[:3] if match["short"] != "20" else "192", relative=False)
    return Resolved(f"19{_DECADES[match['word'].lower()]}", relative=False)


def _century(match: re.Match[str], moment: Moment) -> Resolved | None:
    number = int(match["number"]) if match["number"] else int(load_table("ordinals")[match["word"].lower()][0])
    return Resolved(f"{number - 1:02}", relative=False)


EXPRESSIONS = (
    Expression("decade", DECADE, _decade, ("0s", "0's", "ies")),
    Expression("century", CENTURY, _century, ("century",)),
    Expression("span-of-years", SPAN_OF_YEARS, _span_of_years, ("1", "2")),
    Expression("year", IN_FIGURES, _in_figures, ("1", "2")),
    Expression("year-in-words", IN_WORDS, _in_words, ("teen ", "twenty ", "two thousand")),
)
