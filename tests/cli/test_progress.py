"""The bar: late, on a terminal only, and never in the way."""

from __future__ import annotations

import io

import pytest

from claimcheck.cli import progress as module
from claimcheck.cli.progress import progress


class Terminal(io.StringIO):
    """What stderr is when somebody looks."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, to be moved by a test."""
    now = [0.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def test_quick_work_shows_nothing(clock: list[float], monkeypatch: pytest.MonkeyPatch):
    """Nobody needs a bar for half a second."""
    monkeypatch.setattr(module.sys, "stderr", terminal := Terminal())
    with progress(2) as step:
        step("one")
        clock[0] = 0.5
        step("two")
    assert terminal.getvalue() == ""


def test_long_work_shows_how_far_it_is(clock: list[float], monkeypatch: pytest.MonkeyPatch):
    """From the second on, with the name of what is being done."""
    monkeypatch.setattr(module.sys, "stderr", terminal := Terminal())
    with progress(4) as step:
        step("one")
        step("two")
        clock[0] = 1.5
        step("three")
        assert "50%" in terminal.getvalue() and "three" in terminal.getvalue()
        step("four")
    assert "100%" in terminal.getvalue()


def test_a_file_gets_no_bar(clock: list[float], monkeypatch: pytest.MonkeyPatch):
    """Where stderr is no terminal, nothing is written to it."""
    monkeypatch.setattr(module.sys, "stderr", file := io.StringIO())
    with progress(2) as step:
        step("one")
        clock[0] = 5
        step("two")
    assert file.getvalue() == ""
