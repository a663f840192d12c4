"""SARIF 2.1.0 (OASIS): what code-scanning services read. One result for a discrepancy, located on both sides."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator, Sequence

from claimcheck.models import Severity, Unit
from claimcheck.report.entries import DiscrepancyView, Quotation
from claimcheck.report.escape import address
from claimcheck.report.outcome import Outcome, Status
from claimcheck.report.view import View
from claimcheck.rules import RULES, Rule
from claimcheck.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.CONFLICT: "error", Severity.DIVERGENCE: "warning", Severity.GAP: "note"}
_NOT_FRESH = "report-not-fresh"
_UNUSED = "unused-ignore"
"""The ids of results that no rule is for: about reports, and about comments in sources."""

Json = dict[str, object]


def render_sarif(outcomes: Sequence[Outcome]) -> str:
    """One run with all results; accepted discrepancies are suppressed, with the reason as justification."""
    driver: Json = {
        "name": "claimcheck",
        "version": __version__,
        "informationUri": "https://pypi.org/project/claimcheck-compare/",
        "rules": [
            *map(_rule, RULES),
            {"id": _NOT_FRESH, "shortDescription": {"text": "A committed report no longer holds."}},
            {"id": _UNUSED, "shortDescription": {"text": "A comment in a source covers no discrepancy."}},
        ],
    }
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notifications(outcomes)}],
        "results": [result for outcome in outcomes for result in _results(outcome)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _notifications(outcomes: Sequence[Outcome]) -> list[Json]:
    """What the results do not speak of: sources that were not read, or are in another language."""
    notices = dict.fromkeys(notice for outcome in outcomes for notice in outcome.notices)
    return [{"level": "warning", "message": {"text": notice}} for notice in notices]


def _rule(rule: type[Rule]) -> Json:
    page = inspect.getdoc(rule) or ""
    return {
        "id": rule.name,
        "shortDescription": {"text": page.splitlines()[0]},
        "fullDescription": {"text": page},
    }


def _results(outcome: Outcome) -> Iterator[Json]:
    if outcome.status is not Status.FRESH:
        yield {
            "ruleId": _NOT_FRESH,
            "level": "error",
            "message": {"text": outcome.complaint},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": address(outcome.path or "")}}}],
            "partialFingerprints": {"claimcheck/v1": f"{_NOT_FRESH}:{outcome.name}"},
        }
    for unused in outcome.unused_ignores:
        place = {"artifactLocation": {"uri": address(unused.place.label)}, "region": {"startLine": unused.place.line}}
        yield {
            "ruleId": _UNUSED,
            "level": "note",
            "message": {"text": str(unused)},
            "locations": [{"physicalLocation": place}],
            "partialFingerprints": {"claimcheck/v1": f"{_UNUSED}:{unused.place.label}:{unused.rule}"},
        }
    if outcome.view is not None:
        for item in outcome.discrepancies:
            yield _result(outcome, outcome.view, item)


def _result(outcome: Outcome, view: View, item: DiscrepancyView) -> Json:
    locations = [_location(view, side) for side in item.sides]
    result: Json = {
        "ruleId": item.rule,
        "level": _LEVELS[item.severity],
        "message": {"text": "\n".join(filter(None, (item.reason, outcome.advice(item))))},
        "locations": locations[:1],
        "relatedLocations": [{"id": number, **location} for number, location in enumerate(locations[1:], 1)],
        "partialFingerprints": {"claimcheck/v1": item.id},
    }
    if item.id in outcome.accepted:
        result["suppressions"] = [{"kind": "external", "justification": outcome.accepted[item.id]}]
    return result


def _location(view: View, side: Quotation) -> Json:
    physical: Json = {"artifactLocation": {"uri": address(side.place.label)}}
    region = view.region(side)
    if region is not None:
        physical["region"] = {
            "startLine": region.start_line,
            "startColumn": region.start_column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
            "snippet": {"text": view.words(side)},
        }
    elif side.place.unit is Unit.LINE:
        physical["region"] = {"startLine": side.place.line}
    location: Json = {"physicalLocation": physical, "message": {"text": side.text}}
    if side.place.unit is not Unit.LINE:
        location["logicalLocations"] = [{"name": f"{side.place.unit.value} {side.place.line}"}]
    return location
