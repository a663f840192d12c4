"""The pages of a project: `html = true`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main

CONFIGURATION = """
[tool.claimcheck]
fail_on = "conflict"

[[tool.claimcheck.report]]
name = "museum"
sources = ["sources/*.txt"]
html = true
"""
TEXTS = {"a.txt": "The museum will close in the winter.\n", "b.txt": "The museum will not close in the winter.\n"}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "pyproject.toml").write_text(CONFIGURATION, encoding="utf-8")
    for name, text in TEXTS.items():
        (tmp_path / "sources" / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def accept() -> None:
    id = run("check", "--format", "csv").stdout.splitlines()[1].split(",")[1]
    assert run("accept", id, "--reason", "both were right on their day").exit_code == 0


def test_update_writes_the_page_beside_the_report(project: Path):
    """And a second update writes neither."""
    assert "written: reports/museum.html" in run("update").stdout
    assert (project / "reports/museum.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "written" not in run("update").stdout.replace("0 reports written", "")


def test_a_page_shows_what_was_accepted_and_is_stale_until_it_does(project: Path):
    """`accept` says what is to be done; after it all holds."""
    run("update")
    accept()
    checked = run("check")
    assert checked.exit_code == 1 and "reports/museum.html" in checked.stdout and "claimcheck update" in checked.stdout
    run("update")
    assert run("check").exit_code == 0
    assert "both were right on their day" in (project / "reports/museum.html").read_text(encoding="utf-8")


def test_a_deleted_page_is_missed(project: Path):
    """As a report is."""
    run("update")
    accept()
    run("update")
    (project / "reports/museum.html").unlink()
    checked = run("check")
    assert checked.exit_code == 1 and "missing" in checked.stdout


def test_a_page_that_nothing_names_is_an_orphan(project: Path):
    """Only one of ours: other pages in the folder are none of our business."""
    run("update")
    (project / "pyproject.toml").write_text(CONFIGURATION.replace("html = true", ""), encoding="utf-8")
    (project / "reports/other.html").write_text("<!DOCTYPE html><title>mine</title>", encoding="utf-8")
    checked = run("check").stdout
    assert "reports/museum.html: orphan" in checked and "other.html" not in checked


def test_html_is_true_or_false(project: Path):
    """Anything else is an error that names the key."""
    (project / "pyproject.toml").write_text(CONFIGURATION.replace("= true", '= "yes"'), encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2 and "'html' is not true or false" in result.stderr
