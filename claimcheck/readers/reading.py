"""Path -> sources: choose the reader, and say in one sentence why something cannot be read."""

from __future__ import annotations

from os import fsencode
from pathlib import Path

from claimcheck.models import SkippedSource, Source
from claimcheck.readers.articles import source_of_document, source_of_text
from claimcheck.readers.decoding import decode
from claimcheck.readers.formats import Format, format_of, refusal, require_library
from claimcheck.readers.isolation import Isolation
from claimcheck.readers.json_lines import sources_of_lines
from claimcheck.readers.limits import DEFAULT_LIMITS, Limits
from claimcheck.readers.loading import load, load_stdin
from claimcheck.readers.unreadable import UnreadableError

STDIN = "-"

_ADDRESSES = ("http:/", "https:/")
"""How an address begins; of a path two slashes are one."""
_TEXTS = (Format.PLAIN, Format.MARKDOWN)


def read(path: str | Path, *, limits: Limits = DEFAULT_LIMITS) -> Source | SkippedSource:
    """The article at a path ("-" is standard input, with the id "stdin"), or why it cannot be read.

    Raises ClaimcheckError with the command to run where the library for the format is not installed.
    """
    with Isolation(limits) as isolation:
        found = read_file(path, limits, isolation)
    if len(found) == 1:
        return found[0]
    name = name_of_path(path)
    return SkippedSource(name, f"it has {len(found)} articles: name one of them, {name}#ID")


def read_file(path: str | Path, limits: Limits, isolation: Isolation) -> list[Source | SkippedSource]:
    """The articles of one file: several in JSON Lines, of which `path#id` is one. Never empty."""
    name, file, chosen = name_of_path(path), *_parted(str(path))
    try:
        found = _read(name, file, chosen, limits, isolation)
    except UnreadableError as error:
        return [SkippedSource(name, str(error))]
    return found or [SkippedSource(name, "there is no article in it")]


def _read(
    name: str, file: str, chosen: str | None, limits: Limits, isolation: Isolation
) -> list[Source | SkippedSource]:
    if not is_name(file):
        raise UnreadableError("there is no such file" if file else "the path is empty")
    if is_address(file):
        raise UnreadableError("it is an address: save the page first with claimcheck fetch, then name the file")
    is_stdin = file == STDIN
    reason = refusal(file)
    if reason is not None and Path(file).is_file():
        raise UnreadableError(reason)
    data = load_stdin(limits) if is_stdin else load(Path(file), limits)
    format = format_of(file, data)
    path = None if is_stdin else name_of_path(file)
    if format is Format.JSON_LINES:
        return list(sources_of_lines(data, name_of_path(file), limits, chosen))
    if format in _TEXTS:
        return [source_of_text(decode(data), path, limits, is_markdown=format is Format.MARKDOWN)]
    require_library(format, name)
    return [source_of_document(isolation.extract(format.value, data), path)]


def is_name(path: str) -> bool:
    """Whether a file can be called so: not with a zero byte in it, nor with half a character."""
    try:
        return "\0" not in path and bool(fsencode(path))
    except UnicodeEncodeError:
        return False


def is_address(path: str) -> bool:
    """Whether it is the address of a web page, which nothing here reads."""
    return path.lower().startswith(_ADDRESSES)


def _parted(path: str) -> tuple[str, str | None]:
    """The file and the id behind the `#`, where it names an article of a JSON Lines file."""
    file, mark, id = path.rpartition("#")
    is_chosen = mark and format_of(file, b"") is Format.JSON_LINES and is_name(file) and Path(file).is_file()
    return (file, id) if is_chosen else (path, None)


def name_of_path(path: str | Path) -> str:
    """The path with forward slashes, as it stands in reports; an address as it was given."""
    return str(path) if is_address(str(path)) else Path(path).as_posix()
