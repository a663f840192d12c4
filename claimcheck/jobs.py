"""Work on every two sources, in this process or shared among several; what comes out is the same.

Every process is given all that the work needs and each nth pair of sources, and sends back what it found. Claims are
sent back by their ids: thousands of findings speak of the same few, and each claim must stay one value.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import combinations
from typing import Any, TypeVar

from claimcheck.models import Claim

Given = TypeVar("Given")
Found = TypeVar("Found")

Pairs = Sequence[tuple[int, int]]
"""Two sources each, by their places."""


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
    claims = {claim.id: claim for group in groups for claim in group}
    found: list[Any] = [None] * len(pairs)
    try:
        with ProcessPoolExecutor(shares) as pool:
            running = [pool.submit(_packed, work, given, pairs[share::shares]) for share in range(shares)]
            for share, future in enumerate(running):
                found[share::shares] = _Unpickler(future.result(), claims).load()
    except (OSError, ImportError, BrokenProcessPool):
        return work(given, pairs)  # no processes to be had here, or one was killed: slower, not wrong
    return found


def _packed(work: Callable[[Given, Pairs], list[Found]], given: Given, pairs: Pairs) -> bytes:
    """What the work finds, as it is sent back."""
    target = io.BytesIO()
    _Pickler(target, protocol=pickle.HIGHEST_PROTOCOL).dump(work(given, pairs))
    return target.getvalue()


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
