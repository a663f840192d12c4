"""`claimcheck fetch`."""

from __future__ import annotations

from pathlib import Path

import click

from claimcheck.cli.options import project_of
from claimcheck.errors import ClaimcheckError
from claimcheck.fetch import FetchError, Rules, fetch, file_name, markdown_of
from claimcheck.files import write_all
from claimcheck.readers import Limits
from claimcheck.report.escape import visible

_DEFAULT = Rules()


@click.command("fetch")
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder that the files are written to.",
)
@click.option("--timeout", type=click.FloatRange(min=0.1), default=_DEFAULT.seconds, show_default=True, help="Seconds.")
@click.option(
    "--max-bytes", type=click.IntRange(min=1), default=_DEFAULT.bytes, show_default=True, help="Size of a page."
)
@click.option("--allow-private", is_flag=True, help="Also fetch from this machine and from networks inside a house.")
@click.option("--force", is_flag=True, help="Overwrite files that are there.")
@click.pass_context
def fetch_command(ctx: click.Context, /, urls: tuple[str, ...], folder: Path, **options: float) -> None:
    """Save articles from the web as Markdown with front matter.

    The only command that uses the network; compare and check read files. A page that needs a password or a script to
    show its text cannot be fetched. Needs: pip install 'claimcheck-compare[web]'

    \b
    Example:
      claimcheck fetch https://example.org/news/bridge.html -o sources/
    """
    rules = Rules(options["timeout"], int(options["max_bytes"]), allow_private=bool(options["allow_private"]))
    limits = project_of(Path(), isolated=False).limits
    fetched = [_fetch(url, folder, rules, limits, force=bool(options["force"])) for url in dict.fromkeys(urls)]
    if not all(fetched):
        ctx.exit(ClaimcheckError.EXIT_CODE)


def _fetch(url: str, folder: Path, rules: Rules, limits: Limits, *, force: bool) -> bool:
    """Fetch one page and say what became of it; whether its file was written."""
    try:
        page = fetch(url, rules)
        path = folder / file_name(page)
        _save(path, markdown_of(page, limits), force=force)
    except FetchError as error:
        click.echo(f"not fetched: {visible(url)}: {visible(str(error))}", err=True)
        return False
    click.echo(f"written: {visible(str(path))}")
    return True


def _save(path: Path, text: str, *, force: bool) -> None:
    if path.exists() and not force:
        raise FetchError(f"{path} exists (--force overwrites it)")
    write_all({path: text})
