"""CSV, a row for each side of each discrepancy, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from claimcheck.models import Unit
from claimcheck.report.entries import Quotation
from claimcheck.report.escape import visible
from claimcheck.report.outcome import Outcome, Status, Verdict
from claimcheck.report.view import View

_COLUMNS = (
    "report",
    "id",
    "severity",
    "rule",
    "verdict",
    "reason",
    "source",
    "file",
    "line",
    "speaker",
    "words",
    "claim",
)
_FORMULA = ("=", "+", "-", "@")
"""First signs of a cell that a spreadsheet would run as a formula (OWASP, "CSV injection")."""


def render_csv(outcomes: Sequence[Outcome]) -> str:
    """The table with a header line; RFC 4180 but for the line ends, which are LF as everywhere."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for outcome in outcomes:
        writer.writerows([_cell(value) for value in row] for row in _rows(outcome))
    return out.getvalue()


def _rows(outcome: Outcome) -> Iterator[list[str]]:
    if outcome.status is not Status.FRESH:
        about = [outcome.name, "", "", "report-not-fresh", Verdict.FAILING.value, outcome.complaint]
        yield [*about, "", outcome.path or "", "", "", "", ""]
    for notice in outcome.notices:
        yield [outcome.name, "", "", "not-compared", "", notice, "", "", "", "", "", ""]
    if outcome.view is None:
        return
    for item in outcome.discrepancies:
        for side in item.sides:
            yield [
                outcome.name,
                item.id,
                item.severity.value,
                item.rule,
                outcome.verdict(item).value,
                item.reason,
                side.source,
                side.place.label,
                _number(outcome.view, side),
                side.speaker or "",
                outcome.view.words(side),
                side.text,
            ]


def _number(view: View, side: Quotation) -> str:
    """The line, or "page 3" where the file has no lines."""
    region = view.region(side)
    if region is not None:
        return str(region.start_line)
    return str(side.place.line) if side.place.unit is Unit.LINE else f"{side.place.unit.value} {side.place.line}"


def _cell(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
