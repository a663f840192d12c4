"""`claimcheck update`."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.check import update
from claimcheck.cli.options import cache_option, comparer_of, configured_project, project_folder
from claimcheck.report.escape import visible
from claimcheck.report.words import count


@click.command("update")
@project_folder
@cache_option
def update_command(folder: Path, no_cache: bool) -> None:  # noqa: FBT001
    """Write the reports of the project anew, all of them or none."""
    project = configured_project(folder)
    changed = update(project, comparer_of(project, no_cache))
    for path in changed:
        click.echo(f"written: {visible(path)}")
    click.echo(
        f"{len(project.reports) - len(changed)} of {count(len(project.reports), 'report', 'reports')} were fresh"
    )
