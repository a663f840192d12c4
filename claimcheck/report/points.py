"""Findings -> pairs of claims that speak of one point: what the tables put beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from claimcheck.comparison import best_first
from claimcheck.models import Agreement, Severity
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
    agreements = (item for item in view.comparison.findings if isinstance(item, Agreement))
    shared = [Meeting(item.claims[0], item.claims[1], opposed=False) for item in best_first(agreements)]
    return disputed + shared


@once_a_view
def points(view: View) -> Sequence[Sequence[str]]:
    """The claims that meet, by ids, in groups of which each speaks of one point."""
    return view.comparison.grouped([(pair.one, pair.other) for pair in meetings(view)])


def _differ(view: View, one: Quotation, other: Quotation) -> bool:
    """Whether two of several sides oppose each other: the others of them say the same."""
    return plain_words(view.words(one)) != plain_words(view.words(other))
