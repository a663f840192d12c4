"""The formats of `compare` and `check` that are made of outcomes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from claimcheck.report.check_markdown import render_check_markdown
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


def write_job_summary(outcomes: Sequence[Outcome]) -> None:
    """Add the result to the page of the job, where GitHub Actions names a file for it."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(render_check_markdown(outcomes))
