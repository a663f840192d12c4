"""`claimcheck config`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from tabulate import tabulate

from claimcheck.cli.options import project_of, project_options
from claimcheck.project import Project, default_project, options_of
from claimcheck.report.escape import visible


@click.command("config")
@project_options
def config_command(folder: Path, isolated: bool) -> None:  # noqa: FBT001
    """Show every setting and where it comes from."""
    project = project_of(folder, isolated)
    defaults = dict(_values(default_project(project.root)))
    origin = visible(project.file.name) if project.file else "built in"
    rows = [
        [name, visible(value), "built in" if defaults.get(name) == value else origin]
        for name, value in _values(project)
    ]
    click.echo(tabulate(rows, ["setting", "value", "from"], disable_numparse=True, maxcolwidths=[None, 60, None]))


def _values(project: Project) -> Iterator[tuple[str, str]]:
    yield "reports", project.reports_folder
    yield "fail_on", project.policy.fail_on
    yield "rules", ", ".join(rule.name for rule in project.config.rules)
    for rule in project.config.rules:
        for field in options_of(rule):
            yield f"rules.{rule.name}.{field.name.replace('_', '-')}", str(getattr(rule, field.name))
    for spec in project.reports:
        yield f"report {spec.name}", ", ".join(spec.sources)
