"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from claimcheck.annotators import ANNOTATORS, DEFAULT_MODEL, SPACY, annotator_named
from claimcheck.check import FOLDER, Comparer, cached_compare
from claimcheck.config import Config
from claimcheck.pipeline import compare
from claimcheck.policy import FAIL_ON
from claimcheck.project import Project, default_project, find_project, search_project

Command = TypeVar("Command", bound=Callable[..., Any])

project_folder = click.option(
    "--project",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="A folder of the project (default: the current one).",
)
_isolated = click.option("--isolated", is_flag=True, help="Ignore every configuration file.")
fail_on_option = click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="The least severe discrepancy that gives exit code 1 (default: that of the configuration, else conflict).",
)
exit_zero_option = click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")


_annotator = click.option(
    "--annotator", type=click.Choice(ANNOTATORS), help="What tags the words and finds the names (default: our own)."
)
_model = click.option("--model", metavar="NAME", help=f"The spaCy pipeline (default: {DEFAULT_MODEL}).")


def annotator_options(command: Command) -> Command:
    """Adds --annotator and --model."""
    return _annotator(_model(command))


def annotated_by(config: Config, annotator: str | None, model: str | None) -> Config:
    """The configuration with the annotator that the options name, if they name one."""
    if model is not None and annotator != SPACY:
        raise click.UsageError("--model is used with --annotator spacy only.")
    if annotator is None:
        return config
    return replace(config, annotator=annotator_named(annotator, model or DEFAULT_MODEL))


cache_option = click.option("--no-cache", is_flag=True, help="Compute everything anew.")


def comparer_of(project: Project, no_cache: bool) -> Comparer:  # noqa: FBT001
    """`compare`, with results kept in the project's cache folder unless that is not wanted."""
    return compare if no_cache else partial(cached_compare, project.root / FOLDER)


def project_options(command: Command) -> Command:
    """Adds --project and --isolated."""
    return project_folder(_isolated(command))


def project_of(folder: Path, isolated: bool) -> Project:  # noqa: FBT001
    """The project of a folder, or the built-in values where there is none or it shall be ignored."""
    root = folder.resolve()
    return default_project(root) if isolated else search_project(root) or default_project(root)


def configured_project(folder: Path) -> Project:
    """The project of a folder; one without configuration is an error."""
    return find_project(folder.resolve())
