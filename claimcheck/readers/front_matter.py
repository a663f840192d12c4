"""The block of `key: value` lines between two lines `---` at the head of a file.

Only flat keys are read, not all of YAML: a list or a nested mapping belongs to the tool that wrote it, and its lines
are passed over with the rest of the block.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from claimcheck.models import Span
from claimcheck.readers.unreadable import UnreadableError


class MalformedMetadataError(UnreadableError):
    """The head of the file says something that cannot be understood; the message says what."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the head of a file says about the article."""

    span: Span | None = None
    """Where it says so; None where the file has no such head."""
    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None


_FENCE = re.compile(r"\s*---[ \t]*\r?\n")
"""The opening line. Blank lines before it are forgiven: people paste."""

_LAST_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)

_ENTRY = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]+(\S[^\r\n]*)", re.MULTILINE)
"""A key at the start of a line and its value; an indented line belongs to a list or mapping and is passed over."""

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
"""The day of an ISO date or timestamp."""

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
"""A value between double quotation marks; each character is matched in one way only."""

_SINGLY_QUOTED = re.compile(r"'((?:[^']|'')*)'(?!')")
"""A value between single quotation marks; two of them are one inside. Each character is matched in one way only."""

_ESCAPED = re.compile(r"\\(.)")

_SYNONYMS = {"date": "published", "publisher": "outlet", "link": "url", "canonical": "url", "language": "lang"}

_LANGUAGE = re.compile(r"([A-Za-z]{2,8})(?:[-_][A-Za-z0-9]{1,8})*")
"""A language tag (BCP 47); only its first part, the language itself, is used."""

_ENGLISH = ("eng", "english")


def front_matter(text: str) -> Metadata | None:
    """The front matter of a text, None if it has none. Raises MalformedMetadataError for a date that is no date.

    >>> front_matter("---\\ntitle: 'A pact'\\ndate: 2021-11-06\\n---\\nSales rose.").published
    datetime.date(2021, 11, 6)
    """
    first = _FENCE.match(text)
    last = _LAST_FENCE.search(text, first.end()) if first else None
    if first is None or last is None:
        return None
    block = text[first.end() : last.start()]
    entries = list(_ENTRY.finditer(block))
    if block.strip() and not entries:
        return None  # two rules of dashes around prose
    values: dict[str, str] = {}
    for entry in entries:
        key = entry[1].lower()
        values.setdefault(_SYNONYMS.get(key, key), _unquoted(entry[2]))
    start = len(text) - len(text.lstrip())
    return Metadata(
        span=Span(start, last.end()),
        id=values.get("id") or None,
        title=values.get("title") or None,
        outlet=values.get("outlet") or None,
        url=values.get("url") or None,
        published=parse_day(values["published"]) if values.get("published") else None,
        language=parse_language(values["lang"]) if values.get("lang") else None,
    )


def front_matter_of(values: Mapping[str, str | None]) -> str:
    r"""The block that `front_matter` reads these values from; those that are missing are left out.

    >>> front_matter_of({"title": 'A "pact"', "outlet": None})
    '---\ntitle: "A \\"pact\\""\n---\n'
    """
    lines = [f'{key}: "{_on_one_line(value)}"\n' for key, value in values.items() if value and value.strip()]
    return "".join(["---\n", *lines, "---\n"])


def _on_one_line(value: str) -> str:
    return " ".join(value.split()).replace("\\", "\\\\").replace('"', '\\"')


def parse_day(value: str) -> date:
    """The day that an ISO date or timestamp names.

    >>> parse_day("2021-11-06T09:30:00Z")
    datetime.date(2021, 11, 6)
    """
    match = _DAY.match(value)
    try:
        if match is None:
            raise ValueError(value)
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError as error:
        raise MalformedMetadataError(f"its date {value!r} is no date: write it as YYYY-MM-DD") from error


def parse_language(value: str) -> str:
    """The code of the language that a tag names.

    >>> parse_language("en-GB"), parse_language("DE")
    ('en', 'de')
    """
    match = _LANGUAGE.fullmatch(value)
    if match is None:
        raise MalformedMetadataError(f"its language {value[:40]!r} is none: write a code as en or de")
    code = match[1].lower()
    return "en" if code in _ENGLISH else code


def _unquoted(value: str) -> str:
    """The value without its quotation marks, or without the comment behind it."""
    value = value.strip()
    if value[0] == '"':
        quoted = _QUOTED.match(value)
        if quoted:
            return _ESCAPED.sub(r"\1", quoted[1])
    if value[0] == "'":
        quoted = _SINGLY_QUOTED.match(value)
        if quoted:
            return quoted[1].replace("''", "'")
    return value.split(" #", 1)[0].rstrip()
