"""`claimcheck check`."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from claimcheck.check import check
from claimcheck.cli.formats import MACHINE_FORMATS, write_job_summary
from claimcheck.cli.options import (
    cache_option,
    comparer_of,
    configured_project,
    exit_zero_option,
    fail_on_option,
    project_folder,
)
from claimcheck.cli.progress import watched
from claimcheck.policy import OK, Policy
from claimcheck.report.check_markdown import render_check_markdown
from claimcheck.report.escape import visible
from claimcheck.report.outcome import Outcome, Status, Verdict
from claimcheck.report.relocation import seen_from
from claimcheck.report.words import count


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the text output has besides what fails."""

    quiet: bool
    diff: bool
    statistics: bool


@click.command("check")
@project_folder
@click.option(
    "--format",
    "format",
    type=click.Choice(("text", "markdown", "json", *MACHINE_FORMATS)),
    default="text",
    help="What is printed.",
)
@fail_on_option
@exit_zero_option
@click.option("--diff", is_flag=True, help="Show what would change in each report, at most 200 lines of it.")
@click.option("--statistics", is_flag=True, help="Count the discrepancies of each rule.")
@cache_option
@click.option("-q", "--quiet", is_flag=True, help="Print only what fails.")
@click.pass_context
def check_command(ctx: click.Context, /, folder: Path, format: str, **options: bool | str | None) -> None:
    """Fail if a committed report no longer holds. Writes nothing.

    The reports are those of [[report]] in claimcheck.toml or, where there is none, [[tool.claimcheck.report]] in
    pyproject.toml. A report fails if a source, the settings or claimcheck changed since it was written, if it was
    edited by hand or is missing, or if it has a discrepancy at or over fail_on that nobody accepted. An accepted
    discrepancy that is gone fails too.
    """
    project = configured_project(folder)
    if options["fail_on"]:
        project = replace(project, policy=Policy(str(options["fail_on"])))
    with watched(project, comparer_of(project, bool(options["no_cache"]))) as comparer:
        result = check(project, comparer)
    shown = _Shown(bool(options["quiet"]), bool(options["diff"]), bool(options["statistics"]))
    if format == "json":
        click.echo(json.dumps(result.to_dict(), ensure_ascii=False, indent=2))
    else:
        outcomes = [seen_from(outcome, _here(project.root)) for outcome in result.outcomes]
        click.echo(_printed(outcomes, format, shown), nl=False)
        if format == "github":
            write_job_summary(outcomes)
    ctx.exit(OK if options["exit_zero"] else result.exit_code)


def _here(root: Path) -> str:
    """The root as it is called in the current folder; in full where it is on another drive."""
    try:
        return Path(os.path.relpath(root)).as_posix()
    except ValueError:
        return root.as_posix()


def _printed(outcomes: Sequence[Outcome], format: str, shown: _Shown) -> str:
    if format == "text":
        return "".join(f"{line}\n" for line in _lines(outcomes, shown))
    if format == "markdown":
        return render_check_markdown(outcomes)
    return MACHINE_FORMATS[format](outcomes)


def _lines(outcomes: Sequence[Outcome], shown: _Shown) -> Iterator[str]:
    for outcome in outcomes:
        if outcome.fails or not shown.quiet:
            yield from _outcome_lines(outcome)
        if shown.diff:
            yield from map(visible_line, outcome.diff)
    if shown.statistics:
        yield from _statistics(outcomes)
    if not shown.quiet:
        failed = sum(outcome.fails for outcome in outcomes)
        checked = count(sum(outcome.status is not Status.GONE for outcome in outcomes), "report", "reports")
        yield f"{checked} checked, " + (count(failed, "failure", "failures") if failed else "all hold")


def visible_line(line: str) -> str:
    """A line of a diff with its indentation."""
    stripped = line.lstrip(" ")
    return " " * (len(line) - len(stripped)) + visible(stripped)


def _statistics(outcomes: Sequence[Outcome]) -> Iterator[str]:
    rules = Counter(item.rule for outcome in outcomes for item in outcome.discrepancies)
    width = max(map(len, rules), default=0)
    yield from (f"{rule:<{width}}  {number}" for rule, number in sorted(rules.items()))


def _outcome_lines(outcome: Outcome) -> Iterator[str]:
    yield f"{visible(outcome.path or outcome.name)}: {outcome.status.value}"
    for change in outcome.changes:
        yield f"  {visible(change)}"
    if outcome.remedy:
        yield f"  {visible(outcome.remedy)}"
    yield from (f"  note: {visible(notice)}" for notice in outcome.notices)
    yield from (f"  unused: {visible(str(unused))}" for unused in outcome.unused_ignores)
    for item in outcome.discrepancies:
        if outcome.verdict(item) is Verdict.FAILING:
            yield f"  {item.severity.value} [{item.rule}] {visible(item.reason)}"
            yield from (f"    {visible(str(side.place))}: “{visible(side.text)}”" for side in item.sides)
            yield f"    {outcome.advice(item)}"
