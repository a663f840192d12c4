"""The working tree against a revision in git: discrepancies that are new, and those that are gone."""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.check.checking import Comparer, check
from claimcheck.errors import ClaimcheckError
from claimcheck.pipeline import compare
from claimcheck.project import Project
from claimcheck.report.check_markdown import discrepancy_line
from claimcheck.report.entries import DiscrepancyView
from claimcheck.report.escape import markdown
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
    now = check(project, comparer).outcomes
    with tempfile.TemporaryDirectory() as folder:
        _extract(project.root, revision, Path(folder))
        old = _by_id(_outcomes_before(replace(project, root=Path(folder)), comparer))
    new = _by_id(now)
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
            yield check(replace(project, reports=(spec,)), comparer).outcomes[0]


def _by_id(outcomes: Iterable[Outcome]) -> Mapping[str, DiscrepancyView]:
    return {item.id: item for outcome in outcomes for item in outcome.discrepancies}


def _extract(root: Path, revision: str, target: Path) -> None:
    """The files below the root as they were at the revision."""
    archive = target / "revision.tar"
    command = ["git", "-C", str(root), "archive", "--format=tar", "-o", str(archive), "--end-of-options", revision]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError as error:
        raise ClaimcheckError("git is not installed", hint="install git, or compare the sources yourself") from error
    except subprocess.CalledProcessError as error:
        raise ClaimcheckError(
            f"git does not know the revision {revision!r}", where=f"{root}: {error.stderr.strip()}", hint="git log"
        ) from error
    with tarfile.open(archive) as tar:
        tar.extractall(target, filter="data")
    archive.unlink()
