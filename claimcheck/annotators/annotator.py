"""What the pipeline needs of an annotator."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from claimcheck.models import Document, Mention


class Annotated(NamedTuple):
    """A document with what was found in it."""

    document: Document
    """The same sentences and tokens; an annotator may give the tokens tags of its own."""
    mentions: tuple[Mention, ...]
    """In text order; they may overlap."""


class Annotator(Protocol):
    """Tags the tokens and finds the mentions of a document. The same document must give the same result."""

    @property
    def name(self) -> str:
        """Names everything that the result depends on, versions included: part of a report's signature."""

    def annotate(self, document: Document) -> Annotated:
        """The document with tags, and its mentions."""
