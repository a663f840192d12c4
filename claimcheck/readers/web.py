"""A saved web page: the article without navigation, and what the page says about it (trafilatura).

Runs in the process of `worker`: a page can be made to cost any time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from claimcheck.readers.extracted import Block, Extracted, paragraph
from claimcheck.readers.limits import Limits
from claimcheck.readers.unreadable import UnreadableError

_DATES = {
    # a date that is guessed from a copyright line or an address would resolve "yesterday" wrongly
    "extensive_search": False,
    "original_date": True,
    # the library's own latest date is today: the same page must give the same date next year
    "min_date": "1995-01-01",
    "max_date": "2200-01-01",
}
_BLOCKS = ("p", "item", "quote", "head", "list", "table", "code")
"""Elements of trafilatura's result that stand alone; a quotation or an item of a list may hold others of them."""

_BREAK = "\N{LINE SEPARATOR}"

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
"""A whole day, as the library is asked for; anything else is no date."""


def extract_web_page(data: bytes, limits: Limits) -> Extracted:
    """The article of a page. Raises UnreadableError where there is none."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - loading it takes half a second

    del limits  # time and memory, which the process is held to
    page: Any = bare_extraction(
        data, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=_DATES
    )
    blocks = list(_blocks(page.body)) if page is not None and page.body is not None else []
    if not blocks:
        raise UnreadableError("no article was found in the page")
    return Extracted(
        blocks,
        title=_line(page.title),
        outlet=_line(page.sitename),
        url=_line(page.url),
        published=page.date if page.date and _DAY.fullmatch(page.date) else None,
    )


def _blocks(element: Any) -> Iterator[Block]:
    """The blocks inside an element, in text order; words beside a block are a block of their own."""
    yield from _paragraphs(element.text)
    for child in element:
        if child.tag == "table":
            yield from (Block(row, "table") for row in map(_row, child.iter("row")) if row)
        elif any(inner.tag in _BLOCKS for inner in child.iterdescendants()):
            yield from _blocks(child)
        else:
            yield from _paragraphs(_words(child), "headline" if child.tag == "head" else None)
        yield from _paragraphs(child.tail)


def _paragraphs(text: str | None, reason: str | None = None) -> Iterator[Block]:
    """The text as blocks; a line break in it ends a paragraph, as writers of web pages mean it."""
    for line in (text or "").split(_BREAK):
        words = paragraph(line)
        if words:
            yield Block(words, reason)


def _words(element: Any) -> str:
    for line_break in element.iter("lb"):
        line_break.text = _BREAK
    return "".join(element.itertext())


def _row(row: Any) -> str:
    return " | ".join(filter(None, (paragraph("".join(cell.itertext())) for cell in row.iter("cell"))))


def _line(value: str | None) -> str | None:
    return paragraph(value or "") or None
