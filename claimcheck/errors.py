"""Errors that a user can do something about."""

from __future__ import annotations


class ClaimcheckError(Exception):
    """What happened, where, and what to try; shown as these three lines, with exit code 2."""

    EXIT_CODE = 2
    """Of every command, as click's own errors of usage have it."""

    def __init__(self, message: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint
