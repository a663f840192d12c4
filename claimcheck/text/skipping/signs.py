"""Pieces without a word."""

from __future__ import annotations

from claimcheck.text.pieces import Piece


def is_rule(piece: Piece) -> bool:
    """Whether there is no letter and no digit in it: `* * *`, `"`, `...`."""
    return not any(char.isalnum() for char in piece.text)
