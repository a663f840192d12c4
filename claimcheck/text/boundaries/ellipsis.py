"""Dots that leave words out."""

from __future__ import annotations

from claimcheck.text.boundaries.candidate import Candidate


def hesitates(here: Candidate) -> bool:
    """Whether dots stand for a pause before "I", which is always a capital and tells nothing: `well ... I mean`."""
    is_ellipsis = "…" in here.mark or here.mark.count(".") > 1
    first = here.after.replace("’", "'").split("'")[0]
    return is_ellipsis and first == "I" and not here.closers


def leaves_out_in_brackets(here: Candidate) -> bool:
    """Whether the dots stand alone in brackets: `the [...] Analogy`."""
    return here.closers[:1] in ("]", ")") and here.start > 0 and here.text[here.start - 1] in "[("
