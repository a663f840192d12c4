"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

project_folder = click.option(
    "--project",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="A folder of the project (default: the current one).",
)
