"""What a segment is: the chunks of one clause, and how it hangs on another clause."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


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

    def clause(self) -> Segment:
        """The clause whose subject a coordinated verb phrase shares; for others the segment itself."""
        segment = self
        while segment.kind is SegmentKind.COORDINATE and segment.host is not None:
            segment = segment.host
        return segment
