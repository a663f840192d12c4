"""A page -> the Markdown file that is saved: front matter, then the text of the article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from claimcheck.fetch.errors import FetchError
from claimcheck.fetch.fetching import Page
from claimcheck.readers import Limits
from claimcheck.readers.extracted import Block, Extracted, paragraph
from claimcheck.readers.formats import Format, require_library
from claimcheck.readers.front_matter import front_matter_of
from claimcheck.readers.isolation import Isolation
from claimcheck.readers.unreadable import UnreadableError

_FORMATS = {
    "text/html": Format.WEB_PAGE,
    "application/xhtml+xml": Format.WEB_PAGE,
    "application/pdf": Format.PDF,
    "text/plain": Format.PLAIN,
    "text/markdown": Format.MARKDOWN,
}
"""The media types that are saved."""

_LONGEST_NAME = 80
"""Characters of a file's name without its suffix: systems allow 255 bytes."""

_SIGNS = re.compile(
    r"[\\`*]|<(?!!--)|_(?![^\W_])|(?<![^\W_])_|\](?=[(\[])|(?<=!)\[|^(?:[#>|~=+-]|[ ]{4})", re.MULTILINE
)
"""What would mean something in Markdown: signs of emphasis, code and links anywhere, the others where a line begins."""


def markdown_of(page: Page, limits: Limits) -> str:
    """The text of the file. Raises FetchError, or ClaimcheckError where the library for the page is not installed."""
    format = _FORMATS.get(page.media_type)
    if format is None:
        raise FetchError(f"it is of the type {page.media_type}, which is no text")
    if format in (Format.PLAIN, Format.MARKDOWN):
        return _with_head(Extracted(()), page, _decoded(page))
    require_library(format, page.url)
    data = page.data if page.charset is None or format is Format.PDF else _decoded(page).encode("utf-8")
    try:
        with Isolation(limits) as isolation:
            article = isolation.extract(format.value, data)
    except UnreadableError as error:
        raise FetchError(str(error)) from error
    return _with_head(article, page, "\n\n".join(_written(article.blocks)))


def file_name(page: Page) -> str:
    """A name made of the host and of the last words of the address, with the suffix of Markdown.

    >>> file_name(Page("https://www.example.org/2021/11/bridge-closes.html?x=1", "text/html", None, b""))
    'example.org-bridge-closes.md'
    """
    parts = urlsplit(page.url)
    words = next((part for part in reversed(parts.path.split("/")) if part), "")
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"\.[a-z]{2,5}$", "", plain)
    slug = re.sub(r"[^a-z0-9]+", "-", slug).strip("-")
    host = re.sub(r"[^a-z0-9.-]+", "-", (parts.hostname or "").removeprefix("www."))
    return (f"{host}-{slug}"[:_LONGEST_NAME].strip("-.") or "page") + ".md"


def _decoded(page: Page) -> str:
    try:
        return page.data.decode(page.charset or "utf-8").removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError) as error:
        raise FetchError(f"it is not in {page.charset or 'utf-8'}, as the server says") from error


def _with_head(article: Extracted, page: Page, body: str) -> str:
    """The file. What a page says to claimcheck, as front matter or in a comment, stays in it as text."""
    head = front_matter_of(
        {"title": article.title, "outlet": article.outlet, "date": article.published, "url": article.url or page.url}
    )
    return f"{head}\n{body.strip().replace('<!--', '&lt;!--')}\n"


def _written(blocks: Sequence[Block]) -> Iterator[str]:
    """The blocks as Markdown; rows of a table that follow each other are one table."""
    rows: list[str] = []
    for block in [*blocks, Block("")]:
        if block.reason == "table":
            rows.append(f"| {_escaped(block.text)} |")
            continue
        if rows:
            yield "\n".join([rows[0], "|" + "---|" * max(1, rows[0].count("|") - 1), *rows[1:]])
            rows = []
        if block.text:
            yield ("## " if block.reason == "headline" else "") + _escaped(paragraph(block.text))


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)
