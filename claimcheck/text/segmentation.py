"""Source -> Document: read this file first."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.models import Document, Sentence, Skipped, Source
from claimcheck.text.language import recognised
from claimcheck.text.layout import blocks
from claimcheck.text.pieces import Piece, pieces
from claimcheck.text.prose import is_caseless, readable
from claimcheck.text.skipping import reasons_to_skip
from claimcheck.text.tokens import tokenize


def segment(source: Source) -> Document:
    """The sentences of a source, and everything else with the reason why it is skipped.

    Every character that is not blank is in a sentence or in a skipped stretch, and in one only; what the reader
    excluded inside a sentence (a mark of emphasis) belongs to the sentence.
    """
    text = readable(source)
    caseless = is_caseless(text)
    found = [piece for block in blocks(text) for piece in pieces(text, block, caseless=caseless)]
    reasons = reasons_to_skip(found)
    kept = [piece for piece, reason in zip(found, reasons, strict=True) if reason is None]
    return Document(
        source=source,
        sentences=tuple(
            Sentence(index, piece.span, piece.block.paragraph, tokenize(text, piece.span))
            for index, piece in enumerate(kept)
        ),
        skipped=tuple(_skipped(source, found, reasons)),
        language=source.language or recognised(text),
    )


def _skipped(source: Source, found: list[Piece], reasons: list[str | None]) -> Iterator[Skipped]:
    """What the reader excluded outside every sentence, and what was found to be no statement, in text order."""
    items = [Skipped(piece.span, reason) for piece, reason in zip(found, reasons, strict=True) if reason is not None]
    spans = [piece.span for piece in found]
    number = 0
    for item in source.excluded:
        while number < len(spans) and spans[number].end <= item.span.start:
            number += 1
        if number == len(spans) or not spans[number].overlaps(item.span):
            items.append(item)
    return iter(sorted(items, key=lambda item: item.span))
