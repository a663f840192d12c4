"""Word lists and tables, read from the data files beside this module when they are first asked for.

A `.txt` file has one entry per line, a `.tsv` file tab-separated fields; blank lines and lines that begin with `#` (the
header with origin and licence) are no entries. `NOTICE` at the top of the project repeats what each licence asks for.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.resources import files
from typing import Any


def _read(name: str) -> bytes:
    return files(__name__).joinpath(name).read_bytes()


def _lines(name: str) -> list[str]:
    lines = _read(name).decode("utf-8").splitlines()
    return [line.rstrip() for line in lines if line.strip() and not line.startswith("#")]


@cache
def load_words(name: str) -> frozenset[str]:
    """The entries of `<name>.txt`."""
    return frozenset(_lines(f"{name}.txt"))


@cache
def load_table(name: str) -> dict[str, tuple[str, ...]]:
    """`<name>.tsv` as a mapping from the first field to the others; callers must not change it."""
    rows = (line.split("\t") for line in _lines(f"{name}.tsv"))
    return {row[0]: tuple(row[1:]) for row in rows}


@cache
def load_json(name: str) -> Any:
    """`<name>.json.gz` if there is one, else `<name>.json`; callers must not change it."""
    if files(__name__).joinpath(f"{name}.json.gz").is_file():
        return json.loads(gzip.decompress(_read(f"{name}.json.gz")))
    return json.loads(_read(f"{name}.json"))
