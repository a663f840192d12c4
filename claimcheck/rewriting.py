"""A source with some of its words replaced, and the way back: what is found in it points into the original.

What two articles write differently without meaning anything else (declared names, blanks, composed characters) is
replaced before the first stage. To allow for it wherever two things are compared would miss every comparison of plain
words. Every span of the result is carried back afterwards: a report quotes what the article says.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import Any, NamedTuple, TypeVar

from claimcheck.comparison import Comparison
from claimcheck.models import Agreement, Discrepancy, Document, Evidence, Finding, Skipped, Source, Span

Value = TypeVar("Value")


class Edit(NamedTuple):
    """A stretch of a source, never empty, and what it is read as, never empty either."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A source in which every edit is made."""

    original: Source
    source: Source
    places: tuple[tuple[Span, Span], ...]
    """Where the edited stretches stand in the original, and what replaces them in the source."""
    starts: tuple[int, ...]
    """Where the replacements begin in the source."""

    def carried(self, value: Value) -> Value:
        """The value with all its spans pointing into the original."""
        return _carried(value, self, {}) if self.places else value

    def back(self, span: Span) -> Span:
        """The span in the original; one that begins or ends inside of a replaced stretch takes in all of it."""
        first = bisect_right(self.starts, span.start) - 1
        last = bisect_left(self.starts, span.end) - 1
        return Span(self._back(span.start, first, 0), self._back(span.end, last, 1))

    def _back(self, offset: int, place: int, side: int) -> int:
        """The original offset; `place` is the last replacement before it, `side` the end of it that is meant."""
        if place < 0:
            return offset
        old, new = self.places[place]
        return old[side] if offset < new.end else offset + old.end - new.end


def rewritten(source: Source, edits: Sequence[Edit]) -> Rewritten:
    """The source with these edits made, which come in text order and do not overlap, outside of what is no prose.

    >>> rewritten(Source.from_text("The old bridge.", id="a"), [Edit(Span(4, 7), "new")]).source.text
    'The new bridge.'
    """
    places: list[tuple[Span, Span]] = []
    parts: list[str] = []
    position = length = 0
    for old, words in _in_prose(source, edits):
        parts += [source.text[position : old.start], words]
        start = length + old.start - position
        position, length = old.end, start + len(words)
        places.append((old, Span(start, length)))
    if not places:
        return Rewritten(source, source, (), ())
    text = "".join([*parts, source.text[position:]])
    excluded = tuple(_forward(skipped, places) for skipped in source.excluded)
    starts = tuple(new.start for _, new in places)
    return Rewritten(source, replace(source, text=text, excluded=excluded), tuple(places), starts)


def merged(first: Sequence[Edit], second: Sequence[Edit]) -> list[Edit]:
    """All edits in text order; of two that overlap the one of the first list."""
    ends = [edit.span.end for edit in first]
    free = (edit for edit in second if not _is_touched(edit.span, first, bisect_right(ends, edit.span.start)))
    return sorted([*first, *free])


def _is_touched(span: Span, edits: Sequence[Edit], place: int) -> bool:
    return place < len(edits) and edits[place].span.start < span.end


def _in_prose(source: Source, edits: Sequence[Edit]) -> list[Edit]:
    ends = [skipped.span.end for skipped in source.excluded]
    kept = []
    for edit in edits:
        place = bisect_right(ends, edit.span.start)
        if place == len(ends) or source.excluded[place].span.start >= edit.span.end:
            kept.append(edit)
    return kept


def _forward(skipped: Skipped, places: Sequence[tuple[Span, Span]]) -> Skipped:
    """A stretch of the original, which holds no replaced words, where it stands after the replacement."""
    before = bisect_right(places, skipped.span.start, key=_old_end) - 1
    shift = places[before][1].end - places[before][0].end if before >= 0 else 0
    return Skipped(Span(skipped.span.start + shift, skipped.span.end + shift), skipped.reason)


def _old_end(place: tuple[Span, Span]) -> int:
    return place[0].end


def restored(comparison: Comparison, sources: Sequence[Rewritten]) -> Comparison:
    """The comparison of rewritten sources, with every span and quotation taken from the originals."""
    if not any(source.places for source in sources):
        return comparison
    by_id = {source.original.id: source for source in sources}
    done: dict[int, Any] = {}
    claims = {claim.id: _carried(claim, by_id[claim.source], done) for claim in comparison.claims}
    return replace(
        comparison,
        documents=tuple(_document(document, by_id[document.source.id], done) for document in comparison.documents),
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


def _document(document: Document, source: Rewritten, done: dict[int, Any]) -> Document:
    if not source.places:
        return document
    sentences, skipped = _carried((document.sentences, document.skipped), source, done)
    return replace(document, source=source.original, sentences=sentences, skipped=skipped)


def _finding(finding: Finding, sources: Mapping[str, Rewritten]) -> Finding:
    if isinstance(finding, Agreement):
        return replace(finding, left_over=tuple(_evidence(item, sources[item.source]) for item in finding.left_over))
    if not isinstance(finding, Discrepancy):
        return finding
    return replace(finding, evidence=tuple(_evidence(item, sources[item.source]) for item in finding.evidence))


def _evidence(item: Evidence, source: Rewritten) -> Evidence:
    span = source.back(item.span)
    return replace(item, span=span, text=span.of(source.original.text))


def _carried(value: Any, source: Rewritten, done: dict[int, Any]) -> Any:
    """The value with its spans carried back, itself if none moves; `done` by identity, as claims share their tokens."""
    if isinstance(value, Span):
        span = source.back(value)
        return value if span == value else span
    if isinstance(value, tuple):
        items = [_carried(item, source, done) for item in value]
        return value if all(map(is_, items, value)) else tuple(items)
    names = _parts_of(type(value))  # type: ignore[arg-type] # mypy does not know that classes are hashable
    if not names:
        return value
    carried = done.get(id(value))
    if carried is None:
        changed = {
            name: part for name in names if (part := _carried(own := getattr(value, name), source, done)) is not own
        }
        carried = done[id(value)] = replace(value, **changed) if changed else value
    return carried


@cache
def _parts_of(kind: type) -> tuple[str, ...]:
    """The fields that a value is made of; none for plain values."""
    return tuple(field.name for field in fields(kind) if field.init) if is_dataclass(kind) else ()
