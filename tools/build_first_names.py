"""Build `claimcheck/lexicon/first_names.tsv`: given names with the gender that they tell.

    python tools/build_first_names.py PATH_OF_NAMES_PACKAGE claimcheck/lexicon/first_names.tsv

The census lists come inside the PyPI package `names` (`dist.male.first`, `dist.female.first`); what is added
and left out by hand (the lists are American) stands in `first_names_changes.tsv`.
"""

from __future__ import annotations

import sys
from pathlib import Path

HEADER = """\
# Given names, with the gender that they tell: m, f, or u where a name is common for both.
# From the lists of the United States census of 1990 (public domain, as packed in the PyPI package `names`): names
# borne by at least 0.003 % of the people, names that are also places or plain words left out; names from elsewhere were
# written for this project (tools/first_names_changes.tsv).
# Rebuilt by tools/build_first_names.py.
"""
CHANGES = Path(__file__).with_name("first_names_changes.tsv")
FLOOR = 0.003
"""Share in per cent below which a name is left out: the tail holds misspellings and surnames."""
CLEAR = 4
"""How many times more frequent a name has to be with one gender to tell it."""


def shares(path: Path) -> dict[str, float]:
    """Name in lower case -> share of the people who bear it, in per cent."""
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return {row[0].lower(): float(row[1]) for row in rows if row}


def gender(male: float, female: float) -> str:
    """The gender that a name tells."""
    if male >= CLEAR * female:
        return "m"
    return "f" if female >= CLEAR * male else "u"


def main() -> None:
    """Write the table."""
    package, target = Path(sys.argv[1]), Path(sys.argv[2])
    male, female = shares(package / "dist.male.first"), shares(package / "dist.female.first")
    changes = [
        line.split("\t") for line in CHANGES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    ]
    left_out = {name for sign, listed in changes if sign == "-" for name in listed.split()}
    names = {
        name: gender(male.get(name, 0), female.get(name, 0))
        for name in {*male, *female} - left_out
        if max(male.get(name, 0), female.get(name, 0)) >= FLOOR
    }
    for sex, listed in changes:
        names |= {name: sex for name in listed.split() if sex != "-" and name not in names}
    lines = [f"{name}\t{names[name]}" for name in sorted(names)]
    target.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
