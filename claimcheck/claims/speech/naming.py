"""Source of speech -> the speaker's canonical name, or the words of the description."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.references import Resolver
from claimcheck.claims.speech.descriptions import Descriptions
from claimcheck.claims.speech.phrases import Items, Stretch, head_of
from claimcheck.claims.speech.segments import Item, Segment
from claimcheck.models import Entity, EntityKind, Mention, Role, Span

_GENDERS = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}
_MEMORY = 2
"""Paragraphs after which "he" is no longer the speaker before."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as far as the article says."""

    name: str
    span: Span
    role: str | None = None
    organization: str | None = None


class Naming:
    """The names and roles of an article, looked up by place; sources are asked for in text order."""

    def __init__(self, text: str, mentions: Sequence[Mention], resolver: Resolver) -> None:
        self._text = text
        self._resolver = resolver
        self._entities = sorted((m for m in mentions if isinstance(m, Entity)), key=lambda m: m.span)
        self._starts = [entity.span.start for entity in self._entities]
        self._roles: dict[str, Role] = {}
        for mention in mentions:
            if isinstance(mention, Role) and mention.person:
                self._roles.setdefault(mention.person, mention)
        self._descriptions = Descriptions()
        self._before: tuple[str, int] | None = None
        """The person who spoke last, and the paragraph."""

    def speaker(self, segment: Segment, source: Stretch) -> Speaker:
        """The speaker that a noun phrase names or describes."""
        items = segment.items
        head = head_of(items, source)
        pair = self._pair(items, head)
        if pair is not None:
            self._before = None  # "he" may be either
            return pair
        span = Span(items[source.start].span.start, items[head.end - 1].span.end)
        entity = self._entity_at(items[head.end - 1])
        if entity is not None and entity.kind is EntityKind.PERSON:
            self._before = entity.name, segment.paragraph
            return self._person(entity.name, Span(max(span.start, entity.span.start), entity.span.end))
        words = Span(span.start, items[source.end - 1].span.end)
        referent = self._referent(segment, source, span)
        if referent is not None:
            self._before = referent, segment.paragraph
            return self._person(referent, words)
        if entity is not None and _same_word(entity.name, items[head.end - 1]):
            return Speaker(entity.name, Span(max(span.start, entity.span.start), entity.span.end))
        return Speaker(self._described(segment, source, head), words)

    def _described(self, segment: Segment, source: Stretch, head: Stretch) -> str:
        """The words of a description, or the fuller ones that somebody was introduced by."""
        items = segment.items
        words = Span(items[source.start].span.start, items[source.end - 1].span.end).of(self._text).split()
        name = " ".join(words)
        whole = len(words) == source.end - source.start  # no word glued to another one
        if not whole or items[source.start].tag == "PRP":
            return name
        return self._descriptions.fullest(words, head.end - source.start - 1, name, segment.paragraph)

    def _pair(self, items: Items, head: Stretch) -> Speaker | None:
        """Two names that "and" joins, where both speak: "Sega and Microsoft"."""
        for place in range(head.start + 1, head.end - 1):
            if items[place].word != "and":
                continue
            one, other = self._entity_at(items[place - 1]), self._entity_at(items[head.end - 1])
            if one is None or other is None or one.name == other.name or one.span.overlaps(other.span):
                return None
            if one.kind is not other.kind:  # "Ohio and Senate Republicans"
                return None
            start = max(items[head.start].span.start, one.span.start)
            return Speaker(f"{one.name} and {other.name}", Span(start, other.span.end))
        return None

    def _person(self, name: str, span: Span) -> Speaker:
        self._descriptions.named()
        role = self._roles.get(name)
        return Speaker(name, span, role.role if role else None, role.organization if role else None)

    def _referent(self, segment: Segment, source: Stretch, span: Span) -> str | None:
        """The person whom a pronoun or description stands for: the resolver's, else whoever spoke just before."""
        gender = _GENDERS.get(segment.items[source.start].word)
        if source.end - source.start > 1 or gender is None:
            return self._resolver.resolve(span) if segment.items[source.start].word == "the" else None
        resolved = self._resolver.resolve(span)
        if resolved is not None or self._before is None:
            return resolved
        name, paragraph = self._before
        recent = segment.paragraph - paragraph <= _MEMORY
        return name if recent and self._resolver.gender(name) in (gender, "u") else None

    def _entity_at(self, item: Item) -> Entity | None:
        """The entity that the item is a part of; where several are, a person."""
        last = bisect_left(self._starts, item.span.end)
        near = [entity for entity in self._entities[max(0, last - 4) : last] if entity.span.overlaps(item.span)]
        people = [entity for entity in near if entity.kind is EntityKind.PERSON]
        found = people or near
        return found[-1] if found else None


def _same_word(name: str, item: Item) -> bool:
    """Whether the canonical name holds the word, so that "Democrats" do not become "Democratic Party"."""
    return item.word in name.lower().replace(".", " ").replace(",", " ").split()
