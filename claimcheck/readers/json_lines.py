"""JSON Lines: an article a line, `{"id": ..., "outlet": ..., "published": ..., "url": ..., "title": ..., "text": ...}`.

Only the text must be there; `lang` may be.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from claimcheck.models import SkippedSource, Source
from claimcheck.readers.articles import check_length, name_of
from claimcheck.readers.decoding import decode
from claimcheck.readers.front_matter import parse_day, parse_language
from claimcheck.readers.limits import Limits
from claimcheck.readers.unreadable import UnreadableError


class _Number(str):
    """A number as it is written."""

    __slots__ = ()


def sources_of_lines(
    data: bytes, path: str, limits: Limits, wanted: str | None = None
) -> Iterator[Source | SkippedSource]:
    """The article of each line, or why that line has none; blank lines are passed over.

    Where one id is wanted, only of the lines with that id.
    """
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        value: dict[str, Any] = {}
        found: Source | SkippedSource
        try:
            value = _object(line)
            found = _source(value, path, number, limits)
        except UnreadableError as error:
            found = SkippedSource(f"{path}:{number}", str(error))
        if wanted is None or wanted == (value.get("id") or _name(path, number)):
            yield found


def _name(path: str, number: int) -> str:
    """What an article without an id is called."""
    return f"{name_of(path)}-{number}"


def _object(line: bytes) -> dict[str, Any]:
    try:
        # numbers are kept as they are written: a huge one would take quadratic time
        value = json.loads(decode(line), parse_int=_Number, parse_float=_Number)
    except json.JSONDecodeError as error:
        raise UnreadableError(f"it is no JSON: {error.msg.lower()} at character {error.pos + 1}") from error
    except RecursionError as error:
        raise UnreadableError("its brackets are nested too deeply") from error
    if not isinstance(value, dict):
        raise UnreadableError('it is no object: write {"id": ..., "text": ...}')
    return value


def _source(value: dict[str, Any], path: str, number: int, limits: Limits) -> Source:
    text = _field(value, "text")
    if text is None:
        raise UnreadableError('its "text" is missing or empty')
    check_length(text, limits)
    published, language = _field(value, "published"), _field(value, "lang")
    return Source(
        id=_field(value, "id") or _name(path, number),
        text=text,
        path=path,
        title=_field(value, "title"),
        outlet=_field(value, "outlet"),
        url=_field(value, "url"),
        published=parse_day(published) if published else None,
        language=parse_language(language) if language else None,
        line=number,
    )


def _field(value: dict[str, Any], name: str) -> str | None:
    """A text; None where it is missing, null or blank."""
    found = value.get(name)
    if found is None:
        return None
    if not isinstance(found, str) or (isinstance(found, _Number) and name != "id"):
        raise UnreadableError(f'its "{name}" is no text')
    if any("\ud800" <= char <= "\udfff" for char in found):
        raise UnreadableError(f'its "{name}" has half of a character: a lone surrogate')
    return str(found) if found.strip() else None
