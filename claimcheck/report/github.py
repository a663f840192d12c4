"""Annotations for GitHub Actions: a line of `::error` and so on for each side of a discrepancy.

See "Workflow commands for GitHub Actions" in its documentation. A property or a message cannot hold a line break, and
the percent sign and the separators are escaped, so that source text cannot forge a command.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from claimcheck.models import Severity, Unit
from claimcheck.report.entries import DiscrepancyView, Quotation
from claimcheck.report.escape import visible
from claimcheck.report.outcome import Outcome, Status, Verdict
from claimcheck.report.view import View
from claimcheck.report.words import insertion, shortened

_COMMANDS = {Severity.CONFLICT: "error", Severity.DIVERGENCE: "warning", Severity.GAP: "notice"}
_MOST = 10
"""GitHub shows ten annotations of a kind for a step and drops the others silently."""


def render_github(outcomes: Sequence[Outcome]) -> str:
    """The annotations, at most ten of a kind, and the number of those left out."""
    lines: list[str] = []
    for command in ("error", "warning", "notice"):
        found = [message for kind, message in _annotations(outcomes) if kind == command]
        lines += islice(found, _MOST)
        if len(found) > _MOST:
            lines.append(f"{len(found) - _MOST} more of kind {command} are not annotated: see the reports")
    return "".join(f"{line}\n" for line in lines)


def _annotations(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, str]]:
    for outcome in outcomes:
        if outcome.status is not Status.FRESH:
            properties = {"file": outcome.path or "", "title": "claimcheck"}
            yield "error", _command("error", properties, outcome.complaint)
        for unused in outcome.unused_ignores:
            properties = {"file": unused.place.path or "", "line": str(unused.place.line), "title": "claimcheck"}
            yield "warning", _command("warning", properties, f"unused: {unused}")
        for notice in outcome.notices:
            yield "warning", _command("warning", {"title": "claimcheck"}, notice)
        if outcome.view is not None:
            for item in outcome.discrepancies:
                if outcome.verdict(item) is not Verdict.ACCEPTED:
                    yield from _sides(outcome, outcome.view, item)


def _sides(outcome: Outcome, view: View, item: DiscrepancyView) -> Iterator[tuple[str, str]]:
    advice = outcome.advice(item)
    command = _COMMANDS[item.severity]
    for side in item.sides:
        others = "; ".join(_short(other) for other in item.sides if other is not side)
        region = view.region(side)
        has_lines = side.place.unit is Unit.LINE
        properties = {
            "file": side.place.path or "",
            "line": str(region.start_line if region else side.place.line) if has_lines else "",
            "endLine": str(region.end_line) if region else "",
            "title": f"{item.rule} ({item.severity.value})",
        }
        message = f"{item.reason} {others} [{item.id}]" + (f" To do: {advice}" if advice else "")
        yield command, _command(command, properties, message)


def _short(side: Quotation) -> str:
    return f"{side.place}: {insertion(side.about)}“{shortened(side.text)}”"


def _command(name: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{name} {listed}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
