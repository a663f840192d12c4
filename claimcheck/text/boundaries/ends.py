"""Block of text -> where its sentences end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.models import Span
from claimcheck.text.boundaries.abbreviations import (
    belongs_to_abbreviation,
    belongs_to_initial,
    belongs_to_spaced_time,
)
from claimcheck.text.boundaries.candidate import Candidate, candidates, look_at
from claimcheck.text.boundaries.continuation import (
    goes_on_in_lower_case,
    goes_on_with_decimals,
    goes_on_with_sign,
    is_mark_of_name,
)
from claimcheck.text.boundaries.ellipsis import hesitates, leaves_out_in_brackets
from claimcheck.text.boundaries.glued import ends_glued_sentence
from claimcheck.text.boundaries.numbering import numbers_an_item
from claimcheck.text.boundaries.quotations import is_attributed

REASONS_TO_GO_ON: tuple[Callable[[Candidate], bool], ...] = (
    goes_on_in_lower_case,
    goes_on_with_sign,
    goes_on_with_decimals,
    is_mark_of_name,
    belongs_to_abbreviation,
    belongs_to_initial,
    belongs_to_spaced_time,
    numbers_an_item,
    hesitates,
    leaves_out_in_brackets,
    is_attributed,
)
"""A terminator ends the sentence unless one of these holds; they are asked in this order."""


def sentence_ends(text: str, block: Span, *, caseless: bool = False) -> Iterator[int]:
    """The positions behind the sentences of a block, its own end last. A `caseless` text has no capitals."""
    start = counted = block.start
    in_quotation = False
    for match in candidates(text, block):
        in_quotation ^= text.count('"', counted, match.start()) % 2 == 1
        counted = match.start()
        if counted < start:
            continue
        here = look_at(match, Span(start, block.end), in_quotation=in_quotation, caseless=caseless)
        if here.following < block.end and _ends(here, block):
            yield here.end
            start = here.following
    yield block.end


def _ends(here: Candidate, block: Span) -> bool:
    if here.is_glued:
        return ends_glued_sentence(here, block)
    return not any(holds(here) for holds in REASONS_TO_GO_ON)
