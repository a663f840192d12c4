"""Numbers and dates of claims on one point -> a table with a column for each source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from claimcheck.grouping import grouped
from claimcheck.models import Claim, DateMention, Quantity, Span
from claimcheck.report.entries import Quotation
from claimcheck.report.points import points
from claimcheck.report.view import View, once_a_view


class Standing(Enum):
    """How the values of a row stand to each other."""

    DIFFERENT = "different"
    ROUGHER = "one less exact"
    """Dates of which one lies in the other: "March 3" in "March"."""
    SAME = "the same"
    ALONE = "in one source only"


class Figure(NamedTuple):
    """A number or a date as one source writes it."""

    source: str
    span: Span
    words: str
    claim: Quotation
    """The first claim that has it."""


class FigureRow(NamedTuple):
    """What the sources give for one thing."""

    about: Quotation
    """The first claim that has the value in its own words: what the number is of."""
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


class _Found(NamedTuple):
    """A number or a date in a claim."""

    claim: Claim
    mention: Quantity | DateMention

    @property
    def source(self) -> str:
        """Id of the source that gives it."""
        return self.claim.source

    @property
    def value(self) -> object:
        """What is compared; what the words of a date alone say where it cannot be resolved."""
        if isinstance(self.mention, DateMention) and self.mention.value is None:
            return self.mention.partial
        return self.mention.value

    @property
    def is_inside(self) -> bool:
        """Whether it stands in the claim's own words, not in a subject or a date that it takes from another clause."""
        return self.claim.span.contains(self.mention.span)


@once_a_view
def figure_rows(view: View) -> tuple[FigureRow, ...]:
    """The numbers and dates of claims on one point, then those that stand in one source only; each in text order.

    Of claims that are merely alike nothing is told: that their numbers differ says nothing about either.
    """
    groups = points(view)
    held = {name for group in groups for name in group}
    alone = [(claim.id,) for claim in view.comparison.claims if claim.id not in held]
    rows = [row for group in [*groups, *alone] for row in _rows(view, [view.claims[name] for name in group])]
    return tuple(_distinct(sorted(rows, key=lambda row: row.order)))


def _distinct(rows: Sequence[FigureRow]) -> Iterator[FigureRow]:
    """The rows that have a place in the sources that no row before them has: clauses share the number in a subject."""
    shown: set[tuple[str, Span]] = set()
    for row in rows:
        places = {(figure.source, figure.span) for figure in row.figures}
        if not places <= shown:
            shown |= places
            yield row


def _rows(view: View, claims: Sequence[Claim]) -> Iterator[FigureRow]:
    """The rows of a group of claims: for each sort of value those that belong together."""
    sorts: dict[tuple[str | None, ...], list[_Found]] = {}
    for claim in claims:
        for mention in claim.mentions:
            if isinstance(mention, Quantity | DateMention):
                sorts.setdefault(_sort(mention), []).append(_Found(claim, mention))
    for found in sorts.values():
        yield from (_row(view, together) for together in _together(found))


def _sort(mention: Quantity | DateMention) -> tuple[str | None, ...]:
    """Only values of one sort stand in one row: 3,400 people are nothing beside 2 billion dollars."""
    if isinstance(mention, DateMention):
        return ("date", None, None)
    return (mention.kind.value, mention.unit, mention.noun if mention.unit is None else None)


def _together(found: Sequence[_Found]) -> Iterator[Sequence[_Found]]:
    """Values of one sort -> those of each row: a value that several sources give, and what is left.

    Where a source has nothing in common with the others, all stand in one row: it may mean any of them. What a source
    has besides a common value is held against what others have besides it.
    """
    shared = [group for group in _alike(found) if len(_sources(group)) > 1]
    held = {id(item) for group in shared for item in group}
    left = [item for item in found if id(item) not in held]
    if _sources(left) - {item.source for group in shared for item in group}:
        yield found
        return
    yield from shared
    if left:
        yield left


def _alike(found: Sequence[_Found]) -> list[list[_Found]]:
    """The values in groups of equal ones and of dates that lie in each other."""
    first: dict[object, int] = {}
    pairs = [(first.setdefault(item.value, number), number) for number, item in enumerate(found)]
    for value, number in first.items():
        if isinstance(value, str):
            around = (value[:end] for end in range(1, len(value)))
            pairs += [(first[part], number) for part in around if part in first]
    order = {number: number for number in range(len(found))}
    return [[found[number] for number in group] for group in grouped(pairs, order)]


def _sources(found: Sequence[_Found]) -> set[str]:
    return {item.source for item in found}


def _row(view: View, found: Sequence[_Found]) -> FigureRow:
    texts = {document.source.id: document.source.text for document in view.comparison.documents}
    figures: dict[tuple[str, Span], Figure] = {}
    for item in found:
        span = item.mention.span
        figure = Figure(item.source, span, span.of(texts[item.source]), view.quote(item.claim.id))
        figures.setdefault((item.source, span), figure)
    about = next((item for item in found if item.is_inside), found[0])
    return FigureRow(view.quote(about.claim.id), tuple(figures.values()), _standing(found))


def _standing(found: Sequence[_Found]) -> Standing:
    if len(_sources(found)) == 1:
        return Standing.ALONE
    values = {item.value for item in found}
    if len(values) == 1:
        return Standing.SAME
    dates = [value for value in values if isinstance(value, str)]
    most_exact = max(dates, key=len, default="")
    inside = len(dates) == len(values) and all(most_exact.startswith(date) for date in dates)
    return Standing.ROUGHER if inside else Standing.DIFFERENT
