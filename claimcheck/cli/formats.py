"""The formats of `compare` and `check` that are made of outcomes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.report.csv import render_csv
from claimcheck.report.github import render_github
from claimcheck.report.junit import render_junit
from claimcheck.report.outcome import Outcome
from claimcheck.report.sarif import render_sarif

MACHINE_FORMATS: dict[str, Callable[[Sequence[Outcome]], str]] = {
    "github": render_github,
    "sarif": render_sarif,
    "junit": render_junit,
    "csv": render_csv,
}
"""What another program reads, by name."""
