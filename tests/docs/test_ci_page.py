"""Every file and every command of `docs/ci.md`, as a reader of the page would write and run them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
_ID = re.compile(r"\b[0-9a-f]{12}\b")
NO_NETWORK = ("ConnectionError", "ConnectTimeout", "ProxyError", "Network is unreachable", "from versions: none")
"""What pip says where it cannot reach an index."""
IDENTITY = {f"GIT_{who}_{what}": "editor@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


@dataclass
class Shell:
    """A folder with `claimcheck` on the path, and how the ids of the page are called in truth."""

    folder: Path
    ids: dict[str, str] = field(default_factory=dict)

    def run(self, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """As GitHub runs a step of a workflow."""
        programs = self.folder.parent / "bin"
        variables = {**os.environ, **IDENTITY, "PYTHONPATH": str(ROOT), "PATH": f"{programs}:{os.environ['PATH']}"}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
            cwd=self.folder,
            env={**variables, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def add(self, name: str, script: str) -> None:
        """A program on the path."""
        program = self.folder.parent / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)

    def expect(self, command: str, shown: list[str]) -> None:
        """The command prints what the page shows; `...` stands for any lines, ids for the same id everywhere."""
        code = 0
        if shown and shown[-1].startswith("[exit "):
            code = int(shown.pop()[6:-1])
        result = self.run(_ID.sub(lambda found: self.ids.get(found[0], found[0]), command))
        lines = (result.stdout + result.stderr).splitlines()
        assert result.returncode == code, lines
        for expected in shown:
            if expected == "...":
                assert lines
                lines = []
                continue
            actual = lines.pop(0)
            self.ids.update(zip(_ID.findall(expected), _ID.findall(actual), strict=True))
            assert _ID.sub("ID", actual) == _ID.sub("ID", expected), command
        assert not lines, command


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path / "project")
    (made.folder / "sources").mkdir(parents=True)
    made.add("claimcheck", f'exec "{sys.executable}" -m claimcheck "$@"')
    assert made.run("git init -q -b main").returncode == 0
    return made


def commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a console block with the lines shown below them."""
    for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
        command, *shown = part.splitlines()
        yield command, shown


def write(folder: Path, found: re.Match[str]) -> None:
    file = folder / found["file"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(found["text"], encoding="utf-8")


def test_the_page_runs_from_top_to_bottom(shell: Shell):
    """Each file is written where the page says, each command prints what the page shows."""
    ran = 0
    for found in _BLOCK.finditer(PAGE):
        if found["file"]:
            write(shell.folder, found)
        elif found["language"] == "console":
            for command, shown in commands(found["text"]):
                shell.expect(command, shown)
                ran += 1
    assert ran > 15


def text_of(file: str) -> str:
    """The first block of the page for a file."""
    return next(found["text"] for found in _BLOCK.finditer(PAGE) if found["file"] == file)


@pytest.fixture
def project(shell: Shell) -> Shell:
    """The two sources of the page, with their reports, committed."""
    for found in list(_BLOCK.finditer(PAGE))[:3]:
        write(shell.folder, found)
    assert shell.run("claimcheck update && git add -A && git commit -q -m first").returncode == 0
    return shell


def test_the_steps_of_the_workflow(project: Shell, tmp_path: Path):
    """They annotate, write the summary, the SARIF file and the comment; the job fails where the check does."""
    yaml = pytest.importorskip("yaml", reason="PyYAML is part of the dev extra")
    workflow = yaml.safe_load(text_of(".github/workflows/claimcheck.yml"))
    steps = {step.get("name", step.get("uses")): step for step in workflow["jobs"]["check"]["steps"]}
    assert "claimcheck-compare" in steps["Install claimcheck"]["run"]
    assert 'name = "claimcheck-compare"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert all(
        name.startswith(("actions/", "Install")) or "if" in step or name == "Check the reports"
        for name, step in steps.items()
    )
    project.add("gh", 'echo "$@" > ../gh.txt; for file; do :; done; cp "$file" ../posted.md')
    base = project.run("git rev-parse HEAD").stdout.strip()
    gazette = project.folder / "sources/gazette.md"
    gazette.write_text(gazette.read_text(encoding="utf-8").replace("7 million", "8 million"), encoding="utf-8")

    def step(name: str) -> subprocess.CompletedProcess[str]:
        summary = str(tmp_path / "summary.md")
        return project.run(steps[name]["run"], GITHUB_STEP_SUMMARY=summary, BASE=base, PULL_REQUEST="7")

    checked = step("Check the reports")
    assert checked.returncode == 1
    assert "::error file=sources/gazette.md,line=3" in checked.stdout
    assert "::error file=reports/bridge.md" in checked.stdout
    assert "claimcheck update" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert step("Write SARIF").returncode == 0
    assert steps["Upload SARIF"]["with"]["sarif_file"] == "claimcheck.sarif"
    assert '"2.1.0"' in (project.folder / "claimcheck.sarif").read_text(encoding="utf-8")
    commented = step("Comment on the pull request")
    assert commented.returncode == 0, commented.stderr
    posted = (tmp_path / "posted.md").read_text(encoding="utf-8")
    assert "**New: 1 discrepancy**" in posted and "**Gone: 1 discrepancy**" in posted
    assert step("Comment on the pull request").returncode == 0
    failed = project.run(steps["Comment on the pull request"]["run"], BASE="nowhere", PULL_REQUEST="7")
    assert failed.returncode != 0, "a tool that cannot run must not look like one that found nothing"


def test_the_hook_as_a_user_installs_it(project: Shell, tmp_path: Path):
    """pre-commit clones this repository, installs it into an environment of its own, and runs the hook."""
    pytest.importorskip("pre_commit", reason="pre-commit is part of the dev extra")
    copy = tmp_path / "claimcheck"
    source = project.run(f'git clone -q "{ROOT}" "{copy}" && git -C "{copy}" rev-parse HEAD')
    if source.returncode:
        pytest.skip(f"this is no clone of a git repository: {source.stderr.strip()}")
    overlay(copy)
    revision = project.run(
        f'git -C "{copy}" add -A; git -C "{copy}" commit -q --allow-empty -m now; git -C "{copy}" rev-parse HEAD'
    ).stdout.strip()
    settings = text_of(".pre-commit-config.yaml")
    settings = re.sub(r"https://\S+", str(copy), settings).replace("v0.1.0", revision)
    (project.folder / ".pre-commit-config.yaml").write_text(settings, encoding="utf-8")
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "PYTHONPATH": ""}
    program = f'"{sys.executable}" -m pre_commit'
    installed = project.run(f"{program} install && {program} install-hooks", **home)
    if any(sign in installed.stdout + installed.stderr for sign in NO_NETWORK):
        pytest.skip("pip reaches no package index, from which the hook's environment is installed")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    project.run("git add -A")
    refused = project.run("git commit -m second", **home)
    assert refused.returncode == 1
    assert "claimcheck accept" in refused.stdout + refused.stderr
    mended = 'fail_on = "never"\n' + text_of("claimcheck.toml").split("\n", 1)[1]
    (project.folder / "claimcheck.toml").write_text(mended, encoding="utf-8")
    done = project.run("git add -A && git commit -m second", **home)
    assert done.returncode == 0, done.stdout + done.stderr


def overlay(copy: Path) -> None:
    """The files of the working tree over a clone of what was committed, so that what is tested is what stands here."""
    listed = subprocess.run(
        [
            "git",
            "-C",
            str(ROOT),
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "claimcheck",
            "*.toml",
            ".pre*",
        ],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    for name in listed:
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
