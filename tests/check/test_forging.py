"""What stands in a source or a report gives no commands to GitHub Actions, whatever the format of the output."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main

CONFIGURATION = 'fail_on = "gap"\n[[report]]\nname = "museum"\nsources = ["*.md"]\n'
HOSTILE = [
    ("::error file=x::pwned", "a command"),
    ("##[error]pwned", "a command of the old form"),
    ("\n::stop-commands::pwned\n", "a line of its own"),
    ("\r::error::pwned", "a carriage return"),
    ("\u2028::error::pwned", "a line separator"),
    ("%0A::error::pwned", "an escaped line break"),
]
FORMATS = ("text", "markdown", "github", "junit", "csv", "json", "sarif")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def commands(output: str) -> list[str]:
    """What the runner of GitHub Actions would take for a command: it trims a line first."""
    return [line for line in output.split("\n") if line.strip().startswith("::")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("words", "name"), HOSTILE, ids=[row[1] for row in HOSTILE])
def test_sources_forge_no_command(folder: Path, words: str, name: str):
    """In `check` with a diff of a report edited by hand, in `diff`, and in `compare`."""
    for name, verb in (("a.md", "will"), ("b.md", "will not")):
        text = f"{words} The museum {words} {verb} close in the winter.\n\nThe museum {verb} close in the winter.\n"
        (folder / name).write_text(text, encoding="utf-8")
    run("update")
    report = folder / "reports/museum.md"
    report.write_text(f"{words}\n\n{words}\n{report.read_text(encoding='utf-8')}", encoding="utf-8")
    for format in FORMATS:
        for command in (("check", "--diff", "--statistics"), ("compare", "a.md", "b.md")):
            shown = run(*command, "--format", format)
            assert shown.exit_code == 1
            own = [line for line in commands(shown.stdout) if line.startswith(("::error file=", "::warning file="))]
            assert commands(shown.stdout) == (own if format == "github" else [])
            assert not any("pwned" in line.split("::", 2)[1] for line in own)
            if format not in ("json", "sarif"):
                assert "##[" not in shown.stdout
                assert "\r" not in shown.stdout


def test_names_of_files_forge_no_command(folder: Path):
    """A file may be called like a command."""
    (folder / "::error::pwned.md").write_text("The museum will close in the winter.\n", encoding="utf-8")
    (folder / "b.md").write_text("The museum will not close in the winter.\n", encoding="utf-8")
    for format in FORMATS:
        shown = run("check", "--format", format)
        own = [line for line in commands(shown.stdout) if line.startswith("::error file=")]
        assert commands(shown.stdout) == (own if format == "github" else [])
        assert not any("::" in line.split("::", 2)[1] for line in own)
