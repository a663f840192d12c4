"""Run an extractor in a process of its own, with a limit on its time."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from threading import TIMEOUT_MAX, Timer
from types import TracebackType
from typing import TYPE_CHECKING

from claimcheck.models import Unit
from claimcheck.readers.extracted import Block, Extracted
from claimcheck.readers.limits import DEFAULT_LIMITS, Limits, over
from claimcheck.readers.unreadable import UnreadableError

if TYPE_CHECKING:
    import subprocess

_PROGRAM = "import sys; sys.path[:] = sys.argv[1].split('\\n'); from claimcheck.readers.worker import main; main()"
"""The path of this process is handed on before anything is imported: with `-m`, a file in the current folder that is
named like one of our libraries would be run."""


class Isolation:
    """The process, started with the first document, used for all of them, and started anew after it was killed."""

    def __init__(self, limits: Limits = DEFAULT_LIMITS) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Isolation:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def extract(self, format: str, data: bytes) -> Extracted:
        """What an extractor of `worker` makes of the bytes. Raises UnreadableError."""
        if self._process is None:
            self._process = _started()
        is_late: list[bool] = []

        def end(process: subprocess.Popen[bytes] = self._process) -> None:
            is_late.append(True)
            process.kill()

        timer = Timer(min(self._limits.seconds, TIMEOUT_MAX), end)
        timer.start()
        try:
            answer = _asked(self._process, format, data, self._limits)
        finally:
            timer.cancel()
        if not answer.endswith(b"\n"):
            self._stop()
            seconds = f"reading it takes too long: {over('seconds', self._limits.seconds)}"
            raise UnreadableError(seconds if is_late else f"the library that reads a {format} crashed on it")
        return _extracted(json.loads(answer))

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _started() -> subprocess.Popen[bytes]:
    import subprocess  # noqa: PLC0415 - only these formats need a process

    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, "\n".join(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _asked(process: subprocess.Popen[bytes], format: str, data: bytes, limits: Limits) -> bytes:
    """The answer of the process, without its line feed if it ended before it had answered."""
    if process.stdin is None or process.stdout is None:
        raise ValueError("the process was started without pipes")
    request = {"format": format, "size": len(data), "limits": asdict(limits)}
    try:
        process.stdin.write(json.dumps(request).encode("ascii") + b"\n" + data)
        process.stdin.flush()
        return process.stdout.readline()
    except OSError:
        return b""


def _extracted(answer: dict[str, object]) -> Extracted:
    if "error" in answer:
        raise UnreadableError(str(answer["error"]))
    blocks, unit = answer.pop("blocks"), answer.pop("unit")
    return Extracted([Block(*block) for block in blocks], unit=Unit(unit), **answer)  # type: ignore[attr-defined,arg-type]
