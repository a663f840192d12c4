"""The same bytes whatever the process was started with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_LEFT = (
    "Ann Holt, the mayor of Lowfield, said on Monday that “the bridge” had cost €5 million. It won’t open in May 2021."
)
_RIGHT = (
    "Mayor Ann Holt said the bridge had cost €6 million – it will open in May 2021. Two José Pérez ferries were sold."
)


def _report(folder: Path, *options: str, **environment: str) -> bytes:
    command = [sys.executable, *options, "-m", "claimcheck", "compare", "a.txt", "b.txt", "--format", "json"]
    result = subprocess.run(
        [*command, "--fail-on", "never"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **environment},
        capture_output=True,
        check=True,
    )
    return result.stdout


@pytest.mark.slow
def test_hash_seed_and_locale_change_nothing(tmp_path: Path) -> None:
    """Neither the order of sets nor the terminal's encoding reaches the report."""
    (tmp_path / "a.txt").write_text(_LEFT, "utf-8")
    (tmp_path / "b.txt").write_text(_RIGHT, "utf-8")
    usual = _report(tmp_path, PYTHONHASHSEED="0")
    assert "José" in usual.decode() or "\\u00e9" in usual.decode()
    assert _report(tmp_path, PYTHONHASHSEED="1") == usual
    assert _report(tmp_path, PYTHONHASHSEED="7") == usual
    assert _report(tmp_path, "-X", "utf8=0", PYTHONHASHSEED="2", LC_ALL="C", PYTHONIOENCODING="") == usual
