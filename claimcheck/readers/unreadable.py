"""Why something cannot be read."""

from __future__ import annotations


class UnreadableError(Exception):
    """The message is one sentence about the file: "it is empty"."""
