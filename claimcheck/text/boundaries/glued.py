"""Two sentences without the blank between them, as web pages and machine translation leave them."""

from __future__ import annotations

import re

from claimcheck.models import Span
from claimcheck.text.boundaries.abbreviations import begins_sentence
from claimcheck.text.boundaries.candidate import Candidate

_NEXT_SENTENCE = re.compile(r"(?!(?:Com|Net|Org)\b)[A-Z][a-z]+(?=[\s,;:’'—–-]|[.!?](?:\s|$))|(?:I|A)[\s’']|[“«\"][A-Z]")
"""A capitalised word that ends like a word of prose: not the `Com` of an address, not the `NET` of a name."""

_LAST_WORD = re.compile(r"(?<![a-z])[a-z]{2,}\)?$|\d{4}$")
_LONGEST_WORD = 40
"""Characters before the terminator that are looked at: longer than any word of prose, so that the time is linear."""
_ADDRESS = ("@", "/", "www.", "\\")


def ends_glued_sentence(here: Candidate, block: Span) -> bool:
    """Whether a sentence ends although no blank follows: `the port.The mayor`, `in 2019.“We`, but not `Booking.com`."""
    if here.closers and not here.closes_quotation:
        return False
    if _NEXT_SENTENCE.match(here.text, here.end, block.end) is None:
        return False
    word = here.text[max(here.sentence_start, here.start - _LONGEST_WORD) : here.start].split()[-1:]
    if not word or any(sign in word[0] for sign in _ADDRESS):
        return False
    return here.closes_quotation or _LAST_WORD.search(word[0]) is not None or begins_sentence(here)
