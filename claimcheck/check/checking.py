"""Project -> what is fresh, and what is not and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from claimcheck.comparison import Comparison
from claimcheck.errors import ClaimcheckError
from claimcheck.files import write_all
from claimcheck.models import Discrepancy, SkippedSource, Source
from claimcheck.pipeline import compare
from claimcheck.policy import FINDINGS, OK
from claimcheck.project import Project, ReportSpec
from claimcheck.readers import read_all
from claimcheck.report import render
from claimcheck.report.stamp import read_stamp, was_edited, what_changed


class Status(Enum):
    """How a committed report stands to what would be written now."""

    FRESH = "fresh"
    STALE = "stale"
    """A source, the settings or claimcheck changed."""
    EDITED = "edited"
    """Somebody changed the report by hand."""
    MISSING = "missing"
    ORPHAN = "orphan"
    """A report that no configuration speaks of."""


@dataclass(frozen=True, slots=True)
class CheckedReport:
    """One report and its status."""

    name: str
    path: str
    """Relative to the project."""
    status: Status
    changes: tuple[str, ...]
    """Why it is not fresh, a sentence each."""
    discrepancies: tuple[Discrepancy, ...]
    failing: tuple[Discrepancy, ...]
    """Those over the policy."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The outcome of a check."""

    reports: tuple[CheckedReport, ...]

    @property
    def exit_code(self) -> int:
        """0 if all is fresh and nothing is over the policy, else 1."""
        bad = any(report.status is not Status.FRESH or report.failing for report in self.reports)
        return FINDINGS if bad else OK

    def to_dict(self) -> dict[str, object]:
        """The JSON of `claimcheck check --format json`."""
        return {
            "schema_version": 1,
            "exit_code": self.exit_code,
            "reports": [_to_dict(report) for report in self.reports],
            "accepted_but_gone": [],
        }


def check(project: Project) -> CheckResult:
    """Compare the committed reports with what would be written now. Writes nothing."""
    checked = [_checked(project, spec) for spec in project.reports]
    return CheckResult((*checked, *_orphans(project)))


def update(project: Project) -> list[str]:
    """Write every report; all are made before the first is written. Returns the paths of those that changed."""
    texts = {project.report_path(spec): _written(project, spec)[1] for spec in project.reports}
    changed = {path: text for path, text in texts.items() if _content(project.root / path) != text}
    write_all({project.root / path: text for path, text in changed.items()})
    return list(changed)


def _written(project: Project, spec: ReportSpec) -> tuple[Comparison, str]:
    """The comparison of a report and the text that belongs into its file."""
    sources = _sources(project, spec)
    try:
        comparison = compare(sources, project.config)
    except ClaimcheckError as error:
        where = f"report {spec.name!r} in {project.file.name}"
        raise ClaimcheckError(error.message, where=error.where or where, hint=error.hint) from error
    return comparison, render(comparison, "markdown", title=spec.title, folder=project.reports_folder)


def _sources(project: Project, spec: ReportSpec) -> list[Source | SkippedSource]:
    """The sources of a report, their paths relative to the project: the report is the same from every folder."""
    sources = read_all([str(project.root / path) for path in spec.sources])
    return [replace(source, path=_relative(project, source.path)) for source in sources]


def _relative(project: Project, path: str | None) -> str:
    absolute = Path(path or "-")
    return absolute.relative_to(project.root).as_posix() if absolute.is_relative_to(project.root) else str(path)


def _checked(project: Project, spec: ReportSpec) -> CheckedReport:
    comparison, expected = _written(project, spec)
    path = project.report_path(spec)
    found = _content(project.root / path)
    status, changes = _status(found, expected, comparison)
    discrepancies = tuple(finding for finding in comparison.findings if isinstance(finding, Discrepancy))
    failing = tuple(finding for finding in discrepancies if project.policy.fails(finding))
    return CheckedReport(spec.name, path, status, changes, discrepancies, failing)


def _status(found: str | None, expected: str, comparison: Comparison) -> tuple[Status, tuple[str, ...]]:
    if found is None:
        return Status.MISSING, ("the report has never been written",)
    if found == expected:
        return Status.FRESH, ()
    stamp = read_stamp(found)
    if stamp is None:
        return Status.EDITED, ("the report has no stamp of claimcheck at its end",)
    changes = what_changed(stamp, comparison)
    if was_edited(found, stamp):
        return Status.EDITED, ("the report was edited by hand", *changes)
    return Status.STALE, tuple(changes) or ("the verdict has changed",)


def _orphans(project: Project) -> Iterator[CheckedReport]:
    """Written reports that the configuration no longer names. Files without our stamp are none of our business."""
    known = {project.report_path(spec) for spec in project.reports}
    for file in sorted((project.root / project.reports_folder).glob("*.md")):
        path = file.relative_to(project.root).as_posix()
        if path not in known and read_stamp(_content(file) or "") is not None:
            changes = (f"{project.file.name} names no report {file.stem!r}",)
            yield CheckedReport(file.stem, path, Status.ORPHAN, changes, (), ())


def _content(path: Path) -> str | None:
    """The text of a committed report; line ends as git may have changed them are no change."""
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ClaimcheckError("a report cannot be read", where=f"{path}: {error.strerror}") from error


def _to_dict(report: CheckedReport) -> dict[str, object]:
    return {
        "name": report.name,
        "path": report.path,
        "status": report.status.value,
        "changes": list(report.changes),
        "findings": [
            {
                "id": finding.id,
                "kind": "discrepancy",
                "rule": finding.rule,
                "severity": finding.severity.value,
                "accepted": False,
            }
            for finding in report.discrepancies
        ],
    }
