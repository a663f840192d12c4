"""The number of a list item or a section, which has a full stop of its own."""

from __future__ import annotations

import re

from claimcheck.text.boundaries.candidate import Candidate

_NUMBER = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4}|\d{1,2}(?:\.\d{1,2}){1,3})\)?$")
"""What numbers an item: figures, one letter, a small Roman number, or the parts of a section (`2.1.3`)."""


def numbers_an_item(here: Candidate) -> bool:
    """Whether the sentence has nothing but a number so far: `2. The second item.`, `1.) The first`."""
    return here.is_stop and here.opens_sentence and _NUMBER.match(here.before) is not None
