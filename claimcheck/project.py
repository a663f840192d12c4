"""The configuration of a project: which reports there are, which rules apply and what may pass.

Read from `claimcheck.toml`, or from `[tool.claimcheck]` of `pyproject.toml` beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields, replace
from pathlib import Path, PurePosixPath
from typing import Any

from claimcheck.annotators import ANNOTATORS, DEFAULT_MODEL, SPACY, Annotator, annotator_named
from claimcheck.config import DEFAULT, Config
from claimcheck.errors import ClaimcheckError
from claimcheck.policy import FAIL_ON, Policy
from claimcheck.readers import DEFAULT_LIMITS, Limits
from claimcheck.rules import Rule
from claimcheck.settings import Table, read_table

FILES = ("claimcheck.toml", "pyproject.toml")
"""Where a configuration can stand; the first that is found in a folder counts."""


_HIGHEST_LIMIT = 10**12
"""A terabyte, or thirty thousand years: beyond it the system cannot count."""
_KINDS = {int: "whole number", float: "number", bool: "true or false", str: "text"}
"""What an option is called in a message, by the type of its default."""


@dataclass(frozen=True, slots=True)
class ReportSpec:
    """One report of a project."""

    name: str
    """The report is written to `<reports>/<name>.md`."""
    sources: tuple[str, ...]
    """Paths, folders or globs, relative to the project."""
    title: str | None
    """The heading; without one it is made of the sources' names."""
    html: bool = False
    """Whether it is also written as a page, `<reports>/<name>.html`."""


@dataclass(frozen=True, slots=True)
class Project:
    """Where the reports of a project are, and what is in them."""

    root: Path
    file: Path | None
    """The file that the configuration was read from; None for the built-in values."""
    reports_folder: str
    reports: tuple[ReportSpec, ...]
    policy: Policy
    config: Config
    limits: Limits = DEFAULT_LIMITS
    """What a source may cost at most."""
    written: frozenset[str] = frozenset()
    """The settings that stand in the file, by their dotted names: `fail_on`, `rules.quote-altered.shared`."""

    def report_path(self, spec: ReportSpec) -> str:
        """The path of a report, relative to the root, with forward slashes."""
        return f"{self.reports_folder}/{spec.name}.md"

    def page_path(self, spec: ReportSpec) -> str | None:
        """The path of a report's page, if it has one."""
        return f"{self.reports_folder}/{spec.name}.html" if spec.html else None


def find_project(start: Path) -> Project:
    """The project of the folder `start` or of the nearest folder above it that has a configuration.

    Raises ClaimcheckError where there is none, or where it is wrong.
    """
    project = search_project(start)
    if project is None:
        raise ClaimcheckError(
            "no configuration found",
            where=str(start),
            hint='write claimcheck.toml: report = [{name = "event", sources = ["sources/*.md"]}]',
        )
    return project


def search_project(start: Path) -> Project | None:
    """As `find_project`, but None where there is no configuration."""
    for folder in (start, *start.parents):
        for name in FILES:
            table = read_table(folder / name, ("tool", "claimcheck") if name == "pyproject.toml" else ())
            if table is not None:
                return _project(folder / name, table)
    return None


def default_project(root: Path) -> Project:
    """The built-in values, as if there were no configuration."""
    return Project(root, None, "reports", (), Policy("conflict"), DEFAULT)


def _project(path: Path, table: Table) -> Project:
    table.allow("reports", "report", "fail_on", "select", "ignore", "rules", "aliases", "limits", "annotator", "model")
    specs = tuple(_spec(entry) for entry in table.tables("report"))
    _check_names(specs, str(path))
    return Project(
        root=path.parent,
        file=path,
        reports_folder=_reports_folder(table),
        reports=specs,
        policy=Policy(table.choice("fail_on", FAIL_ON, "conflict")),
        config=_config(table),
        limits=_limits(table.table("limits")),
        written=frozenset(_dotted(table.values)),
    )


def _check_names(specs: Sequence[ReportSpec], where: str) -> None:
    """Raises ClaimcheckError for two reports with one name; macOS and Windows take A.md and a.md for one file."""
    seen: set[str] = set()
    for spec in specs:
        if spec.name.casefold() in seen:
            raise ClaimcheckError(f"two reports have the name {spec.name!r}", where=where)
        seen.add(spec.name.casefold())


def _dotted(values: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """The names of all values and tables, those inside of a table with its name before them."""
    for key, value in values.items():
        yield f"{above}{key}"
        if isinstance(value, dict):
            yield from _dotted(value, f"{above}{key}.")


def _reports_folder(table: Table) -> str:
    """The folder of the reports; a path that leads out of the project is a slip that would write anywhere."""
    name = table.text("reports", "reports")
    folder = PurePosixPath(name)
    if folder.is_absolute() or ".." in folder.parts or folder == PurePosixPath() or not name.isprintable():
        raise ClaimcheckError(
            f"reports = {name!r} is no folder in the project",
            where=table.where,
            hint='reports = "reports"',
        )
    return folder.as_posix()


def _spec(entry: Table) -> ReportSpec:
    entry.allow("name", "sources", "title", "html")
    name = entry.text("name")
    if not name or "/" in name or "\\" in name or name.startswith(".") or not name.isprintable():
        raise ClaimcheckError(f"a report cannot be named {name!r}", where=entry.where, hint="use a plain file name")
    sources = entry.texts("sources")
    if not sources:
        raise ClaimcheckError(f"the report {name!r} has no sources", where=entry.where, hint="list files or globs")
    title = entry.text("title") if "title" in entry.values else None
    return ReportSpec(name, sources, title, html=entry.flag("html"))


def _config(table: Table) -> Config:
    names = [rule.name for rule in DEFAULT.rules]
    selected = table.choices("select", names) or tuple(names)
    ignored = table.choices("ignore", names)
    options = table.table("rules")
    options.allow(*names)
    rules = [rule for rule in DEFAULT.rules if rule.name in selected and rule.name not in ignored]
    return Config(
        rules=tuple(_with_options(rule, options.table(rule.name)) for rule in rules),
        aliases=_aliases(table.table("aliases")),
        annotator=_annotator(table),
    )


def _annotator(table: Table) -> Annotator:
    """What tags and finds names. A model that nothing would use is a slip."""
    name = table.choice("annotator", ANNOTATORS, ANNOTATORS[0])
    if "model" in table.values and name != SPACY:
        raise ClaimcheckError("'model' is used by one annotator only", where=table.where, hint=f'annotator = "{SPACY}"')
    return annotator_named(name, table.text("model", DEFAULT_MODEL))


def _limits(table: Table) -> Limits:
    """The limits of reading, those that the table names changed."""
    known = {field.name.replace("_", "-"): field.name for field in fields(Limits)}
    table.allow(*known)
    for key, value in table.values.items():
        if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= _HIGHEST_LIMIT:
            raise ClaimcheckError(
                f"{key} = {value!r} is no whole number from 1 to {_HIGHEST_LIMIT}",
                where=table.where,
                hint=f"the default is {getattr(DEFAULT_LIMITS, known[key])}",
            )
    return replace(DEFAULT_LIMITS, **{known[key]: value for key, value in table.values.items()})


def _aliases(table: Table) -> tuple[tuple[str, str], ...]:
    """The names that are compared as another one, which is no alias itself: a chain would hide what is compared."""
    aliases = {" ".join(alias.split()): " ".join(table.text(alias).split()) for alias in table.values}
    for alias, name in aliases.items():
        if not alias or not name:
            raise ClaimcheckError(f"the alias {alias!r} = {name!r} is no name", where=table.where)
        if name in aliases:
            hint = f"write {alias!r} = {aliases[name]!r}" if aliases[name] not in aliases else "take one of them out"
            raise ClaimcheckError(f"{name!r} is an alias itself: {alias!r} = {name!r}", where=table.where, hint=hint)
    return tuple(sorted(aliases.items()))


def _with_options(rule: Rule, table: Table) -> Rule:
    """The rule with the options that the table names."""
    known = {field.name.replace("_", "-"): field for field in options_of(rule)}
    table.allow(*known)
    changed = {known[key].name: _option(rule, known[key], key, table) for key in table.values}
    return replace(rule, **changed)  # type: ignore[type-var] # every rule is a dataclass, the base class is not


def options_of(rule: Rule) -> list[Field[Any]]:
    """The fields of a rule that can be set."""
    return [field for field in fields(rule) if field.default is not MISSING]  # type: ignore[arg-type]


def _option(rule: Rule, field: Field[Any], key: str, table: Table) -> object:
    value, default = table.values[key], getattr(rule, field.name)
    wanted = (int, float) if isinstance(default, float) else type(default)
    if not isinstance(value, wanted) or (isinstance(value, bool) and not isinstance(default, bool)):
        kind = _KINDS[type(default)]
    elif isinstance(value, (int, float)) and not value >= 0:  # what is no number at all ("nan") is not
        kind = "number from 0 on"
    else:
        return value
    raise ClaimcheckError(f"{key} = {value!r} is no {kind}", where=table.where, hint=f"the default is {default!r}")
