"""Who wrote it, and when."""

from __future__ import annotations

import re

from claimcheck.text.pieces import Piece

_AUTHOR = re.compile(r"(?:Written |Story |Reported |Posted )?[Bb][Yy]:? [A-Z]")
"""How a line begins that names its author; "by" alone begins many a sentence, so a capital must follow."""

_TIME = re.compile(r"(?:First |Last )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified|UPDATED|PUBLISHED|POSTED)\b")
"""How a line begins that says when the article appeared."""

LONGEST = 14
"""Words, as for headlines: a longer line that begins so is rather a sentence."""


def is_byline(piece: Piece) -> bool:
    """Whether the line names the author or the time: `By Ana Ruiz and Li Wei`, `Updated 5:14 p.m. ET Nov. 5, 2021`."""
    if not piece.alone or len(piece.text.split()) > LONGEST:
        return False
    if piece.has_terminator:
        return False
    return _AUTHOR.match(piece.text) is not None or _TIME.match(piece.text) is not None
