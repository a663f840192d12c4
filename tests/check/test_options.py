"""The options of `check`, and `config`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main

CONFIGURATION = """
fail_on = "gap"

[rules.quote-altered]
shared = 7

[[report]]
name = "museum"
sources = ["*.txt"]
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "a.txt").write_text("The museum will close in the winter.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The museum will not close in the winter.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run("update")
    return tmp_path


def test_the_policy_of_the_call_wins(project: Path):
    """--fail-on and --exit-zero decide the exit code, not what is printed."""
    assert run("check").exit_code == 1
    assert run("check", "--fail-on", "never").exit_code == 0
    result = run("check", "--exit-zero")
    assert result.exit_code == 0
    assert "negation-mismatch" in result.stdout


def test_statistics_count_rules(project: Path):
    """One line for each rule that found something."""
    assert "negation-mismatch  1" in run("check", "--statistics").stdout


def test_quiet_prints_only_what_fails(project: Path):
    """Nothing at all where all holds."""
    assert run("check", "-q", "--fail-on", "never").stdout == ""


def test_diff_shows_what_would_change(project: Path):
    """A unified diff between the committed report and the one that would be written."""
    (project / "a.txt").write_text("The museum will close in the summer.\n", encoding="utf-8")
    lines = run("check", "--diff").stdout.splitlines()
    assert "--- a/reports/museum.md" in lines
    assert any(line.startswith("+") and "summer" in line for line in lines)
    assert any(line.startswith("-") and "winter" in line for line in lines)


def test_config_names_where_a_value_comes_from(project: Path):
    """Every setting with its origin; --isolated shows the built-in values."""
    rows = {line.split()[0]: line for line in run("config").stdout.splitlines()}
    assert rows["fail_on"].endswith("claimcheck.toml")
    assert rows["rules.quote-altered.shared"].split()[1] == "7"
    assert rows["rules.quote-altered.shared"].endswith("claimcheck.toml")
    assert rows["rules.quote-altered.run"].endswith("built in")
    isolated = {line.split()[0]: line for line in run("config", "--isolated").stdout.splitlines()}
    assert isolated["fail_on"].split()[1] == "conflict"
    assert isolated["fail_on"].endswith("built in")


def test_config_tells_a_default_that_is_written_down(project: Path):
    """A value is said to come from the file also where it is the built-in one."""
    text = 'fail_on = "conflict"\nignore = ["role-holder"]\n' + CONFIGURATION.split("\n", 3)[3]
    (project / "claimcheck.toml").write_text(text, encoding="utf-8")
    lines = run("config").stdout.splitlines()
    assert next(line for line in lines if line.startswith("fail_on")).endswith("claimcheck.toml")
    assert next(line for line in lines if line.startswith("rules left out")).split()[3:] == [
        "role-holder",
        "claimcheck.toml",
    ]


REPORTS = ["/tmp/reports", "../reports", ""]


@pytest.mark.parametrize("folder", REPORTS)
def test_reports_stay_in_the_project(project: Path, folder: str):
    """A folder outside is a slip, and would be written to."""
    (project / "claimcheck.toml").write_text(f"reports = '{folder}'\n" + CONFIGURATION, encoding="utf-8")
    result = run("update")
    assert result.exit_code == 2
    assert "no folder in the project" in result.stderr


@pytest.mark.parametrize("value", ['"seven"', "true"])
def test_an_option_of_the_wrong_kind_is_refused(project: Path, value: str):
    """With the default as a hint."""
    text = CONFIGURATION.replace("shared = 7", f"shared = {value}")
    (project / "claimcheck.toml").write_text(text, encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "the default is" in result.stderr


@pytest.fixture
def desk(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project as a folder of a larger repository."""
    root = project / "repository"
    shutil.copytree(project, root / "news desk", ignore=shutil.ignore_patterns("repository", ".claimcheck_cache"))
    monkeypatch.chdir(root)
    return root


def test_paths_are_those_of_the_folder_of_the_call(desk: Path):
    """An annotation or a link must lead to the file; and the commands can be copied."""
    (desk / "news desk/a.txt").write_text("The museum will close in the cold winter.\n", encoding="utf-8")
    shown = run("check", "--project", "news desk").stdout
    assert "news desk/reports/museum.md: stale" in shown
    assert "run: claimcheck update --project 'news desk'" in shown
    assert "    news desk/b.txt:1" in shown
    assert """ --reason "..." --project 'news desk'""" in shown
    github = run("check", "--project", "news desk", "--format", "github").stdout
    assert "::error file=news desk/reports/museum.md," in github
    assert "::error file=news desk/b.txt,line=1," in github
    sarif = json.loads(run("check", "--project", "news desk", "--format", "sarif").stdout)
    uris = {
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in sarif["runs"][0]["results"]
        for place in result["locations"]
    }
    assert uris == {"news%20desk/reports/museum.md", "news%20desk/a.txt"}


def test_below_the_project_its_files_are_above(desk: Path, monkeypatch: pytest.MonkeyPatch):
    """No command needs to be told where the project is."""
    monkeypatch.chdir(desk / "news desk/reports")
    (desk / "news desk/reports/museum.md").unlink()
    shown = run("check").stdout
    assert "museum.md: missing" in shown
    assert "    ../b.txt:1" in shown
    assert "run: claimcheck update\n" in shown
