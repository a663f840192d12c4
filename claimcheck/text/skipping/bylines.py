"""Who wrote it, and when."""

from __future__ import annotations

import re

from claimcheck.text.pieces import Piece

_AUTHOR = re.compile(r"(?:Written |Story |Reported |Posted )?[Bb][Yy]:? [A-Z]")

_TIME = re.compile(r"(?:First |Last )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified|UPDATED|PUBLISHED|POSTED)\b")

LONGEST = 14


def is_byline(piece: Piece) -> bool:
    """Whether the line names the author or the time: `By Ana Ruiz and Li Wei`, `Updated 5:14 p.m. ET Nov. 5, 2021`."""
    if not piece.alone or len(piece.text.split()) > LONGEST:
        return False
    if piece.has_terminator:
        return False
    return _AUTHOR.match(piece.text) is not None or _TIME.match(piece.text) is not None
