"""`claimcheck update`."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from claimcheck.check import update
from claimcheck.cli.options import cache_option, comparer_of, configured_project, project_folder
from claimcheck.cli.progress import watched
from claimcheck.project import Project, ReportSpec
from claimcheck.report.escape import visible
from claimcheck.report.words import count


@click.command("update")
@project_folder
@cache_option
def update_command(folder: Path, no_cache: bool) -> None:  # noqa: FBT001
    """Write the reports of the project anew, all of them or none.

    A report that the configuration no longer names is listed and left as it is.
    """
    project = configured_project(folder)
    with watched(project, comparer_of(project, no_cache)) as comparer:
        result = update(project, comparer)
    for path in result.written:
        click.echo(f"written: {visible(path)}")
    for path in result.orphans:
        click.echo(f"left as it is: {visible(path)}, which the configuration does not name")
        click.echo(f"  run: git rm {visible(shlex.quote(path))}")
    written = sum(not _paths(project, spec).isdisjoint(result.written) for spec in project.reports)
    click.echo(f"{count(written, 'report', 'reports')} written, {len(project.reports) - written} already fresh")


def _paths(project: Project, spec: ReportSpec) -> set[str | None]:
    """The files of one report."""
    return {project.report_path(spec), project.page_path(spec)}
