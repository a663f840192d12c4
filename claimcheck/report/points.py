"""Findings -> pairs of claims that speak of one point: what the tables put beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from claimcheck.models import Severity
from claimcheck.observations import plain_words
from claimcheck.report.entries import Quotation
from claimcheck.report.view import View, once_a_view

_NOT_OPPOSED = ("certainty-mismatch", "scope-differs")
"""Rules whose two sides do not contradict: one is less certain, or speaks of another part."""


class Meeting(NamedTuple):
    """Two claims by id, and whether they contradict."""

    one: str
    other: str
    opposed: bool


@once_a_view
def meetings(view: View) -> Sequence[Meeting]:
    """The claims that agree or differ; those that differ first: they weigh more.

    Names and quotations that whole sources give differently are no statements: they stand in tables of their own.
    """
    disputed = [
        Meeting(
            one.claim,
            other.claim,
            item.rule not in _NOT_OPPOSED and (len(item.sides) == 2 or _differ(view, one, other)),
        )
        for item in view.discrepancies
        if item.score is not None and item.severity is not Severity.GAP
        for one, other in combinations(item.sides, 2)
    ]
    shared = [Meeting(a.claim, b.claim, opposed=False) for item in view.agreements for a, b in pairwise(item.sides)]
    return disputed + shared


def _differ(view: View, one: Quotation, other: Quotation) -> bool:
    """Whether two of several sides oppose each other: the others of them say the same."""
    return plain_words(view.words(one)) != plain_words(view.words(other))
