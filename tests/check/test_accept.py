"""Accepted discrepancies: kept by a moved paragraph, lost by an edit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main

CONFIGURATION = '[[tool.claimcheck.report]]\nname = "museum"\nsources = ["*.txt"]\n'
A = "The museum will close in the winter.\n\nIt was founded by two brothers.\n"
B = "The museum will not close in the winter.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claimcheck.toml").write_text(CONFIGURATION.replace("tool.claimcheck.", ""), encoding="utf-8")
    (tmp_path / "a.txt").write_text(A, encoding="utf-8")
    (tmp_path / "b.txt").write_text(B, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run("update")
    return tmp_path


def ids(project: Path) -> list[str]:
    reports = json.loads(run("check", "--format", "json").stdout)["reports"]
    return [finding["id"] for report in reports for finding in report["findings"]]


def test_an_accepted_discrepancy_passes(project: Path):
    """The check fails before and passes after; both quotations and the reason are written down."""
    (id,) = ids(project)
    assert run("check").exit_code == 1
    assert run("accept", id[:6], "--reason", "The museum changed its mind.").exit_code == 0
    assert run("check").exit_code == 0
    text = (project / "claimcheck.accepted.toml").read_text(encoding="utf-8")
    assert id in text and "changed its mind" in text
    assert text.count("close in the winter") == 2


def test_a_moved_paragraph_keeps_the_id(project: Path):
    """Only the report is stale then; the accepted discrepancy holds."""
    run("accept", *ids(project), "--reason", "known")
    (project / "a.txt").write_text(
        "It was founded by two brothers.\n\n" + A.split("\n\n", maxsplit=1)[0] + "\n", encoding="utf-8"
    )
    run("update")
    assert run("check").exit_code == 0


def test_an_edit_brings_the_discrepancy_back(project: Path):
    """The old one is gone, the new one fails."""
    run("accept", *ids(project), "--reason", "known")
    (project / "a.txt").write_text(A.replace("winter", "cold winter"), encoding="utf-8")
    run("update")
    result = run("check")
    assert result.exit_code == 1
    assert "accepted but gone" in result.stdout
    assert run("accept", "--prune").exit_code == 0
    assert "accepted but gone" not in run("check").stdout


def test_conflict_marks_are_one_clear_error(project: Path):
    """Conflict marks that were left in the file are named."""
    run("accept", *ids(project), "--reason", "known")
    file = project / "claimcheck.accepted.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text("<<<<<<< ours\n" + text + "=======\n>>>>>>> theirs\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "keeping both sides" in result.stderr


BAD = [
    ((), "--prune"),
    (("abc",), "--reason"),
    (("--prune", "--reason", "known"), "Name the ids"),
    (("abc", "--reason", " "), "reason is empty"),
    (("zzzz", "--reason", "known"), "is no discrepancy"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD, ids=[row[1] for row in BAD])
def test_bad_calls_change_nothing(project: Path, arguments: tuple[str, ...], message: str):
    """Exit code 2 and no file."""
    result = run("accept", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not (project / "claimcheck.accepted.toml").exists()
