"""`claimcheck extract`."""

from __future__ import annotations

import json

import click
from tabulate import tabulate

from claimcheck.cli.inputs import source_of
from claimcheck.models import Claim, Source
from claimcheck.pipeline import extract
from claimcheck.report.escape import visible
from claimcheck.report.view import line_of


@click.command("extract")
@click.argument("source")
@click.option("--format", "format", type=click.Choice(("text", "json")), default="text", help="What is printed.")
def extract_command(source: str, format: str) -> None:
    """List the claims of one article, with speaker and certainty."""
    article = source_of(source)
    claims = extract(article)
    if format == "json":
        click.echo(json.dumps([claim.to_dict() for claim in claims], ensure_ascii=False, indent=2))
    elif claims:
        rows = [_row(article, claim) for claim in claims]
        headers = ["line", "claim", "speaker", "certainty"]
        click.echo(tabulate(rows, headers, maxcolwidths=[None, 80, 24, None], disable_numparse=True))
    else:
        click.echo("no claims")


def _row(source: Source, claim: Claim) -> list[str]:
    said = claim.attribution
    speaker = "" if said is None else visible(said.speaker or "(nobody named)")
    return [str(line_of(source.text, claim.span.start)), visible(claim.text), speaker, claim.certainty.value]
