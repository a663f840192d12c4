"""`claimcheck fetch`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from claimcheck.cli.options import project_of
from claimcheck.errors import ClaimcheckError
from claimcheck.fetch import FetchError, Page, Rules, fetch, file_name, markdown_of
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
    saving = _Saving(folder, rules, limits, force=bool(options["force"]))
    saved = [saving.fetch(url) for url in dict.fromkeys(urls)]
    if not all(saved):
        ctx.exit(ClaimcheckError.EXIT_CODE)


class _Saving:
    """The pages of one call, each saved to a file of its own."""

    def __init__(self, folder: Path, rules: Rules, limits: Limits, *, force: bool) -> None:
        self._folder, self._rules, self._limits, self._force = folder, rules, limits, force
        self._names: Counter[str] = Counter()

    def fetch(self, url: str) -> bool:
        """Fetch one page and say what became of it; whether its file was written."""
        try:
            page = fetch(url, self._rules)
            text = markdown_of(page, self._limits)
            path = self._folder / self._name(page)
            if path.exists() and not self._force:
                raise FetchError(f"{path} exists (--force overwrites it)")
            write_all({path: text})
        except FetchError as error:
            click.echo(f"not fetched: {visible(url)}: {visible(str(error))}", err=True)
            return False
        click.echo(f"written: {visible(str(path))}")
        return True

    def _name(self, page: Page) -> str:
        """The name of the page's file, with a number where another page of this call has the same one."""
        name = file_name(page)
        self._names[name] += 1
        number = self._names[name]
        return name if number == 1 else f"{name.removesuffix('.md')}_{number}.md"
