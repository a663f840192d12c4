"""A report of the configuration -> its sources, their comparison, and the text that belongs into its file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from claimcheck.comparison import Comparison
from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError
from claimcheck.models import SkippedSource, Source
from claimcheck.project import Project, ReportSpec
from claimcheck.readers import read_all
from claimcheck.report import View, render_view
from claimcheck.report.stamp import read_stamp

Comparer = Callable[[Sequence[Source | SkippedSource], Config], Comparison]
"""`compare`, or one that keeps its results."""


def compare_report(project: Project, spec: ReportSpec, comparer: Comparer) -> Comparison:
    """The comparison that a report shows. Raises ClaimcheckError where fewer than two sources can be read."""
    sources = _sources(project, spec)
    try:
        return comparer(sources, project.config)
    except ClaimcheckError as error:
        file = project.file.name if project.file else "the configuration"
        unread = [f"{source.path}: {source.reason}" for source in sources if isinstance(source, SkippedSource)]
        raise ClaimcheckError(
            error.message,
            where="\n".join([f"{file}, report {spec.name!r}: {', '.join(spec.sources)}", *unread]),
            hint="add sources, or take the report out of the configuration; then run: claimcheck update",
        ) from error


def page_of(project: Project, spec: ReportSpec, view: View, accepted: Mapping[str, str]) -> str:
    """What belongs into the page of a report. `accepted` has id and reason of the discrepancies that may stay.

    The page holds its sources; their line ends are no part of it, as git changes them from checkout to checkout.
    """
    page = render_view(view, "html", title=spec.title, folder=project.reports_folder, accepted=accepted)
    return page.replace("\r\n", "\n")


def text_of(project: Project, spec: ReportSpec, view: View) -> str:
    """What belongs into the file of a report."""
    return render_view(view, "markdown", title=spec.title, folder=project.reports_folder)


def _sources(project: Project, spec: ReportSpec) -> list[Source | SkippedSource]:
    """The sources of a report, their paths relative to the project: the report is the same from every folder.

    A pattern may take in the folder of the reports; a report is nobody's source.
    """
    sources = read_all(spec.sources, limits=project.limits, root=project.root)
    found = [replace(source, path=_relative(project, source.path)) for source in sources]
    return [source for source in found if not _is_report(project, source)]


def _is_report(project: Project, source: Source | SkippedSource) -> bool:
    own = {project.report_path(spec) for spec in project.reports}
    return source.path in own or (isinstance(source, Source) and read_stamp(source.text) is not None)


def _relative(project: Project, path: str | None) -> str:
    absolute = Path(path or "-")
    return absolute.relative_to(project.root).as_posix() if absolute.is_relative_to(project.root) else str(path)
