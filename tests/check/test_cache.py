"""Results kept between runs: found again, and never believed when they are damaged."""

from __future__ import annotations

import hashlib
import pickle
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


def signed(data: bytes, file: Path) -> bytes:
    """What somebody writes who knows how values are kept."""
    return hashlib.sha256(file.stem.encode() + data).digest() + data


OTHERS = claimcheck.compare(
    [claimcheck.Source.from_text("The bridge is red.", id="a"), claimcheck.Source.from_text("It is blue.", id="b")]
)
DAMAGE = [
    ("cut", lambda content, _: content[:-20]),
    ("cut in the hash", lambda content, _: content[:7]),
    ("empty", lambda content, _: b""),
    ("longer", lambda content, _: content + b"\0"),
    ("a flipped bit of the hash", lambda content, _: bytes([content[0] ^ 1]) + content[1:]),
    ("a flipped bit", lambda content, _: content[:50] + bytes([content[50] ^ 1]) + content[51:]),
    ("another value", lambda _, file: signed(pickle.dumps({"findings": []}), file)),
    ("another comparison", lambda _, file: signed(pickle.dumps(OTHERS), file)),
    ("code", lambda _, file: signed(pickle.dumps(Exploit()), file)),
    ("getattr of a module", lambda _, file: signed(b"cbuiltins\ngetattr\n(cdatetime\ndate\nVtoday\ntR.", file)),
]


@pytest.mark.parametrize(("name", "damage"), DAMAGE, ids=[row[0] for row in DAMAGE])
def test_a_damaged_cache_is_rebuilt(tmp_path: Path, name: str, damage):
    """Never believed, never an error."""
    first = cache.cached_compare(tmp_path, SOURCES, DEFAULT)
    file = stored(tmp_path)
    good = file.read_bytes()
    file.write_bytes(damage(good, file))
    assert cache.cached_compare(tmp_path, SOURCES, DEFAULT) == first
    assert file.read_bytes() == good
    assert not Path("/tmp/claimcheck-was-here").exists()


def test_a_value_under_another_key_is_not_believed(tmp_path: Path):
    """A file that was renamed or copied over another."""
    first = cache.cached_compare(tmp_path, SOURCES, DEFAULT)
    file = stored(tmp_path)
    other = claimcheck.Source.from_text("The museum is new.", id="b")
    cache.cached_compare(tmp_path, [SOURCES[0], other], DEFAULT)
    (second,) = set(tmp_path.glob("*.pickle")) - {file}
    file.write_bytes(second.read_bytes())
    assert cache.cached_compare(tmp_path, SOURCES, DEFAULT) == first


@given(st.data())
@settings(max_examples=50, deadline=None)
def test_no_flipped_bit_is_believed(data: st.DataObject):
    """Wherever it is."""
    folder = Path(tempfile.mkdtemp())
    first = cache.cached_compare(folder, SOURCES, DEFAULT)
    file = stored(folder)
    content = bytearray(file.read_bytes())
    content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    file.write_bytes(content)
    assert cache._load(file) is None
    assert cache.cached_compare(folder, SOURCES, DEFAULT) == first
    shutil.rmtree(folder)


def test_the_folder_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """What was stored longest ago goes first."""
    monkeypatch.setattr(cache, "_MOST", 3)
    for number in range(5):
        other = claimcheck.Source.from_text(f"The museum has {number} rooms.", id="b")
        cache.cached_compare(tmp_path, [SOURCES[0], other], DEFAULT)
        last = max(tmp_path.glob("*.pickle"), key=lambda file: file.stat().st_mtime_ns)
    assert len(list(tmp_path.glob("*.pickle"))) == 3
    assert last.exists()


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path):
    """The comparison is given all the same."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert cache.cached_compare(tmp_path / "file", SOURCES, DEFAULT).findings
