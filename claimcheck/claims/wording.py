"""Drafts -> the words of a claim: a sentence with its own subject, capital and full stop."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.drafts import Draft, Piece
from claimcheck.models import Token

_EDGE = frozenset([",", "-", "--", ";", ":", "(", ")", "[", "]", "...", "—", "–"])
_ENDS = (".", "!", "?")
_QUOTES = ('"', "``", "''")


def tidy(tokens: Sequence[Token], pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without signs and conjunctions at the edges, doubled commas, and quotation marks without a partner."""
    kept = list(pieces)
    while kept and _is_loose_start(tokens, kept[0]):
        del kept[0]
    while kept and _is_loose_end(tokens, kept[-1]):
        del kept[-1]
    return _without_single_quotes(
        tokens, [piece for place, piece in enumerate(kept) if not _doubled(tokens, kept, place)]
    )


def _text(tokens: Sequence[Token], piece: Piece) -> str:
    return piece if isinstance(piece, str) else tokens[piece].text


def _is_loose_start(tokens: Sequence[Token], piece: Piece) -> bool:
    if isinstance(piece, str):
        return False
    token = tokens[piece]
    return (
        token.text in _EDGE or token.text in _ENDS or (token.tag == "CC" and token.text.lower() in ("and", "but", "or"))
    )


def _is_loose_end(tokens: Sequence[Token], piece: Piece) -> bool:
    if isinstance(piece, str):
        return False
    token = tokens[piece]
    return token.text in _EDGE or token.text in _ENDS or token.tag == "CC" or token.text.lower() in ("even", "just")


def _doubled(tokens: Sequence[Token], pieces: Sequence[Piece], place: int) -> bool:
    """Whether a comma stands before another sign."""
    return (
        _text(tokens, pieces[place]) == ","
        and place + 1 < len(pieces)
        and _text(tokens, pieces[place + 1]) in (",", ".")
    )


def _without_single_quotes(tokens: Sequence[Token], pieces: list[Piece]) -> list[Piece]:
    places = [place for place, piece in enumerate(pieces) if _text(tokens, piece) in _QUOTES]
    if len(places) % 2 == 0:
        return pieces
    drop = places[0] if len(places) == 1 or places[0] > 0 else places[-1]
    return [piece for place, piece in enumerate(pieces) if place != drop]


def write(source: str, tokens: Sequence[Token], pieces: Sequence[Piece]) -> str:
    """The pieces as a sentence; words that touch in the source touch here."""
    parts: list[str] = []
    last: Token | None = None
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(piece if not parts or piece.startswith("'") else " " + piece)
            last = None
            continue
        token = tokens[piece]
        word = token.span.of(source)
        touches = last is not None and last.span.end == token.span.start
        parts.append(word if not parts or touches or word in (",", ".") else " " + word)
        last = token
    return _as_sentence("".join(parts))


def _as_sentence(text: str) -> str:
    text = text.strip()
    first = next((place for place, sign in enumerate(text) if sign.isalnum()), None)
    if first is not None:
        text = text[:first] + text[first].upper() + text[first + 1 :]
    return text if text.rstrip("\"'”’)").endswith(_ENDS) else text + "."


def tokens_of(tokens: Sequence[Token], pieces: Sequence[Piece]) -> tuple[Token, ...]:
    """The source's tokens among the pieces."""
    return tuple(tokens[piece] for piece in pieces if isinstance(piece, int))


def words_after(draft: Draft) -> tuple[Piece, ...]:
    """The words of a draft behind its subject."""
    return (*draft.verb, *draft.rest)
