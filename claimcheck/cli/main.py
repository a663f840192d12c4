"""The group of commands, and how errors are shown."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from claimcheck.cli.starting import discard_output, prepare_streams, start
from claimcheck.errors import ClaimcheckError
from claimcheck.version import __version__

COMMANDS = ("compare", "extract", "fetch", "check", "update", "accept", "rules", "config", "diff")
"""The commands, in the order of the help. Each stands in the module of its name, as `NAME_command`."""

_INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended, as shells give it: 1 would say that there are findings."""
_REPORT_IT = "report it with the lines above and, if you can, with the files"
_CUT_OFF = 141
"""The same where nobody reads the output any more (`| head`), which is no error to speak of."""


class _Group(click.Group):
    """Imports a command when it is called, and shows our errors as what happened, where, and what to try.

    With exit code 2 and no traceback.
    """

    def main(self, *args: Any, **options: Any) -> Any:
        """Run a command, or show the help or the version. Output that has no place is an error too."""
        prepare_streams()
        try:
            return super().main(*args, **options)
        except OSError as error:
            _show(ClaimcheckError(f"the system says: {error.strerror or error}", where=str(error.filename or "output")))
            discard_output()
            sys.exit(ClaimcheckError.EXIT_CODE)
        except Exception as error:  # a fault of ours: Python would end with 1, which says that there are findings
            import traceback  # noqa: PLC0415 - hardly ever needed

            traceback.print_exc()
            _show(ClaimcheckError(f"a fault of claimcheck itself: {type(error).__name__}", hint=_REPORT_IT))
            sys.exit(ClaimcheckError.EXIT_CODE)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which the help shows them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name: nobody who asks for one waits for the imports of the others."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"claimcheck.cli.{cmd_name}"), f"{cmd_name}_command")
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """The command's result; an error of ours is shown, and ends with the exit code of errors."""
        start()
        try:
            return super().invoke(ctx)
        except ClaimcheckError as error:
            _show(error)
            ctx.exit(error.EXIT_CODE)
        except KeyboardInterrupt:
            click.echo("interrupted", err=True)
            ctx.exit(_INTERRUPTED)
        except BrokenPipeError:
            discard_output()
            ctx.exit(_CUT_OFF)


def _show(error: ClaimcheckError) -> None:
    from claimcheck.report.escape import visible  # noqa: PLC0415 - who asks for the version needs no reports

    with suppress(OSError):  # where nobody can be told, the exit code says it
        click.secho(f"error: {visible(error.message)}", err=True, fg="red")
        for label, text in (("in", error.where), ("try", error.hint)):
            for line in (text or "").splitlines():
                click.echo(f"  {label}: {visible(line)}", err=True)


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
