"""Words around a number that bound it or say what happens to it."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon import load_table
from claimcheck.mentions.quantities.line import Line
from claimcheck.models import Qualifier

_REACH = 48
"""Characters before a number in which its qualifier stands."""

_SPOKEN_OF = re.compile(
    r"\b(?:talk|talks|talked|talking|speak|spoke|ask|asked|asks|know|knew|worry|worried|concern|concerned|concerns|think|hear"
    r"|heard|learn|learned|read|question|questions|story|stories|report|reports|information|told|details|all|how|what|care)$",
    re.IGNORECASE,
)
"""Before "about" these make it a preposition: "asked about two men"."""

_BEHIND = (
    (
        re.compile(
            r"\s?(?:\+|or\s(?:more|over|above|greater|higher|older|longer)\b|plus\b|and\s(?:up|over|above|older)\b)"
        ),
        Qualifier.AT_LEAST,
    ),
    (re.compile(r"\sor\s(?:less|fewer|under|below|younger)\b"), Qualifier.AT_MOST),
    (re.compile(r"(?:\sor\sso\b|[\s-]odd\b|[\s-](?:ish)\b)"), Qualifier.ABOUT),
)
"""20 or more, 20-plus, 50 or so."""

_RELATION = re.compile(r"\b(?P<word>from|to|by)\s*$", re.IGNORECASE)
_IDIOM = re.compile(
    r"\b(?:addition|according|due|close|next|prior|up|owing|apart|aside|thanks|home|compared)\s+(?:to|from|by)\s*$"
)
"""Words with which "to" and "from" are a preposition of their own: "in addition to 79 dead"."""


@cache
def _before() -> re.Pattern[str]:
    phrases = sorted(load_table("qualifiers"), key=lambda phrase: (-len(phrase), phrase))
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?P<words>{words})\s?(?:(?:the|a|an|another|its|their|his|her)\s)?$")


def qualifier_before(line: Line, start: int) -> tuple[Qualifier, int]:
    """What the words before a number say of it, and where they begin; EXACT and the start itself if nothing does."""
    left = line.lower[max(0, start - _REACH) : start]
    match = _before().search(left)
    if match is None:
        return Qualifier.EXACT, start
    words = re.sub(r"\s", " ", match["words"])
    if words == "about" and _SPOKEN_OF.search(left[: match.start()].rstrip()):
        return Qualifier.EXACT, start
    return Qualifier(load_table("qualifiers")[words][0]), start - len(left) + match.start()


def qualifier_behind(line: Line, end: int) -> tuple[Qualifier, int]:
    """What the words behind a number say of it, and where they end."""
    for pattern, qualifier in _BEHIND:
        match = pattern.match(line.text, end)
        if match is not None:
            return qualifier, match.end()
    return Qualifier.EXACT, end


def relation_before(line: Line, start: int) -> str | None:
    """ "from", "to" or "by" right before a place."""
    match = _RELATION.search(line.text[max(0, start - 8) : start])
    if match is None or _IDIOM.search(line.text[max(0, start - 24) : start]):
        return None
    return match["word"].lower()
