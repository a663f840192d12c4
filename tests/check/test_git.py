"""Scenarios in real git repositories, through the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main

CONFIGURATION = '[[report]]\nname = "museum"\nsources = ["sources/*.md"]\n'
A = "The museum will close in the winter.\n\nIt was founded by two brothers.\n"
B = "The museum will not close in the winter.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=editor", "-c", "user.email=editor@example.org"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "sources/a.md").write_text(A, encoding="utf-8")
    (tmp_path / "sources/b.md").write_text(A, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run("update")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


def test_diff_lists_what_is_new_and_what_is_gone(repository: Path):
    """A change that contradicts is new; taken back in a later commit, it is gone."""
    assert "No discrepancy is new" in run("diff", "HEAD").stdout
    (repository / "sources/b.md").write_text(B, encoding="utf-8")
    result = run("diff", "HEAD")
    assert result.exit_code == 1
    assert "**New: 1 discrepancy**" in result.stdout
    git(repository, "commit", "-q", "-am", "second")
    (repository / "sources/b.md").write_text(A, encoding="utf-8")
    result = run("diff", "HEAD")
    assert result.exit_code == 0
    assert "**Gone: 1 discrepancy**" in result.stdout


@pytest.mark.parametrize("revision", ["nowhere", "--output=/tmp/x"])
def test_an_unknown_revision_is_one_clear_error(repository: Path, revision: str):
    """Also one that looks like an option of git."""
    result = run("diff", "--", revision)
    assert result.exit_code == 2
    assert "git does not know" in result.stderr


def test_what_releases_leave_out_is_compared(repository: Path):
    """A folder that .gitattributes keep from archives was there all the same."""
    (repository / ".gitattributes").write_text("sources export-ignore\n", encoding="utf-8")
    (repository / "sources/b.md").write_text(B, encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "second")
    assert "No discrepancy is new, and none is gone." in run("diff", "HEAD").stdout


def test_a_project_in_a_folder_of_the_repository(repository: Path, monkeypatch: pytest.MonkeyPatch):
    """The revision is looked at below the project only; before the folder was there, all is new."""
    (repository / "desk/sources").mkdir(parents=True)
    for name, text in (("a", A), ("b", B)):
        (repository / f"desk/sources/{name}.md").write_text(text, encoding="utf-8")
    (repository / "desk/claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    assert "**New: 1 discrepancy**" in run("diff", "HEAD", "--project", "desk").stdout
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "second")
    before = git_status(repository)
    assert "No discrepancy is new, and none is gone." in run("diff", "HEAD", "--project", "desk").stdout
    monkeypatch.chdir(repository / "desk/sources")
    assert "**New: 1 discrepancy**" in run("diff", "HEAD~1").stdout
    assert git_status(repository) == before


def git_status(folder: Path) -> str:
    command = ["git", "-C", str(folder), "status", "--porcelain"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_broken_files_of_the_past_are_no_news(repository: Path):
    """The revision may have had conflict marks in its accepted discrepancies."""
    (repository / "claimcheck.accepted.toml").write_text("<<<<<<< ours\n", encoding="utf-8")
    (repository / "sources/b.md").write_text(B, encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "broken")
    (repository / "claimcheck.accepted.toml").unlink()
    assert "No discrepancy is new, and none is gone." in run("diff", "HEAD").stdout


def test_a_comment_is_unused_only_if_no_report_uses_it(repository: Path):
    """A source stands in two reports, and only one of them has the discrepancy."""
    comment = '<!-- claimcheck: ignore negation-mismatch reason="two winters" -->\n'
    (repository / "sources/b.md").write_text(comment + B, encoding="utf-8")
    (repository / "sources/c.md").write_text("The roof is red.\n", encoding="utf-8")
    second = '[[report]]\nname = "roof"\nsources = ["sources/b.md", "sources/c.md"]\n'
    (repository / "claimcheck.toml").write_text(CONFIGURATION + second, encoding="utf-8")
    run("update")
    assert "unused" not in run("check").stdout
    (repository / "sources/a.md").write_text("The roof is red.\n", encoding="utf-8")
    run("update")
    result = run("check")
    assert result.exit_code == 0
    assert "unused: sources/b.md:1: no negation-mismatch" in result.stdout
    for format in ("markdown", "github", "json", "sarif"):
        shown = run("check", "--format", format).stdout
        assert "negation-mismatch" in shown.replace("\\", "") and "sources/b.md" in shown


def test_a_comment_in_the_source_lets_a_discrepancy_pass(repository: Path):
    """It covers the next paragraph and one rule; its reason is mandatory, and an unused one is reported."""
    comment = '<!-- claimcheck: ignore negation-mismatch reason="the two speak of different winters" -->\n\n'
    (repository / "sources/b.md").write_text(comment + B, encoding="utf-8")
    run("update")
    assert run("check").exit_code == 0
    (repository / "sources/b.md").write_text(comment + A, encoding="utf-8")
    run("update")
    assert "unused: sources/b.md:1" in run("check").stdout
    (repository / "sources/b.md").write_text(
        comment.replace("negation-mismatch", "negation-missmatch"), encoding="utf-8"
    )
    assert run("check").exit_code == 2
    (repository / "sources/b.md").write_text("<!-- claimcheck: ignore negation-mismatch -->\n\n" + B, encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "sources/b.md:1" in result.stderr
    assert "reason=" in result.stderr


def test_a_folder_whose_name_the_system_cannot_write(repository: Path):
    """git writes names in UTF-8, also where Python would read the output of a program as something else."""
    place = repository / "Köln/desk"
    place.mkdir(parents=True)
    for name in ("claimcheck.toml", "sources"):
        (repository / name).rename(place / name)
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "moved")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-m", "claimcheck", "diff", "HEAD"]
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    shown = subprocess.run(command, cwd=place, env=environment, capture_output=True, check=False)
    assert b"No discrepancy is new" in shown.stdout, shown.stderr
