"""Groups of claims by source: who says so, who says otherwise, who hedges, of whom nothing was found."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence, Set
from enum import Enum
from typing import NamedTuple

from claimcheck.models import Certainty, Claim
from claimcheck.report.entries import Quotation
from claimcheck.report.points import meetings, points
from claimcheck.report.view import View, once_a_view


class Stance(Enum):
    """What a source says of a statement."""

    SAYS_SO = "says so"
    OTHERWISE = "says otherwise"
    HEDGED = "hedged"
    NOT_FOUND = "not found"
    """Not "silent": a source may tell it in words that are too unlike."""


class Cell(NamedTuple):
    """One source on one statement."""

    source: str
    stance: Stance
    claim: Quotation | None
    """The first words of the source on it; None where nothing was found."""


class MatrixRow(NamedTuple):
    """One group of claims."""

    statement: Quotation
    """The words of the first source that speaks of it, if they stand for no other row; the others are compared with it.

    Of several claims the first that has its subject in its own words: "throwing down the gauntlet" does not tell who.
    """
    cells: tuple[Cell, ...]
    """One for each source, in their order."""

    @property
    def is_disputed(self) -> bool:
        """Whether somebody says otherwise."""
        return any(cell.stance is Stance.OTHERWISE for cell in self.cells)

    @property
    def is_open(self) -> bool:
        """Whether nothing was found of some source."""
        return any(cell.stance is Stance.NOT_FOUND for cell in self.cells)


Links = Mapping[str, Sequence[tuple[str, bool]]]
"""From each claim to the claims it was compared with, and whether they contradict it."""


@once_a_view
def matrix(view: View) -> tuple[MatrixRow, ...]:
    """The statements that at least two sources speak of: the disputed ones first, then in text order."""
    links: dict[str, list[tuple[str, bool]]] = {}
    for one, other, opposed in meetings(view):
        links.setdefault(one, []).append((other, opposed))
        links.setdefault(other, []).append((one, opposed))
    shown: set[str] = set()
    rows = []
    for group in points(view):
        head = _head(view, group, shown)
        shown.add(head)
        rows.append(_row(view, group, head, links))
    return tuple(sorted(rows, key=lambda row: not row.is_disputed))


def _opponents(first: str, group: Sequence[str], links: Links) -> frozenset[str]:
    """The claims of a group that contradict the first one: directly, or by standing with one that does."""
    members = frozenset(group)
    against = {first: False}
    waiting = deque([first])
    while waiting:
        name = waiting.popleft()
        for other, opposed in links[name]:
            if other in members and other not in against:
                against[other] = against[name] != opposed
                waiting.append(other)
    return frozenset(name for name, is_against in against.items() if is_against)


def _head(view: View, group: Sequence[str], shown: Set[str]) -> str:
    """The claim that stands for a group: one that stands for no other, of the first source, with its own subject.

    A sentence that names four candidates meets four others on four points; the words of those tell the points apart.
    """
    claims = [view.claims[name] for name in group]
    first = claims[0].source
    return min(claims, key=lambda claim: (claim.id in shown, claim.source != first, not _has_own_subject(claim))).id


def _has_own_subject(claim: Claim) -> bool:
    subject = claim.frame.subject
    return bool(subject) and all(claim.span.contains(token.span) for token in subject)


def _row(view: View, group: Sequence[str], head: str, links: Links) -> MatrixRow:
    said: dict[str, list[str]] = {row.id: [] for row in view.sources}
    for name in group:
        said[view.claims[name].source].append(name)
    said[view.claims[head].source] = [head]
    opponents = _opponents(head, group, links)
    return MatrixRow(view.quote(head), tuple(_cell(view, *entry, opponents) for entry in said.items()))


def _cell(view: View, source: str, claims: Sequence[str], opponents: frozenset[str]) -> Cell:
    if not claims:
        return Cell(source, Stance.NOT_FOUND, None)
    name = next((name for name in claims if name in opponents), claims[0])
    stance = Stance.OTHERWISE if name in opponents else Stance.SAYS_SO
    if view.claims[name].certainty is Certainty.HEDGED:
        stance = Stance.HEDGED
    return Cell(source, stance, view.quote(name))
