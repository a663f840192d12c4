"""`claimcheck config`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
from tabulate import tabulate

from claimcheck.cli.options import project_of, project_options
from claimcheck.project import Project, options_of
from claimcheck.report.escape import visible
from claimcheck.rules import RULES


@click.command("config")
@project_options
def config_command(folder: Path, isolated: bool) -> None:  # noqa: FBT001
    """Show every setting and where it comes from."""
    project = project_of(folder, isolated)
    origin = visible(project.file.name) if project.file else ""
    rows = [
        [visible(name), visible(value), origin if any(key in project.written for key in keys) else "built in"]
        for name, value, keys in _values(project)
    ]
    click.echo(tabulate(rows, ["setting", "value", "from"], disable_numparse=True, maxcolwidths=[None, 60, None]))


def _values(project: Project) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """A name, its value, and the names in the file that would have set it."""
    applied = [rule.name for rule in project.config.rules]
    left_out = [rule.name for rule in RULES if rule.name not in applied]
    yield "reports", project.reports_folder, ("reports",)
    yield "fail_on", project.policy.fail_on, ("fail_on",)
    yield "rules applied", ", ".join(applied), ("select", "ignore")
    yield "rules left out", ", ".join(left_out) or "none", ("select", "ignore")
    yield "annotator", project.config.annotator.name, ("annotator", "model")
    for rule in project.config.rules:
        for field in options_of(rule):
            name = f"rules.{rule.name}.{field.name.replace('_', '-')}"
            yield name, str(getattr(rule, field.name)), (name,)
    for limit in fields(project.limits):
        name = f"limits.{limit.name.replace('_', '-')}"
        yield name, str(getattr(project.limits, limit.name)), (name,)
    for alias, name in project.config.aliases:
        yield f"aliases.{alias}", name, ("aliases",)
    for spec in project.reports:
        yield f"report {spec.name}", ", ".join(spec.sources), ("report",)
        if spec.title is not None:
            yield f"report {spec.name}, title", spec.title, ("report",)
        if spec.html:
            yield f"report {spec.name}, html", "true", ("report",)
