"""JUnit XML: a suite for each report, a case for its freshness and one for each discrepancy."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from claimcheck.report.entries import DiscrepancyView
from claimcheck.report.escape import visible
from claimcheck.report.outcome import Outcome, Status, Verdict


def render_junit(outcomes: Sequence[Outcome]) -> str:
    """Failing discrepancies are failures, accepted ones are skipped, those below the policy pass."""
    root = Element("testsuites", name="claimcheck")
    for outcome in outcomes:
        _suite(root, outcome)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, outcome: Outcome) -> None:
    stale = outcome.status is not Status.FRESH
    accepted = sum(outcome.verdict(item) is Verdict.ACCEPTED for item in outcome.discrepancies)
    suite = SubElement(
        root,
        "testsuite",
        name=visible(outcome.name),
        tests=str(1 + len(outcome.discrepancies)),
        failures=str(stale + len(outcome.failing)),
        skipped=str(accepted),
        errors="0",
    )
    case = SubElement(suite, "testcase", classname=visible(outcome.name), name="the report is fresh")
    if stale:
        SubElement(case, "failure", message=visible(f"{outcome.path}: {outcome.complaint}"))
    if outcome.notices:
        SubElement(case, "system-out").text = visible(" ".join(outcome.notices))
    for item in outcome.discrepancies:
        _case(suite, outcome, item)


def _case(suite: Element, outcome: Outcome, item: DiscrepancyView) -> None:
    case = SubElement(suite, "testcase", classname=f"{visible(outcome.name)}.{item.rule}", name=item.id)
    quotations = "\n".join(f"{visible(str(side.place))}: “{visible(side.text)}”" for side in item.sides)
    verdict = outcome.verdict(item)
    if verdict is Verdict.FAILING:
        failure = SubElement(case, "failure", type=item.severity.value, message=visible(item.reason))
        failure.text = f"{quotations}\n{outcome.advice(item)}"
    elif verdict is Verdict.ACCEPTED:
        SubElement(case, "skipped", message=visible(f"accepted: {outcome.accepted[item.id]}"))
    else:
        SubElement(case, "system-out").text = f"{item.severity.value}: {visible(item.reason)}\n{quotations}"
