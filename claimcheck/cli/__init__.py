"""The command line: parse, call, print."""

from claimcheck.cli.main import main

__all__ = ["main"]
