"""Pieces without words."""

from __future__ import annotations

import re

from claimcheck.text.pieces import Piece

_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+$|<?[\w.+-]{1,64}@[\w-]+\.[\w.-]+>?$")
"""A web or postal address that is all of a line; the bound on the name keeps a long line from costing its square."""


_PARTED_ADDRESS = re.compile(r"https?\s?:\s?/\s?/|\w+(?: ?[-/.?=&:_~]{1,3} ?\w+)+ ?/?$")
"""An address whose signs stand apart, as tokenised text has them, or what is left of one: `com / news / a - fire`."""


def is_address(piece: Piece) -> bool:
    """Whether it is nothing but the address of a page or a mailbox."""
    if _ADDRESS.match(piece.text) is not None:
        return True
    return "/ " in piece.text and _PARTED_ADDRESS.match(piece.text) is not None


def is_rule(piece: Piece) -> bool:
    """Whether there is no letter and no digit in it: `* * *`, `"`, `...`."""
    return not any(char.isalnum() for char in piece.text)
