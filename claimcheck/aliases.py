"""Names that the configuration declares to be one, compared as if every article wrote the same one.

To look names up wherever two are compared would miss every comparison of plain words. So the articles are compared with
the names replaced, and every span of the result is carried back afterwards: a report quotes what the article says.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from claimcheck.comparison import Comparison
from claimcheck.models import Discrepancy, Document, Evidence, Finding, Skipped, Source, Span

Value = TypeVar("Value")

_BLANK = r"(?:[ \t\xa0]{1,3}|[ \t]?\r?\n[ \t]?)"
"""What stands between the words of a name: a few blanks, or the end of a line; never a blank line."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """A source in which every alias is written as the name that it stands for."""

    original: Source
    source: Source
    places: tuple[tuple[Span, Span], ...]
    """Where the aliases stand in the original, and their names in the source."""

    def carried(self, value: Value) -> Value:
        """The value with all its spans pointing into the original."""
        return _carried(value, self) if self.places else value

    def back(self, span: Span) -> Span:
        """The span in the original; one that begins or ends inside a replaced name takes in all of it."""
        starts = [new.start for _, new in self.places]
        first = bisect_right(starts, span.start) - 1
        last = bisect_left(starts, span.end) - 1
        return Span(self._back(span.start, first, 0), self._back(span.end, last, 1))

    def _back(self, offset: int, place: int, side: int) -> int:
        """The original offset; `place` is the last replacement before it, `side` the end of it that is meant."""
        if place < 0:
            return offset
        old, new = self.places[place]
        return old[side] if offset < new.end else offset + old.end - new.end


def renamed(source: Source, aliases: Mapping[str, str]) -> Renamed:
    """The source with its aliases replaced outside of what is no prose.

    >>> article = Source.from_text("The Xbox division grew.", id="a")
    >>> renamed(article, {"Xbox division": "Microsoft Gaming"}).source.text
    'The Microsoft Gaming grew.'
    """
    places: list[tuple[Span, Span]] = []
    parts: list[str] = []
    position = length = 0
    for found in _names(aliases).finditer(source.text) if aliases else ():
        old = Span(*found.span())
        name = aliases.get(" ".join(found[0].split()))
        if name is None or any(skipped.span.overlaps(old) for skipped in source.excluded):
            continue
        parts += [source.text[position : old.start], name]
        start = length + old.start - position
        position, length = old.end, start + len(name)
        places.append((old, Span(start, length)))
    if not places:
        return Renamed(source, source, ())
    text = "".join([*parts, source.text[position:]])
    excluded = tuple(_forward(skipped, places) for skipped in source.excluded)
    return Renamed(source, replace(source, text=text, excluded=excluded), tuple(places))


def _names(aliases: Mapping[str, str]) -> re.Pattern[str]:
    """Every alias as whole words, longest first; the names themselves too, so that no alias is found inside of one."""
    names = sorted({*aliases, *aliases.values()}, key=lambda name: (-len(name), name))
    words = "|".join(_BLANK.join(map(re.escape, name.split())) for name in names)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def _forward(skipped: Skipped, places: Sequence[tuple[Span, Span]]) -> Skipped:
    """A stretch of the original, which holds no replaced name, where it stands after the replacement."""
    before = bisect_right([old.end for old, _ in places], skipped.span.start) - 1
    shift = places[before][1].end - places[before][0].end if before >= 0 else 0
    return Skipped(Span(skipped.span.start + shift, skipped.span.end + shift), skipped.reason)


def restored(comparison: Comparison, sources: Sequence[Renamed]) -> Comparison:
    """The comparison of renamed sources, with every span and quotation taken from the originals."""
    if not any(source.places for source in sources):
        return comparison
    by_id = {source.original.id: source for source in sources}
    claims = {claim.id: by_id[claim.source].carried(claim) for claim in comparison.claims}
    return replace(
        comparison,
        documents=tuple(_document(document, by_id[document.source.id]) for document in comparison.documents),
        claims=tuple(claims.values()),
        alignments=tuple(
            replace(item, left=claims[item.left.id], right=claims[item.right.id]) for item in comparison.alignments
        ),
        findings=tuple(_finding(finding, by_id) for finding in comparison.findings),
        roles=tuple(
            replace(row, holders=tuple(by_id[holder.source].carried(holder) for holder in row.holders))
            for row in comparison.roles
        ),
    )


def _document(document: Document, source: Renamed) -> Document:
    return Document(source.original, source.carried(document.sentences), source.carried(document.skipped))


def _finding(finding: Finding, sources: Mapping[str, Renamed]) -> Finding:
    if not isinstance(finding, Discrepancy):
        return finding
    return replace(finding, evidence=tuple(_evidence(item, sources[item.source]) for item in finding.evidence))


def _evidence(item: Evidence, source: Renamed) -> Evidence:
    span = source.back(item.span)
    return replace(item, span=span, text=span.of(source.original.text))


def _carried(value: Any, source: Renamed) -> Any:
    if isinstance(value, Span):
        return source.back(value)
    if isinstance(value, tuple):
        return tuple(_carried(item, source) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _carried(getattr(value, field.name), source) for field in fields(value)})
    return value
