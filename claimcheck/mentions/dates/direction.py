"""Whether a clause looks back or ahead, from its verb."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcheck.lexicon import load_words
from claimcheck.mentions.dates.calendar import Direction
from claimcheck.models import Span, Token

_REACH = 25
"""Tokens. Further away than this a verb seldom governs the date."""

_OPENERS = frozenset([",", "and", "but", ";", ":", "--", "-", "``", '"', "while", "when"])
_PREPOSITIONS = frozenset(
    ["on", "in", "by", "from", "until", "till", "since", "at", "early", "late", "through", "during"]
)
_AHEAD = frozenset(["until", "till", "by"])
"""A date after these is a deadline, unless the verb is in the past and says that it is over; only a default."""
_MODALS_AHEAD = frozenset(["will", "wo", "'ll", "would", "'d", "shall", "should", "must", "might", "may"])
"""Not "can" and "could", which tell of an ability at any time."""

_PRESENT_BE = frozenset(["is", "are", "am", "'re", "'m"])


def direction_at(tokens: Sequence[Token], span: Span) -> Direction:
    """Where the clause around a date points."""
    first = bisect_right(tokens, span.start, key=lambda token: token.span.end)
    after = bisect_left(tokens, span.end, key=lambda token: token.span.start)
    if first and tokens[first - 1].text.lower() == "since":
        return Direction.SINCE
    before = first - 1
    while before >= 0 and tokens[before].text.lower() in _PREPOSITIONS:
        before -= 1
    opens = before < 0 or tokens[before].text.lower() in _OPENERS
    if not opens and _tells_what_was_done(tokens, before):
        return Direction.PAST
    left = range(before, max(before - _REACH, -1), -1)
    right = range(after, min(after + _REACH, len(tokens)))
    for places in (right, left) if opens else (left, right):
        for place in places:
            found = _verb_at(tokens, place)
            if places is right and tokens[place].tag == "VBD":  # "At a January dinner he urged": urging was in January
                return Direction.PAST
            if found is not Direction.OPEN:
                return found
    return Direction.FUTURE if first and tokens[first - 1].text.lower() in _AHEAD else Direction.OPEN


def _tells_what_was_done(tokens: Sequence[Token], place: int) -> bool:
    """Whether the date is that of the verb right before it: "agreed in June", whatever it was agreed to do."""
    tag = tokens[place].tag
    before = tokens[place - 1].text.lower() if place else ""
    return tag == "VBD" or (tag == "VBN" and place > 0 and before not in load_words("forms_of_be"))


def _verb_at(tokens: Sequence[Token], place: int) -> Direction:
    """What the word at a place says of the direction; OPEN if it is no finite verb."""
    token = tokens[place]
    word = token.text.lower()
    if word in load_words("future_words"):
        return Direction.OPEN if _is_attributive(tokens, place) else Direction.FUTURE
    if token.tag == "MD":
        return Direction.FUTURE if word in _MODALS_AHEAD else Direction.OPEN
    if token.tag == "VBD":
        return Direction.PAST
    if token.tag == "VBN":
        return _participle_at(tokens, place)
    if token.tag == "VB":
        return _base_form_at(tokens, place)
    if token.tag in ("VBZ", "VBP"):
        return Direction.PAST if word in load_words("speech_verbs") else Direction.OPEN  # "says" tells of what was said
    if token.tag == "VBG" and place and tokens[place - 1].text.lower() in _PRESENT_BE:
        return Direction.FUTURE
    return Direction.OPEN


def _is_attributive(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word stands before its noun: "cancelled a scheduled interview Monday" was cancelled on Monday."""
    participle = tokens[place].tag in ("VBN", "VBD", "JJ")
    return participle and place > 0 and tokens[place - 1].tag in ("DT", "PRP$", "JJ", "POS")


def _participle_at(tokens: Sequence[Token], place: int) -> Direction:
    """ "will be held" looks ahead, "to be held" does not say, all others look back."""
    before = [tokens[i] for i in range(max(place - 4, 0), place)]
    if any(token.text.lower() in _MODALS_AHEAD for token in before):
        return Direction.FUTURE
    return Direction.OPEN if any(token.text.lower() == "be" for token in before) else Direction.PAST


def _base_form_at(tokens: Sequence[Token], place: int) -> Direction:
    """ "did not come" looks back, "will come" ahead; after "to" the governing verb further left decides."""
    for i in range(place - 1, max(place - 4, -1), -1):
        if tokens[i].text.lower() in _MODALS_AHEAD:
            return Direction.FUTURE
        if tokens[i].text.lower() == "did":
            return Direction.PAST
        if tokens[i].tag == "TO":
            return Direction.OPEN
    return Direction.OPEN
