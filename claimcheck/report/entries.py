"""What a report shows, as values: `view.py` makes them, the formats write them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.models import Evidence, Severity, Span, Unit


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, for a reader and for an editor's link."""

    path: str | None
    """None for a text given in code."""
    label: str
    """The path, or the source's id where there is no path."""
    line: int
    """From 1; the number of the paragraph or page where the file has no lines."""
    unit: Unit = Unit.LINE

    def __str__(self) -> str:
        if self.unit is Unit.LINE:
            return f"{self.label}:{self.line}"
        return f"{self.label}, {self.unit.value} {self.line}"


class Region(NamedTuple):
    """Lines and columns from 1, columns in characters, the end exclusive, as SARIF counts them."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


class Piece(NamedTuple):
    """A stretch of quoted words."""

    text: str
    differs: bool


def pieces_of(text: str, marked: Sequence[Span]) -> Iterator[Piece]:
    """The text in stretches that differ and stretches that do not.

    >>> [piece.text for piece in pieces_of("It cost 4.2 million", [Span(8, 11)])]
    ['It cost ', '4.2', ' million']
    """
    at = 0
    for start, end in sorted(marked):
        if start > at:
            yield Piece(text[at:start], differs=False)
        if end > max(start, at):
            yield Piece(text[max(start, at) : end], differs=True)
        at = max(at, end)
    if at < len(text):
        yield Piece(text[at:], differs=False)


class Quotation(NamedTuple):
    """The exact words of one source."""

    source: str
    claim: str
    """Id of the claim that the words belong to."""
    place: Place
    span: Span
    """The evidence where there is one, else the claim; offsets into the source."""
    shown: Span
    """What `text` is: the claim, or the evidence where it stands outside of the claim; offsets into the source."""
    text: str
    marked: tuple[Span, ...]
    """The words that differ, as spans of `text`; empty where no word can be named."""
    about: str | None
    """Whom or what the words are about, where they do not say it themselves: the name that a pronoun stands for, or
    the subject of the clause before."""
    speaker: str | None
    """Who says it in the source, if it is attributed to somebody."""
    speaker_role: str | None
    """What the source says the speaker is: "executive of Microsoft"."""

    def pieces(self) -> Iterator[Piece]:
        """The words in stretches that differ and stretches that do not."""
        return pieces_of(self.text, self.marked)


class SourceRow(NamedTuple):
    """One source in the head of the report."""

    id: str
    name: str
    """The outlet, else the title, else the id."""
    place: Place
    published: str | None
    sentences: int
    claims: int


class NotChecked(NamedTuple):
    """A stretch that no verdict speaks of."""

    source: str
    place: Place
    span: Span
    reason: str
    text: str


class DiscrepancyView(NamedTuple):
    """A discrepancy with its quotations."""

    id: str
    rule: str
    severity: Severity
    reason: str
    sides: tuple[Quotation, ...]
    score: float | None
    """That of the alignment behind it; None for rules that compare whole sources."""
    silent: tuple[str, ...]
    """Of a gap: the ids of the sources that leave out what the quotation says."""


class AgreementView(NamedTuple):
    """Claims that state the same, one group over all sources."""

    ids: tuple[str, ...]
    """Of the findings of the group, in the order of the report; the first one names the group."""
    sides: tuple[Quotation, ...]
    score: float
    """The lowest of the group's alignments."""
    left_over: tuple[Evidence, ...] = ()
    """What one of the claims says and none of the other sources does."""


class SingleView(NamedTuple):
    """A claim of one source, with the nearest one elsewhere."""

    ids: tuple[str, ...]
    """Of the findings on claims that stand in these words, that of the one with the nearest neighbour first."""
    claim: Quotation
    nearest: Quotation | None
    score: float
