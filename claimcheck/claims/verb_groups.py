"""Where a verb group ends, which verb is its main verb, and in which form it is."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from claimcheck.claims.verbs import AUXILIARIES, is_be, is_have
from claimcheck.models import Token
from claimcheck.text.tags import FINITE

_VERBS = frozenset(["MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"])


class Form(Enum):
    """The form of a verb group, which decides what it can be coordinated with."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    """With "to"."""
    BASE = "base"
    GERUND = "gerund"
    PARTICIPLE = "participle"


class VerbGroup(NamedTuple):
    """Auxiliaries, the adverbs between them and the main verb."""

    end: int
    main: int
    form: Form
    passive: bool


def starts_verb_group(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb or the "to" of an infinitive stands here."""
    if tokens[index].tag == "TO":
        return index + 1 < len(tokens) and tokens[index + 1].tag in ("VB", "RB")
    return tokens[index].tag in _VERBS


def verb_group(tokens: Sequence[Token], index: int) -> VerbGroup:
    """The verb group that begins here."""
    main = position = index + 1 if tokens[index].tag == "TO" else index
    verbs: list[int] = []
    while position < len(tokens):
        tag = tokens[position].tag
        if tag in _VERBS:
            if verbs and not _continues(tokens, main, position):
                break
            main = position
            verbs.append(position)
        elif not (tag.startswith("RB") and _adverb_inside(tokens, position)) and not _quotes(tokens, main, position):
            break
        position += 1
    passive = tokens[main].tag in ("VBN", "VBD") and any(is_be(tokens[place]) for place in verbs[:-1])
    return VerbGroup(main + 1, main, _form(tokens, index, verbs[0] if verbs else main), passive)


def _continues(tokens: Sequence[Token], head: int, position: int) -> bool:
    """Whether the verb at `position` belongs to the auxiliary at `head`."""
    auxiliary, tag = tokens[head], tokens[position].tag
    if auxiliary.tag == "MD":
        return tag in ("VB", "VBP", "VBD", "VBN")
    if is_be(auxiliary):
        return tag in ("VBG", "VBN", "VBD")
    if is_have(auxiliary):
        return tag in ("VBN", "VBD")
    return auxiliary.text.lower() in AUXILIARIES and tag in ("VB", "VBP")


def _quotes(tokens: Sequence[Token], head: int, position: int) -> bool:
    """Whether a quotation begins with the verb of the auxiliary at `head`: "has “angered the council”"."""
    if tokens[position].tag != "``" or position != head + 1 or position + 1 >= len(tokens):
        return False
    return tokens[position + 1].tag in _VERBS and _continues(tokens, head, position + 1)


def _adverb_inside(tokens: Sequence[Token], position: int) -> bool:
    """Whether a verb follows the adverb, with at most two more adverbs between them."""
    for following in tokens[position + 1 : position + 4]:
        if following.tag in _VERBS:
            return True
        if not following.tag.startswith("RB"):
            return False
    return False


def _form(tokens: Sequence[Token], index: int, first: int) -> Form:
    if tokens[index].tag == "TO":
        return Form.INFINITIVE
    tag = tokens[first].tag
    if tag in FINITE:
        return Form.FINITE
    return {"VBG": Form.GERUND, "VBN": Form.PARTICIPLE}.get(tag, Form.BASE)
