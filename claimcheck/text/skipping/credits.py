"""Photographs and who took them."""

from __future__ import annotations

import re

from claimcheck.text.pieces import Piece

_CREDIT = re.compile(
    r"\(?(?:Photo|Image|Picture|Video|Graphic|Illustration)s?(?: credit)?(?: by| courtesy|: )"
    r"|\(?(?:AP|AFP|EPA|REUTERS|Reuters|Getty(?: Images)?|Shutterstock|PA)(?: Photo)?\s?/\s?\S"
    r"|(?:Photo |Image )?[Cc]redit: "
)
"""How a credit begins: `Photo: Jane Roe`, `Image courtesy of ...`, `(AP Photo/Jane Roe)`, `REUTERS/Jane Roe`."""

_AGENCY = re.compile(r"(?:Getty Images|AFP|Shutterstock|AP Photo|via AP|EPA-EFE|PA Wire)\)?\.?$")
"""How a credit ends that names the photographer first: `Jane Roe/Getty Images`."""

LONGEST = 14
"""Words, as for headlines: a longer line that begins so is rather a sentence about a photograph."""


def is_credit(piece: Piece) -> bool:
    """Whether the line is the credit of a photograph: `Photo: Jane Roe/Getty Images`."""
    if len(piece.text.split()) > LONGEST:
        return False
    if _CREDIT.match(piece.text):
        return True
    return piece.alone and not piece.has_terminator and _AGENCY.search(piece.text) is not None
