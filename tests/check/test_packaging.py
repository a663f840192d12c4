"""The GitHub action and the pre-commit hook, run for real."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
yaml = pytest.importorskip("yaml", reason="PyYAML is part of the dev extra")
ROOT = Path(__file__).parent.parent.parent
CONFIGURATION = '[[report]]\nname = "museum"\nsources = ["*.txt"]\n'
A = "The museum will close in the winter.\n"
B = "The museum will not close in the winter.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "a.txt").write_text(A, encoding="utf-8")
    (folder / "b.txt").write_text(A, encoding="utf-8")
    claimcheck(folder, "update")
    return folder


def claimcheck(folder: Path, *arguments: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", "claimcheck", *arguments], cwd=folder, env=environment, check=False)


def run_action(folder: Path, tmp_path: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action in a shell, as GitHub runs it, with claimcheck on the path."""
    step = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"][-1]
    program = tmp_path / "bin" / "claimcheck"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": f"{program.parent}:{os.environ['PATH']}"}
    environment |= {"PROJECT": str(folder), "FAIL_ON": ""} | inputs
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_action_fails_when_the_tool_fails(project: Path, tmp_path: Path):
    """Fresh reports pass; a contradiction fails with annotations, unless the policy lets it pass."""
    assert run_action(project, tmp_path).returncode == 0
    (project / "b.txt").write_text(B, encoding="utf-8")
    claimcheck(project, "update")
    failed = run_action(project, tmp_path)
    assert failed.returncode == 1
    assert "::error file=a.txt,line=1" in failed.stdout
    assert run_action(project, tmp_path, FAIL_ON="never").returncode == 0


@pytest.mark.timeout(300)
def test_the_hook_fails_when_the_tool_fails(project: Path, tmp_path: Path):
    """pre-commit installs the hook from a repository and runs it in check mode, without file names."""
    pytest.importorskip("pre_commit", reason="pre-commit is part of the dev extra")
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    assert hook["pass_filenames"] is False
    local = {**hook, "language": "system", "entry": f'"{sys.executable}" -m {hook["entry"]}'}
    settings = {"repos": [{"repo": "local", "hooks": [local]}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PRE_COMMIT_HOME": str(tmp_path / "home")}

    def run() -> int:
        for command in (["git", "init", "-q"], ["git", "add", "-A"]):
            subprocess.run(command, cwd=project, check=True, capture_output=True)
        command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
        return subprocess.run(command, cwd=project, env=environment, check=False, capture_output=True).returncode

    assert run() == 0
    (project / "b.txt").write_text(B, encoding="utf-8")
    assert run() == 1
