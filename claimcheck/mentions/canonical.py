"""The name that all mentions of one thing in an article share: the fullest form that stands there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.naming import (
    aliases,
    can_be_same_person,
    demonyms,
    organization_key,
    person_words,
    surname_of,
)
from claimcheck.models import EntityKind

_SMALL = frozenset(["of", "and", "the", "for", "&", "in"])
"""Words without a letter in an acronym."""


class Naming(NamedTuple):
    """A name where it stands in an article."""

    words: str
    kind: EntityKind
    gender: str = ""
    """m, f or nothing: what its form of address tells."""
    titled: bool = False
    """Whether a role stands beside it: "President Roe", "Roe, the president"."""
    kin: bool = False
    """Whether it is told of as somebody's relative: "his daughter Ann Roe", "Ann Roe, a daughter of"."""
    beside: str = ""
    """A given name that may share the surname: "Ann and | Bea Roe"."""


def canonical_names(named: Sequence[Naming], text: str) -> list[str]:
    """For each name, in the order of the article, its canonical name."""
    people = _People([(place, item) for place, item in enumerate(named) if item.kind is EntityKind.PERSON])
    things = _Things([item.words for item in named if item.kind is not EntityKind.PERSON], text)
    return [
        people.canonical(place, item) if item.kind is EntityKind.PERSON else things.canonical(item.words)
        for place, item in enumerate(named)
    ]


class _People:
    """The people of an article by their surnames."""

    def __init__(self, named: Sequence[tuple[int, Naming]]) -> None:
        self._groups: dict[str, list[list[str]]] = {}
        self._supposed: set[str] = set()
        """Names that stand nowhere in full."""
        self._given: dict[str, set[str]] = {}
        self._titled = {item.words for _, item in named if item.titled}
        self._kin = {item.words for _, item in named if item.kin} - self._titled
        names = [item.words for _, item in named]
        self._others: set[str] = set()
        self._first = {item.words: place for place, item in reversed(named)}
        for name in sorted(dict.fromkeys(names), key=lambda name: -len(person_words(name))):
            if len(person_words(name)) > 1:
                self._add(name)
        for item in dict.fromkeys(item for _, item in named if item.beside):
            self._add_relative(f"{item.beside} {person_words(item.words)[-1]}")
        alone = [item for place, item in named if item.titled and self.canonical(place, item) == item.words]
        self._others = {surname_of(item.words) for item in alone if len(person_words(item.words)) == 1}
        """Surnames of people who are called by surname and title only, while a relative has a full name."""

    def _add(self, name: str) -> None:
        groups = self._groups.setdefault(surname_of(name), [])
        for group in groups:
            if all(can_be_same_person(name, other) for other in group):
                group.append(name)
                break
        else:
            groups.append([name])
        self._given.setdefault(person_words(name)[0], set()).add(surname_of(name))

    def _add_relative(self, name: str) -> None:
        """Somebody who may have the surname: nobody else is meant by the surname alone for certain."""
        groups = self._groups.setdefault(surname_of(name), [])
        if not any(can_be_same_person(name, other) for group in groups for other in group):
            groups.append([name])
            self._supposed.add(name)

    def canonical(self, place: int, item: Naming) -> str:
        """The fullest name of the person, or the name itself where two people share it."""
        name = item.words
        words = person_words(name)
        if not words:
            return name
        groups = self._groups.get(surname_of(name), [])
        if len(words) > 1:
            own = [group for group in groups if name in group]
            return _fullest(own[0]) if own else name
        if not groups:
            surnames = self._given.get(words[0], set())
            groups = self._groups[next(iter(surnames))] if len(surnames) == 1 else []
            groups = [group for group in groups if any(person_words(other)[0] == words[0] for other in group)]
        if item.titled:
            groups = [group for group in groups if self._may_be_titled(place, group)]
        elif surname_of(name) in self._others:
            groups = [group for group in groups if self._kin.isdisjoint(group)]
        if item.gender:
            told = [group for group in groups if gender_of(group[0]) == item.gender]
            groups = told or [group for group in groups if gender_of(group[0]) == "u" and len(groups) == 1]
        return _fullest(groups[0]) if len(groups) == 1 and self._supposed.isdisjoint(groups[0]) else name

    def _may_be_titled(self, place: int, group: Sequence[str]) -> bool:
        """Whether "President Roe" can be one of these: they were told of before, or have a title somewhere, and are not
        merely somebody of that family."""
        return self._kin.isdisjoint(group) and any(
            name in self._titled or self._first.get(name, place - 1) < place for name in group
        )


class _Things:
    """Organisations, places and the rest by their comparison keys and acronyms."""

    def __init__(self, names: Sequence[str], text: str) -> None:
        self._fullest: dict[str, str] = {}
        self._acronyms: dict[str, str] = {}
        self._papers: dict[str, set[str]] = {}
        """Last word of newspapers' names -> those names."""
        for name in dict.fromkeys(names):
            last = name.rpartition(" ")[2]
            if " " in name and last.lower() in load_words("press_heads"):
                self._papers.setdefault(last, set()).add(name)
            key = organization_key(name)
            best = self._fullest.get(key)
            if best is None or len(name) > len(best):
                self._fullest[key] = name
        for name in dict.fromkeys(names):
            short = acronym_of(name)
            if len(short) > 1 and f"({short})" in text:
                self._acronyms.setdefault(short, name)

    def canonical(self, name: str) -> str:
        """The fullest form of the name; countries and agencies by the name that they are compared as."""
        papers = self._papers.get(name, ())
        paper = next(iter(papers)) if len(papers) == 1 else None
        known = paper or self._acronyms.get(name) or demonyms().get(name) or aliases().get(name)
        return known or self._fullest.get(organization_key(name), name)


def acronym_of(name: str) -> str:
    """The capital letters that abbreviate a name.

    >>> acronym_of("Securities and Exchange Commission")
    'SEC'
    """
    words = [word for word in name.replace("-", " ").split() if word.lower() not in _SMALL]
    while len(words) > 2 and words[-1].lower().rstrip(".") in load_words("legal_suffixes"):
        words = words[:-1]
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""


def gender_of(name: str) -> str:
    """The gender that a person's given name tells: m, f or u."""
    words = person_words(name)
    return load_table("first_names").get(words[0], ("u",))[0] if len(words) > 1 else "u"


def _fullest(group: Sequence[str]) -> str:
    return max(group, key=lambda name: (len(person_words(name)), len(name)))
