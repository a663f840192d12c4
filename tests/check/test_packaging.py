"""The GitHub action, run for real. The hook and the workflow are run in `tests/docs/test_ci_page.py`."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
yaml = pytest.importorskip("yaml", reason="PyYAML is part of the dev extra")
ROOT = Path(__file__).parent.parent.parent
CONFIGURATION = '[[report]]\nname = "museum"\nsources = ["*.txt"]\n'
A = "The museum will close in the winter.\n"
B = "The museum will not close in the winter.\n"
INSTALL, CHECK = "Install claimcheck", "Check the reports"
NO_NETWORK = ("ConnectionError", "ConnectTimeout", "ProxyError", "Network is unreachable", "from versions: none")
"""What pip says where it cannot reach an index."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "claimcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "a.txt").write_text(A, encoding="utf-8")
    (folder / "b.txt").write_text(A, encoding="utf-8")
    return folder


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """The folder of a Python with nothing installed, as actions/setup-python gives it."""
    venv.create(tmp_path / "python", with_pip=True)
    return tmp_path / "python/bin"


def run_steps(names: list[str], project: Path, python: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Steps of the action, in the shell that GitHub uses."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps = {step["name"]: step for step in action["runs"]["steps"] if "run" in step}
    values = {name: setting["default"] for name, setting in action["inputs"].items()} | inputs
    values["project"] = project.name
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment |= {"PATH": f"{python}:{os.environ['PATH']}", "GITHUB_ACTION_PATH": str(ROOT)}
    script = "\n".join(steps[name]["run"] for name in names)
    for name in names:
        assert steps[name]["shell"] == "bash"
        for variable, value in steps[name].get("env", {}).items():
            environment[variable] = values[value.removeprefix("${{ inputs.").removesuffix(" }}")]
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(command, cwd=project.parent, env=environment, capture_output=True, text=True, check=False)
    if any(sign in done.stdout + done.stderr for sign in NO_NETWORK):
        pytest.skip("pip reaches no package index, from which the action installs")
    return done


def test_the_action_is_a_composite_one_of_known_steps():
    """A step that this test does not know would not be run by it."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"
    uses, *run = action["runs"]["steps"]
    assert uses["uses"].startswith("actions/setup-python@")
    assert [step["name"] for step in run] == [INSTALL, CHECK]


def claimcheck(project: Path, *arguments: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", "claimcheck", *arguments], cwd=project, env=environment, check=True)


def test_the_action_fails_when_the_tool_fails(project: Path, python: Path):
    """It installs claimcheck; fresh reports pass, a contradiction fails, and so does a tool that cannot run."""
    claimcheck(project, "update")
    passed = run_steps([INSTALL, CHECK], project, python)
    assert passed.returncode == 0, passed.stderr
    (project / "b.txt").write_text(B, encoding="utf-8")
    claimcheck(project, "update")
    failed = run_steps([CHECK], project, python)
    assert failed.returncode == 1
    assert "::error file=project/a.txt,line=1" in failed.stdout
    assert run_steps([CHECK], project, python, **{"fail-on": "never"}).returncode == 0
    assert run_steps([CHECK], project, python, **{"fail-on": "$(touch pwned); x"}).returncode == 2
    (project / "claimcheck.toml").write_text("[", encoding="utf-8")
    broken = run_steps([CHECK], project, python)
    assert broken.returncode == 2
    assert "claimcheck.toml" in broken.stderr
