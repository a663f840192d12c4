"""Scenarios in real git repositories, through the command line."""

from __future__ import annotations

import subprocess
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


def test_two_branches_that_accept_merge_by_taking_both_sides(repository: Path):
    """The union of both files is what both branches wanted."""
    (repository / "sources/b.md").write_text(B, encoding="utf-8")
    (repository / "sources/c.md").write_text(A + "\nThe roof is red.\n", encoding="utf-8")
    run("update")
    ids = [line.split(",")[1] for line in run("check", "--format", "csv").stdout.splitlines()[1:]]
    first, second = sorted(set(ids))[:2]
    (repository / ".gitattributes").write_text("claimcheck.accepted.toml merge=union\n", encoding="utf-8")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "a contradiction")
    for branch, id in (("left", first), ("right", second)):
        git(repository, "checkout", "-q", "-b", branch, "main")
        run("accept", id, "--reason", f"seen on {branch}")
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", branch)
    git(repository, "merge", "-q", "left", "-m", "both")
    assert run("check").exit_code == 0


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
