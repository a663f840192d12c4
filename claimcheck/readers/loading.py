"""Path -> bytes, never more of them than the limit allows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

from claimcheck.readers.limits import Limits, over
from claimcheck.readers.unreadable import UnreadableError


def load(path: Path, limits: Limits) -> bytes:
    """The bytes of a file, read once. Raises UnreadableError.

    Its size is not asked for first: a device has none, and a file may grow while it is read.
    """
    try:
        if path.is_dir():
            raise UnreadableError("it is a folder: name the files in it")
        if not path.exists():
            raise UnreadableError("there is no such file")
        with path.open("rb") as file:
            return _bounded(file, limits)
    except OSError as error:
        raise UnreadableError(f"it cannot be opened: {(error.strerror or str(error)).lower()}") from error


def load_stdin(limits: Limits) -> bytes:
    """The bytes on standard input. Raises UnreadableError."""
    return _bounded(sys.stdin.buffer, limits)


def _bounded(file: IO[bytes], limits: Limits) -> bytes:
    data = file.read(limits.bytes + 1)
    if len(data) > limits.bytes:
        raise UnreadableError(f"its size in bytes is {over('bytes', limits.bytes)}")
    return data
