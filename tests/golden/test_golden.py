"""Whole reports of small scenarios, word for word.

`make golden` writes them anew; the difference is read before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import claimcheck
from claimcheck.comparison import Comparison
from claimcheck.report import SUFFIXES, render

FOLDER = Path(__file__).parent
SCENARIOS = sorted(path for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__")
WRITE = "WRITE_GOLDEN" in os.environ


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("scenario", SCENARIOS, ids=[path.name for path in SCENARIOS])
def test_report(scenario: Path, suffix: str, monkeypatch: pytest.MonkeyPatch):
    """The report is, byte for byte, the one that was read and committed."""
    expected = scenario / f"report{suffix}.golden"
    text = render(comparison(scenario, monkeypatch), SUFFIXES[suffix])
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


def findings(result: Comparison) -> set[tuple[object, ...]]:
    report = result.to_dict()
    return {
        (item["kind"], item.get("rule"), item.get("severity"), frozenset(item["claims"])) for item in report["findings"]
    }
