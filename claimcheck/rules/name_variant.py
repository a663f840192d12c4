"""Two sources spell one name in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.contrast.pairs import Account
from claimcheck.mentions.naming import can_be_same_person, fold, surname_of
from claimcheck.mentions.spelling import differ_by_a_slip, spelt_differently
from claimcheck.models import Claim, Entity, EntityKind, Role, Severity, Span
from claimcheck.rules.base import Example, SourceDifference, SourceRule


@dataclass(frozen=True)
class NameVariant(SourceRule):
    """A name spelt in two ways.

    **Detects** two full names, one in each source, of which one part is the same and the other differs by a letter or
    two: one of the sources has a slip. Of places and organisations, names of several words of which one differs by a
    letter.

    **Why** The misspelt name of a person is the most frequent correction that newspapers print, and the two spellings
    make two people of one in every archive.

    **Compatible when** the difference is a short form ("Joe", "Joseph"), an initial, a middle name that one source
    leaves out, a title, an accent, a capital letter or another transliteration of a foreign name; when either source
    has both spellings, and so means two people; when both given names exist ("Marco" and "Mario" may be brothers), or
    both are English words ("Defence", "Defense").

    **Limits** Surnames of fewer than five letters are not compared: too many of them differ by one letter. Names of one
    word are looked at only as a part of longer ones.
    """

    name: ClassVar[str] = "name-variant"
    undoes_agreement: ClassVar[bool] = False
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "“Sales rose,” said Yukio Suino, president of Nordwind.",
            "Nordwind president Yukio Sugino said sales rose.",
            "a letter of the surname is missing",
        ),
        Example(
            "Police arrested Michael Brauner on Monday.",
            "Michael Brawner was arrested by the police.",
            "one letter of the surname",
        ),
        Example(
            "The marines trained for months on Parris Island.",
            "They trained on Paris Island for six months.",
            "a place",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example("Joe Hartman resigned on Monday.", "Joseph R. Hartman has resigned.", "short form and initial"),
        Example("Jose Alvarez won the race.", "The race was won by José Álvarez.", "accents"),
        Example(
            "Foreign Minister Sergei Petrovsky arrived.",
            "Foreign Minister Sergey Petrovsky has arrived.",
            "another transliteration",
        ),
        Example("Senator John Marden voted no.", "Senator Jane Harden voted no.", "two people"),
    )

    def compare(self, left: Account, right: Account) -> Iterator[SourceDifference]:
        """Each pair of spellings once, at their first places."""
        yield from _people_spelt_differently(left, right)
        yield from _things_spelt_differently(left, right)


def _people_spelt_differently(left: Account, right: Account) -> Iterator[SourceDifference]:
    mine, theirs = left.once(_people), right.once(_people)
    here, there = left.once(_index), right.once(_index)
    for name, (claim, span) in mine.items():
        keys = [key for key in _keys(name) if max(len(here.get(key, ())), len(there.get(key, ()))) <= _MOST_ALIKE]
        for other in dict.fromkeys(other for key in keys for other in there.get(key, ())):
            if spelt_differently(name, other) and not _are_two(name, other, mine, theirs):
                reason = f"Written {name} and {other}: probably one person."
                yield SourceDifference(Severity.DIVERGENCE, (claim, span), theirs[other], reason)


def _things_spelt_differently(left: Account, right: Account) -> Iterator[SourceDifference]:
    """Names of places and organisations, of which one word is spelt in a way that the other source never uses."""
    theirs: dict[tuple[str, ...], list[str]] = {}
    named = right.once(_things)
    for name in named:
        for gap in range(len(name.split())):
            theirs.setdefault(_without(name, gap), []).append(name)
    for name, place in left.once(_things).items():
        for gap in range(len(name.split())):
            for other in theirs.get(_without(name, gap), ()):
                one, two = name.split()[gap].lower(), other.split()[gap].lower()
                if differ_by_a_slip(one, two) and one not in right.words and two not in left.words:
                    reason = f"Written {name} and {other}: probably the same name."
                    yield SourceDifference(Severity.DIVERGENCE, place, named[other], reason)


def _things(account: Account) -> _Places:
    """Names of several words that are not a person's -> where they stand first."""
    found: dict[str, tuple[Claim, Span]] = {}
    for claim in account.claims:
        for mention in claim.mentions_of(Entity):
            if mention.kind is not EntityKind.PERSON and " " in mention.name:
                found.setdefault(mention.name, (claim, mention.span))
    return found


def _without(name: str, gap: int) -> tuple[str, ...]:
    """The words of a name with one left out, and where it was."""
    words = name.lower().split()
    return (*words[:gap], "", *words[gap + 1 :])


_Places = Mapping[str, tuple[Claim, Span]]
_MOST_ALIKE = 100
"""People of one surname or initial in a source; among more, time would grow with the square of their number."""


def _people(account: Account) -> _Places:
    """Full name -> where a source gives it in full first, as a speaker or inside a statement."""
    found: dict[str, tuple[Claim, Span]] = {}
    for claim in account.claims:
        for name, span in _named(claim):
            if " " in name and span.end - span.start >= len(surname_of(name)) + 2:
                found.setdefault(name, (claim, span))
    return found


def _named(claim: Claim) -> Iterator[tuple[str, Span]]:
    for mention in claim.mentions:
        if isinstance(mention, Entity) and mention.kind is EntityKind.PERSON:
            yield mention.name, mention.span
        elif isinstance(mention, Role) and mention.person is not None and mention.person_span is not None:
            yield mention.person, mention.person_span


def _keys(name: str) -> tuple[str, str]:
    """What one person's spellings share: the surname, or the initial of the given name."""
    return surname_of(name), fold(name)[:1]


def _index(account: Account) -> dict[str, list[str]]:
    """The people of a source by what their spellings share."""
    index: dict[str, list[str]] = {}
    for name in account.once(_people):
        for key in _keys(name):
            index.setdefault(key, []).append(name)
    return index


def _are_two(name: str, other: str, mine: _Places, theirs: _Places) -> bool:
    """Whether one of the sources has people of both names."""
    return any(can_be_same_person(other, own) for own in mine) or any(can_be_same_person(name, its) for its in theirs)
