"""`claimcheck accept`."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.check import accept, check, load_accepted, save_accepted
from claimcheck.cli.options import comparer_of, configured_project, project_folder
from claimcheck.errors import ClaimcheckError
from claimcheck.report.escape import visible


@click.command("accept")
@click.argument("ids", nargs=-1, metavar="ID...")
@click.option("--reason", help="Why the discrepancies may stay. Needed with every ID.")
@click.option("--prune", is_flag=True, help="Remove the accepted discrepancies that no report has any more.")
@project_folder
def accept_command(ids: tuple[str, ...], reason: str | None, prune: bool, folder: Path) -> None:  # noqa: FBT001
    """Accept discrepancies that were looked at, so that check passes.

    They are written to claimcheck.accepted.toml with both quotations. An id is made of the rule and the words: a moved
    paragraph keeps it, an edited value breaks it, and the discrepancy comes back.
    """
    if not ids and not prune:
        raise click.UsageError("Name the ids to accept, or give --prune.")
    if ids and reason is None:
        raise click.UsageError("Say why they may stay: --reason TEXT")
    if reason is not None and not ids:
        raise click.UsageError("Name the ids that --reason is for.")
    project = configured_project(folder)
    before = load_accepted(project.root)
    result = check(project, comparer_of(project, no_cache=False))
    if prune and result.unread:
        raise ClaimcheckError(
            "nothing is pruned while a source cannot be read",
            where="\n".join(result.unread),
            hint="mend the source, or take it out of the configuration",
        )
    gone = {entry.id for entry in result.accepted_but_gone} if prune else set()
    kept = {id: entry for id, entry in before.items() if id not in gone}
    after = accept(ids, reason or "", result.reports, kept) if ids else kept
    if after != before:
        save_accepted(project.root, after.values())
    added = [entry for id, entry in after.items() if before.get(id) != entry]
    for entry in added:
        click.echo(f"accepted {entry.id} [{entry.rule}]: {visible(entry.quotations[0])}")
    click.echo(f"{len(added)} accepted, {len(set(before) - set(after))} removed, {len(after)} in all")
    if after != before and any(spec.html for spec in project.reports):
        click.echo("the pages show what is accepted; run: claimcheck update")
