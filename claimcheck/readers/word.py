"""A Word document: its paragraphs and the rows of its tables (python-docx).

Runs in the process of `worker`. Foot notes, text boxes, heads and feet of pages are not read.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from claimcheck.readers.extracted import Block, Extracted, paragraph
from claimcheck.readers.limits import Limits, over
from claimcheck.readers.unreadable import UnreadableError

_TITLES = ("Heading", "Title", "Subtitle")
"""How the names of the styles of headings begin."""


def extract_word(data: bytes, limits: Limits) -> Extracted:
    """The text of a document. Raises UnreadableError where there is none.

    The day on which the file was made is not taken for the day of publication.
    """
    from docx import Document  # noqa: PLC0415 - only needed for this format
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from lxml.etree import LxmlError  # noqa: PLC0415

    _check_size(data, limits)
    try:
        document = Document(io.BytesIO(data))
        blocks = [block for item in document.iter_inner_content() for block in _blocks(item)]
        title = document.core_properties.title
    except (OpcError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, AttributeError, OSError) as error:
        raise UnreadableError(f"it is a damaged Word document: {paragraph(str(error))[:100]}") from error
    if not any(block.reason is None for block in blocks):
        raise UnreadableError("there is no text in it")
    return Extracted(blocks, title=paragraph(title or "") or None)


def _check_size(data: bytes, limits: Limits) -> None:
    """Refuse a document that unpacks to too much. `zipfile` never unpacks more than a member says that it has."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableError(f"it is no Word document: {paragraph(str(error))[:100]}") from error
    if unpacked > limits.unpacked_bytes:
        raise UnreadableError(f"it unpacks to {unpacked:,} bytes, {over('unpacked_bytes', limits.unpacked_bytes)}")


def _blocks(item: Any) -> Iterator[Block]:
    if hasattr(item, "rows"):
        for row in item.rows:
            words = " | ".join(filter(None, (paragraph(cell.text) for cell in row.cells)))
            if words:
                yield Block(words, "table")
        return
    style = (item.style.name or "") if item.style is not None else ""
    reason = "headline" if style.startswith(_TITLES) else None
    for line in item.text.split("\n"):
        words = paragraph(line)
        if words:
            yield Block(words, reason)
