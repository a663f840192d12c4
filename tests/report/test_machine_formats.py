"""What other programs read."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import pytest

import claimcheck
from claimcheck.check import Accepted, outcome_of
from claimcheck.policy import Policy
from claimcheck.report import View
from claimcheck.report.csv import render_csv
from claimcheck.report.github import render_github
from claimcheck.report.junit import render_junit
from claimcheck.report.outcome import Outcome, Status
from claimcheck.report.sarif import render_sarif

FORGED = "The museum::error file=x::pwned%0A will, as planned, close in the winter."
DENIED = "The museum::error file=x::pwned%0A will, as planned, not close in the winter."


def outcome(left: str, right: str, accepted: bool = False) -> Outcome:
    comparison = claimcheck.compare(
        [claimcheck.Source.from_text(left, id="a"), claimcheck.Source.from_text(right, id="b")]
    )
    ids = [finding.id for finding in comparison.findings if hasattr(finding, "rule")]
    entries = {id: Accepted(id, "negation-mismatch", (), "looked at") for id in ids} if accepted else {}
    return outcome_of(View(comparison), Policy("conflict"), entries)


@pytest.fixture(scope="module")
def conflict() -> Outcome:
    return outcome("The museum will close in the winter.", "The museum will not close in the winter.")


@pytest.fixture(scope="module")
def accepted() -> Outcome:
    return outcome("The museum will close in the winter.", "The museum will not close in the winter.", accepted=True)


def test_github_annotates_both_sides(conflict: Outcome, accepted: Outcome):
    """An `::error` for each quotation of a conflict; none for an accepted one."""
    lines = render_github([conflict]).splitlines()
    assert len(lines) == 2
    assert all(line.startswith("::error ") and "title=negation-mismatch" in line for line in lines)
    assert render_github([accepted]) == ""


def test_github_annotations_cannot_be_forged():
    """Source text begins no command and ends no property."""
    for line in render_github([outcome(FORGED, DENIED)]).splitlines():
        properties = line.split("::", 2)[1]
        assert "pwned" not in properties
        assert "%0A" not in line


def test_github_is_capped_with_a_count(conflict: Outcome):
    """Ten annotations of a kind are shown; the number of the others is said."""
    lines = render_github([conflict] * 8).splitlines()
    assert len(lines) == 11
    assert lines[-1].startswith("6 more")


def test_sarif_locates_both_sides(conflict: Outcome, accepted: Outcome):
    """The first side is the location, the other a related one; accepted ones are suppressed with their reason."""
    run = json.loads(render_sarif([conflict]))["runs"][0]
    (result,) = run["results"]
    assert result["ruleId"] in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert (result["level"], len(result["locations"]), len(result["relatedLocations"])) == ("error", 1, 1)
    assert result["partialFingerprints"] == {"claimcheck/v1": conflict.discrepancies[0].id}
    (result,) = json.loads(render_sarif([accepted]))["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external", "justification": "looked at"}]


def test_sarif_keeps_to_the_standard(conflict: Outcome, accepted: Outcome):
    """What sections 3.13 to 3.35 of SARIF 2.1.0 demand of the properties that are used."""
    stale = Outcome("gone", "reports/a gone.md", None, Status.ORPHAN, ("no longer named",))
    log = json.loads(render_sarif([conflict, accepted, stale]))
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    driver = run["tool"]["driver"]
    assert driver["name"] and len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    for result in run["results"]:
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        assert all(isinstance(value, str) for value in result["partialFingerprints"].values())
        assert all(entry["kind"] in {"inSource", "external"} for entry in result.get("suppressions", []))
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            assert location.get("id", 0) >= 0
            place = location["physicalLocation"]
            assert " " not in place["artifactLocation"]["uri"]
            region = place.get("region", {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 2})
            start, end = (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])
            assert (1, 1) <= start < end


def test_junit_counts(conflict: Outcome, accepted: Outcome):
    """A conflict is a failure, an accepted one is skipped, and a stale report fails its own case."""
    stale = Outcome("gone", "reports/gone.md", None, Status.ORPHAN, ("no longer named",))
    suites = ElementTree.fromstring(render_junit([conflict, accepted, stale]))
    assert [(s.get("tests"), s.get("failures"), s.get("skipped")) for s in suites] == [
        ("2", "1", "0"),
        ("2", "0", "1"),
        ("1", "1", "0"),
    ]


def test_csv_has_a_row_for_each_side(conflict: Outcome):
    """The words and the place of both sides."""
    rows = list(csv.DictReader(io.StringIO(render_csv([conflict]))))
    assert [(row["source"], row["line"], row["verdict"]) for row in rows] == [
        ("a", "1", "failing"),
        ("b", "1", "failing"),
    ]


def test_csv_cells_are_no_formulas():
    """A cell that a spreadsheet would run begins with an apostrophe."""
    text = render_csv([outcome("=cmd() will close in the winter.", "=cmd() will not close in the winter.")])
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in csv.reader(io.StringIO(text)) for cell in row)
