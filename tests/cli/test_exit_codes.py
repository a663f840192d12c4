"""What is printed does not decide what passes: one exit code for all formats."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main
from claimcheck.cli.formats import MACHINE_FORMATS
from claimcheck.report import FORMATS

CONFIGURATION = '[[report]]\nname = "museum"\nsources = ["*.txt"]\n'
SAME = "The museum will close in the winter.\n"
DENIED = "The museum will not close in the winter.\n"
CHECKED = ("text", "markdown", "json", *MACHINE_FORMATS)
COMPARED = (*FORMATS, *MACHINE_FORMATS)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


CASES = [
    (SAME, (), 0, "nothing to do"),
    (DENIED, (), 1, "a conflict"),
    (DENIED, ("--fail-on", "gap"), 1, "a stricter policy"),
    (DENIED, ("--fail-on", "never"), 0, "a policy that nothing fails"),
    (DENIED, ("--exit-zero",), 0, "--exit-zero"),
    ("\0", (), 2, "bad input"),
    ("\0", ("--exit-zero",), 2, "bad input, and --exit-zero: a tool that could not run has not found nothing"),
    (SAME, ("--fail-on", "nonsense"), 2, "bad usage"),
]


@pytest.mark.parametrize(("text", "options", "code", "name"), CASES, ids=[case[3] for case in CASES])
def test_exit_codes(project: Path, text: str, options: tuple[str, ...], code: int, name: str):
    """Of `check` and of `compare`, in every format that they have."""
    (project / "a.txt").write_text(SAME, encoding="utf-8")
    (project / "b.txt").write_text(text, encoding="utf-8")
    run("update")
    found = {f"check {format}": run("check", "--format", format, *options) for format in CHECKED}
    found |= {
        f"compare {format}": run("compare", "a.txt", "b.txt", "--format", format, *options) for format in COMPARED
    }
    assert {call: result.exit_code for call, result in found.items()} == dict.fromkeys(found, code)
    for call, result in found.items():
        assert "Traceback" not in result.output
        assert bool(result.stderr) == (code == 2), call


def test_every_format_of_the_program_is_tried():
    """`--format` of both commands offers what is tested here."""
    for command, tried in (("check", CHECKED), ("compare", COMPARED)):
        option = next(item for item in main.get_command(None, command).params if item.name == "format")
        assert list(option.type.choices) == list(tried)


def test_a_fault_of_our_own_is_no_finding(project: Path, monkeypatch: pytest.MonkeyPatch):
    """Python ends with 1 where nobody catches an exception; a gate would take that for discrepancies."""

    def fail(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("claimcheck.cli.check.check", fail)
    result = run("check")
    assert result.exit_code == 2
    assert "Traceback" in result.stderr
    assert "error: a fault of claimcheck itself: ZeroDivisionError" in result.stderr
