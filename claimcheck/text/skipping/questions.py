"""Questions state nothing."""

from __future__ import annotations

from claimcheck.text.pieces import Piece


def is_question(piece: Piece) -> bool:
    """Whether it is a question of the article itself.

    One that somebody is quoted with stays: the words themselves can be compared with those of another source.
    """
    return not piece.quoted and piece.text.rstrip("’')] ").endswith(("?", "?!", "!?"))
