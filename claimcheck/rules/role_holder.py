"""Two sources name different people for one role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.contrast.pairs import Account
from claimcheck.lexicon import load_words
from claimcheck.mentions.naming import are_initials, can_be_same_person, is_sole, organization_key
from claimcheck.mentions.spelling import spelt_differently
from claimcheck.models import Claim, Entity, EntityKind, Severity, Span
from claimcheck.roletable import Holding, holdings_of, quoted_people
from claimcheck.rules.base import Example, SourceDifference, SourceRule

_VAGUE_ROLES = frozenset(["executive", "official", "head", "leader", "boss", "chief"])
"""Titles that articles give to whoever leads, whatever the office is called."""
_SPEAKING_ROLES = frozenset(["press", "media", "communications"])
"""First words of the titles of those who speak for others."""


@dataclass(frozen=True)
class RoleHolder(SourceRule):
    """Who holds a role, where only one person can.

    **Detects** two sources that name different people as the present president, chief executive, prime minister or
    other single head of the same organisation or place; and, as a gap, a source that quotes such a head while the
    other speaks of the organisation at length and names nobody for it. As a divergence, a person who holds a role in
    one source and is a former holder in the other.

    **Why** Who speaks for an organisation is what readers remember, and a wrong name survives every spell check.

    **Compatible when** the organisations differ ("Sega of America" is not "Sega") or one of them is missing; the role
    can have several holders (spokesman, senator, director); one of the people is a former, acting or coming holder, or
    was so "in 1990"; the names can be one person's (surname alone, initials, short forms); a source names several
    people for the role, as in an article about a succession; or the two names differ by a slip of the pen, which
    `name-variant` reports.

    **Limits** Organisations are compared by their names: "the group" or a parent company is not followed. Of countries
    and places no gap is reported, as their heads are quoted too often to be missed.
    """

    name: ClassVar[str] = "role-holder"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "Nordwind president Yukio Sugino said sales rose.",
            "Nordwind president Shuji Utsumi said sales rose.",
            "two presidents of one company",
        ),
        Example(
            "Shares fell after the results. Anna Berg, the chief executive of Nordwind, resigned.",
            "Nordwind CEO Peter Falk resigned on Monday.",
            "the same role under two titles",
        ),
        Example(
            "Orion merged with Nordwind. Staff of Orion were told on Monday.",
            "Orion merged with Nordwind. “We are stronger together,” said Anna Berg, president of Orion.",
            "a gap: one source quotes the president, the other names nobody",
        ),
        Example(
            "Former Nordwind president Anna Berg criticised the plan.",
            "Nordwind president Anna Berg criticised the plan.",
            "a divergence: she left, or did not",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example("Sega of America's president is Tom.", "Sega's president is Haruki.", "two organisations"),
        Example(
            "Former Nordwind president Anna Berg criticised the plan.",
            "Nordwind president Peter Falk defended the plan.",
            "one of them is no longer president",
        ),
        Example(
            "Nordwind spokesman Tom Fox declined to comment.",
            "Nordwind spokeswoman Jane Roe declined to comment.",
            "a company has several spokespeople",
        ),
        Example(
            "Nordwind president Anna M. Berg defended the plan.",
            "The plan was defended by Nordwind President Berg.",
            "the surname alone",
        ),
    )

    least_mentions: int = 2
    """How often a source must name an organisation for the absence of its head to be a gap."""

    def compare(self, left: Account, right: Account) -> Iterator[SourceDifference]:
        """First the roles that both sources fill, then those that one of them leaves empty."""
        left_held, right_held = left.once(_held), right.once(_held)
        yield from _conflicts(left_held, right_held)
        yield from _past_and_present(left_held, right_held)
        for item in self._gaps(left, left_held, right, right_held):
            yield SourceDifference(Severity.GAP, _side(item), None, _missing(item))
        for item in self._gaps(right, right_held, left, left_held):
            yield SourceDifference(Severity.GAP, None, _side(item), _missing(item))

    def _gaps(
        self, account: Account, held: Sequence[Holding], other: Account, other_held: Sequence[Holding]
    ) -> Iterator[Holding]:
        """The quoted heads of organisations that the other source speaks of without naming them."""
        quoted = account.once(_quoted)
        entities = other.once(_entities)
        places = account.once(_places) | other.once(_places)
        counts: dict[str, int] = {}
        for entity in entities:
            key = organization_key(entity.name)
            counts[key] = counts.get(key, 0) + 1
        told: set[tuple[str, str]] = set()
        for item in _present(held):
            organization = organization_key(item.organization or "")
            known = counts.get(organization, 0) >= self.least_mentions and organization not in places
            if (
                not known
                or _speaks_for_others(item)
                or item.person not in quoted
                or (organization, item.person) in told
            ):
                continue
            told.add((organization, item.person))
            if not _is_named(item, organization, entities, other_held):
                yield item


def _speaks_for_others(item: Holding) -> bool:
    """Whether the role is to speak for those who lead: a source that quotes another of them leaves nothing out."""
    return item.role.lower().split()[0] in _SPEAKING_ROLES


def _present(held: Sequence[Holding]) -> list[Holding]:
    """The holdings that a role with one holder has at present."""
    past = load_words("past_words")
    return [
        item
        for item in held
        if item.organization
        and not item.former
        and is_sole(item.role)
        and not any(token.text.lower() in past for token in item.claim.tokens if item.span.contains(token.span))
    ]


def _conflicts(left: Sequence[Holding], right: Sequence[Holding]) -> Iterator[SourceDifference]:
    theirs: dict[tuple[str, str, bool], list[Holding]] = {}
    for item in _present(right):
        theirs.setdefault(item.key, []).append(item)
    mine: dict[tuple[str, str, bool], list[Holding]] = {}
    for item in _present(left):
        mine.setdefault(item.key, []).append(item)
    for key, own in mine.items():
        other = theirs.get(key, [])
        if other and _one_person(own) and _one_person(other) and _incompatible(own[0], other[0]):
            reason = f"Different people are named as {_title(own[0])}: {own[0].person} and {other[0].person}."
            yield SourceDifference(Severity.CONFLICT, _side(own[0]), _side(other[0]), reason)


def _past_and_present(left: Sequence[Holding], right: Sequence[Holding]) -> Iterator[SourceDifference]:
    """A person who holds the role in one source, and only held it in the other."""
    told: set[str] = set()
    for own in left:
        others = [item for item in right if _is_same_office(own, item)]
        again = [item for item in left if _is_same_office(own, item)]
        if own.person in told or not others or {item.former for item in others} != {not own.former}:
            continue
        if {item.former for item in again} == {own.former}:
            told.add(own.person)
            past, present = (own, others[0]) if own.former else (others[0], own)
            reason = f"{own.person} is {_title(present)} here and a former {past.role} there."
            yield SourceDifference(Severity.DIVERGENCE, _side(own), _side(others[0]), reason)


def _is_same_office(one: Holding, other: Holding) -> bool:
    """Whether two holdings are of one person in one organisation, and of one role or of one that is named vaguely."""
    if not one.organization or not other.organization or not can_be_same_person(one.person, other.person):
        return False
    organizations = organization_key(one.organization), organization_key(other.organization)
    same = organizations[0] == organizations[1] or are_initials(*organizations) or are_initials(*organizations[::-1])
    vague = {one.role.lower(), other.role.lower()} & _VAGUE_ROLES
    return same and (one.key[0] == other.key[0] or bool(vague))


def _one_person(held: Sequence[Holding]) -> bool:
    return all(can_be_same_person(held[0].person, item.person) for item in held)


def _incompatible(left: Holding, right: Holding) -> bool:
    return not can_be_same_person(left.person, right.person) and not spelt_differently(left.person, right.person)


def _is_named(item: Holding, organization: str, entities: Sequence[Entity], held: Sequence[Holding]) -> bool:
    """Whether the source names the person, or anybody in that role, or any head of that organisation."""
    if any(entity.kind is EntityKind.PERSON and can_be_same_person(entity.name, item.person) for entity in entities):
        return True
    if any(spelt_differently(entity.name, item.person) for entity in entities):
        return True
    return any(
        other.key[0] == item.key[0] and organization_key(other.organization or organization) == organization
        for other in held
    )


def _held(account: Account) -> tuple[Holding, ...]:
    return holdings_of(account.claims)


def _quoted(account: Account) -> frozenset[str]:
    return quoted_people(account.claims)


def _entities(account: Account) -> list[Entity]:
    found = {mention.span: mention for claim in account.claims for mention in claim.mentions_of(Entity)}
    return list(found.values())


def _places(account: Account) -> set[str]:
    return {organization_key(entity.name) for entity in account.once(_entities) if entity.kind is EntityKind.PLACE}


def _side(item: Holding) -> tuple[Claim, Span]:
    return item.claim, item.span


def _title(item: Holding) -> str:
    return f"{item.role} of {item.organization}"


def _missing(item: Holding) -> str:
    where = item.organization
    return f"{item.person} is quoted as {_title(item)}; elsewhere {where} is spoken of and nobody is named."
