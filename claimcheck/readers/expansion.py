"""What stands on a command line -> sources: folders and patterns expanded, every source with an id of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from glob import glob, has_magic
from pathlib import Path

from claimcheck.models import SkippedSource, Source
from claimcheck.readers.reading import LARGEST, read

SUFFIXES = (".txt", ".md", ".markdown")
"""The files that are taken from a folder; a file that is named itself may end as it likes."""


def read_all(paths: Sequence[str | Path], *, largest: int = LARGEST) -> list[Source | SkippedSource]:
    """The sources at the paths, in their order; a folder gives its texts sorted by name, "-" is standard input.

    A file that is named twice is read once. Sources with the same id get their folder's name in front of it.
    """
    found: list[Source | SkippedSource] = []
    seen: set[str] = set()
    for path in paths:
        files = _files(path)
        if not files:
            found.append(SkippedSource(Path(path).as_posix(), f"there is no {_or(SUFFIXES)} file in it"))
        for file in files:
            identity = str(file) if str(file) == "-" else str(Path(file).resolve())
            if identity not in seen:
                seen.add(identity)
                found.append(read(file, largest=largest))
    return _distinguished(found)


def _files(path: str | Path) -> list[str | Path]:
    """The files that one argument means; a path that does not exist is kept, so that `read` can say so."""
    if str(path) == "-" or "\0" in str(path):
        return [path]
    folder = Path(path)
    if folder.is_dir():
        return [file for file in sorted(folder.iterdir()) if file.suffix.lower() in SUFFIXES and file.is_file()]
    if not folder.exists() and has_magic(str(path)):
        return [*sorted(glob(str(path)))] or [path]  # noqa: PTH207 - Path.glob takes no absolute pattern
    return [path]


def _distinguished(found: list[Source | SkippedSource]) -> list[Source | SkippedSource]:
    """The same list, where no two sources have the same id."""
    twice = _repeated(item.id for item in found if isinstance(item, Source))
    renamed = [_with_folder(item) if isinstance(item, Source) and item.id in twice else item for item in found]
    counted: Counter[str] = Counter()
    distinct: list[Source | SkippedSource] = []
    for item in renamed:
        if isinstance(item, Source):
            counted[item.id] += 1
            number = counted[item.id]
            item = replace(item, id=f"{item.id}-{number}") if number > 1 else item  # noqa: PLW2901
        distinct.append(item)
    return distinct


def _repeated(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name, count in Counter(names).items() if count > 1)


def _with_folder(source: Source) -> Source:
    folder = Path(source.path).parent.name if source.path else ""
    return replace(source, id=f"{folder}/{source.id}") if folder else source


def _or(names: Sequence[str]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1]))
