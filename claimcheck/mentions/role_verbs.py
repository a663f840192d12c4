"""Roles that a verb states: "headed by X", "X, who heads Y", "X founded Y"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.role_context import Name, RoleContext
from claimcheck.mentions.role_subjects import subject_of
from claimcheck.models import Role, Span

_PASSIVE_ONLY = frozenset(["led", "leads", "runs", "manages", "presides"])
"""Said of matches and races as well ("led the field"): as an active verb only after "who"."""


def verb_roles(context: RoleContext) -> Iterator[Role]:
    """The roles that verbs of leading state in a sentence."""
    for place, word in enumerate(context.words):
        entry = load_table("role_verbs").get(word)
        if entry is None or not (context.tag(place).startswith("V") or context.word(place - 1) == "who"):
            continue
        role = (
            _passive(context, place, entry[0]) if context.word(place + 1) == "by" else _active(context, place, entry[0])
        )
        if role is not None:
            yield role


def _passive(context: RoleContext, verb: int, title: str) -> Role | None:
    name = context.name_at(verb + 2)
    if name is None or not name.may_be_person:
        return None
    place = verb
    while context.word(place - 1) in ("is", "was", "currently", "which", "that", ",", "now", "being"):
        place -= 1
    owner = context.name_before(place)
    if owner is not None and not owner.is_person:
        return _role(context, name, title, owner.entity.name, owner.start, name.end)
    start = place
    while start > 0 and context.is_small(start - 1) and context.tag(start - 1) in ("NN", "NNS", "JJ"):
        start -= 1
    described = _described(context, start, place)
    return _role(context, name, title, described, start, name.end) if described else None


def _described(context: RoleContext, start: int, end: int) -> str | None:
    """The words of an organisation that is not named: "the division headed by X"."""
    if start == end or context.words[end - 1] not in load_words("organization_nouns") | load_words(
        "organization_heads"
    ):
        return None
    owner = context.name_before(start)
    words = " ".join(token.text for token in context.tokens[start:end])
    return f"{owner.entity.name} {words}" if owner is not None and not owner.is_person else words


def _active(context: RoleContext, verb: int, title: str) -> Role | None:
    related = context.word(verb - 1) in ("who", "currently", "now")
    if context.words[verb] in _PASSIVE_ONLY and not related:
        return None
    after = verb + 1 + (context.word(verb + 1) in ("the", "its", "his", "her"))
    owner = context.name_at(after)
    name = subject_of(context, verb)
    if owner is None or owner.is_person or name is None:
        return None
    return _role(context, name, title, owner.entity.name, name.start, owner.end)


def _role(context: RoleContext, name: Name, title: str, organization: str, start: int, end: int) -> Role:
    span = Span(context.tokens[start].span.start, context.tokens[end - 1].span.end)
    return Role(span, name.entity.name, name.entity.span, title, organization)
