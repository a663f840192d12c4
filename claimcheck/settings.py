"""A table of a TOML file, read with errors that a user can act on."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from claimcheck.errors import ClaimcheckError
from claimcheck.readers.decoding import UndecodableError, decode

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


_UNREADABLE = "the configuration cannot be read"
_ALIKE = 50
"""Likeness in percent from which on a name is taken for a slip of the pen; below it all known names are listed."""


@dataclass(frozen=True, slots=True)
class Table:
    """Values with where they stand; every method raises ClaimcheckError on a value of the wrong kind."""

    values: Mapping[str, Any]
    where: str
    """The file and the name of the table, for messages."""

    def allow(self, *keys: str) -> None:
        """Refuse any other key, with the nearest known one."""
        for key in self.values:
            if key not in keys:
                raise ClaimcheckError(f"unknown key {key!r}", where=self.where, hint=nearest(key, keys))

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without a default it must be there."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise ClaimcheckError(f"{key!r} is {'missing' if value is None else 'not a text'}", where=self.where)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where there is none."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ClaimcheckError(f"{key!r} is not a list of texts", where=self.where)
        return tuple(value)

    def flag(self, key: str) -> bool:
        """true or false; false where there is none."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise ClaimcheckError(f"{key!r} is not true or false", where=self.where)
        return value

    def choice(self, key: str, known: Sequence[str], default: str) -> str:
        """One of the known texts."""
        return self._known(key, self.text(key, default), known)

    def choices(self, key: str, known: Sequence[str]) -> tuple[str, ...]:
        """Some of the known texts."""
        return tuple(self._known(key, value, known) for value in self.texts(key))

    def table(self, key: str) -> Table:
        """A table inside; empty where there is none."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise ClaimcheckError(f"{key!r} is not a table", where=self.where)
        return Table(value, f"{self.where}, {key}")

    def tables(self, key: str) -> list[Table]:
        """A list of tables inside."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise ClaimcheckError(f"{key!r} is not a list of tables", where=self.where, hint=f"write [[...{key}]]")
        return [Table(item, f"{self.where}, {key} {number}") for number, item in enumerate(value, 1)]

    def _known(self, key: str, value: str, known: Sequence[str]) -> str:
        if value not in known:
            raise ClaimcheckError(f"{key}: there is no {value!r}", where=self.where, hint=nearest(value, known))
        return value


def read_table(path: Path, keys: Sequence[str] = ()) -> Table | None:
    """The table under the keys of a TOML file; None where the file or the table is not there.

    Raises ClaimcheckError where there is a file that is no TOML.
    """
    text = read_text(path)
    return None if text is None else parse_table(text, path, keys)


def read_text(path: Path) -> str | None:
    """The text of a file of settings, None where there is no such file. Raises ClaimcheckError."""
    if not path.is_file():
        return None
    try:
        return decode(path.read_bytes())
    except (OSError, UndecodableError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ClaimcheckError(_UNREADABLE, where=f"{path}: {reason}") from error


def parse_table(text: str, path: Path, keys: Sequence[str] = ()) -> Table | None:
    """The table under the keys of TOML text, which was read from the path; None where it is not there.

    Raises ClaimcheckError where the text is no TOML.
    """
    try:
        value: Any = tomllib.loads(text)
    except ValueError as error:  # a TOMLDecodeError, or a number with more digits than Python converts
        raise ClaimcheckError(_UNREADABLE, where=f"{path}: {error}") from error
    except RecursionError as error:
        raise ClaimcheckError(_UNREADABLE, where=f"{path}: its brackets are nested too deeply") from error
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    if value is None:
        return None
    if not isinstance(value, dict):
        raise ClaimcheckError(f"[{'.'.join(keys)}] is not a table", where=str(path))
    return Table(value, str(path))


def nearest(name: str, known: Iterable[str]) -> str:
    """What to try instead of an unknown name: the known one that is most like it, or else any of them.

    >>> nearest("fail-on", ["fail_on", "select"]), nearest("x", ["fail_on", "select"])
    ("did you mean 'fail_on'?", 'use one of: fail_on, select')
    """
    names = list(known)
    found = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return f"did you mean {found[0]!r}?" if found else f"use one of: {', '.join(names)}"
