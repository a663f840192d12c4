"""Prints the lowest versions that pyproject.toml permits, as constraints for pip.

python tools/lowest_versions.py > lowest.txt && pip install -c lowest.txt -e '.[test]'
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_BOUND = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=(?P<version>[0-9.]+)(?P<marker>\s*;.*)?")
"""A requirement with a lower bound: `name>=1.2; python_version < '3.11'`."""


def constraints(pyproject: Path) -> Iterator[str]:
    """A line for each requirement: exactly the version that is its lower bound."""
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    extras = project.get("optional-dependencies", {})
    for requirement in [*project["dependencies"], *(item for extra in extras.values() for item in extra)]:
        bound = _BOUND.fullmatch(requirement)
        if bound is not None:
            yield f"{bound['name']}=={bound['version']}{bound['marker'] or ''}"
        elif not requirement.startswith(f"{project['name']}["):
            raise SystemExit(f"{requirement!r} has no lower bound")


if __name__ == "__main__":
    print("\n".join(sorted(set(constraints(Path(__file__).parent.parent / "pyproject.toml")))))
