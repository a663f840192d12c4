"""`update` and `check` in a project of their own."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main

CONFIGURATION = """
[tool.claimcheck]
fail_on = "never"

[[tool.claimcheck.report]]
name = "museum"
sources = ["sources/*.txt"]
"""
A = "Sega opened a museum in Tokyo. The museum will close in the winter.\n"
B = "Sega opened a museum in Tokyo. The museum will not close in the winter.\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "pyproject.toml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "sources/a.txt").write_text(A, encoding="utf-8")
    (tmp_path / "sources/b.txt").write_text(B, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_update_makes_check_pass(project: Path):
    """The round trip; a second update changes nothing."""
    assert run("check").exit_code == 1
    assert "written: reports/museum.md" in run("update").stdout
    assert run("check").exit_code == 0
    assert run("update").stdout == "0 reports written, 1 already fresh\n"


def change_source(project: Path) -> None:
    (project / "sources/b.txt").write_text(B.replace("winter", "spring"), encoding="utf-8")


def add_source(project: Path) -> None:
    (project / "sources/c.txt").write_text(B, encoding="utf-8")


def edit_report(project: Path) -> None:
    report = project / "reports/museum.md"
    report.write_text(report.read_text(encoding="utf-8").replace("museum", "gallery", 1), encoding="utf-8")


def cut_stamp(project: Path) -> None:
    report = project / "reports/museum.md"
    report.write_text(report.read_text(encoding="utf-8").split("<!-- claimcheck")[0], encoding="utf-8")


def rename_report(project: Path) -> None:
    (project / "pyproject.toml").write_text(CONFIGURATION.replace('"museum"', '"opening"'), encoding="utf-8")


def change_settings(project: Path) -> None:
    text = CONFIGURATION.replace("fail_on", 'ignore = ["negation-mismatch"]\nfail_on')
    (project / "pyproject.toml").write_text(text, encoding="utf-8")


def contents(project: Path) -> dict[Path, bytes]:
    """All files but the cache."""
    files = (file for file in project.rglob("*") if file.is_file() and ".claimcheck_cache" not in file.parts)
    return {file: file.read_bytes() for file in files}


CASES = [
    (change_source, "stale", "sources/b.txt has changed"),
    (add_source, "stale", "sources/c.txt is new"),
    (change_settings, "stale", "claimcheck or its settings have changed"),
    (edit_report, "edited", "edited by hand"),
    (cut_stamp, "edited", "no stamp"),
    (rename_report, "orphan", "names no report 'museum'"),
]


@pytest.mark.parametrize(("change", "status", "message"), CASES, ids=[case[0].__name__ for case in CASES])
def test_check_names_what_no_longer_holds(project: Path, change: Callable[[Path], None], status: str, message: str):
    """Exit code 1, the reason and the remedy; nothing is written."""
    run("update")
    change(project)
    before = contents(project)
    result = run("check")
    assert result.exit_code == 1
    assert status in result.stdout
    assert message in result.stdout
    assert "claimcheck update" in result.stdout or "delete the file" in result.stdout
    assert contents(project) == before


def test_line_endings_of_a_checkout_are_no_change(project: Path):
    """git may turn LF into CRLF on Windows."""
    run("update")
    report = project / "reports/museum.md"
    report.write_bytes(report.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check").exit_code == 0


def test_a_discrepancy_over_the_policy_fails(project: Path):
    """A fresh report does not excuse a conflict."""
    (project / "pyproject.toml").write_text(CONFIGURATION.replace("never", "conflict"), encoding="utf-8")
    run("update")
    result = run("check")
    assert result.exit_code == 1
    assert "negation-mismatch" in result.stdout


def test_json_has_the_documented_fields(project: Path):
    """What other programs rely on."""
    run("update")
    answer = json.loads(run("check", "--format", "json").stdout)
    assert answer["exit_code"] == 0
    assert answer["accepted_but_gone"] == []
    report = answer["reports"][0]
    assert (report["name"], report["path"], report["status"]) == ("museum", "reports/museum.md", "fresh")
    assert all(set(finding) == {"id", "kind", "rule", "severity", "accepted"} for finding in report["findings"])


def test_compare_writes_what_update_writes(project: Path):
    """There is one Markdown report, whichever command wrote it."""
    run("compare", "sources/a.txt", "sources/b.txt", "-o", "reports/museum.md")
    assert run("check").exit_code == 0


def test_reports_do_not_depend_on_the_current_folder(project: Path, monkeypatch: pytest.MonkeyPatch):
    """A check from a folder below the project sees the same bytes."""
    run("update")
    monkeypatch.chdir(project / "sources")
    assert run("check").exit_code == 0


BAD = [
    ("[tool.claimcheck]\nfail_onn = 'gap'", "did you mean 'fail_on'?"),
    ("[tool.claimcheck]\nfail_on = 'conflicts'", "did you mean 'conflict'?"),
    ("[tool.claimcheck]\nignore = ['negation']", "did you mean 'negation-mismatch'?"),
    ("[[tool.claimcheck.report]]\nsources = ['a']", "'name' is missing"),
    ("[[tool.claimcheck.report]]\nname = 'x'", "has no sources"),
    ("[[tool.claimcheck.report]]\nname = '../x'\nsources = ['a']", "cannot be named"),
    ("[tool.claimcheck]\nreport = 3", "not a list of tables"),
    ("[[tool.claimcheck.report]]\nname = 'x'\nsources = 'a'", "not a list"),
    ("[tool.claimcheck", "cannot be read"),
    ("[project]", "no configuration found"),
    ("[tool.claimcheck]\nselect = ['x']", "use one of: quantity-mismatch, date-mismatch"),
    ("[[tool.claimcheck.report]]\nname = \"a\\u0000b\"\nsources = ['a']", "cannot be named 'a\\x00b'"),
    ("[[tool.claimcheck.report]]\nname = \"a\\nb\"\nsources = ['a']", "cannot be named 'a\\nb'"),
    ('[tool.claimcheck]\nreports = "a\\u0000b"', "reports = 'a\\x00b' is no folder"),
    ("[tool.claimcheck]\nreport = [{name = 'A', sources = ['a']}, {name = 'a', sources = ['a']}]", "the name 'a'"),
    ("[tool.claimcheck]\nselect = " + "[" * 5000, "nested too deeply"),
    ("[tool.claimcheck.limits]\nbytes = " + "9" * 5000, "cannot be read"),
    ("[tool.claimcheck.limits]\nseconds = 9999999999999", "no whole number from 1 to 1000000000000"),
    ("[tool.claimcheck.rules.quote-altered]\nshared = 6.5", "shared = 6.5 is no whole number"),
    ("[tool.claimcheck.rules.quote-altered]\nshared = -6", "shared = -6 is no number from 0 on"),
    ("[tool.claimcheck.rules.quote-altered]\ncloseness = nan", "closeness = nan is no number from 0 on"),
    ("[[tool.claimcheck.report]]\nname = 'x'\nsources = ['https://a.org/b']", "https://a.org/b: it is an address"),
    ("[[tool.claimcheck.report]]\nname = 'x'\nsources = ['', '-']", "-: there is no such file"),
]


@pytest.mark.parametrize(("configuration", "message"), BAD, ids=[row[1] for row in BAD])
def test_bad_configuration_is_one_clear_error(project: Path, configuration: str, message: str):
    """Exit code 2, with the nearest name where there is one."""
    (project / "pyproject.toml").write_text(configuration, encoding="utf-8")
    for command in ("check", "update"):
        result = run(command)
        assert result.exit_code == 2
        assert message in result.stderr
        assert "Traceback" not in result.output


def test_nothing_is_written_when_one_report_fails(project: Path):
    """All new or all old."""
    broken = '[[tool.claimcheck.report]]\nname = "broken"\nsources = ["nowhere/*.txt"]\n'
    (project / "pyproject.toml").write_text(CONFIGURATION + broken, encoding="utf-8")
    assert run("update").exit_code == 2
    assert not (project / "reports").exists()


def test_a_byte_order_mark_is_no_part_of_a_configuration(project: Path):
    """Editors on Windows write one."""
    file = project / "pyproject.toml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert run("update").exit_code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="its folders have no such names")
@pytest.mark.parametrize("name", ["news [2024]", "what?", "*"])
def test_the_name_of_the_project_folder_is_no_pattern(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, name: str
):
    """Only the sources are patterns: "[2024]" is not the folder beside it that is called 2."""
    above = tmp_path_factory.mktemp("projects")
    for folder in (name, "news 2", "whatx", "x"):
        shutil.copytree(project, above / folder)
    monkeypatch.chdir(above / name)
    assert run("update").exit_code == 0
    text = (above / name / "reports/museum.md").read_text(encoding="utf-8")
    assert "[sources/a.txt]" in text
    assert str(above) not in text


def _link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(sys.platform == "win32", reason="the system has neither pipes with names nor devices")
@pytest.mark.parametrize("make", [Path.mkdir, getattr(os, "mkfifo", None), _link_to_device])
def test_what_is_no_file_in_the_place_of_a_report(project: Path, make: Callable[[Path], None]):
    """It is neither waited for nor read without end."""
    (project / "reports").mkdir()
    make(project / "reports/museum.md")
    make(project / "reports/other.md")
    for command in ("check", "update"):
        result = run(command)
        assert result.exit_code == 2
        assert "museum.md: it is no file" in result.stderr


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="its file names are Unicode")
def test_a_source_whose_name_is_no_unicode(project: Path):
    """As archives from old systems have them: the links lead to it, and the report holds."""
    (project / "sources/a.txt").rename(project / os.fsdecode(b"sources/caf\xe9.txt"))
    assert run("update").exit_code == 0
    assert run("check").stdout.startswith("reports/museum.md: fresh")
    assert "(../sources/caf%E9.txt#L1)" in (project / "reports/museum.md").read_text(encoding="utf-8")
    assert "sources/caf%E9.txt" in run("check", "--format", "sarif").stdout
