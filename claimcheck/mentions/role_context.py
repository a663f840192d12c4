"""A sentence with its names and titles by token, as the patterns for roles read it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.mentions.titles import Title, TitlePlaces
from claimcheck.mentions.vocabulary import PARTY_AND_STATE
from claimcheck.models import Entity, EntityKind, Sentence, Token
from claimcheck.text.tags import FINITE


class Name(NamedTuple):
    """An entity as a range of tokens."""

    start: int
    end: int
    entity: Entity

    @property
    def is_person(self) -> bool:
        """Whether it names a person for certain."""
        return self.entity.kind is EntityKind.PERSON

    @property
    def may_be_person(self) -> bool:
        """Whether it can name a person: a name of several words whose kind nothing tells counts."""
        words = self.end - self.start
        return self.is_person or (self.entity.kind is EntityKind.OTHER and words in (2, 3, 4))


class RoleContext:
    """Tokens, titles and names of one sentence."""

    def __init__(self, sentence: Sentence, entities: Sequence[Entity], titles: Sequence[Title]) -> None:
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.words = [token.text.lower() for token in sentence.tokens]
        self.titles = titles
        self.title_places = TitlePlaces(titles)
        self.names = tuple(self._names(entities))
        self._by_start = {name.start: name for name in self.names}
        self._by_end = {name.end: name for name in self.names}
        self._ends = [name.end for name in self.names]
        self.first_person = next((name for name in self.names if name.is_person), None)
        self.first_finite = next((n for n, token in enumerate(self.tokens) if token.tag in FINITE), len(self))

    def _names(self, entities: Sequence[Entity]) -> list[Name]:
        starts = {token.span.start: place for place, token in enumerate(self.tokens)}
        found = []
        for entity in entities:
            start = starts.get(entity.span.start)
            if start is None:
                continue
            end = start
            while end < len(self.tokens) and self.tokens[end].span.start < entity.span.end:
                end += 1
            found.append(Name(start, end, entity))
        return found

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, place: int) -> str:
        """The word at a place in lower case; empty outside the sentence."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def tag(self, place: int) -> str:
        """The part of speech at a place; empty outside the sentence."""
        return self.tokens[place].tag if 0 <= place < len(self.tokens) else ""

    def name_at(self, place: int) -> Name | None:
        """The name that begins there."""
        return self._by_start.get(place)

    def name_before(self, place: int) -> Name | None:
        """The name that ends there."""
        return self._by_end.get(place)

    def names_before(self, place: int, most: int) -> tuple[Name, ...]:
        """The sentence's first name and the last few before a place, in text order."""
        last = bisect_right(self._ends, place)
        nearest = self.names[max(0, last - most) : last]
        return nearest if last <= most else (self.names[0], *nearest)

    def is_small(self, place: int) -> bool:
        """Whether the word there is written in lower case."""
        return 0 <= place < len(self.tokens) and self.tokens[place].text[0].islower()

    def after_parenthesis(self, place: int) -> int:
        """Behind the bracket that opens there, or the place itself."""
        if self.word(place) not in ("(", "["):
            return place
        for end in range(place + 1, min(len(self), place + _LONGEST_PARENTHESIS)):
            if self.words[end] in (")", "]"):
                return end + 1
        return place

    def before_parenthesis(self, place: int) -> int:
        """Where the bracket opens that closes just before a place, or the place itself."""
        if self.word(place - 1) not in (")", "]"):
            return place
        for start in range(place - 2, max(-1, place - _LONGEST_PARENTHESIS), -1):
            if self.words[start] in ("(", "["):
                return start
        return place

    def before_party(self, place: int) -> int:
        """Before the ", D-Mont." that ends just before a place, or the place itself."""
        told = place >= 2 and self.word(place - 2) == "," and PARTY_AND_STATE.fullmatch(self.tokens[place - 1].text)
        return place - 2 if told else place


_LONGEST_PARENTHESIS = 40
"""Tokens between brackets that are skipped between a name and what is said of it (dates, places, other spellings)."""
