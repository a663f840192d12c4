"""A PDF document: the words of its pages, joined to paragraphs again (pypdf).

Runs in the process of `worker`: a document can be made to cost any time.
"""

from __future__ import annotations

import io

from claimcheck.models import Unit
from claimcheck.readers.extracted import Extracted, paragraph
from claimcheck.readers.limits import Limits, over
from claimcheck.readers.reflow import reflowed
from claimcheck.readers.unreadable import UnreadableError


def extract_pdf(data: bytes, limits: Limits) -> Extracted:
    """The text of the pages. Raises UnreadableError where there is none.

    The day on which the file was made is not taken for the day of publication.
    """
    from pypdf import PdfReader  # noqa: PLC0415 - only needed for this format
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("it is protected by a password")
        if len(reader.pages) > limits.pages:
            raise UnreadableError(f"it has {len(reader.pages):,} pages, {over('pages', limits.pages)}")
        pages = [_lines(page.extract_text(), limits) for page in reader.pages]
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError) as error:
        # what pypdf raises on a damaged file is not limited to its own errors
        raise UnreadableError(f"it is a damaged PDF: {paragraph(str(error))[:100]}") from error
    blocks = reflowed(pages)
    if not blocks:
        raise UnreadableError("there is no text in its pages: scanned pages need text recognition first")
    return Extracted(blocks, unit=Unit.PAGE, title=paragraph(title or "") or None)


def _lines(text: str, limits: Limits) -> list[str]:
    if len(text) > limits.characters:
        raise UnreadableError(f"one of its pages has {len(text):,} characters, {over('characters', limits.characters)}")
    return [paragraph(line) for line in text.splitlines()]
