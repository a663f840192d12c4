"""Offsets of a source -> what a reader counts: lines of the file, or paragraphs and pages where it has no lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from claimcheck.models import Source, Span, Unit
from claimcheck.report.entries import Place, Region

_ENDS = {Unit.LINE: "\n", Unit.PARAGRAPH: "\n\n", Unit.PAGE: "\f"}


@dataclass(frozen=True)
class Locator:
    """Finds places of one source."""

    source: Source

    @cached_property
    def _starts(self) -> list[int]:
        return starts(self.source.text, self.source.unit)

    def place(self, offset: int) -> Place:
        """The line, paragraph or page of an offset."""
        source = self.source
        number = source.line or bisect_right(self._starts, offset)
        return Place(source.path, source.path or source.id, number, source.unit)

    def region(self, span: Span) -> Region | None:
        """The lines and columns of a span; None where the text has no lines of its own in the file."""
        if self.source.line or self.source.unit is not Unit.LINE:
            return None
        first, last = (bisect_right(self._starts, offset) for offset in span)
        return Region(first, span.start - self._starts[first - 1] + 1, last, span.end - self._starts[last - 1] + 1)


def starts(text: str, unit: Unit = Unit.LINE) -> list[int]:
    r"""The offsets at which the lines, paragraphs or pages of a text begin.

    >>> starts("a\nbc\n"), starts("a\n\nbc", Unit.PARAGRAPH)
    ([0, 2, 5], [0, 3])
    >>> starts("a\r\nb\rc")  # a lone carriage return ends a line too, as editors have it
    [0, 3, 5]
    """
    end = _ENDS[unit]
    if unit is Unit.LINE and "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return [0, *accumulate(len(piece) + len(end) for piece in text.split(end)[:-1])]
