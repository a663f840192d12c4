"""Pieces -> why they are not compared, or None for a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimcheck.text.layout import Block
from claimcheck.text.pieces import Piece
from claimcheck.text.skipping.boilerplate import is_boilerplate, is_notice
from claimcheck.text.skipping.bylines import is_byline
from claimcheck.text.skipping.credits import is_credit
from claimcheck.text.skipping.headlines import is_headline, states_something
from claimcheck.text.skipping.questions import is_question
from claimcheck.text.skipping.signs import is_address, is_rule

LEAST_PROSE = 3
"""Sentences with a terminator that make a text an article. Below it a line without one may be all that is claimed."""


REASONS: tuple[tuple[str, Callable[[Piece], bool]], ...] = (
    ("dateline", lambda piece: piece.is_dateline),
    ("rule", is_rule),
    ("address", is_address),
    ("boilerplate", is_boilerplate),
    ("question", is_question),
)
"""What holds in every text, asked in this order."""

REASONS_IN_ARTICLES: tuple[tuple[str, Callable[[Piece], bool]], ...] = (
    ("byline", is_byline),
    ("credit", is_credit),
    ("headline", is_headline),
)
"""What holds where a line without a terminator stands among sentences. A text of a line or two is no article: there a
lone headline is the claim."""


def reasons_to_skip(pieces: Sequence[Piece]) -> list[str | None]:
    """For every piece of a text the reason why it is not compared, None if it is."""
    rows = REASONS + REASONS_IN_ARTICLES if _is_article(pieces) else REASONS
    found: list[str | None] = []
    notice: Block | None = None
    at_top = True
    for piece in pieces:
        notice = piece.block if is_notice(piece) else notice
        at_top = at_top and not piece.has_terminator
        reason = "boilerplate" if piece.block is notice else next((name for name, holds in rows if holds(piece)), None)
        found.append(None if reason == "headline" and at_top and states_something(piece) else reason)
    return found


def _is_article(pieces: Sequence[Piece]) -> bool:
    """Whether most of the words are in sentences with a terminator, and there are a few of these."""
    ended = [piece for piece in pieces if piece.has_terminator]
    words = sum(len(piece.text) for piece in pieces)
    return len(ended) >= LEAST_PROSE and 2 * sum(len(piece.text) for piece in ended) > words
