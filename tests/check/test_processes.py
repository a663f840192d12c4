"""Processes that are killed, and processes that run at once: never a torn file, and the next run mends all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck import files

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent
TEXTS = ["The museum will close in the winter.\n", "The museum will not close in the winter.\n"]
REPORTS = 8
KILLS = 10

WRITER = """
import sys
from pathlib import Path
from claimcheck.files import write_all
folder, round = Path(sys.argv[1]), 0
print("ready", flush=True)
while True:
    round += 1
    write_all({folder / f"{number}.md": f"{round}\\n" * 2000 for number in range(8)}, journal_in=folder)
"""
"""Writes again and again what `update` writes once, so that a kill falls into the middle of it."""


def start(*arguments: str, folder: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, *arguments]
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)


def ended(process: subprocess.Popen[str]) -> int:
    process.communicate(timeout=100)
    return process.returncode


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_no_kill_tears_a_file(tmp_path: Path):
    """Killed at some moment, every file is whole; after the next run all are of one round."""
    for kill in range(KILLS):
        writer = start("-c", WRITER, str(tmp_path), folder=tmp_path)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.01 + 0.007 * kill)
        writer.kill()
        ended(writer)
        reports = sorted(tmp_path.glob("*.md"))
        assert all(len(set(report.read_text(encoding="utf-8").split())) == 1 for report in reports)
        files.finish_interrupted(tmp_path)
        assert len({report.read_text(encoding="utf-8") for report in tmp_path.glob("*.md")}) <= 1
        assert not list(tmp_path.glob(".*"))


def test_two_updates_at_once(tmp_path: Path):
    """Both end well, the reports are whole, and a check passes."""
    reports = "".join(f'[[report]]\nname = "{number}"\nsources = ["*.txt"]\n' for number in range(REPORTS))
    (tmp_path / "claimcheck.toml").write_text('fail_on = "never"\n' + reports, encoding="utf-8")
    for name, text in zip("ab", TEXTS, strict=True):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    running = [start("-m", "claimcheck", "update", folder=tmp_path) for _ in range(2)]
    assert [ended(process) for process in running] == [0, 0]
    assert ended(start("-m", "claimcheck", "check", folder=tmp_path)) == 0
