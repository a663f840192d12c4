"""What is taken out of a web page, a PDF or a Word document, before it is a Source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.models import Skipped, Span, Unit

PAGE_END = "\f"
"""Stands in the text of a PDF where a new page begins, also inside a sentence."""

_PARAGRAPH_END = "\n\n"
_SPACES = str.maketrans({PAGE_END: " ", "\r": " ", "\0": " "})


class Block(NamedTuple):
    """A paragraph, or what stands in the place of one."""

    text: str
    reason: str | None = None
    """Why it is no prose ("headline", "table"); None for prose."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a document, block by block, and what the document says about it."""

    blocks: Sequence[Block]
    unit: Unit = Unit.PARAGRAPH
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    """As an ISO date."""

    def text(self) -> str:
        """The text that the report shows, with a blank line between blocks.

        >>> Extracted([Block("Ports", "headline"), Block("Sales rose.")]).text()
        'Ports\\n\\nSales rose.'
        """
        return _PARAGRAPH_END.join(block.text for block in self.blocks)

    def excluded(self) -> tuple[Skipped, ...]:
        """The blocks that are no prose, and the ends of pages inside the others."""
        found, start = [], 0
        for text, reason in self.blocks:
            if reason is not None:
                found.append(Skipped(Span(start, start + len(text)), reason))
            else:
                ends = (start + at for at, char in enumerate(text) if char == PAGE_END)
                found += [Skipped(Span(end, end + 1), "markup") for end in ends]
            start += len(text) + len(_PARAGRAPH_END)
        return tuple(found)


def paragraph(text: str) -> str:
    r"""The words of a paragraph on one line, as places are counted by paragraph.

    >>> paragraph(" Sales\n  rose.\f ")
    'Sales rose.'
    """
    return " ".join(text.translate(_SPACES).split())
