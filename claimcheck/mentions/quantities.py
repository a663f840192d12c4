"""Numbers with what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.models import DateMention, Document, Qualifier, Quantity, QuantityKind, Span

_DIGITS = re.compile(r"\b\d+(?:,\d{3})*(?:\.\d+)?\b")
"""A number in digits."""


def find_quantities(document: Document, dates: Sequence[DateMention]) -> tuple[Quantity, ...]:
    """The quantities of a document; a number inside a date is none."""
    found = []
    for sentence in document.sentences:
        for token in sentence.tokens:
            if _DIGITS.fullmatch(token.text) and not any(date.span.overlaps(token.span) for date in dates):
                value = float(token.text.replace(",", ""))
                found.append(Quantity(Span(*token.span), QuantityKind.COUNT, value, None, Qualifier.EXACT, None))
    return tuple(found)
