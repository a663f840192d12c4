"""Entries of the view -> the cards of the page: numbered, with what filters and buttons need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, count
from typing import NamedTuple

from claimcheck.report.entries import AgreementView, DiscrepancyView, Quotation, SingleView
from claimcheck.report.explanation import Explanation, explain
from claimcheck.report.html.anchors import finding_anchor
from claimcheck.report.listing import agreement_line, discrepancy_line, single_line
from claimcheck.report.signs import AGREEMENT_SIGN, SEVERITY_SIGNS, SINGLE_SIGN
from claimcheck.report.view import View


class Card(NamedTuple):
    """One finding on the page."""

    number: int
    """From 1, in the order of the page: a reader of the paper finds it by this."""
    ids: tuple[str, ...]
    kind: str
    """Of the finding: "discrepancy", "agreement" or "single-source"."""
    tone: str
    """What it is marked as: the severity of a discrepancy, else the kind."""
    sign: str
    """The tone without colour."""
    rule: str | None
    reason: str | None
    sides: tuple[Quotation, ...]
    silent: tuple[str, ...]
    """Of a gap: the ids of the sources that do not say it."""
    nearest: Quotation | None
    """Of a claim in one source: the likeliest other one."""
    score: float | None
    explanation: Explanation | None
    accepted: str | None
    """Why the discrepancy may stay, if somebody accepted it."""
    markdown: str

    @property
    def anchor(self) -> str:
        """The place on the page."""
        return finding_anchor(self.ids[0])

    @property
    def other_anchors(self) -> tuple[str, ...]:
        """The places of the findings that share the card."""
        return tuple(map(finding_anchor, self.ids[1:]))

    @property
    def state(self) -> str:
        """Whether somebody accepted it: "accepted" or "new"; empty for what needs no accepting."""
        if self.kind != "discrepancy":
            return ""
        return "new" if self.accepted is None else "accepted"

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who says it, each once."""
        return tuple(dict.fromkeys(side.speaker for side in self.sides if side.speaker))


def cards_of(view: View, accepted: Mapping[str, str]) -> tuple[Card, ...]:
    """Discrepancies, agreements, claims of one source, numbered through."""
    numbers = count(1)
    return (
        *(_discrepancy(view, item, next(numbers), accepted.get(item.id)) for item in view.discrepancies),
        *(_agreement(view, item, next(numbers)) for item in view.agreements),
        *(_single(item, next(numbers)) for item in view.single),
    )


def _discrepancy(view: View, item: DiscrepancyView, number: int, accepted: str | None) -> Card:
    return Card(
        number=number,
        ids=(item.id,),
        kind="discrepancy",
        tone=item.severity.value,
        sign=SEVERITY_SIGNS[item.severity],
        rule=item.rule,
        reason=item.reason,
        sides=item.sides,
        silent=item.silent,
        nearest=None,
        score=item.score,
        explanation=_explanation(view, item.sides) if item.score is not None else None,
        accepted=accepted,
        markdown=discrepancy_line(item),
    )


def _agreement(view: View, item: AgreementView, number: int) -> Card:
    return Card(
        number=number,
        ids=item.ids,
        kind="agreement",
        tone="agreement",
        sign=AGREEMENT_SIGN,
        rule=None,
        reason=None,
        sides=item.sides,
        silent=(),
        nearest=None,
        score=item.score,
        explanation=_explanation(view, item.sides),
        accepted=None,
        markdown=agreement_line(item),
    )


def _single(item: SingleView, number: int) -> Card:
    return Card(
        number=number,
        ids=item.ids,
        kind="single-source",
        tone="single",
        sign=SINGLE_SIGN,
        rule=None,
        reason=None,
        sides=(item.claim,),
        silent=(),
        nearest=item.nearest,
        score=item.score if item.nearest else None,
        explanation=None,
        accepted=None,
        markdown=single_line(item),
    )


def _explanation(view: View, sides: Sequence[Quotation]) -> Explanation | None:
    """How the lowest score between the sides came about: the others are likelier."""
    pairs = (view.alignments.get(frozenset((a.claim, b.claim))) for a, b in combinations(sides, 2))
    scores = [pair.score for pair in pairs if pair is not None]
    return explain(min(scores, key=lambda score: score.probability)) if scores else None
