"""Much work in one process."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import claimcheck

_STATUS = Path("/proc/self/statm")
_GROWTH = 12.0
"""Megabytes that 900 comparisons of texts with ever new words may add: words that were seen."""
_SYLLABLES = ("bra", "cul", "den", "fro", "gal", "hin", "lum", "mor", "nes", "pel", "ros", "tam")


def _megabytes() -> float:
    """Memory of this process that is in use."""
    return int(_STATUS.read_text(encoding="ascii").split()[1]) * 4096 / 1e6


def _compared(rng: random.Random) -> None:
    """Two short articles with a name, numbers and words that no other comparison has."""
    word, name = ("".join(rng.choices(_SYLLABLES, k=4)) for _ in range(2))
    texts = [
        f"Ann {name.title()} said on Monday that the {word} bridge had cost {rng.randint(2, 9999)} euros.\n\n"
        f"“We {verb} the {word} for {rng.randint(2, 99)} years,” she told reporters in May 2021."
        for verb in ("wanted", "needed")
    ]
    claimcheck.compare([claimcheck.Source.from_text(text, id=id) for text, id in zip(texts, "ab", strict=True)])


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not _STATUS.exists(), reason="the system does not tell the memory of a process")
def test_a_thousand_comparisons_leak_nothing() -> None:
    """Resident memory is flat after the first hundred."""
    rng = random.Random(7)
    for _ in range(100):
        _compared(rng)
    before = _megabytes()
    for _ in range(900):
        _compared(rng)
    assert _megabytes() - before < _GROWTH
