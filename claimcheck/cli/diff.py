"""`claimcheck diff`."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.check.revisions import diff_revision
from claimcheck.cli.options import cache_option, comparer_of, configured_project, project_folder
from claimcheck.policy import FINDINGS


@click.command("diff")
@click.argument("revision")
@project_folder
@cache_option
@click.pass_context
def diff_command(ctx: click.Context, /, revision: str, folder: Path, no_cache: bool) -> None:  # noqa: FBT001
    """List the discrepancies that are new, and those that are gone, since a REVISION in git.

    Prints Markdown fit for a comment on a pull request. Exits with 1 if a new one is over the policy.
    """
    project = configured_project(folder)
    result = diff_revision(project, revision, comparer_of(project, no_cache))
    click.echo(result.to_markdown(), nl=False)
    if result.failing:
        ctx.exit(FINDINGS)
