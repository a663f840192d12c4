"""Project -> its reports, written anew: all of them or none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.check.accepted import load_accepted
from claimcheck.check.cache import FOLDER, make_cache_folder
from claimcheck.check.checking import outcome_of
from claimcheck.check.comparing import Comparer, compare_report, page_of, text_of
from claimcheck.check.orphans import content_of, orphans_of
from claimcheck.files import finish_interrupted, write_all
from claimcheck.pipeline import compare
from claimcheck.project import Project, ReportSpec
from claimcheck.report import View

if TYPE_CHECKING:
    from pathlib import Path

    from filelock import FileLock


@dataclass(frozen=True, slots=True)
class UpdateResult:
    """What an update did, and what it left to the user."""

    written: tuple[str, ...]
    """Paths of the reports that changed."""
    orphans: tuple[str, ...]
    """Paths of the reports that the configuration no longer names: an update removes none."""


def update(project: Project, comparer: Comparer = compare) -> UpdateResult:
    """Write every report; all are made before the first is written."""
    texts = dict(text for spec in project.reports for text in _texts(project, spec, comparer))
    folder = project.root / project.reports_folder
    with _alone(project.root):
        finish_interrupted(folder)
        changed = {path: text for path, text in texts.items() if content_of(project.root / path) != text}
        write_all({project.root / path: text for path, text in changed.items()}, journal_in=folder)
    return UpdateResult(tuple(changed), tuple(orphans_of(project)))


def _texts(project: Project, spec: ReportSpec, comparer: Comparer) -> Iterator[tuple[str, str]]:
    """Path and content of a report and, where it has one, of its page."""
    view = View(compare_report(project, spec, comparer))
    yield project.report_path(spec), text_of(project, spec, view)
    page = project.page_path(spec)
    if page is not None:
        accepted = outcome_of(view, project.policy, load_accepted(project.root)).accepted
        yield page, page_of(project, spec, view, accepted)


def _alone(root: Path) -> FileLock:
    """Two updates of one project write one after the other. The lock is in the cache folder, which git ignores."""
    from filelock import FileLock  # noqa: PLC0415 (it loads asyncio, and a comparison without a project locks nothing)

    make_cache_folder(root / FOLDER)
    return FileLock(root / FOLDER / "update.lock")
