"""The working tree against a revision in git: discrepancies that are new, and those that are gone."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.check.checking import check, outcome_of
from claimcheck.check.comparing import Comparer, compare_report
from claimcheck.errors import ClaimcheckError
from claimcheck.pipeline import compare
from claimcheck.project import Project
from claimcheck.report import View
from claimcheck.report.entries import DiscrepancyView
from claimcheck.report.escape import markdown
from claimcheck.report.listing import discrepancy_line
from claimcheck.report.outcome import Outcome
from claimcheck.report.words import count


@dataclass(frozen=True, slots=True)
class RevisionDiff:
    """What changed since a revision."""

    revision: str
    new: tuple[DiscrepancyView, ...]
    gone: tuple[DiscrepancyView, ...]
    failing: bool
    """Whether a new discrepancy is over the policy and not accepted."""

    def to_markdown(self) -> str:
        """Fit for a comment on a pull request."""
        parts = [f"### Discrepancies since {markdown(self.revision)}"]
        for title, items in (("New", self.new), ("Gone", self.gone)):
            if items:
                parts.append(f"**{title}: {count(len(items), 'discrepancy', 'discrepancies')}**")
                parts.append("\n".join(discrepancy_line(item) for item in items))
        if not self.new and not self.gone:
            parts.append("No discrepancy is new, and none is gone.")
        return "\n\n".join(parts) + "\n"


def diff_revision(project: Project, revision: str, comparer: Comparer = compare) -> RevisionDiff:
    """The discrepancies of the working tree against those of the revision, both with the settings of today."""
    now = check(project, comparer).reports
    with tempfile.TemporaryDirectory() as folder:
        _check_out(project.root, revision, Path(folder))
        before = list(_outcomes_before(replace(project, root=Path(folder).resolve()), comparer))
    old, new = _by_id(before), _by_id(now)
    added = tuple(item for id, item in new.items() if id not in old)
    failing = {id for outcome in now for id in outcome.failing}
    return RevisionDiff(
        revision=revision,
        new=added,
        gone=tuple(item for id, item in old.items() if id not in new),
        failing=any(item.id in failing for item in added),
    )


def _outcomes_before(project: Project, comparer: Comparer) -> Iterator[Outcome]:
    """The reports that could be made at the revision; one whose sources were not all there has no discrepancies."""
    for spec in project.reports:
        with suppress(ClaimcheckError):
            yield outcome_of(View(compare_report(project, spec, comparer)), project.policy)


def _by_id(outcomes: Iterable[Outcome]) -> Mapping[str, DiscrepancyView]:
    return {item.id: item for outcome in outcomes for item in outcome.discrepancies}


def _check_out(root: Path, revision: str, target: Path) -> None:
    """The files below the root as they were at the revision, by an index of our own: that of the user stays as it is.

    `git archive` would leave out what .gitattributes keep from releases, and make every discrepancy look new.
    """
    with tempfile.TemporaryDirectory() as folder:
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        commit = _git(root, revision, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        prefix = _git(root, revision, "rev-parse", "--show-prefix")
        top = _git(root, revision, "rev-parse", "--show-toplevel")
        if prefix and not _git(Path(top), revision, "ls-tree", "-d", commit, "--", prefix.rstrip("/")):
            return  # the folder of the project was not there yet
        _git(root, revision, "read-tree", f"{commit}:{prefix}", **index)
        _git(Path(top), revision, "checkout-index", "--all", "--quiet", f"--prefix={target.as_posix()}/", **index)


def _git(root: Path, revision: str, *arguments: str, **environment: str) -> str:
    """The output of git. Raises ClaimcheckError where git is not there or says no."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
    except FileNotFoundError as error:
        raise ClaimcheckError("git is not installed", hint="install git, or compare the sources yourself") from error
    except subprocess.CalledProcessError as error:
        raise ClaimcheckError(
            f"git does not know the revision {revision!r}",
            where=f"{root}: {os.fsdecode(error.stderr).strip()}",
            hint="git log lists the revisions; in CI, check out with the whole history (fetch-depth: 0)",
        ) from error
    return os.fsdecode(done.stdout).strip()  # names of files, whatever encoding the system has for texts
