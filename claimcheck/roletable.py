"""Claims -> who holds which role according to each source, and the table of people and roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.lexicon import load_table
from claimcheck.mentions.naming import can_be_same_person, organization_key, role_key
from claimcheck.models import AttributionKind, Claim, Document, Role, RoleHolder, RoleRow, Span


class Holding(NamedTuple):
    """A person in a role, where a source says it."""

    claim: Claim
    span: Span
    """The words that say it."""
    person: str
    person_span: Span
    role: str
    """The title as the source writes it."""
    organization: str | None
    former: bool

    @property
    def key(self) -> tuple[str, str, bool]:
        """What rows are told apart by: role, organisation ("" where none is named), whether it is over."""
        return role_key(self.role), organization_key(self.organization or ""), self.former


def holdings_of(claims: Sequence[Claim]) -> tuple[Holding, ...]:
    """What one source says of people and roles, in text order.

    Where a person's role is named without its organisation ("President Roe"), the organisation comes from the other
    places that give the same person the same role, if they agree.
    """
    found = [
        Holding(claim, role.span, role.person, role.person_span, role.role, role.organization, role.former)
        for claim in claims
        for role in claim.mentions
        if isinstance(role, Role) and role.person is not None and role.person_span is not None
    ]
    organizations: dict[tuple[str, str], dict[str, str]] = {}
    for item in found:
        if item.organization:
            named = organizations.setdefault((item.person, role_key(item.role)), {})
            named.setdefault(organization_key(item.organization), item.organization)
    return tuple(sorted((_completed(item, organizations) for item in found), key=lambda item: item.span))


def _completed(item: Holding, organizations: dict[tuple[str, str], dict[str, str]]) -> Holding:
    known = list(organizations.get((item.person, role_key(item.role)), {}).values())
    return item._replace(organization=known[0]) if item.organization is None and len(known) == 1 else item


def quoted_people(claims: Iterable[Claim]) -> frozenset[str]:
    """The speakers whose words a source gives in quotation marks."""
    return frozenset(
        claim.attribution.speaker
        for claim in claims
        if claim.attribution is not None
        and claim.attribution.speaker is not None
        and claim.attribution.kind in (AttributionKind.DIRECT, AttributionKind.MIXED)
    )


class _Told(NamedTuple):
    """A holding in one of several sources."""

    holding: Holding
    source: str
    quoted: bool


_Key = tuple[str, str, bool]


def role_table(documents: Sequence[Document], groups: Sequence[Sequence[Claim]]) -> tuple[RoleRow, ...]:
    """Who holds which role according to each source: a row for each role of an organisation, in order of appearance.

    Mere occupations ("actor") without an organisation are left out.
    """
    told = [
        _Told(item, document.source.id, item.person in quoted)
        for document, claims in zip(documents, groups, strict=True)
        for quoted in (quoted_people(claims),)
        for item in holdings_of(claims)
        if item.organization or item.role.lower() in load_table("role_titles")
    ]
    offices: dict[tuple[str, bool], dict[tuple[str, _Key], None]] = {}
    for item in told:
        if item.holding.organization:
            role, _, former = key = item.holding.key
            offices.setdefault((role, former), {})[item.holding.person, key] = None
    rows: dict[_Key, list[_Told]] = {}
    for item in told:
        rows.setdefault(_row_of(item.holding, offices), []).append(item)
    return tuple(_row(held) for held in rows.values())


def _row_of(item: Holding, offices: Mapping[tuple[str, bool], Iterable[tuple[str, _Key]]]) -> _Key:
    """The row of its own key; without an organisation the one row in which the same person has the same role."""
    role, organization, former = item.key
    known = offices.get((role, former), ()) if not organization else ()
    fitting = {key for person, key in known if can_be_same_person(item.person, person)}
    return fitting.pop() if len(fitting) == 1 else item.key


def _row(held: Sequence[_Told]) -> RoleRow:
    first = next((item.holding for item in held if item.holding.organization), held[0].holding)
    role = f"former {first.role}" if first.former and not first.role.startswith(("ex-", "former")) else first.role
    return RoleRow(role, first.organization, tuple(_holders(held)))


def _holders(held: Sequence[_Told]) -> Iterator[RoleHolder]:
    people = dict.fromkeys((item.source, item.holding.person, item.quoted) for item in held)
    for source, person, quoted in people:
        own = [item.holding for item in held if (item.source, item.holding.person) == (source, person)]
        yield RoleHolder(
            source=source,
            person=person,
            quoted=quoted,
            spans=tuple(dict.fromkeys(item.person_span for item in own)),
            claims=tuple(dict.fromkeys(item.claim.id for item in own)),
        )
