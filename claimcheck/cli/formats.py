"""The formats of `compare` and `check` that are made of outcomes."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from claimcheck.report.outcome import Outcome
from claimcheck.report.writers import writer_of


def _written(format: str, outcomes: Sequence[Outcome]) -> str:
    return writer_of(format)(outcomes)


MACHINE_FORMATS: dict[str, Callable[[Sequence[Outcome]], str]] = {
    format: partial(_written, format) for format in ("github", "sarif", "junit", "csv")
}
"""What another program reads, by name."""


def write_job_summary(outcomes: Sequence[Outcome]) -> None:
    """Add the result to the page of the job, where GitHub Actions names a file for it."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(_written("check_markdown", outcomes))
