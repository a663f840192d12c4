"""Choose the reader for a path, and say in one sentence why a path cannot be read."""

from __future__ import annotations

import sys
from pathlib import Path

from claimcheck.models import Skipped, SkippedSource, Source
from claimcheck.readers.decoding import UndecodableError, decode
from claimcheck.readers.front_matter import MalformedMetadataError, Metadata, front_matter
from claimcheck.readers.markdown import markup
from claimcheck.readers.markdown_lines import first_heading
from claimcheck.readers.plain import leading_date

LARGEST = 20_000_000
"""Bytes. A long article has 0.1 MB; what is larger is a data set or a mistake."""

_MARKDOWN = (".md", ".markdown")
_OTHER_FORMATS = {
    ".doc": "a Word document",
    ".docx": "a Word document",
    ".htm": "a web page",
    ".html": "a web page",
    ".odt": "an OpenDocument text",
    ".pdf": "a PDF document",
    ".rtf": "a Rich Text document",
}
"""Formats that people try first: the reason then says what to do instead of "binary data"."""


def read(path: str | Path, *, largest: int = LARGEST) -> Source | SkippedSource:
    """The article at a path ("-" is standard input), or why it cannot be read."""
    if str(path) == "-":
        return read_stdin(largest=largest)
    path = Path(path)
    name = path.as_posix()
    kind = _OTHER_FORMATS.get(path.suffix.lower())
    if kind is not None and path.is_file():
        return SkippedSource(name, f"it is {kind}: save its text as .txt or .md in UTF-8")
    try:
        data = _bytes(path, largest)
    except _UnreadableError as error:
        return SkippedSource(name, str(error))
    return _source(data, default_id=path.stem or name, path=name, is_markdown=path.suffix.lower() in _MARKDOWN)


def read_stdin(*, largest: int = LARGEST) -> Source | SkippedSource:
    """The article on standard input, with the id "stdin"."""
    data = sys.stdin.buffer.read(largest + 1)
    if len(data) > largest:
        return SkippedSource("-", f"it is larger than the limit of {largest:,} bytes")
    return _source(data, default_id="stdin", path=None, is_markdown=False)


class _UnreadableError(Exception):
    """Why a path gives no bytes."""


def _bytes(path: Path, largest: int) -> bytes:
    try:
        if path.is_dir():
            raise _UnreadableError("it is a folder: name the files in it")
        if not path.exists():
            raise _UnreadableError("there is no such file")
        size = path.stat().st_size
        if size > largest:
            raise _UnreadableError(f"it has {size:,} bytes, more than the limit of {largest:,}")
        return path.read_bytes()
    except OSError as error:
        raise _UnreadableError(f"it cannot be opened: {(error.strerror or str(error)).lower()}") from error


def _source(data: bytes, *, default_id: str, path: str | None, is_markdown: bool) -> Source | SkippedSource:
    name = path or "-"
    try:
        text = decode(data)
        metadata, excluded = _understood(text, is_markdown=is_markdown)
    except (UndecodableError, MalformedMetadataError) as error:
        return SkippedSource(name, str(error))
    if not _has_prose(text, excluded):
        return SkippedSource(name, "there is nothing but front matter in it" if excluded else "it is empty")
    return Source(
        id=metadata.id or default_id,
        text=text,
        path=path,
        title=metadata.title or (first_heading(text, _body(metadata)) if is_markdown else None),
        outlet=metadata.outlet,
        url=metadata.url,
        published=metadata.published,
        excluded=excluded,
    )


def _understood(text: str, *, is_markdown: bool) -> tuple[Metadata, tuple[Skipped, ...]]:
    """What the head of the file says about the article, and every stretch that is no prose."""
    metadata = front_matter(text) or leading_date(text) or Metadata()
    head = (Skipped(metadata.span, "front matter"),) if metadata.span else ()
    return metadata, head + (tuple(markup(text, _body(metadata))) if is_markdown else ())


def _body(metadata: Metadata) -> int:
    """Where the article begins."""
    return metadata.span.end if metadata.span else 0


def _has_prose(text: str, excluded: tuple[Skipped, ...]) -> bool:
    position = 0
    for item in excluded:
        if text[position : item.span.start].strip():
            return True
        position = max(position, item.span.end)
    return bool(text[position:].strip())
