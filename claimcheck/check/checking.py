"""Project -> what is fresh, what is over the policy, and what was accepted but is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.check.accepted import Accepted, load_accepted
from claimcheck.check.cache import FOLDER, make_cache_folder
from claimcheck.check.changes import unified_diff
from claimcheck.check.ignores import ignored
from claimcheck.comparison import Comparison
from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError
from claimcheck.files import finish_interrupted, is_interrupted, write_all
from claimcheck.models import Discrepancy, SkippedSource, Source
from claimcheck.pipeline import compare
from claimcheck.policy import FINDINGS, OK, Policy
from claimcheck.project import Project, ReportSpec
from claimcheck.readers import read_all
from claimcheck.report import View, render
from claimcheck.report.outcome import Outcome, Status
from claimcheck.report.stamp import read_stamp, was_edited, what_changed

if TYPE_CHECKING:
    from filelock import FileLock

_LONGEST_DIFF = 200
"""Lines of a report's diff that are kept: a reader who needs more runs update and reads the diff in git."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The outcome of a check."""

    outcomes: tuple[Outcome, ...]
    accepted_but_gone: tuple[Accepted, ...]
    """Accepted discrepancies that no report has any more: edited or removed."""

    @property
    def exit_code(self) -> int:
        """0 if all is fresh, nothing is over the policy and nothing accepted is gone, else 1."""
        return FINDINGS if self.accepted_but_gone or any(outcome.fails for outcome in self.outcomes) else OK

    def to_dict(self) -> dict[str, object]:
        """The JSON of `claimcheck check --format json`."""
        return {
            "schema_version": 1,
            "exit_code": self.exit_code,
            "reports": [_to_dict(outcome) for outcome in self.outcomes],
            "accepted_but_gone": [
                {"id": entry.id, "rule": entry.rule, "reason": entry.reason, "quotations": list(entry.quotations)}
                for entry in self.accepted_but_gone
            ],
        }


Comparer = Callable[[Sequence[Source | SkippedSource], Config], Comparison]
"""`compare`, or one that keeps its results."""


def check(project: Project, comparer: Comparer = compare) -> CheckResult:
    """Compare the committed reports with what would be written now. Writes no report."""
    accepted = load_accepted(project.root)
    checked = [_checked(project, spec, accepted, comparer) for spec in project.reports]
    present = {item.id for outcome in checked for item in outcome.discrepancies}
    gone = tuple(entry for entry in accepted.values() if entry.id not in present)
    return CheckResult((*checked, *_orphans(project)), gone)


def update(project: Project, comparer: Comparer = compare) -> list[str]:
    """Write every report; all are made before the first is written. Returns the paths of those that changed."""
    texts = {project.report_path(spec): _written(project, spec, comparer)[1] for spec in project.reports}
    with _alone(project.root):
        finish_interrupted(project.root / project.reports_folder)
        changed = {path: text for path, text in texts.items() if _content(project.root / path) != text}
        write_all({project.root / path: text for path, text in changed.items()})
    return list(changed)


def _alone(root: Path) -> FileLock:
    """Two updates of one project write one after the other. The lock is in the cache folder, which git ignores."""
    from filelock import FileLock  # noqa: PLC0415 (it loads asyncio, and a comparison without a project locks nothing)

    make_cache_folder(root / FOLDER)
    return FileLock(root / FOLDER / "update.lock")


def outcome_of(comparison: Comparison, policy: Policy, accepted: dict[str, Accepted] | None = None) -> Outcome:
    """What the policy says of a comparison that no report was committed for."""
    reasons, unused = ignored(comparison)
    reasons.update({id: entry.reason for id, entry in (accepted or {}).items()})
    found = [finding for finding in comparison.findings if isinstance(finding, Discrepancy)]
    return Outcome(
        name="comparison",
        path=None,
        view=View(comparison),
        failing=frozenset(finding.id for finding in found if policy.fails(finding) and finding.id not in reasons),
        accepted={finding.id: reasons[finding.id] for finding in found if finding.id in reasons},
        unused_ignores=tuple(f"{ignore.place}: ignore {ignore.rule}" for ignore in unused),
    )


def _written(project: Project, spec: ReportSpec, comparer: Comparer) -> tuple[Comparison, str]:
    """The comparison of a report and the text that belongs into its file."""
    sources = _sources(project, spec)
    try:
        comparison = comparer(sources, project.config)
    except ClaimcheckError as error:
        where = f"report {spec.name!r}"
        raise ClaimcheckError(error.message, where=error.where or where, hint=error.hint) from error
    return comparison, render(comparison, "markdown", title=spec.title, folder=project.reports_folder)


def _sources(project: Project, spec: ReportSpec) -> list[Source | SkippedSource]:
    """The sources of a report, their paths relative to the project: the report is the same from every folder."""
    sources = read_all([str(project.root / path) for path in spec.sources])
    return [replace(source, path=_relative(project, source.path)) for source in sources]


def _relative(project: Project, path: str | None) -> str:
    absolute = Path(path or "-")
    return absolute.relative_to(project.root).as_posix() if absolute.is_relative_to(project.root) else str(path)


def _checked(project: Project, spec: ReportSpec, accepted: dict[str, Accepted], comparer: Comparer) -> Outcome:
    comparison, expected = _written(project, spec, comparer)
    path = project.report_path(spec)
    found = _content(project.root / path)
    status, changes = _status(
        found, expected, comparison, interrupted=is_interrupted(project.root / project.reports_folder)
    )
    diff = unified_diff(found, expected, path, most=_LONGEST_DIFF) if found is not None and found != expected else []
    outcome = outcome_of(comparison, project.policy, accepted)
    return replace(outcome, name=spec.name, path=path, status=status, changes=changes, diff=tuple(diff))


def _status(
    found: str | None, expected: str, comparison: Comparison, *, interrupted: bool
) -> tuple[Status, tuple[str, ...]]:
    if found is None:
        return Status.MISSING, ("the report has never been written",)
    if interrupted:
        return Status.STALE, ("an update was interrupted",)
    if found == expected:
        return Status.FRESH, ()
    stamp = read_stamp(found)
    if stamp is None:
        return Status.EDITED, ("the report has no stamp of claimcheck at its end",)
    changes = what_changed(stamp, comparison)
    if was_edited(found, stamp):
        return Status.EDITED, ("the report was edited by hand", *changes)
    return Status.STALE, tuple(changes) or ("the verdict has changed",)


def _orphans(project: Project) -> Iterator[Outcome]:
    """Written reports that the configuration no longer names. Files without our stamp are none of our business."""
    known = {project.report_path(spec) for spec in project.reports}
    for file in sorted((project.root / project.reports_folder).glob("*.md")):
        path = file.relative_to(project.root).as_posix()
        if path not in known and read_stamp(_content(file) or "") is not None:
            changes = (f"the configuration names no report {file.stem!r}",)
            yield Outcome(file.stem, path, None, Status.ORPHAN, changes)


def _content(path: Path) -> str | None:
    """The text of a committed report; line ends as git may have changed them are no change."""
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ClaimcheckError("a report cannot be read", where=f"{path}: {error.strerror}") from error


def _to_dict(outcome: Outcome) -> dict[str, object]:
    return {
        "name": outcome.name,
        "path": outcome.path,
        "status": outcome.status.value,
        "changes": list(outcome.changes),
        "unused_ignores": list(outcome.unused_ignores),
        "findings": [
            {
                "id": item.id,
                "kind": "discrepancy",
                "rule": item.rule,
                "severity": item.severity.value,
                "accepted": item.id in outcome.accepted,
            }
            for item in outcome.discrepancies
        ],
    }
