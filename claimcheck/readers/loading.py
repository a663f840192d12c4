"""Path -> bytes, never more of them than the limit allows, and never waiting for them without end."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from stat import S_ISREG
from threading import TIMEOUT_MAX
from typing import IO

from claimcheck.readers.limits import Limits, over
from claimcheck.readers.unreadable import UnreadableError

_NO_WAITING = getattr(os, "O_NONBLOCK", 0)
"""Opening a pipe waits until somebody writes into it, without this; Windows has neither."""
_CHUNK = 1 << 20
"""Bytes asked for at once: a read makes room for as many before it knows how many there are."""


def load(path: Path, limits: Limits) -> bytes:
    """The bytes of a file, read once. Raises UnreadableError.

    Its size is not asked for first: a device has none, and a file may grow while it is read.
    """
    try:
        if path.is_dir():
            raise UnreadableError("it is a folder: name the files in it")
        if not path.exists():
            raise UnreadableError("there is no such file")
        with open(path, "rb", buffering=0, opener=_opened) as file:
            is_file = S_ISREG(os.fstat(file.fileno()).st_mode)
            return _bounded(file, limits) if is_file or not _NO_WAITING else _awaited(file.fileno(), limits)
    except OSError as error:
        raise UnreadableError(f"it cannot be opened: {(error.strerror or str(error)).lower()}") from error


def load_stdin(limits: Limits) -> bytes:
    """The bytes on standard input. Raises UnreadableError."""
    if sys.stdin is None:  # closed before we were started, as some schedulers do
        raise UnreadableError("standard input is closed")
    return _bounded(sys.stdin.buffer, limits)


def _opened(path: str, flags: int) -> int:
    return os.open(path, flags | _NO_WAITING)


def _bounded(file: IO[bytes], limits: Limits) -> bytes:
    """What a file holds; one read may give less than is there."""
    data = bytearray()
    while len(data) <= limits.bytes and (chunk := file.read(_CHUNK)):
        data += chunk
    return _checked(bytes(data), limits)


def _awaited(pipe: int, limits: Limits) -> bytes:
    """What is written into a pipe (`<(command)`) or comes from a device, until it ends."""
    from select import select  # noqa: PLC0415 - only pipes need it

    data, deadline = bytearray(), time.monotonic() + min(limits.seconds, TIMEOUT_MAX / 2)
    while len(data) <= limits.bytes:
        ready, _, _ = select([pipe], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise UnreadableError(f"waiting for what is written into it takes {over('seconds', limits.seconds)}")
        chunk = os.read(pipe, _CHUNK)
        if not chunk:
            break
        data += chunk
    return _checked(bytes(data), limits)


def _checked(data: bytes, limits: Limits) -> bytes:
    if len(data) > limits.bytes:
        raise UnreadableError(f"its size in bytes is {over('bytes', limits.bytes)}")
    return data
