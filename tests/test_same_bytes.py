"""The same bytes whatever the process was started with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
_SOURCES = sorted((_ROOT / "sources").glob("*.md"))
_LEFT = (
    "Ann Holt, the mayor of Lowfield, said on Monday that “the bridge” had cost €5 million. It won’t open in May 2021."
)
_RIGHT = (
    "Mayor Ann Holt said the bridge had cost €6 million – it will open in May 2021. Two José Pérez ferries were sold."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two texts with signs that are not ASCII, and our own articles."""
    (tmp_path / "a.txt").write_text(_LEFT, "utf-8")
    (tmp_path / "b.txt").write_text(_RIGHT, "utf-8")
    for path in _SOURCES:
        shutil.copy(path, tmp_path)
    return tmp_path


def _report(folder: Path, *options: str, python: str = sys.executable, **environment: str) -> bytes:
    command = [python, *options, "-m", "claimcheck", "compare", ".", "--format", "json", "-o", "report.md"]
    result = subprocess.run(
        [*command, "--fail-on", "never"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(_ROOT), **environment},
        capture_output=True,
        check=True,
    )
    report = folder / "report.md"
    written = report.read_bytes()
    report.unlink()  # or it would be the next run's source
    return result.stdout + written


@pytest.mark.slow
@pytest.mark.timeout(600)  # thirteen processes, on a machine that may do other things
def test_hash_seed_and_locale_change_nothing(folder: Path) -> None:
    """Neither the order of sets nor the terminal's encoding reaches the report: ten hash seeds, two encodings."""
    usual = _report(folder, PYTHONHASHSEED="0")
    assert "José" in usual.decode() or "\\u00e9" in usual.decode()
    for seed in range(1, 10):
        assert _report(folder, PYTHONHASHSEED=str(seed)) == usual
    assert _report(folder, "-X", "utf8=0", LC_ALL="C", PYTHONIOENCODING="") == usual
    assert _report(folder, "-X", "utf8=1", LC_ALL="C", PYTHONHASHSEED="random") == usual
    assert _report(folder, "-O", "-W", "error") == usual


@pytest.mark.slow
def test_other_pythons_say_the_same(folder: Path) -> None:
    """Those of `PYTHONS`, paths parted like those of PATH, each with claimcheck's dependencies."""
    others = [python for python in os.environ.get("PYTHONS", "").split(os.pathsep) if python]
    if not others:
        pytest.skip("PYTHONS names no other Python")
    usual = _report(folder)
    for python in others:
        assert _report(folder, python=python) == usual, python


def test_windows_line_ends_change_no_words(folder: Path) -> None:
    """An article saved with CR LF gives the same findings, in the same words."""
    usual = _report(folder)
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    changed = _report(folder)
    split = usual.rindex(b"}\n") + 2
    assert changed[changed.rindex(b"}\n") + 2 :].split(b"<!--")[0] == usual[split:].split(b"<!--")[0]
