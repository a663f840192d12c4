"""Numbers and dates of claims on one point -> a table with a column for each source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from claimcheck.grouping import grouped
from claimcheck.models import Claim, DateMention, Quantity
from claimcheck.report.entries import Quotation
from claimcheck.report.view import View


class Standing(Enum):
    """How the values of a row stand to each other."""

    DIFFERENT = "different"
    SAME = "the same"
    ALONE = "in one source only"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or a date as one source writes it."""

    source: str
    words: str
    claim: Quotation


@dataclass(frozen=True, slots=True)
class FigureRow:
    """What the sources give for one thing."""

    about: Quotation
    """The first claim that has the value: what the number is of."""
    figures: tuple[Figure, ...]
    standing: Standing

    @property
    def order(self) -> int:
        """Different values first."""
        return list(Standing).index(self.standing)

    @property
    def is_alone(self) -> bool:
        """Whether only one source gives a value."""
        return self.standing is Standing.ALONE

    def of(self, source: str) -> tuple[Figure, ...]:
        """The values that a source gives."""
        return tuple(figure for figure in self.figures if figure.source == source)


Found = tuple[Claim, Quantity | DateMention]


def figure_rows(view: View) -> tuple[FigureRow, ...]:
    """The numbers and dates of aligned claims, then those that stand in one source only; each in text order."""
    order = {claim.id: number for number, claim in enumerate(view.comparison.claims)}
    pairs = [(item.left.id, item.right.id) for item in view.comparison.alignments]
    groups = grouped(pairs, order)
    held = {name for group in groups for name in group}
    alone = [(claim.id,) for claim in view.comparison.claims if claim.id not in held]
    rows = [row for group in [*groups, *alone] for row in _rows(view, [view.claims[name] for name in group])]
    distinct = {
        (row.standing, *((figure.source, figure.words, figure.claim.span) for figure in row.figures)): row
        for row in rows
    }
    return tuple(sorted(distinct.values(), key=lambda row: row.order))


def _rows(view: View, claims: Sequence[Claim]) -> Iterator[FigureRow]:
    """A row for each sort of value in a group of claims."""
    sorts: dict[tuple[str | None, ...], list[Found]] = {}
    for claim in claims:
        for mention in claim.mentions:
            if isinstance(mention, Quantity | DateMention):
                sorts.setdefault(_sort(mention), []).append((claim, mention))
    for found in sorts.values():
        text = {document.source.id: document.source.text for document in view.comparison.documents}
        figures = tuple(
            dict.fromkeys(
                Figure(claim.source, mention.span.of(text[claim.source]), view.quote(claim.id))
                for claim, mention in found
            )
        )
        yield FigureRow(view.quote(found[0][0].id), figures, _standing(found))


def _sort(mention: Quantity | DateMention) -> tuple[str | None, ...]:
    """Only values of one sort stand in one row: 3,400 people are nothing beside 2 billion dollars."""
    if isinstance(mention, DateMention):
        return ("date", None, None)
    return (mention.kind.value, mention.unit, mention.noun if mention.unit is None else None)


def _standing(found: Sequence[Found]) -> Standing:
    values: dict[str, set[object]] = {}
    for claim, mention in found:
        partial = mention.partial if isinstance(mention, DateMention) else None
        values.setdefault(claim.source, set()).add(mention.value if mention.value is not None else partial)
    if len(values) == 1:
        return Standing.ALONE
    first, *others = values.values()
    same = all(any(_is_same(one, two) for one in first for two in other) for other in others)
    return Standing.SAME if same else Standing.DIFFERENT


def _is_same(one: object, other: object) -> bool:
    """Equal, or dates of which one is more exact: "March 3" is in "March"."""
    if isinstance(one, str) and isinstance(other, str):
        return one.startswith(other) or other.startswith(one)
    return one == other
