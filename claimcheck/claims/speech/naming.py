"""Source of speech -> the speaker's canonical name, or the words of the description."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.speech.phrases import Stretch, head_of
from claimcheck.claims.speech.segments import Item, Segment
from claimcheck.models import Entity, EntityKind, Mention, Role, Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as far as the article says."""

    name: str
    span: Span
    role: str | None = None
    organization: str | None = None


class Naming:
    """The names and roles of an article, looked up by place."""

    def __init__(self, text: str, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._entities = sorted((m for m in mentions if isinstance(m, Entity)), key=lambda m: m.span)
        self._starts = [entity.span.start for entity in self._entities]
        self._roles = [mention for mention in mentions if isinstance(mention, Role)]
        self._fullest = _fullest_forms(self._entities)

    def speaker(self, segment: Segment, source: Stretch) -> Speaker:
        """The speaker that a noun phrase names or describes."""
        items = segment.items
        head = head_of(items, source)
        span = Span(items[source.start].span.start, items[head.end - 1].span.end)
        entity = self._entity_at(items[head.end - 1])
        if entity is None or items[head.end - 1].tag not in ("NNP", "NNPS"):
            whole = Span(span.start, items[source.end - 1].span.end)
            return Speaker(" ".join(whole.of(self._text).split()), whole)
        name = self._fullest.get(entity.name, entity.name)
        role = self._role(name)
        place = Span(max(span.start, entity.span.start), entity.span.end)
        return Speaker(name, place, role.role if role else None, role.organization if role else None)

    def _entity_at(self, item: Item) -> Entity | None:
        """The entity that the item is a part of."""
        at = bisect_left(self._starts, item.span.end) - 1
        while (
            at >= 0
            and self._entities[at].span.end < item.span.end
            and at > bisect_left(self._starts, item.span.end) - 4
        ):
            at -= 1
        if at >= 0 and self._entities[at].span.overlaps(item.span):
            return self._entities[at]
        return None

    def _role(self, name: str) -> Role | None:
        return next((role for role in self._roles if role.person == name), None)


def _fullest_forms(entities: Sequence[Entity]) -> dict[str, str]:
    """A name of one word -> the first longer name that ends with it."""
    longer: dict[str, str] = {}
    for entity in entities:
        words = entity.name.split()
        if len(words) > 1 and entity.kind in (EntityKind.PERSON, EntityKind.OTHER):
            longer.setdefault(words[-1], entity.name)
    return {
        entity.name: longer[entity.name]
        for entity in entities
        if entity.name in longer and entity.kind in (EntityKind.PERSON, EntityKind.OTHER)
    }
