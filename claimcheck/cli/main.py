"""The group of commands, and how errors are shown."""

from __future__ import annotations

from typing import Any

import click

from claimcheck.cli.accept import accept_command
from claimcheck.cli.check import check_command, update_command
from claimcheck.cli.compare import compare_command
from claimcheck.cli.config import config_command
from claimcheck.cli.diff import diff_command
from claimcheck.cli.extract import extract_command
from claimcheck.cli.rules import rules_command
from claimcheck.errors import ClaimcheckError
from claimcheck.policy import ERROR
from claimcheck.report.escape import visible
from claimcheck.signature import __version__


class _Group(click.Group):
    """Shows our errors as what happened, where, and what to try; exit code 2 and no traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ClaimcheckError as error:
            click.secho(f"error: {visible(error.message)}", err=True, fg="red")
            for label, text in (("in", error.where), ("try", error.hint)):
                for line in (text or "").splitlines():
                    click.echo(f"  {label}: {visible(line)}", err=True)
            ctx.exit(ERROR)


@click.group(
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 clean, 1 findings over the policy or a report that is not fresh, 2 usage or input error.",
)
@click.version_option(__version__, prog_name="claimcheck")
def main() -> None:
    """Compare what several articles claim about the same event.

    Shows what they agree on, what stands in one of them only, and where they tell the reader different things, with
    the exact words and places on every side. Works offline and gives the same bytes every time.
    """


for command in (
    compare_command,
    extract_command,
    check_command,
    update_command,
    accept_command,
    rules_command,
    config_command,
    diff_command,
):
    main.add_command(command)
