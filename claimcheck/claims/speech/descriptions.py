"""Speakers without a name -> the fullest words that the article has for them: "the suit" -> "a suit by two states"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.claims.speech.verbs import word_list

_WRITINGS = word_list("messages") | word_list("studies") | word_list("court_papers")
_NEAR = 2
"""Paragraphs after which "the spokesman" may be another one."""
_LEAST_SHARED = 4
"""Letters of a word that is the end of another one: "suit", "lawsuit"."""


class _Described(NamedTuple):
    head: str
    name: str
    paragraph: int


class Descriptions:
    """The speakers of an article that are described and not named, in its order."""

    def __init__(self) -> None:
        self._people: _Described | None = None
        """The last speaker, where that was somebody described."""
        self._writings: list[_Described] = []

    def named(self) -> None:
        """Somebody with a name has spoken."""
        self._people = None

    def fullest(self, words: Sequence[str], head: int, name: str, paragraph: int) -> str:
        """What a speaker is called who is described by these words, the noun at `head`; remembers it.

        "The spokesman" is whoever was described so and spoke last; "the suit" the only one that was told of. Two
        companies' spokesmen take turns, so that further back nobody is sure.
        """
        noun = words[head].lower()
        if len(words) > 2:
            self._remember(_Described(noun, name, paragraph))
            return name
        if words[0].lower() != "the":
            self._people = None
            return name
        if noun in _WRITINGS:
            known = {item.name for item in self._writings if _is_head(noun, item.head)}
            return next(iter(known)) if len(known) == 1 else name
        last = self._people
        near = last is not None and paragraph - last.paragraph <= _NEAR and last.head == noun
        if last is None or not near:
            self._people = None
            return name
        self._people = last._replace(paragraph=paragraph)
        return last.name

    def _remember(self, described: _Described) -> None:
        if described.head in _WRITINGS:
            self._writings.append(described)
        else:
            self._people = described


def _is_head(noun: str, other: str) -> bool:
    return noun == other or (len(noun) >= _LEAST_SHARED and other.endswith(noun))
