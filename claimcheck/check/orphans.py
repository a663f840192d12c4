"""The reports that are committed, and those among them that the configuration no longer names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from claimcheck.errors import ClaimcheckError
from claimcheck.project import Project
from claimcheck.report.stamp import PAGE_MARK, read_stamp


def orphans_of(project: Project) -> Iterator[str]:
    """Paths of written reports that no configuration speaks of. Files without our stamp are none of our business."""
    known = {path for spec in project.reports for path in (project.report_path(spec), project.page_path(spec))}
    folder = project.root / project.reports_folder
    for file in sorted([*folder.glob("*.md"), *folder.glob("*.html")]):
        path = file.relative_to(project.root).as_posix()
        if path not in known and file.is_file() and _is_ours(file):
            yield path


def _is_ours(file: Path) -> bool:
    text = content_of(file) or ""
    return PAGE_MARK in text if file.suffix == ".html" else read_stamp(text) is not None


def content_of(path: Path) -> str | None:
    """The text of a committed report, None where there is none; line ends as git may have changed them are no change.

    Raises ClaimcheckError where something else is in its place: a folder, a pipe, or a link to a device without end.
    """
    try:
        if path.exists() and not path.is_file():
            raise OSError(None, "it is no file")
        return path.read_bytes().decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ClaimcheckError("a report cannot be read", where=f"{path}: {error.strerror}") from error
