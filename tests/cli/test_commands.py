"""The commands as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimcheck.cli import main

A = "Sega opened a museum in Tokyo on 4 May 2020. The museum will close in the winter.\n"
B = "Sega opened a museum in Tokyo on 4 May 2020. The museum will not close in the winter.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(A, encoding="utf-8")
    (tmp_path / "b.txt").write_text(B, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin, catch_exceptions=False)


def test_compare_prints_summary_and_writes_reports(folder: Path):
    """The summary goes to stdout, the files are named on stderr."""
    result = run("compare", "a.txt", "b.txt", "-o", "out/report.md", "-o", "report.json", "--fail-on", "never")
    assert result.exit_code == 0
    assert "2 sources compared" in result.stdout
    assert "written: out/report.md" in result.stderr
    assert (folder / "out/report.md").read_text(encoding="utf-8").startswith("# What a and b say")
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["schema_version"] == 1


def test_report_links_to_sources_from_where_it_stands(folder: Path):
    """A link in out/report.md leads one folder up."""
    run("compare", "a.txt", "b.txt", "-o", "out/report.md")
    assert "](../a.txt#L1)" in (folder / "out/report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("format", ["text", "markdown", "json", "github", "sarif", "junit", "csv"])
def test_exit_code_is_the_same_for_every_format(folder: Path, format: str):
    """What is printed does not decide what passes."""
    assert run("compare", "a.txt", "b.txt", "--format", format).exit_code == 1
    assert run("compare", "a.txt", "b.txt", "--format", format, "--fail-on", "never").exit_code == 0
    assert run("compare", "a.txt", "a.txt", "b.txt", "--format", format, "--fail-on", "never").exit_code == 0


def test_standard_input_is_a_source(folder: Path):
    """`-` reads an article from a pipe."""
    result = run("compare", "a.txt", "-", "--fail-on", "never", "--format", "json", stdin=B)
    assert result.exit_code == 0
    assert len(json.loads(result.stdout)["sources"]) == 2


BAD = [
    ((), "Name two or more sources"),
    (("a.txt",), "1 readable source, at least 2 needed"),
    (("a.txt", "missing.txt"), "missing.txt"),
    (("a.txt", "empty.txt"), "empty.txt"),
    (("a.txt", "binary.txt"), "binary.txt"),
    (("a.txt", "latin.txt"), "latin.txt"),
    (("nothing",), "nothing"),
    (("a.txt", "b.txt", "-o", "report.xyz"), ".xyz"),
    (("a.txt", "b.txt", "-o", "a.txt/report.md"), "cannot be written"),
    (("a.txt", "b.txt", "-o", "nothing/.md"), "no format"),
    (("a.txt", "b.txt", "--format", "nonsense"), "nonsense"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD, ids=[" ".join(row[0]) or "none" for row in BAD])
def test_bad_input_is_one_clear_error(folder: Path, arguments: tuple[str, ...], message: str):
    """What happened and where, exit code 2, no traceback and nothing written."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02" * 50)
    (folder / "latin.txt").write_bytes("Der Präsident sprach in Köln.".encode("latin-1"))
    (folder / "nothing").mkdir()
    before = sorted(folder.rglob("*"))
    result = run("compare", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output
    assert sorted(folder.rglob("*")) == before


def test_unreadable_source_beside_two_readable_ones_is_reported(folder: Path):
    """What could not be read is named in the report, not passed over."""
    (folder / "c.txt").write_bytes(b"\x00\x01")
    result = run("compare", "a.txt", "b.txt", "c.txt", "--fail-on", "never")
    assert result.exit_code == 0
    assert "not read: c.txt" in result.stdout


def test_extract_lists_claims(folder: Path):
    """One row for each claim, with its line."""
    result = run("extract", "a.txt")
    assert result.exit_code == 0
    assert "museum" in result.stdout
    claims = json.loads(run("extract", "a.txt", "--format", "json").stdout)
    assert all(A[slice(*claim["span"])] for claim in claims)


def test_rules_are_listed_and_explained():
    """Every rule has a page; an unknown name gets the nearest one."""
    assert "negation-mismatch" in run("rules").stdout
    assert "Detects" in run("rules", "negation-mismatch").stdout
    result = run("rules", "negation-mismatsch")
    assert result.exit_code == 2
    assert "did you mean 'negation-mismatch'?" in result.stderr


def test_help_names_exit_codes():
    """`-h` works everywhere and says what the exit codes mean."""
    assert "Exit codes" in run("-h").stdout
    for command in ("compare", "extract", "check", "update", "rules"):
        assert run(command, "-h").exit_code == 0


def test_explain_prints_what_led_to_a_finding(folder: Path):
    """By the id of the report; the exit code stays that of the policy."""
    found = json.loads(run("compare", "a.txt", "b.txt", "--format", "json").stdout)["findings"]
    for finding in found:
        result = run("compare", "a.txt", "b.txt", "--explain", finding["id"])
        assert result.exit_code == 1
        assert finding["id"] in result.stdout
        assert "the same point: " in result.stdout


def test_explaining_an_unknown_id_is_one_clear_error(folder: Path):
    """Exit code 2, and nothing on stdout."""
    result = run("compare", "a.txt", "b.txt", "--explain", "nothing", "-o", "report.md")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "no finding has the id 'nothing'" in result.stderr
    assert not (folder / "report.md").exists()


def test_a_report_is_not_written_over_a_source(folder: Path):
    """A slip of the hand behind -o costs no article."""
    before = (folder / "a.txt").read_bytes()
    result = run("compare", "a.txt", "b.txt", "-o", "report.md", "-o", "./a.txt")
    assert result.exit_code == 2
    assert "over one of its sources" in result.stderr
    assert (folder / "a.txt").read_bytes() == before
    assert not (folder / "report.md").exists()


def test_an_id_may_be_shortened(folder: Path):
    """While it stays unique and is no slip of the finger."""
    finding = json.loads(run("compare", "a.txt", "b.txt", "--format", "json").stdout)["findings"][0]["id"]
    assert finding in run("compare", "a.txt", "b.txt", "--explain", finding[:8]).stdout
    assert run("compare", "a.txt", "b.txt", "--explain", finding[:2]).exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["a.txt", "./a.txt"], "named twice is read once"),
        (["a.txt", "https://example.org/x"], "save the page first with claimcheck fetch"),
    ],
)
def test_too_few_sources_say_why(folder: Path, arguments: list[str], told: str):
    """What happened, and what to try."""
    result = run("compare", *arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_an_interrupted_run_finds_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Ctrl-C gives the exit code of shells, not that of findings."""

    def interrupted(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.cli.compare.compare", interrupted)
    result = run("compare", "a.txt", "b.txt")
    assert result.exit_code == 130
    assert result.stderr == "interrupted\n"
