"""`claimcheck check` and `claimcheck update`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from claimcheck.check import CheckResult, check, update
from claimcheck.cli.formats import MACHINE_FORMATS
from claimcheck.cli.options import project_folder
from claimcheck.project import find_project
from claimcheck.report.escape import visible
from claimcheck.report.outcome import Outcome, Status, Verdict
from claimcheck.report.words import count

_REMEDY = {
    Status.STALE: "run: claimcheck update",
    Status.EDITED: "run: claimcheck update (it overwrites what was edited)",
    Status.MISSING: "run: claimcheck update",
    Status.ORPHAN: "delete the file, or name it in the configuration",
}


@click.command("check")
@project_folder
@click.option(
    "--format", "format", type=click.Choice(("text", "json", *MACHINE_FORMATS)), default="text", help="What is printed."
)
@click.option("-q", "--quiet", is_flag=True, help="Print only what fails.")
@click.pass_context
def check_command(ctx: click.Context, folder: Path, format: str, quiet: bool) -> None:  # noqa: FBT001
    """Fail if a committed report no longer holds. Writes nothing.

    The reports are those of [[tool.claimcheck.report]] in pyproject.toml. A report fails if a source, the settings or
    claimcheck changed since it was written, if it was edited by hand or is missing, or if it has a discrepancy at or
    over fail_on that nobody accepted. An accepted discrepancy that is gone fails too.
    """
    result = check(find_project(folder.resolve()))
    if format == "json":
        click.echo(json.dumps(result.to_dict(), ensure_ascii=False, indent=2))
    elif format == "text":
        click.echo("".join(f"{line}\n" for line in _lines(result, quiet)), nl=False)
    else:
        click.echo(MACHINE_FORMATS[format](result.outcomes), nl=False)
    ctx.exit(result.exit_code)


@click.command("update")
@project_folder
def update_command(folder: Path) -> None:
    """Write the reports of the project anew."""
    project = find_project(folder.resolve())
    changed = update(project)
    for path in changed:
        click.echo(f"written: {visible(path)}")
    click.echo(f"{len(project.reports) - len(changed)} of {len(project.reports)} reports were fresh")


def _lines(result: CheckResult, quiet: bool) -> Iterator[str]:  # noqa: FBT001
    for outcome in result.outcomes:
        if outcome.fails or not quiet:
            yield from _outcome_lines(outcome)
    for entry in result.accepted_but_gone:
        yield f"accepted but gone: {entry.id} [{visible(entry.rule)}] {visible(entry.reason)}"
    if result.accepted_but_gone:
        yield "  run: claimcheck accept --prune"
    failed = sum(outcome.fails for outcome in result.outcomes)
    if not quiet:
        checked = count(len(result.outcomes), "report", "reports")
        yield f"{checked} checked, " + (f"{failed} failed" if failed else "all hold")


def _outcome_lines(outcome: Outcome) -> Iterator[str]:
    yield f"{visible(outcome.path or outcome.name)}: {outcome.status.value}"
    for change in outcome.changes:
        yield f"  {visible(change)}"
    if outcome.status in _REMEDY:
        yield f"  {_REMEDY[outcome.status]}"
    for item in outcome.discrepancies:
        if outcome.verdict(item) is Verdict.FAILING:
            yield f"  {item.severity.value} [{item.rule}] {visible(item.reason)}"
            yield from (f"    {visible(str(side.place))}: “{visible(side.text)}”" for side in item.sides)
            yield f'    mend a source, or run: claimcheck accept {item.id} --reason "..."'
