"""Whole reports of small scenarios, word for word, in every format.

`make golden` writes them anew; the difference is read before it is committed.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import claimcheck
from claimcheck.check import outcome_of
from claimcheck.cli.formats import MACHINE_FORMATS
from claimcheck.comparison import Comparison
from claimcheck.policy import Policy
from claimcheck.report import SUFFIXES, View, render
from claimcheck.report.outcome import Outcome

FOLDER = Path(__file__).parent
SCENARIOS = sorted(path for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__")
WRITE = "WRITE_GOLDEN" in os.environ

REPORTS: dict[str, Callable[[Comparison], str]] = {
    f"report{suffix}": lambda comparison, format=format: render(comparison, format)  # type: ignore[misc]
    for suffix, format in SUFFIXES.items()
}
MACHINE: dict[str, Callable[[Comparison], str]] = {
    f"report.{format}": lambda comparison, write=write: write([outcome(comparison)])  # type: ignore[misc]
    for format, write in MACHINE_FORMATS.items()
}


@pytest.mark.parametrize("name", [*REPORTS, *MACHINE])
@pytest.mark.parametrize("scenario", SCENARIOS, ids=[path.name for path in SCENARIOS])
def test_report(scenario: Path, name: str, monkeypatch: pytest.MonkeyPatch):
    """The report is, byte for byte, the one that was read and committed."""
    expected = scenario / f"{name}.golden"
    text = {**REPORTS, **MACHINE}[name](comparison(scenario, monkeypatch))
    if WRITE:
        expected.write_bytes(text.encode())
    assert text.encode() == expected.read_bytes()


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[path.name for path in SCENARIOS])
def test_order_of_sources_changes_no_finding(scenario: Path, monkeypatch: pytest.MonkeyPatch):
    """The same findings between the same places, whichever source is named first."""
    forwards = findings(comparison(scenario, monkeypatch))
    assert findings(comparison(scenario, monkeypatch, backwards=True)) == forwards


def comparison(scenario: Path, monkeypatch: pytest.MonkeyPatch, *, backwards: bool = False) -> Comparison:
    monkeypatch.chdir(scenario)
    names = sorted(path.name for path in scenario.iterdir() if path.suffix in (".md", ".txt"))
    sources = [claimcheck.read(name) for name in (reversed(names) if backwards else names)]
    return claimcheck.compare(sources)


def outcome(comparison: Comparison) -> Outcome:
    return outcome_of(View(comparison), Policy("conflict"))


def findings(result: Comparison) -> set[tuple[object, ...]]:
    report = result.to_dict()
    return {
        (item["kind"], item.get("rule"), item.get("severity"), frozenset(item["claims"])) for item in report["findings"]
    }
