"""The process that takes documents apart: limits on its time and memory, and life after it was killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.readers import Limits, read, read_all
from claimcheck.readers.isolation import Isolation
from claimcheck.readers.unreadable import UnreadableError
from tests.readers.documents import pdf

PAGE = pdf([["It rained."]])


def test_limit_of_time() -> None:
    """Whatever takes longer is killed, and the next document gets a new process."""
    pytest.importorskip("pypdf")
    with Isolation(Limits(seconds=0)) as impatient, pytest.raises(UnreadableError, match=r"limits\.seconds"):
        impatient.extract("PDF document", PAGE)
    with Isolation() as patient:
        patient.extract("PDF document", PAGE)
        assert patient._process is not None
        patient._process.kill()
        patient._process.wait()
        with pytest.raises(UnreadableError, match="crashed"):
            patient.extract("PDF document", PAGE)
        assert patient.extract("PDF document", PAGE).text() == "It rained."


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system does not limit memory")
def test_limit_of_memory() -> None:
    """A process that may not even load the library says so, or dies; this one lives."""
    pytest.importorskip("pypdf")
    with Isolation(Limits(memory=20_000_000)) as isolation, pytest.raises(UnreadableError):
        isolation.extract("PDF document", PAGE)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system does not limit memory")
def test_limit_of_memory_above_that_of_the_system() -> None:
    """Who has less to spend (`ulimit -v`) spends that."""
    pytest.importorskip("pypdf")
    code = "import resource; from claimcheck.readers.worker import _limit_memory as limit;"
    code += "resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9)); limit(2 * 10**9);"
    code += "print(resource.getrlimit(resource.RLIMIT_AS))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert shown.stdout == "(1000000000, 1000000000)\n"


def test_process_ends_with_the_reading(tmp_path: Path) -> None:
    """No process is left behind."""
    pytest.importorskip("pypdf")
    with Isolation() as isolation:
        isolation.extract("PDF document", PAGE)
        process = isolation._process
        assert process is not None
    assert process.poll() is not None


def test_files_of_the_current_folder_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beside the sources that is named like one of our libraries is not imported."""
    pytest.importorskip("pypdf")
    for name in ("pypdf", "json", "claimcheck"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'was-run')!r}, 'w')", encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(PAGE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [entry for entry in sys.path if entry not in ("", os.curdir)])
    read("a.pdf")
    assert not (tmp_path / "was-run").exists()


@pytest.mark.parametrize(
    ("name", "extra"),
    [("a.html", "web"), ("a.pdf", "docs"), ("a.docx", "docs")],
)
def test_missing_extra_names_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, extra: str
) -> None:
    """An installation without the library is an error with the command to run, not a skipped source."""
    monkeypatch.setattr("claimcheck.readers.formats.find_spec", lambda name: None)
    (tmp_path / name).write_bytes(b"x")
    for reader in (read, lambda path: read_all([path])):
        with pytest.raises(ClaimcheckError, match=rf"pip install 'claimcheck-compare\[{extra}\]'") as raised:
            reader(tmp_path / name)
        assert raised.value.where and raised.value.where.endswith(name)


def test_missing_file_is_said_before_a_missing_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody installs anything for a file that is not there."""
    monkeypatch.setattr("claimcheck.readers.formats.find_spec", lambda name: None)
    assert read(tmp_path / "gone.pdf").reason == "there is no such file"  # type: ignore[union-attr]
