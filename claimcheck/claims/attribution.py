"""Who says what: speaker, cue and content."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.models import Attribution, Document, Mention


def attribute(document: Document, mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """The attributions of a document, in text order of their contents."""
    return ()
