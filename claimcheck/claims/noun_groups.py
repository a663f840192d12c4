"""Where a noun group ends, and which word of it is its head."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.signs import is_dash
from claimcheck.lexicon import load_words
from claimcheck.models import Token

_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS", "FW", "CD", "$", "#", "AFX", "ADD"])
_NAMED = frozenset(["NN", "NNP", "NNPS"])
_MODIFIERS = frozenset(["JJ", "JJR", "JJS", "DT", "PDT", "PRP$"])
_OPENERS = frozenset(["DT", "PDT", "PRP$"])
_JOINTS = frozenset(["HYPH", "SYM", "POS"])
_QUOTES = frozenset(["``", "''"])
_DEICTIC = frozenset(["this", "that", "last", "next", "same"])
_CENTURIES = frozenset(["17", "18", "19", "20"])
"""What the years begin with that articles speak of."""
_DESCRIBING = frozenset(["JJ", "VBN", "VBG"])
_BOUNDS = frozenset(
    ["at least", "at most", "more than", "less than", "fewer than", "up to", "as many as", "as much as"]
)
_NAMED_DAYS = frozenset(["black", "good", "super", "easter", "palm", "ash", "on", "last", "next"])
"""Words before the name of a day that belong to it or to its group."""


def is_time(token: Token) -> bool:
    """Whether the noun says when something happens: "week", "Friday"."""
    year = token.tag == "CD" and len(token.text) == 4 and token.text.isdigit() and token.text[:2] in _CENTURIES
    return year or token.text.lower() in load_words("time_nouns")


def head_of(tokens: Sequence[Token], start: int, end: int) -> int:
    """The last noun of the group that is no number, else its last word."""
    for place in range(end - 1, start - 1, -1):
        if tokens[place].tag in _NOUNS and tokens[place].tag != "CD":
            return place
    return end - 1


def noun_end(tokens: Sequence[Token], index: int) -> int:
    """The end of the noun group that begins here; `index` itself if none does."""
    if tokens[index].tag in ("PRP", "EX"):
        return index if tokens[index].text.lower().endswith(("self", "selves")) else index + 1
    amount = _behind_bound(tokens, index)
    if amount > index:
        end = noun_end(tokens, amount)
        return end if end > amount else index
    last = position = index
    while position < len(tokens):
        tag = tokens[position].tag
        if tag in _NOUNS:
            if last == position and position > index and _new_group(tokens, index, position):
                break
            last = position + 1
        elif not (_is_transparent(tokens, index, position) or _goes_on(tokens, index, position, last)):
            break
        position += 1
    if last == index and tokens[index].tag in ("DT", "PRP$", "PDT", "CD"):
        return max(position, index + 1)
    return last


def _behind_bound(tokens: Sequence[Token], index: int) -> int:
    """Where the number stands behind words that bound it, which are no preposition: "killed | at least 20 people".

    `index` itself where no number is bounded there.
    """
    for length in (2, 3):
        behind = index + length
        if behind < len(tokens) and tokens[behind].tag in ("CD", "$"):
            words = " ".join(token.text.lower() for token in tokens[index:behind])
            if words in _BOUNDS:
                return behind
    return index


def _is_transparent(tokens: Sequence[Token], index: int, position: int) -> bool:
    """Whether a sign stands inside a group without ending it."""
    tag, opened = tokens[position].tag, tokens[index].tag in _OPENERS
    if position == index:
        return False
    if tag in _JOINTS:
        return tag == "POS" or not is_dash(tokens, position)
    if tag == ",":
        return _is_date_comma(tokens, position) or _joins_adjectives(tokens, position, opened=opened)
    if tokens[position].text == "-" and tag != "HYPH":
        return _joins_numbers(tokens, position)
    if tokens[position].text == "to":
        return _joins_range(tokens, index, position)
    return (
        tag in _QUOTES
        or (tag == "CC" and _joins_adjectives(tokens, position, opened=opened))
        or tokens[position].text == "&"
    )


def _joins_numbers(tokens: Sequence[Token], position: int) -> bool:
    """Whether a hyphen with blanks stands between the numbers of a result: "a 30 - 20 win"."""
    after = tokens[position + 1].tag if position + 1 < len(tokens) else ""
    return tokens[position - 1].tag == "CD" == after


def _joins_range(tokens: Sequence[Token], index: int, position: int) -> bool:
    """Whether "to" stands inside one amount: "50 to 60 stitches", "$5 million to $6 million"; not "from 50 to 60"."""
    after = tokens[position + 1].tag if position + 1 < len(tokens) else ""
    if tokens[position - 1].tag != "CD" or after not in ("CD", "$"):
        return False
    return all(token.text.lower() != "from" for token in tokens[max(0, index - 2) : index])


def _opens_time(tokens: Sequence[Token], position: int) -> bool:
    """Whether a time begins behind a noun group: "hired Ann Lee | last year"."""
    if tokens[position].text not in ("last", "next") or position + 1 >= len(tokens):
        return False
    return is_time(tokens[position + 1]) and tokens[position - 1].tag != "CD"


def _joins_adjectives(tokens: Sequence[Token], position: int, *, opened: bool = False) -> bool:
    """Whether a sign parts two adjectives before one noun: "a hot, dry summer", "small and large firms".

    In a group that was opened by an article there may be a comma before the "and": "an open, fair, and honest vote";
    "it was warm, and happy children played" are two clauses.
    """
    before = after = position
    if opened and tokens[position].text == "," and position + 1 < len(tokens) and tokens[position + 1].tag == "CC":
        after += 1
    elif opened and tokens[position].tag == "CC" and tokens[position - 1].text == ",":
        before -= 1
    if after + 1 >= len(tokens) or tokens[before - 1].tag not in _DESCRIBING or tokens[after + 1].tag != "JJ":
        return False
    return _reaches_noun(tokens, after)


def _is_date_comma(tokens: Sequence[Token], position: int) -> bool:
    """Whether the comma parts day and year: "May 28, 2014"."""
    if position + 1 >= len(tokens) or position < 2:
        return False
    day, year = tokens[position - 1].text, tokens[position + 1].text
    return day.isdigit() and len(day) <= 2 and year.isdigit() and len(year) == 4 and is_time(tokens[position - 2])


def _new_group(tokens: Sequence[Token], index: int, position: int) -> bool:
    """Whether a noun right behind a noun begins a group of its own: "his son | Saturday", "this week | police"."""
    word = tokens[position].text.lower()
    before = tokens[position - 1]
    following = tokens[position + 1].tag if position + 1 < len(tokens) else ""
    if word.endswith("day") and word != "day" and is_time(tokens[position]):
        return before.text.lower() not in _NAMED_DAYS and following not in _NOUNS
    if tokens[position].tag == "CD" and before.tag in _NAMED and following == "NNS":
        return is_time(tokens[position + 1])  # "the visit | two weeks before the vote"
    deictic = tokens[index].text.lower() in _DEICTIC and position - index in (2, 3)
    return deictic and is_time(before) and not is_time(tokens[position]) and following != "POS"


def _goes_on(tokens: Sequence[Token], index: int, position: int, last: int) -> bool:
    """Whether a word that is no noun can stand inside a noun group."""
    tag = tokens[position].tag
    if last == position > index and _opens_time(tokens, position):
        return False
    if tag in _OPENERS:
        return position == index or tokens[position - 1].tag == "PDT"
    if tag in _MODIFIERS:
        return True
    following = tokens[position + 1].tag if position + 1 < len(tokens) else ""
    if tag in ("VBN", "VBG"):
        inside = position > index and last < position
        if inside and following in ("CC", ",") and _joins_adjectives(tokens, position + 1):
            return True
        joined = position > 0 and tokens[position - 1].tag == "HYPH"
        return (inside or joined) and following in (_NOUNS | {"JJ", "HYPH"})
    adverb = tag.startswith("RB") and last <= position
    return adverb and following in ("JJ", "VBN", "CD") and _reaches_noun(tokens, position)


def _reaches_noun(tokens: Sequence[Token], position: int) -> bool:
    """Whether adjectives are followed by their noun ("a very large house", not "is very large")."""
    for following in tokens[position + 1 : position + 6]:
        if following.tag in _NOUNS:
            return True
        if following.tag not in _MODIFIERS and following.tag not in ("VBN", "VBG", "RB", "HYPH", "CC", ","):
            return False
    return False
