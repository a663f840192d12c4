"""Headlines inside the text: lines of their own without a full stop."""

from __future__ import annotations

import re

from claimcheck.text.pieces import Piece

LONGEST = 14
"""Words. What is longer is rather a sentence that has lost its full stop, and losing a claim is the worse mistake."""

_ITEM = re.compile(r"[•●▪◦‣⁃∙*–—-]\s|\(?\d{1,2}[.)]\s")


def is_headline(piece: Piece) -> bool:
    """Whether the piece is a short line of its own that begins like one and has no terminator.

    The items of a list stay, because they state facts, and so do quotations and lines that go on (`He said:`).
    """
    if not piece.alone or piece.has_terminator or piece.text.endswith((",", ";", "-", "–", "—")):
        return False
    if _ITEM.match(piece.text) or piece.text[0] in '"“«':
        return False
    return not piece.text[0].islower() and len(piece.text.split()) <= LONGEST
