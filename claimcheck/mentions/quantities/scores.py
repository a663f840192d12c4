"""Results of votes and matches: two numbers set against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.mentions.quantities.line import Line
from claimcheck.mentions.quantities.nouns import counts_plural
from claimcheck.mentions.quantities.units import unit_behind
from claimcheck.models import Qualifier, Quantity, QuantityKind

_PAIR = re.compile(
    r"(?<![\w.,:/$£€+-])(?P<first>\d{1,3})(?:-|\s(?:votes?\s)?(?:to|against|-)\s)(?P<second>\d{1,3})(?![\w%/]|-\d|[.,:]\d|\spercent|\sper\scent)"
)
"""30-20, 52 to 48, 219 votes to 206."""

_CONTEST = re.compile(
    r"\b(?:vote[sd]?|voting|won|wins?|beat(?:s|en|ing)?|defeat(?:s|ed)?|los[et]s?|lead|led|victory|loss|draw|drew|tied?|scores?d?|ruling|ruled"
    r"|decision|margin|record|passed|approved|rejected|match|game|trail(?:s|ed)?|win(?:s|ning)?|final|thrash(?:ed|ing)|edged)\b",
    re.IGNORECASE,
)
_REACH = 60
"""Characters on both sides in which a word of contest makes "20-30" a result."""


def find_scores(line: Line, taken: bytearray) -> Iterator[Quantity]:
    """The results of a line."""
    for match in _PAIR.finditer(line.text):
        first, second = int(match["first"]), int(match["second"])
        if any(taken[match.start() : match.end()]) or unit_behind(line.lower, match.start(), match.end(), second):
            continue
        if _is_result(line, match, first, second):
            span = line.span(*match.span())
            yield Quantity(span, QuantityKind.SCORE, (first, second), None, Qualifier.EXACT, None)


def _is_result(line: Line, match: re.Match[str], first: int, second: int) -> bool:
    """A pair that does not rise is no range; one that rises is a result only next to a word of contest."""
    left = line.text[max(0, match.start() - _REACH) : match.start()]
    if "from" in left[-6:]:
        return False
    contest = bool(_CONTEST.search(left) or _CONTEST.search(line.text[match.end() : match.end() + _REACH]))
    if "-" in match[0]:
        return first >= second or (contest and not counts_plural(line, match.end()))
    return contest and not counts_plural(line, match.end())
