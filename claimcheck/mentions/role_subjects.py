"""Verb -> the person who is its subject."""

from __future__ import annotations

from claimcheck.lexicon import load_words
from claimcheck.mentions.role_context import Name, RoleContext
from claimcheck.text.tags import FINITE

_RELATIVES = frozenset(["who", "that"])
_REACH = 30
"""Tokens over which a subject is looked for behind commas."""


def subject_of(context: RoleContext, verb: int) -> Name | None:
    """The person before a verb, over auxiliaries, relative pronouns, brackets and commas."""
    place = verb
    joined = False
    while place > 0 and _is_light(context, place - 1):
        joined = joined or context.words[place - 1] in ("and", *_RELATIVES)
        place -= 1
    place = context.before_parenthesis(place)
    direct = _without_degrees(context, place)
    if direct is not None:
        return direct if direct.may_be_person and _can_be_subject(context, direct, related=joined) else None
    if context.word(place - 1) == ",":
        related = context.words[place] in _RELATIVES
        return _before_comma(context, place - 1, related=related) or _first_person(context, place)
    return _first_person(context, place) if joined and not _is_pronoun(context, place - 1) else None


def _is_light(context: RoleContext, place: int) -> bool:
    return context.words[place] in load_words("light_words") or context.tag(place) == "RB"


def _is_pronoun(context: RoleContext, place: int) -> bool:
    return context.tag(place).startswith("PRP")


def _can_be_subject(context: RoleContext, name: Name, *, related: bool) -> bool:
    """Not the object of a preposition ("the friend of X was"), unless a relative clause hangs on it."""
    before = context.word(name.start - 1)
    return related or before not in ("of", "with", "by", "from", "for", "to", "'s", "against")


def _without_degrees(context: RoleContext, place: int) -> Name | None:
    """The name that ends here, or the one before ", Ph.D." and ", OC"."""
    name = context.name_before(place)
    while (
        name is not None
        and name.end - name.start == 1
        and context.word(name.start - 1) == ","
        and _is_degree(context, name)
    ):
        name = context.name_before(name.start - 1)
    return name


def _is_degree(context: RoleContext, name: Name) -> bool:
    text = context.tokens[name.start].text
    return "." in text or (text.isupper() and len(text) < 6)


def _before_comma(context: RoleContext, comma: int, *, related: bool) -> Name | None:
    """The name before ", 45," or ", the Texan," or ", who ..., ": that of the comma which opens such a phrase.

    The name right before this comma stands in what is told of the subject ("Roe, a friend of Hall, | became"), unless
    nothing opens it, or the verb is that of a relative clause.
    """
    direct = _without_degrees(context, context.before_parenthesis(comma))
    if related and direct is not None:
        return direct if direct.is_person else None
    for place in range(comma - 1, max(0, comma - _REACH), -1):
        if context.words[place] == "," and _tells_more(context, place + 1, comma):
            found = _without_degrees(context, context.before_parenthesis(place))
            if found is not None and found.is_person:
                return found
    return direct if direct is not None and direct.is_person else None


def _tells_more(context: RoleContext, start: int, end: int) -> bool:
    """Whether the words between two commas tell more of what stands before them: no name, and no clause of its own."""
    if context.name_at(start) is not None:
        return False
    finite = next((place for place in range(start, end) if context.tag(place) in FINITE), end)
    return finite == end or not _RELATIVES.isdisjoint(context.words[start:finite])


def _first_person(context: RoleContext, place: int) -> Name | None:
    """The sentence's first name if it is a person, stands before the place and is the subject."""
    name = context.first_person
    if name is None or not 0 <= place - name.end <= _REACH:
        return None
    before = context.word(name.start - 1)
    possessive = context.tag(name.end) == "POS"
    return None if possessive or before in ("of", "with", "by", "from", "for", "to", "against") else name
