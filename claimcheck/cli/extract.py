"""`claimcheck extract`."""

from __future__ import annotations

import json
from pathlib import Path

import click
from tabulate import tabulate

from claimcheck.cli.inputs import source_of
from claimcheck.cli.options import annotated_by, annotator_options, project_of
from claimcheck.models import Claim, Granularity
from claimcheck.pipeline import extract
from claimcheck.report.escape import visible
from claimcheck.report.locating import Locator


@click.command("extract")
@click.argument("source")
@click.option("--format", "format", type=click.Choice(("text", "json")), default="text", help="What is printed.")
@click.option(
    "--clauses", "granularity", flag_value=Granularity.CLAUSE, help="Whole clauses, as `compare` works with them."
)
@annotator_options
def extract_command(source: str, format: str, granularity: Granularity | None, **annotator: str | None) -> None:
    """List the claims of one article, with speaker and certainty.

    A claim is listed as the facts that it is made of: its core, and its core with each circumstance.
    """
    project = project_of(Path(), isolated=False)
    config = annotated_by(project.config, annotator["annotator"], annotator["model"])
    article = source_of(source, project.limits)
    claims = extract(article, config, granularity=granularity or Granularity.FACT)
    if format == "json":
        click.echo(json.dumps([claim.to_dict() for claim in claims], ensure_ascii=False, indent=2))
    elif claims:
        locator = Locator(article)
        rows = [_row(locator, claim) for claim in claims]
        headers = [article.unit.value, "claim", "speaker", "certainty"]
        click.echo(tabulate(rows, headers, maxcolwidths=[None, 80, 24, None], disable_numparse=True))
    else:
        click.echo("no claims")


def _row(locator: Locator, claim: Claim) -> list[str]:
    said = claim.attribution
    speaker = "" if said is None else visible(said.speaker or "(nobody named)")
    return [str(locator.place(claim.span.start).line), visible(claim.text), speaker, claim.certainty.value]
