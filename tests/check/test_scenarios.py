"""What happens to a project that is kept in git, through the command line: nothing is lost, and every message names the
file, the reason and the command."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main

CONFIGURATION = '[[report]]\nname = "museum"\nsources = ["sources/*.md"]\n'
A = "The museum will close in the winter.\n\nIt was founded by two brothers.\n"
B = "The museum will not close in the winter.\n\nThe roof is 12 metres high.\n"
C = "The roof is 15 metres high.\n"
ACCEPTED = "claimcheck.accepted.toml"
REPORT = "reports/museum.md"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def git(folder: Path, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    identity = ["-c", "user.name=editor", "-c", "user.email=editor@example.org", "-c", "merge.conflictStyle=merge"]
    command = ["git", "-C", str(folder), *identity, *arguments]
    return subprocess.run(command, check=check, capture_output=True, text=True)


def ids() -> list[str]:
    reports = json.loads(run("check", "--format", "json").stdout)["reports"]
    return [finding["id"] for report in reports for finding in report["findings"]]


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


def read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One discrepancy, accepted; everything fresh and committed."""
    (tmp_path / "sources").mkdir()
    write(tmp_path, "claimcheck.toml", CONFIGURATION)
    write(tmp_path, "sources/a.md", A)
    write(tmp_path, "sources/b.md", B)
    monkeypatch.chdir(tmp_path)
    run("update")
    run("accept", *ids(), "--reason", "two winters")
    assert run("check").exit_code == 0
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "first")
    assert ".claimcheck_cache" not in git(tmp_path, "ls-files").stdout
    return tmp_path


def number_changed(folder: Path) -> None:
    write(folder, "sources/b.md", B.replace("12", "13"))


def accepted_item_edited(folder: Path) -> None:
    write(folder, "sources/b.md", B.replace("will not close", "will not be closed"))


def paragraph_moved(folder: Path) -> None:
    write(folder, "sources/b.md", "\n\n".join(reversed(B.strip().split("\n\n"))) + "\n")


def source_deleted(folder: Path) -> None:
    write(folder, "sources/c.md", A)
    run("update")
    (folder / "sources/c.md").unlink()


def last_but_one_source_deleted(folder: Path) -> None:
    (folder / "sources/b.md").unlink()


def source_unreadable(folder: Path) -> None:
    write(folder, "sources/c.md", A)
    run("update")
    (folder / "sources/c.md").write_bytes(b"\x00\x01")


def new_source(folder: Path) -> None:
    write(folder, "sources/c.md", C)


def report_edited(folder: Path) -> None:
    write(folder, REPORT, read(folder, REPORT).replace("museum", "gallery", 1))


def report_deleted(folder: Path) -> None:
    (folder / REPORT).unlink()


def report_renamed(folder: Path) -> None:
    write(folder, "claimcheck.toml", CONFIGURATION.replace("museum", "opening"))
    run("update")


def rule_switched_off(folder: Path) -> None:
    write(folder, "claimcheck.toml", 'ignore = ["negation-mismatch"]\n' + CONFIGURATION)


def report_in_conflict(folder: Path) -> None:
    half = read(folder, REPORT)
    write(folder, REPORT, f"<<<<<<< ours\n{half}=======\n{half}>>>>>>> theirs\n")


def update_killed(folder: Path) -> None:
    write(folder, "reports/.claimcheck-journal.json", "{}")


def accepted_in_conflict(folder: Path) -> None:
    write(folder, ACCEPTED, f"<<<<<<< ours\n{read(folder, ACCEPTED)}=======\n>>>>>>> theirs\n")


@dataclass(frozen=True)
class Scenario:
    """What is done, what `check` says of it, and the commands that mend it."""

    change: Callable[[Path], None]
    says: tuple[str, ...]
    """The file, the reason, the command."""
    mend: tuple[tuple[str, ...], ...]
    exit_code: int = 1
    after: int = 0
    """What `check` exits with after the commands."""


UPDATE = ("update",)
PRUNE = ("accept", "--prune")
SCENARIOS = [
    Scenario(number_changed, (REPORT, "sources/b.md has changed", "run: claimcheck update"), (UPDATE,)),
    Scenario(paragraph_moved, (REPORT, "sources/b.md has changed", "run: claimcheck update"), (UPDATE,)),
    Scenario(
        accepted_item_edited,
        (
            f"{REPORT}: stale",
            "sources/b.md has changed",
            "sources/b.md:1",
            "run: claimcheck accept ",
            f"{ACCEPTED}: accepted but gone",
            "two winters",
            "run: claimcheck accept --prune",
        ),
        (UPDATE, PRUNE),
        after=1,
    ),
    Scenario(source_deleted, (REPORT, "sources/c.md is gone", "run: claimcheck update"), (UPDATE,)),
    Scenario(
        last_but_one_source_deleted,
        ("claimcheck.toml, report 'museum': sources/*.md", "1 readable source", "run: claimcheck update"),
        (),
        exit_code=2,
        after=2,
    ),
    Scenario(source_unreadable, (REPORT, "sources/c.md cannot be read", "run: claimcheck update"), (UPDATE,)),
    Scenario(
        new_source,
        (REPORT, "sources/c.md is new", "run: claimcheck update", "sources/c.md:1", "run: claimcheck accept "),
        (UPDATE,),
        after=1,
    ),
    Scenario(report_edited, (REPORT, "edited by hand", "run: claimcheck update"), (UPDATE,)),
    Scenario(report_deleted, (REPORT, "missing", "run: claimcheck update"), (UPDATE,)),
    Scenario(report_in_conflict, (REPORT, "marks of a merge conflict", "run: claimcheck update"), (UPDATE,)),
    Scenario(report_renamed, (REPORT, "names no report 'museum'", f"run: git rm {REPORT}"), (), after=1),
    Scenario(
        rule_switched_off,
        (REPORT, "settings have changed", ACCEPTED, "two winters", "run: claimcheck accept --prune"),
        (UPDATE, PRUNE),
    ),
    Scenario(update_killed, (REPORT, "an update was interrupted", "run: claimcheck update"), (UPDATE,)),
    Scenario(accepted_in_conflict, (ACCEPTED, "cannot be read", "keeping both sides"), (), exit_code=2, after=2),
]


def tree(folder: Path) -> dict[Path, bytes]:
    """All files but the cache."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file: file.read_bytes() for file in files if not {".claimcheck_cache", ".git"} & set(file.parts)}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[scenario.change.__name__ for scenario in SCENARIOS])
def test_what_check_says_and_what_mends_it(repository: Path, scenario: Scenario):
    """`check` writes nothing, names file, reason and command; and the commands that it names are enough."""
    scenario.change(repository)
    before = tree(repository)
    result = run("check")
    assert result.exit_code == scenario.exit_code
    for words in scenario.says:
        assert words in result.stdout + result.stderr
    assert tree(repository) == before
    for command in scenario.mend:
        assert run(*command).exit_code == 0
    assert run("check").exit_code == scenario.after
    assert tree(repository).keys() >= before.keys() - {repository / "reports/.claimcheck-journal.json"}


FORMATS = ("text", "markdown", "json", "github", "sarif", "junit", "csv")


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[scenario.change.__name__ for scenario in SCENARIOS])
def test_every_format_says_why_it_fails(repository: Path, scenario: Scenario):
    """The exit code is that of the text, and a program that reads the format finds file and command in it."""
    scenario.change(repository)
    for format in FORMATS:
        result = run("check", "--format", format)
        assert result.exit_code == scenario.exit_code, format
        if scenario.exit_code == 1:
            shown = result.stdout.replace("\\", "")  # the escapes of Markdown and JSON
            assert REPORT in shown or ACCEPTED in shown, format
            assert "run: claimcheck " in shown or "run: git rm " in shown, format
        else:
            assert scenario.says[0] in result.stderr, format


def test_line_endings_of_a_checkout_are_no_change(repository: Path):
    """git may turn LF into CRLF in reports, in their pages and in sources."""
    write(repository, "claimcheck.toml", CONFIGURATION + "html = true\n")
    run("update")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "a page")
    for name in (REPORT, REPORT.replace(".md", ".html"), "sources/a.md", "sources/b.md"):
        write(repository, ".gitattributes", "* text eol=crlf\n")
        (repository / name).unlink()
    git(repository, "checkout", "-q", "--", "sources", "reports")
    assert b"\r\n" in (repository / "sources/b.md").read_bytes()
    assert b"\r\n" in (repository / REPORT).read_bytes()
    assert run("check", "--diff").stdout == "reports/museum.md: fresh\n1 report checked, all hold\n"
    assert run("update").stdout == "0 reports written, 1 already fresh\n"
    assert run("diff", "HEAD").stdout.endswith("No discrepancy is new, and none is gone.\n")


def test_a_moved_paragraph_keeps_what_was_accepted(repository: Path):
    """Also for `diff`."""
    known = ids()
    paragraph_moved(repository)
    assert ids() == known
    assert "No discrepancy is new, and none is gone." in run("diff", "HEAD").stdout


def test_an_unreadable_source_prunes_nothing(repository: Path):
    """What cannot be read may hold what was accepted."""
    write(repository, "sources/c.md", A.replace("founded", "set up"))
    run("update")
    (repository / "sources/b.md").write_bytes(b"\x00\x01")
    before = read(repository, ACCEPTED)
    assert "accepted but gone" not in run("check").stdout
    result = run("accept", "--prune")
    assert result.exit_code == 2
    assert "sources/b.md" in result.stderr
    assert read(repository, ACCEPTED) == before


def test_update_removes_no_report_silently(repository: Path):
    """A report without configuration is named, with the command that removes it, and stays."""
    write(repository, "claimcheck.toml", CONFIGURATION.replace("museum", "opening"))
    result = run("update")
    assert f"left as it is: {REPORT}" in result.stdout
    assert f"git rm {REPORT}" in result.stdout
    assert (repository / REPORT).exists()


def test_reports_are_nobodys_sources(repository: Path):
    """A pattern that takes in the reports does not make them stale by themselves."""
    write(repository, "claimcheck.toml", CONFIGURATION.replace("sources/*.md", "**/*.md").replace("**", "*"))
    run("update")
    run("update")
    assert "reports/museum.md" not in read(repository, REPORT).split("<!-- claimcheck")[0]
    assert run("check").exit_code == 0


@pytest.mark.parametrize("union", [False, True], ids=["both sides by hand", "merge=union"])
@pytest.mark.parametrize("first_file", [False, True], ids=["file there", "file new on both"])
@pytest.mark.parametrize("same", [False, True], ids=["different ones", "the same one"])
def test_two_branches_that_accept_are_merged_by_taking_both_sides(
    repository: Path, same: bool, first_file: bool, union: bool
):
    """Whatever the branches accepted, the union of the lines is what both wanted; no reason is lost."""
    write(repository, "sources/c.md", C + "\nThe museum will not close in the cold winter.\n")
    run("update")
    if first_file:
        (repository / ACCEPTED).unlink()
    if union:
        write(repository, ".gitattributes", f"{ACCEPTED} merge=union\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "contradictions")
    listed = ids()
    wanted = {"left": listed, "right": listed} if same else {"left": listed[::2], "right": listed[1::2]}
    for branch, chosen in wanted.items():
        git(repository, "checkout", "-q", "-b", branch, "main")
        assert run("accept", *chosen, "--reason", f'seen "on" {branch}').exit_code == 0
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", branch)
    merged = git(repository, "merge", "-q", "left", "-m", "both", check=False)
    if merged.returncode:
        assert not union
        lines = read(repository, ACCEPTED).splitlines(keepends=True)
        both = "".join(line for line in lines if not line.startswith(("<<<<<<<", "=======", ">>>>>>>")))
        write(repository, ACCEPTED, both)
    text = read(repository, ACCEPTED)
    assert 'on\\" left' in text and 'on\\" right' in text
    assert run("check").exit_code == 0
    assert run("accept", "--prune").exit_code == 0
    text = read(repository, ACCEPTED)
    assert 'on\\" left' in text and 'on\\" right' in text
    assert run("check").exit_code == 0


def test_two_branches_that_change_sources_are_merged(repository: Path):
    """The reports conflict or are stale after the merge; whichever side is taken, one update mends them."""
    for branch, name, text in (("left", "sources/a.md", A + "\nA door is red.\n"), ("right", "sources/d.md", A)):
        git(repository, "checkout", "-q", "-b", branch, "main")
        write(repository, name, text)
        run("update")
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", branch)
    git(repository, "merge", "-q", "left", "-m", "both", check=False)
    result = run("check")
    assert result.exit_code == 1
    assert f"{REPORT}: edited" in result.stdout and "run: claimcheck update" in result.stdout
    run("update")
    listed = [line.split(",")[1] for line in run("check", "--format", "csv").stdout.splitlines() if ",failing," in line]
    assert run("check").exit_code == (1 if listed else 0)
    assert "stale" not in run("check").stdout
