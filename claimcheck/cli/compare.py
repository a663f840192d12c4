"""`claimcheck compare`."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from claimcheck.check import load_accepted, outcome_of
from claimcheck.cli.formats import MACHINE_FORMATS, write_job_summary
from claimcheck.cli.inputs import sources_of
from claimcheck.cli.options import (
    annotated_by,
    annotator_options,
    exit_zero_option,
    fail_on_option,
    project_of,
    project_options,
)
from claimcheck.cli.progress import progress
from claimcheck.errors import ClaimcheckError
from claimcheck.files import write_all
from claimcheck.jobs import MANY, usual_jobs
from claimcheck.models import Severity, SkippedSource, Source
from claimcheck.pipeline import STEPS, compare
from claimcheck.policy import FINDINGS, Policy
from claimcheck.report import FORMATS, SUFFIXES, View, render_view
from claimcheck.report.escape import visible
from claimcheck.report.explaining import render_explanation
from claimcheck.report.outcome import Outcome
from claimcheck.report.writers import writer_of

_COLOURS = {Severity.CONFLICT: "red", Severity.DIVERGENCE: "yellow", Severity.GAP: "magenta"}


@click.command("compare")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the report to FILE; its suffix (.md, .html, .json, .txt) names the format. May be given several times.",
)
@click.option(
    "--format", "format", type=click.Choice((*FORMATS, *MACHINE_FORMATS)), default=FORMATS[0], help="What is printed."
)
@click.option(
    "--explain", "explained", metavar="ID", help="Print what led to the finding with this id, with all values."
)
@click.option(
    "--jobs",
    type=click.IntRange(1),
    help=f"Processes that share the work (default: one, and one for each core from {MANY} sources on).",
)
@click.option("--title", help="The heading of the report (default: the names of the sources).")
@annotator_options
@fail_on_option
@exit_zero_option
@project_options
@click.pass_context
def compare_command(ctx: click.Context, /, sources: tuple[str, ...], **options: Any) -> None:
    """Compare two or more articles on the same event.

    SOURCE is a text, Markdown, JSON Lines, HTML, PDF or Word file, a folder of such files, or - for standard input.

    \b
    Examples:
      claimcheck compare sources/a.md sources/b.md
      claimcheck compare sources/ -o reports/event.md -o event.json
      claimcheck compare sources/ --explain 1f09a3b2c4d5
    """
    if not sources:
        raise click.UsageError("Name two or more sources, for example: claimcheck compare a.md b.md")
    outputs: tuple[Path, ...] = options["outputs"]
    formats = {path: _format_of(path) for path in outputs}
    project = project_of(options["folder"], options["isolated"])
    config = annotated_by(project.config, options["annotator"], options["model"])
    articles = sources_of(sources, project.limits)
    _refuse_to_overwrite(articles, outputs)
    with progress(len(articles) + len(STEPS)) as watch:
        comparison = compare(articles, config, watch=watch, jobs=options["jobs"] or usual_jobs(len(articles)))
    title = options["title"]
    policy = Policy(options["fail_on"] or project.policy.fail_on)
    view = View(comparison)
    outcome = outcome_of(view, policy, None if options["isolated"] else load_accepted(project.root))
    # before anything is written: an id that is not there is an error, which leaves no file behind
    explained = options["explained"]
    printed = _printed(outcome, options["format"], view, title) if explained is None else _explained(view, explained)
    write_all(
        {
            path: render_view(view, name, title=title, folder=path.parent.as_posix(), accepted=outcome.accepted)
            for path, name in formats.items()
        }
    )
    click.echo(printed, nl=False)
    if options["format"] == "github":
        write_job_summary([outcome])
    for path in formats:
        click.echo(f"written: {visible(str(path))}", err=True)
    if outcome.fails and not options["exit_zero"]:
        ctx.exit(FINDINGS)


def _refuse_to_overwrite(articles: Sequence[Source | SkippedSource], outputs: Sequence[Path]) -> None:
    """Raises ClaimcheckError where a report would be written over one of the articles."""
    read = {os.path.realpath(article.path) for article in articles if article.path}
    for path in outputs:
        if os.path.realpath(path) in read:
            raise ClaimcheckError(
                "the report would be written over one of its sources", where=str(path), hint="give -o another name"
            )


def _format_of(path: Path) -> str:
    if path.suffix not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise ClaimcheckError(f"no format for the suffix {path.suffix!r}", where=str(path), hint=f"use one of {known}")
    return SUFFIXES[path.suffix]


def _printed(outcome: Outcome, format: str, view: View, title: str | None) -> str:
    if format in MACHINE_FORMATS:
        return MACHINE_FORMATS[format]([outcome])
    if format == "text" and sys.stdout.isatty():
        paint = None if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else _painted
        return writer_of("text")(view, width=shutil.get_terminal_size().columns, paint=paint)
    return render_view(view, format, title=title)


def _explained(view: View, name: str) -> str:
    return render_explanation(view, name, width=_width())


def _width() -> int:
    """Of the terminal; in a pipe of a page, so that the same bytes are written everywhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 100


def _painted(text: str, severity: Severity) -> str:
    """The head of a discrepancy as a terminal shows it; click takes colours away where there is none."""
    return click.style(text, fg=_COLOURS[severity], bold=True)
