"""Pieces without words."""

from __future__ import annotations

import re

from claimcheck.text.pieces import Piece

_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+$|<?[\w.+-]{1,64}@[\w-]+\.[\w.-]+>?$")
"""A web or postal address that is all of a line; the bound on the name keeps a long line from costing its square."""


def is_address(piece: Piece) -> bool:
    """Whether it is nothing but the address of a page or a mailbox."""
    return _ADDRESS.match(piece.text) is not None


def is_rule(piece: Piece) -> bool:
    """Whether there is no letter and no digit in it: `* * *`, `"`, `...`."""
    return not any(char.isalnum() for char in piece.text)
