"""What stands on a command line -> sources: folders and patterns expanded, every source with an id of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from glob import glob, has_magic
from os.path import realpath
from pathlib import Path

from claimcheck.models import SkippedSource, Source
from claimcheck.readers.formats import SUFFIXES
from claimcheck.readers.isolation import Isolation
from claimcheck.readers.limits import DEFAULT_LIMITS, Limits, over
from claimcheck.readers.reading import STDIN, is_address, is_name, name_of_path, read_file


def read_all(
    paths: Sequence[str | Path], *, limits: Limits = DEFAULT_LIMITS, root: Path | None = None
) -> list[Source | SkippedSource]:
    """The sources at the paths, in their order; a folder gives its files sorted by name, "-" is standard input.

    A file that is named twice is read once. Sources with the same id get their folder's name in front of it.

    With a `root`, relative paths and patterns start there, whatever signs of a pattern its own name has, and "-" is a
    file like any other.
    """
    found: list[Source | SkippedSource] = []
    seen: set[str] = set()
    with Isolation(limits) as isolation:
        for file in (file for path in paths for file in _files(path, root)):
            identity = _identity(file)
            if identity not in seen:
                seen.add(identity)
                found += [file] if isinstance(file, SkippedSource) else read_file(file, limits, isolation)
            if len(found) > limits.sources:
                rest = SkippedSource(_shown(file), f"there are {over('sources', limits.sources)}")
                return _distinguished([*_affordable(found[: limits.sources], limits), rest])
    return _distinguished(_affordable(found, limits))


def _affordable(found: Sequence[Source | SkippedSource], limits: Limits) -> list[Source | SkippedSource]:
    """The same list, without the sources whose texts would make all of them together too long."""
    kept: list[Source | SkippedSource] = []
    total = 0
    for item in found:
        length = len(item.text) if isinstance(item, Source) else 0
        if total + length > limits.characters_in_all:
            most = over("characters_in_all", limits.characters_in_all)
            item = SkippedSource(item.path or "-", f"with it the sources have {total + length:,} characters, {most}")  # noqa: PLW2901
        else:
            total += length
        kept.append(item)
    return kept


def _identity(file: str | Path | SkippedSource) -> str:
    """What is the same for one file that is named in two ways."""
    if isinstance(file, SkippedSource):
        return file.path
    return str(file) if str(file) == STDIN or not is_name(str(file)) else realpath(file)


def _shown(file: str | Path | SkippedSource) -> str:
    return file.path if isinstance(file, SkippedSource) else name_of_path(file)


def _files(path: str | Path, root: Path | None) -> list[str | Path | SkippedSource]:
    """The files that one argument means; a path that does not exist is kept, so that `read` can say so."""
    if (str(path) == STDIN and root is None) or is_address(str(path)) or not is_name(str(path)):
        return [path]
    start = root or Path()
    file = start / path
    try:
        if file.is_dir():
            return _files_in(file)
        if has_magic(str(path)) and not file.exists():
            folder = start / _fixed_part(Path(path))
            found = sorted(glob(str(path), root_dir=start))  # noqa: PTH207 - Path.glob takes no absolute pattern
            matches = [start / match for match in found]
            return [_inside(match, folder) for match in matches if match.is_file()] or [file if root else path]
    except OSError as error:
        return [SkippedSource(file.as_posix(), f"it cannot be opened: {(error.strerror or str(error)).lower()}")]
    return [file if root else path]


def _files_in(folder: Path) -> list[str | Path | SkippedSource]:
    files = [file for file in sorted(folder.iterdir()) if file.suffix.lower() in SUFFIXES and file.is_file()]
    nothing = SkippedSource(folder.as_posix(), f"there is no {_or(tuple(SUFFIXES))} file in it")
    return [_inside(file, folder) for file in files] or [nothing]


def _inside(file: Path, folder: Path) -> Path | SkippedSource:
    """The file, unless it is a link to a place outside of the folder: nobody has named that place."""
    if Path(realpath(file)).is_relative_to(realpath(folder)):
        return file
    return SkippedSource(file.as_posix(), "it is a link to a place outside of the folder: name the file itself")


def _fixed_part(pattern: Path) -> Path:
    """The folder of a pattern, up to its first wildcard."""
    parts = pattern.parts
    first = next(number for number, part in enumerate(parts) if has_magic(part))
    return Path(*parts[:first])


def _distinguished(found: list[Source | SkippedSource]) -> list[Source | SkippedSource]:
    """The same list, where no two sources have the same id."""
    twice = _repeated(item.id for item in found if isinstance(item, Source))
    renamed = [_with_folder(item) if isinstance(item, Source) and item.id in twice else item for item in found]
    free = _FreeNames(item.id for item in renamed if isinstance(item, Source))
    return [replace(item, id=free.name(item.id)) if isinstance(item, Source) else item for item in renamed]


class _FreeNames:
    """Gives out names, each once: who comes later gets a number behind it, one that nobody else is called by."""

    def __init__(self, names: Iterable[str]) -> None:
        self._taken = set(names)
        self._given: Counter[str] = Counter()

    def name(self, wanted: str) -> str:
        """The name itself the first time, else with the next free number."""
        self._given[wanted] += 1
        if self._given[wanted] == 1:
            return wanted
        while (numbered := f"{wanted}-{self._given[wanted]}") in self._taken:
            self._given[wanted] += 1
        self._taken.add(numbered)
        return numbered


def _repeated(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name, count in Counter(names).items() if count > 1)


def _with_folder(source: Source) -> Source:
    folder = Path(source.path).parent.name if source.path else ""
    return replace(source, id=f"{folder}/{source.id}") if folder else source


def _or(names: Sequence[str]) -> str:
    return " or ".join((", ".join(names[:-1]), names[-1]))
