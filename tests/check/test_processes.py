"""Processes that are killed, and processes that run at once: never a torn file, and the next run mends all."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from claimcheck.check import update
from claimcheck.check.comparing import compare_report
from claimcheck.comparison import Comparison
from claimcheck.files import finish_interrupted, is_interrupted
from claimcheck.pipeline import compare
from claimcheck.project import Project, find_project

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent
TEXTS = ["The museum will close in the winter.\n", "The museum will not close in the winter.\n"]
REPORTS = 12
KILLS = 50
MOST_KILLS = 4 * KILLS
"""After so many the test gives up on hitting the writing."""
SEED = 20_211_101
LONGEST = 0.15
"""Seconds until the first kill, at most: time for some rounds of `update`. On a busy machine it grows."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    reports = "".join(f'[[report]]\nname = "{number}"\nsources = ["*.txt"]\n' for number in range(REPORTS))
    (tmp_path / "claimcheck.toml").write_text('fail_on = "never"\n' + reports, encoding="utf-8")
    for name, text in zip("ab", TEXTS, strict=True):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return find_project(tmp_path)


def update_round(project: Project, number: int, known: Comparison) -> None:
    """Each round changes every report. Nothing is compared, so that most of the time goes into writing."""
    specs = tuple(replace(spec, title=f"Round {number}") for spec in project.reports)
    update(replace(project, reports=specs), lambda *_: known)


@contextmanager
def forked(project: Project, first: int, known: Comparison) -> Iterator[int]:
    """A process that writes reports until it is killed."""
    process = os.fork()
    if process == 0:
        try:
            for number in count(first):
                update_round(project, number, known)
        finally:
            os._exit(1)
    yield process


def rounds_of(folder: Path) -> set[str]:
    """The rounds that the reports are of; each must be whole, from its heading to its stamp."""
    found = set()
    for report in folder.glob("*.md"):
        text = report.read_text(encoding="utf-8")
        assert text.startswith("# Round ") and text.endswith("-->\n"), f"{report} is torn"
        found.add(text.split("\n", 1)[0])
    return found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork and no SIGKILL on this system")
def test_no_kill_tears_a_file(project: Project):
    """Killed at fifty random moments, every report is whole; finished by the next run, all are of one round."""
    moments = random.Random(SEED)
    folder = project.root / project.reports_folder
    known = compare_report(project, project.reports[0], compare)
    update_round(project, 0, known)
    left_something = 0
    for kill in range(MOST_KILLS):
        if kill >= KILLS and left_something > KILLS / 5:
            break  # on a busy machine fewer kills fall into the writing, so more of them are needed, and later ones
        with forked(project, kill * 10_000, known) as process:
            time.sleep(moments.uniform(0.01, LONGEST * (1 + 2 * kill / KILLS)))
            os.kill(process, signal.SIGKILL)
            _, status = os.waitpid(process, 0)
        assert os.WIFSIGNALED(status), "the update ended by itself"
        left_something += bool(list(folder.glob(".*")))
        assert len(rounds_of(folder)) <= 1 or is_interrupted(folder)
        finish_interrupted(folder)
        assert len(rounds_of(folder)) <= 1
        assert not list(folder.glob(".*"))
    assert left_something > KILLS / 5, "the kills hit no writing"
    update(project)
    assert ended(start("check", folder=project.root)) == 0


def start(*arguments: str, folder: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "claimcheck", *arguments]
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)


def ended(process: subprocess.Popen[str]) -> int:
    process.communicate(timeout=100)
    return process.returncode


def test_a_killed_command_is_mended_by_the_next(project: Project):
    """Also where the kill falls into the start, or into a comparison."""
    moments = random.Random(SEED)
    for _ in range(5):
        process = start("update", "--no-cache", folder=project.root)
        time.sleep(moments.uniform(0.1, 1.5))
        process.kill()
        ended(process)
    assert ended(start("update", folder=project.root)) == 0
    assert ended(start("check", folder=project.root)) == 0
    assert not list((project.root / project.reports_folder).glob(".*"))


def test_two_updates_at_once(project: Project):
    """Both end well, the reports are whole, and a check passes."""
    running = [start("update", folder=project.root) for _ in range(2)]
    assert [ended(process) for process in running] == [0, 0]
    assert ended(start("check", folder=project.root)) == 0
