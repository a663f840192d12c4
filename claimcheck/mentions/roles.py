"""Who holds which role, where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.mentions.role_context import Name, RoleContext
from claimcheck.mentions.role_links import Link, link
from claimcheck.mentions.role_phrases import find_phrases
from claimcheck.mentions.role_verbs import verb_roles
from claimcheck.mentions.titles import Title, titles_of
from claimcheck.models import Document, Entity, Role, Span


def find_roles(
    document: Document, entities: Sequence[Entity], titles: Sequence[Sequence[Title]] | None = None
) -> tuple[Role, ...]:
    """The roles of a document: each person with each title that the article gives them, in text order.

    The titles of its sentences may be given.
    """
    ordered = sorted(entities, key=lambda entity: entity.span)
    starts = [entity.span.start for entity in ordered]
    found: list[Role] = []
    for sentence, own in zip(document.sentences, titles_of(document) if titles is None else titles, strict=True):
        inside = ordered[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        if inside:
            found += _roles_of(RoleContext(sentence, inside, own))
    return tuple(dict.fromkeys(found))


def _roles_of(context: RoleContext) -> Iterator[Role]:
    previous: Link | None = None
    for phrase in find_phrases(context):
        found = link(context, phrase, previous)
        if found is not None:
            yield from _roles(context, found)
            previous = found
    yield from verb_roles(context)


def _roles(context: RoleContext, found: Link) -> Iterator[Role]:
    """One role for each title, organisation and holder of a link."""
    for held in found.phrase.held:
        for name in (found.name, *_others(context, found, plural=held.title.plural)):
            for organization in found.organizations or (None,):
                yield Role(
                    span=_span(context, name, found),
                    person=name.entity.name,
                    person_span=name.entity.span,
                    role=held.title.text,
                    organization=organization,
                    former=held.former or found.former,
                )


def _others(context: RoleContext, found: Link, *, plural: bool) -> Iterator[Name]:
    """The further holders of a title in the plural: "presidents Bush and Clinton"."""
    place = found.name.end
    while plural and found.adjacent and context.word(place) in (",", "and", "&"):
        place += 1 + (context.word(place + 1) == "and")
        name = context.name_at(place)
        if name is None or not name.may_be_person:
            return
        yield name
        place = name.end


def _span(context: RoleContext, name: Name, found: Link) -> Span:
    start, end = min(name.start, found.phrase.start), max(name.end, found.phrase.end)
    return Span(context.tokens[start].span.start, max(context.tokens[end - 1].span.end, name.entity.span.end))
