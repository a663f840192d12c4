"""What a number counts: the head noun behind it."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon import load_table
from claimcheck.mentions.quantities.line import Line
from claimcheck.models import Token
from claimcheck.text.tokens import stem_of

_MODIFIERS = frozenset(["JJ", "JJR", "JJS", "VBN", "VBG", "DT", "PRP$", "CD", "POS", "PDT", "``", "''"])
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_REACH = 8
"""Tokens. A noun phrase with more modifiers between number and head is rare, and a verb is then more often run over."""

_MORE = frozenset(["more", "additional", "further", "extra"])

_PARTICIPLE = re.compile(r"(?<=[a-z]{2})(?<!e)ed$|^missing$")
"""What became of those counted ("another 57 wounded"), where the tagger takes it for a noun; not "seed", "bed"."""

_PLURALS = frozenset(["people", "police", "men", "women", "children", "troops"])


def noun_behind(line: Line, place: int, *, singular: bool = False) -> str | None:
    """Stem of the head of the noun phrase that goes on at a place, after "of" too; None if a verb or comma comes first.

    A run of nouns has its last plural as head ("police officers", "12 news agency staff" -> "staff"): behind a number
    that is the word counted, while a singular after a plural belongs to what comes next. Behind an ordinal the head is
    singular, and what looks like a plural then is a verb ("a third man stands").
    """
    index = line.index_at(place)
    if index < len(line.tokens) and line.tokens[index].text.lower() == "of":
        index += 1
    end = min(index + _REACH, len(line.tokens))
    while index < end and _modifies(line.tokens[index]):
        index += 1
    run: list[Token] = []
    while index < end and line.tokens[index].tag in _NOUNS:
        if run and (_is_name(line.tokens[index], run[-1]) or (singular and is_plural(line.tokens[index]))):
            break
        run.append(line.tokens[index])
        index += 1
        if is_plural(run[-1]):
            break
    if not run:
        return None
    head = run[-1]
    named = head.text[:1].isalnum() and head.stem not in _no_heads() and not _PARTICIPLE.search(head.text)
    return head.stem if named else None


@cache
def _no_heads() -> frozenset[str]:
    """Stems that say nothing of what is counted: "sold for $5 Saturday", "$5 million in three months"."""
    times = [form for form, (_, dimension) in load_table("units").items() if dimension == "time"]
    return frozenset(stem_of(word) for word in ("other", "way", *times, *load_table("weekdays")))


def is_plural(token: Token) -> bool:
    """Whether a noun is a plural."""
    return token.tag in ("NNS", "NNPS") or token.text.lower() in _PLURALS


def counts_plural(line: Line, place: int) -> bool:
    """Whether a plural noun stands right behind a place, or one word further."""
    index = line.index_at(place)
    return any(is_plural(token) for token in line.tokens[index : index + 2])


def _is_name(token: Token, before: Token) -> bool:
    """Whether a name begins here that belongs to what comes next: "the first time LePage said so"."""
    return token.tag in ("NNP", "NNPS") and before.tag in ("NN", "NNS")


def is_additional(line: Line, start: int, end: int) -> bool:
    """Whether the number comes on top of others: "another 20 people", "20 more people".

    "20 others" stand beside people of another fate ("three died and 20 others were hurt") and are a total of their own.
    """
    before = line.text[max(0, start - 12) : start].lower().split()
    if before[-1:] in (["another"], ["additional"], ["further"], ["extra"]):
        return True
    index = line.index_at(end)
    behind = [token.text.lower() for token in line.tokens[index : index + 2]]
    return any(word in _MORE for word in behind[:1]) or behind[1:] == ["more"]


def _modifies(token: Token) -> bool:
    return token.tag in _MODIFIERS and token.text not in (",", ";")
