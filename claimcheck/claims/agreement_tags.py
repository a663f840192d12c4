"""Parts of speech that agreement and valency rule out: a singular verb of a plural, a bare verb that none needs."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Token

NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
RELATIVE = frozenset(["WDT", "WP"])
SURE = frozenset(["VBD", "VBZ", "VBP", "MD"])
LONGEST_SUBJECT = 5
"""Words between a relative pronoun and its verb."""


def tag_by_agreement(tokens: Sequence[Token], place: int, before: str, after: str) -> str | None:
    """The tag that a word must have, if its own cannot be right; `before` and `after` are its neighbours' tags."""
    tag = tokens[place].tag
    if tag in ("NNS", "VBN") and before.startswith("RB") and _opens_relative(tokens, place):
        return "VBZ" if tag == "NNS" else "VBD"  # "who also stars in it", "who suddenly crossed into the park"
    if tag in ("NNS", "NNPS") and before == "NNP" and _is_surname(tokens, place):
        return "NNP"  # "Ann Bakers"
    if tag == "VB" and before in NOUNS and _is_verb_of_subject(tokens, place):
        return "VBP"  # "the men who guard it | represent the town"
    if tag == "VBZ" and _is_noun_in_s(tokens, place, before, after):
        return "NNS"  # "an Oslo shipping-supplies firm", "they allow firms and councils to"
    named = tag == "VBG" and tokens[place].text in load_words("nominal_gerunds")
    return "NN" if named and before in NOUNS and after in ("NN", "NNS") else None  # "the shadow banking system"


def _is_noun_in_s(tokens: Sequence[Token], place: int, before: str, after: str) -> bool:
    compound = "-" in tokens[place].text and after == "NN"
    return compound or (before == "CC" and _disagrees(tokens, place))


def _disagrees(tokens: Sequence[Token], place: int) -> bool:
    """Whether the verb that a conjunction would join to one more is of another number: "they allow | and councils"."""
    if tokens[place].text.lower() in ("is", "has", "does", "'s") or (place > 1 and tokens[place - 2].tag[0] != "N"):
        return False
    for token in reversed(tokens[max(0, place - 2 * LONGEST_SUBJECT) : place - 1]):
        if token.tag in SURE or token.tag in RELATIVE or token.text in (",", ";"):
            return token.tag == "VBP"
    return False


def _opens_relative(tokens: Sequence[Token], place: int) -> bool:
    """Whether only adverbs stand between a subject "who" or "which" and the word."""
    back = place - 1
    while back > 0 and tokens[back].tag.startswith("RB"):
        back -= 1
    return tokens[back].tag in RELATIVE and tokens[back].text.lower() in ("who", "which")


def _is_surname(tokens: Sequence[Token], place: int) -> bool:
    """Whether a capitalised plural stands right behind a first name."""
    single = place < 2 or tokens[place - 2].tag != "DT"
    return single and tokens[place].text[:1].isupper() and tokens[place - 1].text.lower() in load_table("first_names")


def _is_verb_of_subject(tokens: Sequence[Token], place: int) -> bool:
    """Whether nothing before a bare verb asks for one, such as "will", "let" or "demand that"."""
    behind = tokens[max(0, place - 2 * LONGEST_SUBJECT - 2) : place]
    if any(token.tag == "MD" or token.text.lower() in load_words("before_bare_verbs") for token in behind):
        return False
    return _tag_behind(tokens, place) in ("DT", "PRP$", "PRP", "CD", "TO", "IN", "JJ") and len(behind) > 1


def _tag_behind(tokens: Sequence[Token], place: int) -> str:
    return tokens[place + 1].tag if place + 1 < len(tokens) else ""
