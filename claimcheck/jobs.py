"""Work on every two sources, in this process or shared among several; what comes out is the same.

Every process has all that the work needs and each nth pair of sources: this one the first share, one process each the
others, which send back what they found. Where processes are forked they are given nothing, as they inherit all. Claims
are sent back by their ids: thousands of findings speak of the same few, and each claim must stay one value.
"""

from __future__ import annotations

import io
import os
import pickle
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeVar

from claimcheck.models import Claim

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Given = TypeVar("Given")
Found = TypeVar("Found")

MANY = 20
"""Sources from which on other processes are started. With fewer they take as long to start as they save; two of them
save a fifth with fifty sources that share many claims, and nothing with forty that share few."""
_SOURCES_EACH = 5
"""Sources for each process at least: on macOS and Windows it takes a second to start one and to hand it all claims."""

Pairs = Sequence[tuple[int, int]]
"""Two sources each, by their places."""


def usual_jobs(sources: int) -> int:
    """The number of processes for so many sources: those that save more than it takes to start them.

    >>> usual_jobs(2)
    1
    """
    return max(1, min(_cores(), sources // _SOURCES_EACH)) if sources >= MANY else 1


def _cores() -> int:
    """The cores that this process may use: in a container often fewer than the machine has."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def over_pairs(
    work: Callable[[Given, Pairs], list[Found]], given: Given, groups: Sequence[Sequence[Claim]], jobs: int
) -> list[Found]:
    """What the work finds for every two sources, in their order; `groups` has the claims of one source each.

    The work must be a function of a module, and all it is given must be such that it can be sent to another process.
    """
    pairs = list(combinations(range(len(groups)), 2))
    shares = min(jobs, len(pairs))
    if shares <= 1:
        return work(given, pairs)
    others = [_started(work, given, pairs[share::shares]) for share in range(1, shares)]
    found: list[Any] = [None] * len(pairs)
    found[::shares] = work(given, pairs[::shares])
    claims = {claim.id: claim for group in groups for claim in group}
    for share, receiver in enumerate(others, start=1):
        # where no process was to be had, or it was killed, its share is done here: slower, not wrong
        found[share::shares] = _received(receiver, claims) or work(given, pairs[share::shares])
    return found


def _started(work: Callable[[Given, Pairs], list[Found]], given: Given, pairs: Pairs) -> Connection | None:
    """Where a new process sends what it finds; it ends with this one. None where no process can be started."""
    try:
        from multiprocessing import Pipe, Process  # noqa: PLC0415 - most comparisons need no other process

        receiver, sender = Pipe(duplex=False)
        Process(target=_sent, args=(sender, work, given, pairs), daemon=True).start()
    except (OSError, ImportError, AssertionError):  # the last one: a process that may have no children
        return None
    sender.close()  # so that nothing more is waited for once the other process has ended
    return receiver


def _sent(sender: Connection, work: Callable[[Given, Pairs], list[Found]], given: Given, pairs: Pairs) -> None:
    """Send what the work finds."""
    target = io.BytesIO()
    _Pickler(target, protocol=pickle.HIGHEST_PROTOCOL).dump(work(given, pairs))
    sender.send_bytes(target.getbuffer())


def _received(receiver: Connection | None, claims: Mapping[str, Claim]) -> list[Any]:
    """What another process found; nothing if there was none, or it was killed."""
    if receiver is None:
        return []
    try:
        packed = receiver.recv_bytes()
    except (EOFError, OSError):
        return []
    found: list[Any] = _Unpickler(packed, claims).load()
    return found


class _Pickler(pickle.Pickler):
    """Writes ids for claims."""

    def persistent_id(self, obj: Any) -> str | None:
        """What stands for a value that the other process has."""
        return obj.id if isinstance(obj, Claim) else None


class _Unpickler(pickle.Unpickler):
    """Puts the claims of this process in the place of their ids."""

    def __init__(self, packed: bytes, claims: Mapping[str, Claim]) -> None:
        super().__init__(io.BytesIO(packed))
        self._claims = claims

    def persistent_load(self, pid: Any) -> Claim:
        """The claim with the id."""
        return self._claims[pid]
