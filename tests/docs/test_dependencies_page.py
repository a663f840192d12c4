"""`docs/dependencies.md` and `pyproject.toml` name the same packages with the same lowest versions."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_ROOT = Path(__file__).parents[2]
_ROW = re.compile(r"\| (?P<name>[\w.-]+) \| (?P<where>run time|`\[\w+\]`) \| (?P<version>[\d.]+) \|.*\|")
_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,]+\])?>=(?P<version>[\d.]+)")
Row = tuple[str, str, str]


def _of_project() -> set[Row]:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = [("run time", item) for item in project["dependencies"]]
    listed += [(f"`[{name}]`", item) for name, items in project["optional-dependencies"].items() for item in items]
    found = ((where, _REQUIREMENT.match(item)) for where, item in listed)
    return {(match["name"], where, match["version"]) for where, match in found if match}


def test_page_is_that_of_the_project() -> None:
    """No package is missing, none is left from before, and each has a reason, a licence and what is lost without it."""
    page = (_ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = [match for line in page.splitlines() if (match := _ROW.fullmatch(line))]
    assert {(row["name"], row["where"], row["version"]) for row in rows} == _of_project()
    assert all(cell.strip() for row in rows for cell in row[0].strip("|").split("|"))


@pytest.mark.parametrize("name", sorted({name for name, where, _ in _of_project() if where != "`[spacy]`"}))
def test_what_ci_installs_has_hashes(name: str) -> None:
    """Every package of the project is pinned with the hashes of its files."""
    pins = (_ROOT / "requirements" / "ci.txt").read_text(encoding="utf-8")
    plain = re.sub(r"[-_.]+", "-", name).lower()
    assert re.search(rf"^{re.escape(plain)}==\S+(?: ;[^\n\\]*)? \\\n    --hash=sha256:", pins, re.MULTILINE), name


def test_limits_of_the_page_are_those_of_the_code() -> None:
    """`docs/inputs.md` has every limit with its default."""
    from dataclasses import asdict  # noqa: PLC0415

    from claimcheck.readers import DEFAULT_LIMITS  # noqa: PLC0415

    page = (_ROOT / "docs" / "inputs.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| ([\d,]+) \|", page, re.MULTILINE))
    assert rows == {name.replace("_", "-"): f"{value:,}" for name, value in asdict(DEFAULT_LIMITS).items()}
