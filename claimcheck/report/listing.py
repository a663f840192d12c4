"""Entries of a Markdown list, to be pasted into a comment: no links, since nobody knows from where they would lead."""

from __future__ import annotations

from claimcheck.report.entries import AgreementView, DiscrepancyView, Quotation, SingleView
from claimcheck.report.escape import markdown, markdown_stretch
from claimcheck.report.words import DOES_NOT_SAY, insertion


def discrepancy_line(item: DiscrepancyView) -> str:
    """Severity, rule, reason, id, and the quotations below."""
    sides = "".join(f"<br>\n  {_quotation(side)}" for side in item.sides)
    silent = "".join(f"<br>\n  {markdown(source)}: {DOES_NOT_SAY}" for source in item.silent)
    return f"- {item.severity.value} `{item.rule}` {markdown(item.reason)} `{item.id}`{sides}{silent}"


def agreement_line(item: AgreementView) -> str:
    """The quotations of all sources that state the same."""
    over = "".join(f"<br>\n  only in {markdown(part.source)}: “{markdown(part.text)}”" for part in item.left_over)
    return "- agreement" + "".join(f"<br>\n  {_quotation(side)}" for side in item.sides) + over


def single_line(item: SingleView) -> str:
    """The claim, and the nearest one elsewhere."""
    nearest = f"<br>\n  nearest ({item.score:.2f}): {_quotation(item.nearest)}" if item.nearest else ""
    return f"- in one source only<br>\n  {_quotation(item.claim)}{nearest}"


def _quotation(side: Quotation) -> str:
    return f"{markdown(str(side.place))}: {markdown_stretch(insertion(side.about))}“{markdown(side.text)}”"
