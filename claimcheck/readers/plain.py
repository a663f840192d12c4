"""Plain text: a leading `date 2021-11-06`, alone on the first line or before the first sentence."""

from __future__ import annotations

import re

from claimcheck.models import Span
from claimcheck.readers.front_matter import Metadata, parse_day

_LEADING_DATE = re.compile(r"\s*(date:?[ \t]+(\d{4}-\d{2}-\d{2}))(?![\w-])", re.IGNORECASE)
"""The day of publication as collections of articles write it before the text; a longer number is none."""


def leading_date(text: str) -> Metadata | None:
    """The date at the head of a plain text, if any. Raises MalformedMetadataError for a day that is none.

    >>> leading_date(" date 2021-11-06 Sales rose.").span
    Span(start=1, end=16)
    """
    match = _LEADING_DATE.match(text)
    return Metadata(span=Span(*match.span(1)), published=parse_day(match[2])) if match else None
