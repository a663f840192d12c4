"""What a terminal gets, and what a pipe gets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="needs a system with pseudo-terminals")

TEXTS = {"a.txt": "The museum will close in the winter.\n", "b.txt": "The museum will not close in the winter.\n"}


def on_a_terminal(folder: Path, **environment: str) -> tuple[str, str]:
    """What `compare` writes to a terminal of 60 columns, and to stderr."""
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    ours, theirs = pty.openpty()
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    command = [sys.executable, "-m", "claimcheck", "compare", *TEXTS, "--exit-zero"]
    env = {**kept, "TERM": "xterm", "COLUMNS": "60", **environment}
    done = subprocess.run(command, cwd=folder, env=env, stdout=theirs, stderr=subprocess.PIPE, check=True)
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            part = b""
        if not part:
            break
        shown += part
    os.close(ours)
    return shown.decode(), done.stderr.decode()


def test_a_terminal_gets_colour_and_its_width(tmp_path: Path):
    """And nothing on stderr."""
    shown, complaints = on_a_terminal(tmp_path)
    assert "\x1b[31m" in shown and "✗ conflict" in shown
    assert complaints == ""


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb"])
def test_who_wants_no_colour_gets_none(tmp_path: Path, environment: dict[str, str]):
    """The sign and the name of the severity say the same."""
    shown, _ = on_a_terminal(tmp_path, **environment)
    assert "\x1b" not in shown and "✗ conflict" in shown
    assert max(map(len, shown.splitlines())) <= 60
