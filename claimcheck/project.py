"""The configuration of a project: which reports there are, and what may pass.

Read from `[tool.claimcheck]` of `pyproject.toml`, or from `claimcheck.toml` beside it, which wins.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from claimcheck.config import DEFAULT, Config
from claimcheck.errors import ClaimcheckError
from claimcheck.policy import FAIL_ON, Policy
from claimcheck.rules import RULES

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILES = ("claimcheck.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class ReportSpec:
    """One report of a project."""

    name: str
    """The report is written to `<reports>/<name>.md`."""
    sources: tuple[str, ...]
    """Paths, folders or globs, relative to the project."""
    title: str | None
    """The heading; without one it is made of the sources' names."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where the reports of a project are, and what is in them."""

    root: Path
    file: Path
    """The file that the configuration was read from."""
    reports_folder: str
    reports: tuple[ReportSpec, ...]
    policy: Policy
    config: Config

    def report_path(self, spec: ReportSpec) -> str:
        """The path of a report, relative to the root, with forward slashes."""
        return f"{self.reports_folder}/{spec.name}.md"


def find_project(start: Path) -> Project:
    """The project of the folder `start` or of the nearest folder above it that has a configuration."""
    for folder in (start, *start.parents):
        for name in FILES:
            table = _table(folder / name)
            if table is not None:
                return _project(folder / name, table)
    raise ClaimcheckError(
        "no configuration found",
        where=str(start),
        hint="add a [[tool.claimcheck.report]] with name and sources to pyproject.toml",
    )


def _table(path: Path) -> Mapping[str, Any] | None:
    """The part of a file that is ours, if there is one."""
    if not path.is_file():
        return None
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ClaimcheckError("the configuration cannot be read", where=f"{path}: {error}") from error
    table = content if path.name == FILES[0] else content.get("tool", {}).get("claimcheck")
    if table is not None and not isinstance(table, dict):
        raise ClaimcheckError("[tool.claimcheck] is not a table", where=str(path))
    return table


def _project(path: Path, table: Mapping[str, Any]) -> Project:
    _known(table, ("reports", "report", "fail_on", "select", "ignore"), path, "[tool.claimcheck]")
    reports = tuple(_spec(entry, path) for entry in _list_of_tables(table, path))
    twice = {spec.name for spec in reports if sum(other.name == spec.name for other in reports) > 1}
    if twice:
        raise ClaimcheckError(f"two reports have the name {min(twice)!r}", where=str(path))
    return Project(
        root=path.parent,
        file=path,
        reports_folder=_text(table, "reports", path, default="reports").strip("/"),
        reports=reports,
        policy=_policy(table, path),
        config=_config(table, path),
    )


def _list_of_tables(table: Mapping[str, Any], path: Path) -> list[Mapping[str, Any]]:
    entries = table.get("report", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ClaimcheckError(
            "'report' is not a list of tables", where=str(path), hint="write [[tool.claimcheck.report]]"
        )
    return entries


def _spec(entry: Mapping[str, Any], path: Path) -> ReportSpec:
    _known(entry, ("name", "sources", "title"), path, "[[tool.claimcheck.report]]")
    name = _text(entry, "name", path)
    if not name or "/" in name or "\\" in name or name.startswith("."):
        raise ClaimcheckError(f"a report cannot be named {name!r}", where=str(path), hint="use a plain file name")
    sources = _texts(entry, "sources", path)
    if not sources:
        raise ClaimcheckError(f"the report {name!r} has no sources", where=str(path), hint="list files or globs")
    return ReportSpec(name, sources, _text(entry, "title", path) if "title" in entry else None)


def _policy(table: Mapping[str, Any], path: Path) -> Policy:
    value = _text(table, "fail_on", path, default="conflict")
    if value not in FAIL_ON:
        raise ClaimcheckError(f"fail_on = {value!r} is unknown", where=str(path), hint=_nearest(value, FAIL_ON))
    return Policy(value)


def _config(table: Mapping[str, Any], path: Path) -> Config:
    names = [rule.name for rule in RULES]
    selected = _texts(table, "select", path) or tuple(names)
    ignored = _texts(table, "ignore", path)
    for name in (*selected, *ignored):
        if name not in names:
            raise ClaimcheckError(f"there is no rule {name!r}", where=str(path), hint=_nearest(name, names))
    chosen = tuple(rule for rule in DEFAULT.rules if rule.name in selected and rule.name not in ignored)
    return Config(rules=chosen)


def _known(table: Mapping[str, Any], keys: tuple[str, ...], path: Path, where: str) -> None:
    for key in table:
        if key not in keys:
            raise ClaimcheckError(f"unknown key {key!r} in {where}", where=str(path), hint=_nearest(key, keys))


def _nearest(name: str, known: Iterable[str]) -> str:
    found = process.extractOne(name, list(known), scorer=fuzz.ratio)
    return f"did you mean {found[0]!r}?" if found else ""


def _text(table: Mapping[str, Any], key: str, path: Path, default: str | None = None) -> str:
    value = table.get(key, default)
    if not isinstance(value, str):
        problem = "is missing" if value is None else "is not a text"
        raise ClaimcheckError(f"{key!r} {problem}", where=str(path))
    return value


def _texts(table: Mapping[str, Any], key: str, path: Path) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ClaimcheckError(f"{key!r} is not a list of texts", where=str(path))
    return tuple(value)
