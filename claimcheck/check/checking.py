"""Project -> what is fresh, what is over the policy, and what was accepted but is gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from claimcheck.check.accepted import FILE, Accepted, load_accepted
from claimcheck.check.changes import unified_diff
from claimcheck.check.comparing import Comparer, compare_report, page_of, text_of
from claimcheck.check.ignores import ignored
from claimcheck.check.orphans import content_of, orphans_of
from claimcheck.comparison import Comparison
from claimcheck.files import is_interrupted
from claimcheck.models import Discrepancy
from claimcheck.pipeline import compare
from claimcheck.policy import FINDINGS, OK, Policy
from claimcheck.project import Project, ReportSpec
from claimcheck.report import View
from claimcheck.report.outcome import Outcome, Status
from claimcheck.report.stamp import read_stamp, was_edited, what_changed

_LONGEST_DIFF = 200
"""Lines of a report's diff that are kept: a reader who needs more runs update and reads the diff in git."""
_CONFLICT_MARK = "\n<<<<<<< "


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The outcome of a check."""

    reports: tuple[Outcome, ...]
    """One for each report, orphans last."""
    accepted_but_gone: tuple[Accepted, ...]
    """Accepted discrepancies that no report has any more: edited or removed."""
    unread: tuple[str, ...]
    """Paths of sources that could not be read. While there are any, nothing accepted is taken to be gone."""

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What every format shows: the reports, then the file of accepted discrepancies if some of them are gone."""
        if not self.accepted_but_gone:
            return self.reports
        gone = tuple(f"{entry.id} [{entry.rule}] {entry.reason}" for entry in self.accepted_but_gone)
        return (*self.reports, Outcome(FILE, FILE, None, Status.GONE, gone))

    @property
    def exit_code(self) -> int:
        """0 if all is fresh, nothing is over the policy and nothing accepted is gone, else 1."""
        return FINDINGS if any(outcome.fails for outcome in self.outcomes) else OK

    def to_dict(self) -> dict[str, object]:
        """The JSON of `claimcheck check --format json`."""
        return {
            "schema_version": 1,
            "exit_code": self.exit_code,
            "reports": [_to_dict(outcome) for outcome in self.reports],
            "accepted_but_gone": [
                {"id": entry.id, "rule": entry.rule, "reason": entry.reason, "quotations": list(entry.quotations)}
                for entry in self.accepted_but_gone
            ],
        }


def check(project: Project, comparer: Comparer = compare) -> CheckResult:
    """Compare the committed reports with what would be written now. Writes no report."""
    accepted = load_accepted(project.root)
    compared = [(spec, compare_report(project, spec, comparer)) for spec in project.reports]
    reports = _unused_everywhere([_checked(project, spec, comparison, accepted) for spec, comparison in compared])
    unread = dict.fromkeys(skipped.path for _, comparison in compared for skipped in comparison.skipped_sources)
    present = {item.id for outcome in reports for item in outcome.discrepancies}
    gone = () if unread else tuple(entry for entry in accepted.values() if entry.id not in present)
    return CheckResult((*reports, *map(_orphan, orphans_of(project))), gone, tuple(unread))


def outcome_of(view: View, policy: Policy, accepted: dict[str, Accepted] | None = None) -> Outcome:
    """What the policy says of a comparison that no report was committed for."""
    reasons, unused = ignored(view.comparison)
    reasons.update({id: entry.reason for id, entry in (accepted or {}).items()})
    found = [finding for finding in view.comparison.findings if isinstance(finding, Discrepancy)]
    return Outcome(
        name="comparison",
        path=None,
        view=view,
        failing=frozenset(finding.id for finding in found if policy.fails(finding) and finding.id not in reasons),
        accepted={finding.id: reasons[finding.id] for finding in found if finding.id in reasons},
        unused_ignores=unused,
    )


def _unused_everywhere(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes with those unused comments that are so in every report on their source."""
    views = [outcome.view for outcome in outcomes if outcome.view is not None]
    reports = Counter(document.source.path for view in views for document in view.comparison.documents)
    listed = Counter(unused for outcome in outcomes for unused in outcome.unused_ignores)
    unused = {item for item, number in listed.items() if number == reports[item.place.path]}
    return [
        replace(outcome, unused_ignores=tuple(item for item in outcome.unused_ignores if item in unused))
        for outcome in outcomes
    ]


def _checked(project: Project, spec: ReportSpec, comparison: Comparison, accepted: dict[str, Accepted]) -> Outcome:
    view = View(comparison)
    expected, path = text_of(project, spec, view), project.report_path(spec)
    found = content_of(project.root / path)
    status, changes = _status(
        found, expected, comparison, interrupted=is_interrupted(project.root / project.reports_folder)
    )
    diff = unified_diff(found, expected, path, most=_LONGEST_DIFF) if found is not None and found != expected else []
    outcome = outcome_of(view, project.policy, accepted)
    page = project.page_path(spec)
    if page is not None and status is Status.FRESH:
        status, changes = _page_status(content_of(project.root / page), page_of(project, spec, view, outcome.accepted))
        path = page if changes else path
    return replace(outcome, name=spec.name, path=path, status=status, changes=changes, diff=tuple(diff))


def _page_status(found: str | None, expected: str) -> tuple[Status, tuple[str, ...]]:
    """Of the page of a report that is fresh itself."""
    if found is None:
        return Status.MISSING, ("the page of the report has never been written, or was deleted",)
    if found == expected:
        return Status.FRESH, ()
    return Status.STALE, ("the page is not the one of the report, or something was accepted since it was written",)


def _status(
    found: str | None, expected: str, comparison: Comparison, *, interrupted: bool
) -> tuple[Status, tuple[str, ...]]:
    if interrupted:
        return Status.STALE, ("an update was interrupted",)
    if found is None:
        return Status.MISSING, ("the report has never been written, or was deleted",)
    if found == expected:
        return Status.FRESH, ()
    if _CONFLICT_MARK in f"\n{found}":
        return Status.EDITED, ("the report has the marks of a merge conflict",)
    stamp = read_stamp(found)
    if stamp is None:
        return Status.EDITED, ("the report has no stamp of claimcheck at its end",)
    changes = what_changed(stamp, comparison)
    if was_edited(found, stamp):
        return Status.EDITED, ("the report was edited by hand", *changes)
    return Status.STALE, tuple(changes) or ("the verdict has changed",)


def _orphan(path: str) -> Outcome:
    name = PurePosixPath(path).stem
    return Outcome(name, path, None, Status.ORPHAN, (f"the configuration names no report {name!r}",))


def _to_dict(outcome: Outcome) -> dict[str, object]:
    return {
        "name": outcome.name,
        "path": outcome.path,
        "status": outcome.status.value,
        "changes": list(outcome.changes),
        "remedy": outcome.remedy,
        "unused_ignores": [{"place": str(unused.place), "rule": unused.rule} for unused in outcome.unused_ignores],
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
