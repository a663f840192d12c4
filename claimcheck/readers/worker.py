"""The process that takes documents apart, started by `isolation`.

Libraries for web pages, PDF and Word are large, and a document can be made to need any time and memory. So they run in
a process of their own, which can be killed, with a limit on its memory. It reads requests from standard input, one line
of JSON and the bytes of the document each, and answers each with one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import IO

from claimcheck.readers.extracted import Extracted
from claimcheck.readers.limits import Limits, over
from claimcheck.readers.pdf import extract_pdf
from claimcheck.readers.unreadable import UnreadableError
from claimcheck.readers.web import extract_web_page
from claimcheck.readers.word import extract_word

EXTRACTORS: dict[str, Callable[[bytes, Limits], Extracted]] = {
    "web page": extract_web_page,
    "PDF document": extract_pdf,
    "Word document": extract_word,
}
"""The formats that are read in this process."""


def main() -> None:
    """Answer requests until standard input ends."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not get between the answers
    requests = sys.stdin.buffer
    while line := requests.readline():
        request = json.loads(line)
        limits = Limits(**request["limits"])
        _limit_memory(limits.memory)
        data = requests.read(request["size"])
        _answer(answers, _answered(request["format"], data, limits))


def _answered(format: str, data: bytes, limits: Limits) -> dict[str, object]:
    try:
        extracted = EXTRACTORS[format](data, limits)
        length = sum(len(block.text) for block in extracted.blocks)
        if length > limits.characters:
            raise UnreadableError(f"it has {length:,} characters, {over('characters', limits.characters)}")
    except UnreadableError as error:
        return {"error": str(error)}
    except MemoryError:
        return {"error": f"reading it takes too much memory: {over('memory', limits.memory)}"}
    except RecursionError:
        return {"error": "its parts are nested too deeply"}
    except Exception as error:  # a library's own fault must not end the comparison of the other sources
        return {"error": f"the library that reads a {format} failed: {type(error).__name__}"}
    return {**asdict(extracted), "unit": extracted.unit.value}


def _answer(answers: IO[bytes], value: dict[str, object]) -> None:
    answers.write(json.dumps(value).encode("ascii") + b"\n")
    answers.flush()


def _limit_memory(most: int) -> None:
    """Let allocations beyond the limit fail, where the system has such limits."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
