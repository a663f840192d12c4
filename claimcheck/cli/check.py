"""`claimcheck check` and `claimcheck update`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from claimcheck.check import CheckedReport, CheckResult, Status, check, update
from claimcheck.project import find_project
from claimcheck.report.escape import visible

_REMEDY = {
    Status.STALE: "run: claimcheck update",
    Status.EDITED: "run: claimcheck update (it overwrites what was edited)",
    Status.MISSING: "run: claimcheck update",
    Status.ORPHAN: "delete the file, or name it in the configuration",
}

_folder = click.option(
    "--project",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="A folder of the project (default: the current one).",
)


@click.command("check")
@_folder
@click.option("--format", "format", type=click.Choice(("text", "json")), default="text", help="What is printed.")
@click.pass_context
def check_command(ctx: click.Context, folder: Path, format: str) -> None:
    """Fail if a committed report no longer holds. Writes nothing.

    The reports are those of [[tool.claimcheck.report]] in pyproject.toml. A report fails if a source, the settings or
    claimcheck changed since it was written, if it was edited by hand or is missing, or if it has a discrepancy at or
    over fail_on.
    """
    result = check(find_project(folder.resolve()))
    if format == "json":
        click.echo(json.dumps(result.to_dict(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_lines(result)))
    ctx.exit(result.exit_code)


@click.command("update")
@_folder
def update_command(folder: Path) -> None:
    """Write the reports of the project anew."""
    project = find_project(folder.resolve())
    changed = update(project)
    for path in changed:
        click.echo(f"written: {visible(path)}")
    click.echo(f"{len(project.reports) - len(changed)} of {len(project.reports)} reports were fresh")


def _lines(result: CheckResult) -> Iterator[str]:
    for report in result.reports:
        yield from _report_lines(report)
    bad = sum(report.status is not Status.FRESH or bool(report.failing) for report in result.reports)
    yield f"{len(result.reports)} reports checked, " + (f"{bad} failed" if bad else "all hold")


def _report_lines(report: CheckedReport) -> Iterator[str]:
    yield f"{visible(report.path)}: {report.status.value}"
    for change in report.changes:
        yield f"  {visible(change)}"
    for finding in report.failing:
        yield f"  {finding.severity.value} [{finding.rule}] {visible(finding.reason)}"
    if report.status in _REMEDY:
        yield f"  {_REMEDY[report.status]}"
