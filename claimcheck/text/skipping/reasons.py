"""Piece -> why it is not compared, or None for a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimcheck.text.pieces import Piece
from claimcheck.text.skipping.boilerplate import is_boilerplate
from claimcheck.text.skipping.bylines import is_byline
from claimcheck.text.skipping.credits import is_credit
from claimcheck.text.skipping.headlines import is_headline
from claimcheck.text.skipping.questions import is_question
from claimcheck.text.skipping.signs import is_rule

LEAST_PROSE = 3
"""Sentences with a terminator that make a text an article. Below it a line without one may be all that is claimed."""


@dataclass(frozen=True, slots=True)
class Article:
    """What of the whole text decides over a piece."""

    is_prose: bool
    """Whether most of its words are in sentences with a terminator, and there are a few of these."""


REASONS: tuple[tuple[str, Callable[[Piece], bool]], ...] = (
    ("dateline", lambda piece: piece.is_dateline),
    ("rule", is_rule),
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


def article_of(pieces: Sequence[Piece]) -> Article:
    """What the pieces of a text say about the whole."""
    ended = [piece for piece in pieces if piece.has_terminator]
    words = sum(len(piece.text) for piece in pieces)
    return Article(is_prose=len(ended) >= LEAST_PROSE and 2 * sum(len(piece.text) for piece in ended) > words)


def reason_to_skip(piece: Piece, article: Article) -> str | None:
    """The reason why a piece is not compared, None if it is."""
    rows = REASONS + REASONS_IN_ARTICLES if article.is_prose else REASONS
    return next((reason for reason, holds in rows if holds(piece)), None)
