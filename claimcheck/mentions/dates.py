"""Dates and times of day -> ISO 8601 values."""

from __future__ import annotations

from claimcheck.models import DateMention, Document


def find_dates(document: Document) -> tuple[DateMention, ...]:
    """The dates of a document, relative ones resolved against its day of publication."""
    return ()
