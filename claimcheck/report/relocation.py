"""Paths of a project as they are called in the folder that a command was called in: what editors and CI can follow."""

from __future__ import annotations

import posixpath
from dataclasses import replace

from claimcheck.models import Document
from claimcheck.report.entries import Place
from claimcheck.report.outcome import Outcome
from claimcheck.report.view import View


def seen_from(outcome: Outcome, project: str) -> Outcome:
    """The outcome with the paths of a project's files, of which `project` is the folder, with forward slashes.

    Above the folder of the call no command needs the option `--project`: the configuration is looked for there.
    """
    if project == ".":
        return outcome
    return replace(
        outcome,
        path=_joined(project, outcome.path),
        view=_view(outcome.view, project) if outcome.view is not None else None,
        unused_ignores=tuple(replace(item, place=_place(item.place, project)) for item in outcome.unused_ignores),
        project="" if set(project.split("/")) == {".."} else project,
    )


def _joined(project: str, path: str | None) -> str | None:
    return posixpath.normpath(posixpath.join(project, path)) if path is not None else None


def _place(place: Place, project: str) -> Place:
    path = _joined(project, place.path)
    return Place(path, path or place.label, place.line)


def _view(view: View, project: str) -> View:
    documents = tuple(_document(document, project) for document in view.comparison.documents)
    return View(replace(view.comparison, documents=documents))


def _document(document: Document, project: str) -> Document:
    return replace(document, source=replace(document.source, path=_joined(project, document.source.path)))
