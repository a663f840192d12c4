"""The text of an article -> Source, with what stands at its head and what is no prose."""

from __future__ import annotations

from pathlib import Path

from claimcheck.models import Skipped, Source
from claimcheck.readers.extracted import Extracted
from claimcheck.readers.front_matter import Metadata, front_matter, parse_day
from claimcheck.readers.limits import Limits, over
from claimcheck.readers.markdown import markup
from claimcheck.readers.markdown_lines import first_heading
from claimcheck.readers.plain import leading_date
from claimcheck.readers.unreadable import UnreadableError


def source_of_text(text: str, path: str | None, limits: Limits, *, is_markdown: bool) -> Source:
    """A plain or Markdown text as a source. Raises UnreadableError where it says nothing or too much."""
    check_length(text, limits)
    metadata, excluded = _understood(text, is_markdown=is_markdown)
    if not _has_prose(text, excluded):
        kinds = " and ".join(dict.fromkeys(item.reason for item in excluded))
        raise UnreadableError(f"there is nothing but {kinds} in it" if kinds else "it is empty")
    return Source(
        id=metadata.id or name_of(path),
        text=text,
        path=path,
        title=metadata.title or (first_heading(text, _body(metadata)) if is_markdown else None),
        outlet=metadata.outlet,
        url=metadata.url,
        published=metadata.published,
        excluded=excluded,
        language=metadata.language,
    )


def source_of_document(document: Extracted, path: str | None) -> Source:
    """What was taken out of a web page, a PDF or a Word document as a source."""
    return Source(
        id=name_of(path),
        text=document.text(),
        path=path,
        title=document.title,
        outlet=document.outlet,
        url=document.url,
        published=parse_day(document.published) if document.published else None,
        excluded=document.excluded(),
        unit=document.unit,
    )


def name_of(path: str | None) -> str:
    """The id of a source that has none: the name of its file."""
    return (Path(path).stem or path) if path else "stdin"


def check_length(text: str, limits: Limits) -> None:
    """Raise UnreadableError for a text that is too long to be an article."""
    if len(text) > limits.characters:
        raise UnreadableError(f"it has {len(text):,} characters, {over('characters', limits.characters)}")


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
