"""Two sources spell one person's name in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.mentions.naming import can_be_same_person, fold, surname_of
from claimcheck.mentions.spelling import spelt_differently
from claimcheck.models import Claim, Entity, EntityKind, Role, Severity, Span
from claimcheck.rules.base import Account, Example, SourceDifference, SourceRule


@dataclass(frozen=True)
class NameVariant(SourceRule):
    """A name spelt in two ways.

    **Detects** two full names, one in each source, of which one part is the same and the other differs by a letter or
    two: one of the sources has a slip.

    **Why** The misspelt name of a person is the most frequent correction that newspapers print, and the two spellings
    make two people of one in every archive.

    **Compatible when** the difference is a short form ("Joe", "Joseph"), an initial, a middle name that one source
    leaves out, a title, an accent, a capital letter or another transliteration of a foreign name; when either source
    has both spellings, and so means two people; or when both given names exist ("Marco" and "Mario" may be brothers).

    **Limits** Surnames of fewer than five letters are not compared: too many of them differ by one letter. Names of
    organisations and places are not looked at.
    """

    name: ClassVar[str] = "name-variant"
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
        mine, theirs = _people(left.claims), _people(right.claims)
        index = _index(theirs)
        for name, (claim, span) in mine.items():
            for other in dict.fromkeys(other for key in _keys(name) for other in index.get(key, ())):
                if spelt_differently(name, other) and not _are_two(name, other, mine, theirs):
                    reason = f"One source writes {name}, the other {other}: probably one person."
                    yield SourceDifference(Severity.DIVERGENCE, (claim, span), theirs[other], reason)


_People = Mapping[str, tuple[Claim, Span]]


def _people(claims: Sequence[Claim]) -> _People:
    """Full name -> where a source gives it in full first, as a speaker or inside a statement."""
    found: dict[str, tuple[Claim, Span]] = {}
    for claim in claims:
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


def _index(people: _People) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for name in people:
        for key in _keys(name):
            index.setdefault(key, []).append(name)
    return index


def _are_two(name: str, other: str, mine: _People, theirs: _People) -> bool:
    """Whether one of the sources has people of both names."""
    return any(can_be_same_person(other, own) for own in mine) or any(can_be_same_person(name, its) for its in theirs)
