"""What a segment is: the chunks of one clause, and how it hangs on another clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from claimcheck.claims.chunking import Chunk, Kind


class SegmentKind(Enum):
    """How a segment hangs on its host."""

    MAIN = "main"
    COORDINATE = "coordinate"
    """Shares the words before the parallel verb with its host: "(X) sold the house and | left"."""
    RELATIVE = "relative"
    APPOSITION = "apposition"
    PARTICIPLE = "participle"
    SUBORDINATE = "subordinate"
    """Has a subject of its own behind a subordinator: "after | he left"."""
    PARENTHESIS = "parenthesis"


_LEAST_STATEMENT = 4
"""Chunks of a clause in which a verb must have been overlooked: shorter ones may be headings or what a report left."""


@dataclass(slots=True)
class Segment:
    """A clause in the making."""

    kind: SegmentKind
    chunks: list[int] = field(default_factory=list)
    host: Segment | None = None
    antecedent: list[int] = field(default_factory=list)
    """The chunks that the segment says something of: of a relative clause or an apposition."""
    parallel: int | None = None
    """The verb chunk of the host that a coordinated verb is parallel to."""
    verb: int | None = None
    """The chunk with the main verb, as soon as it was met."""
    opener: bool = False
    """Whether it stands before its host, which follows after a comma."""
    inside: bool = False
    """Whether it interrupts a clause of its host that still waits for its verb: "even if Ann, | who ..., | wins"."""

    whole: bool = False
    """Whether it was parted and put together again, and has no main verb that is known."""

    def clause(self) -> Segment:
        """The clause whose subject a coordinated verb phrase shares; for others the segment itself."""
        segment = self
        while segment.kind is SegmentKind.COORDINATE and segment.host is not None:
            segment = segment.host
        return segment


def rejoined(segments: list[Segment], chunks: Sequence[Chunk]) -> list[Segment]:
    """The segments, a main clause without a verb put together again with what hangs on it.

    The verb was taken for something else, and with it the sentence for a fragment. To part a clause from it would leave
    its subject without a verb, and most often give the clause another subject.
    """
    found = segments
    for segment in segments:
        verbless = segment.kind is SegmentKind.MAIN and segment.host is None and segment.verb is None
        if not verbless or len(segment.chunks) < _LEAST_STATEMENT:
            continue
        hanging = [other for other in found if other is segment or _root(other) is segment]
        if len(hanging) > 1 and chunks[segment.chunks[0]].kind is Kind.NOUN:
            places = [place for other in hanging for place in other.chunks]
            segment.chunks = list(range(min(places), max(places) + 1))
            segment.whole = True
            found = [other for other in found if other is segment or other not in hanging]
    return found


def _root(segment: Segment) -> Segment:
    while segment.host is not None:
        segment = segment.host
    return segment
