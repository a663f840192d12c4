"""A disk that is full, a folder that may not be written, a file that changes, a process that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_LEFT = "Ann Holt said on Monday that the bridge cost 5 million euros.\n"
_RIGHT = "Ann Holt said on Monday that the bridge cost 6 million euros.\n"
_PROJECT = '[[report]]\nname = "bridge"\nsources = ["a.txt", "b.txt"]\nhtml = true\n'


def run(
    folder: Path, *arguments: str, stdout: int = subprocess.PIPE, stderr: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "claimcheck", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, stdout=stdout, stderr=stderr, check=False)


def articles(folder: Path) -> None:
    for name, text in (("a.txt", _LEFT), ("b.txt", _RIGHT), ("claimcheck.toml", _PROJECT)):
        (folder / name).write_text(text, encoding="utf-8")


@contextmanager
def disk(folder: Path, options: str) -> Iterator[None]:
    """A small disk of its own in the folder, where the system allows that."""
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("the system does not let us mount a disk")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=False)


def assert_said(result: subprocess.CompletedProcess[bytes], words: bytes) -> None:
    assert result.returncode == 2
    assert words in result.stderr and b"Traceback" not in result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("format", ["text", "json", "markdown"])
def test_output_that_is_full(tmp_path: Path, format: str) -> None:
    """What cannot be printed is an error, never the exit code of findings or a traceback."""
    articles(tmp_path)
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        assert_said(run(tmp_path, "compare", "a.txt", "b.txt", "--format", format, stdout=full), b"No space left")
    finally:
        os.close(full)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("argument", ["--version", "--help", "rules"])
def test_help_that_cannot_be_printed(tmp_path: Path, argument: str) -> None:
    """Also what is printed before any command runs; and where the error has no place either, its exit code is left."""
    with Path("/dev/full").open("wb") as full:
        assert_said(run(tmp_path, argument, stdout=full.fileno()), b"No space left")
    with Path("/dev/full").open("wb") as full:
        assert run(tmp_path, argument, stdout=full.fileno(), stderr=full.fileno()).returncode == 2


def test_output_that_nobody_reads(tmp_path: Path) -> None:
    """`claimcheck ... | head -0` ends quietly, and not with the exit code of findings."""
    articles(tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        result = run(tmp_path, "compare", "a.txt", "b.txt", "--exit-zero", stdout=writing)
        assert (result.returncode, result.stderr) == (141, b"")
    finally:
        os.close(writing)


@pytest.mark.skipif(sys.platform == "win32", reason="its shell closes no streams")
@pytest.mark.parametrize(
    ("command", "code", "words"),
    [
        pytest.param("compare a.txt b.txt >&-", 1, b"", id="no output"),
        pytest.param("compare a.txt b.txt 2>&-", 1, b"", id="no errors"),
        pytest.param("compare a.txt - <&-", 2, b"standard input is closed", id="no input"),
    ],
)
def test_streams_that_are_closed(tmp_path: Path, command: str, code: int, words: bytes) -> None:
    """Some schedulers start a program so: the exit code is what it always is."""
    articles(tmp_path)
    shell = ["sh", "-c", f'"$PYTHON" -m claimcheck {command}']
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHON": sys.executable}
    result = subprocess.run(shell, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert result.returncode == code
    assert words in result.stderr and b"Traceback" not in result.stderr


def test_full_disk(tmp_path: Path) -> None:
    """The reports of an update are written all or none; the old ones stay as they were, and nothing is left behind."""
    articles(tmp_path)
    reports = tmp_path / "reports"
    reports.mkdir()
    with disk(reports, "size=40k"):
        old = reports / "bridge.md"
        old.write_text("old\n", encoding="utf-8")
        result = run(tmp_path, "update")
        assert_said(result, b"No space left")
        assert [path.name for path in reports.iterdir()] == ["bridge.md"]
        assert old.read_text(encoding="utf-8") == "old\n"
        assert_said(run(tmp_path, "compare", "a.txt", "b.txt", "-o", "reports/new.html"), b"No space left")
        assert [path.name for path in reports.iterdir()] == ["bridge.md"]


def test_folder_that_may_not_be_written(tmp_path: Path) -> None:
    """One error with the folder's name; the articles are still compared where nothing is to be written."""
    articles(tmp_path)
    reports = tmp_path / "reports"
    reports.mkdir()
    with disk(reports, "size=40k,ro"):
        assert_said(run(tmp_path, "update"), b"reports")
        assert_said(run(tmp_path, "compare", "a.txt", "b.txt", "-o", "reports/new.md"), b"reports")
        assert run(tmp_path, "compare", "a.txt", "b.txt").returncode == 1


def test_project_on_a_disk_that_may_only_be_read(tmp_path: Path) -> None:
    """`check` needs to write nothing: where its cache cannot be kept it computes anew."""
    place = tmp_path / "project"
    place.mkdir()
    with disk(place, "size=4m"):
        articles(place)
        assert run(place, "update").returncode == 0
        before = run(place, "check")
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        after = run(place, "check")
        assert (after.returncode, after.stdout) == (before.returncode, before.stdout)
        assert b"Traceback" not in after.stderr


@pytest.mark.slow
def test_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    """Whatever moment is seen: a report, or an error in one line, and never a quotation that was not read."""
    articles(tmp_path)
    path, stop = tmp_path / "b.txt", threading.Event()

    def change() -> None:
        texts = (_RIGHT, _RIGHT.replace("6 million", "7 million") * 40, "", "It rained.\n")
        while not stop.is_set():
            for text in texts:
                path.write_text(text, encoding="utf-8")

    writer = threading.Thread(target=change)
    writer.start()
    try:
        for _ in range(12):
            result = run(tmp_path, "compare", "a.txt", "b.txt", "-o", "report.md")
            assert result.returncode in (0, 1, 2)
            assert b"Traceback" not in result.stderr
    finally:
        stop.set()
        writer.join()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system cannot kill")
def test_killed_at_any_moment(tmp_path: Path) -> None:
    """A report is the old one or the new one, and the next update mends what a kill has left."""
    articles(tmp_path)
    assert run(tmp_path, "update").returncode == 0
    new = (tmp_path / "reports" / "bridge.md").read_bytes()
    for delay in (0.15, 0.3, 0.45, 0.6, 0.8):
        (tmp_path / "reports" / "bridge.md").write_bytes(b"old\n")
        command = [sys.executable, "-m", "claimcheck", "update"]
        with subprocess.Popen(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(_ROOT)}) as process:
            time.sleep(delay)
            process.kill()
        assert (tmp_path / "reports" / "bridge.md").read_bytes() in (b"old\n", new)
    assert run(tmp_path, "update").returncode == 0
    assert (tmp_path / "reports" / "bridge.md").read_bytes() == new
    assert not list((tmp_path / "reports").glob(".*"))
