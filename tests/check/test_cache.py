"""Results kept between runs: found again, and never believed when they are damaged."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path

import pytest

import claimcheck
from claimcheck.check import cache
from claimcheck.config import DEFAULT

SOURCES = [
    claimcheck.Source.from_text("The museum will close on 4 May 2020. It has 300 rooms, the mayor said.", id="a"),
    claimcheck.Source.from_text("The museum will not close on 4 May 2020.", id="b"),
]


def stored(folder: Path) -> Path:
    (file,) = folder.glob("*.pickle")
    return file


def test_a_stored_comparison_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The second call computes nothing and gives an equal value."""
    first = cache.cached_compare(tmp_path, SOURCES, DEFAULT)
    monkeypatch.setattr(cache, "compare", lambda *_: pytest.fail("computed again"))
    assert cache.cached_compare(tmp_path, SOURCES, DEFAULT) == first
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_changed_source_is_computed_anew(tmp_path: Path):
    """The key is made of the sources."""
    cache.cached_compare(tmp_path, SOURCES, DEFAULT)
    other = claimcheck.Source.from_text("The museum is new.", id="b")
    assert cache.cached_compare(tmp_path, [SOURCES[0], other], DEFAULT).documents[1].source == other


class Exploit:
    """What a forged cache would try."""

    def __reduce__(self):
        return (Path.touch, (Path("/tmp/claimcheck-was-here"),))


def signed(data: bytes) -> bytes:
    return hashlib.sha256(data).digest() + data


DAMAGE = [
    ("cut", lambda content: content[:-20]),
    ("empty", lambda content: b""),
    ("a flipped byte", lambda content: content[:50] + bytes([content[50] ^ 1]) + content[51:]),
    ("another value", lambda content: signed(pickle.dumps({"findings": []}))),
    ("code", lambda content: signed(pickle.dumps(Exploit()))),
    ("getattr of a module", lambda content: signed(b"cbuiltins\ngetattr\n(cdatetime\ndate\nVtoday\ntR.")),
]


@pytest.mark.parametrize(("name", "damage"), DAMAGE, ids=[row[0] for row in DAMAGE])
def test_a_damaged_cache_is_rebuilt(tmp_path: Path, name: str, damage):
    """Never believed, never an error."""
    first = cache.cached_compare(tmp_path, SOURCES, DEFAULT)
    file = stored(tmp_path)
    good = file.read_bytes()
    file.write_bytes(damage(good))
    assert cache.cached_compare(tmp_path, SOURCES, DEFAULT) == first
    assert file.read_bytes() == good
    assert not Path("/tmp/claimcheck-was-here").exists()


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path):
    """The comparison is given all the same."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert cache.cached_compare(tmp_path / "file", SOURCES, DEFAULT).findings
