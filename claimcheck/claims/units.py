"""The words of a draft, grouped by their chunks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.claims.chunking import Chunk, Kind
from claimcheck.claims.drafting import Piece
from claimcheck.models import Token

OWN_OPENERS = frozenset(["DT", "PRP$", "PDT", "NNP", "NNPS", "NNS", "CD", "PRP", "$"])
"""Tags of the first word of an item that is complete without the opener of the one before."""

_SPOKEN_WITH_VOWEL = ("honest", "honor", "honour", "hour", "heir")
_SPOKEN_WITH_CONSONANT = (
    "eu", "once", "one", "unif", "unil", "union", "unique", "unit", "univers", "use", "usu", "uti",
)  # fmt: skip
"""Beginnings of words that are not spoken as they are written: "an hour", "a union"."""


class Unit(NamedTuple):
    """A chunk of a draft with its pieces; a tuple, since every chunk makes several."""

    chunk: Chunk | None
    pieces: tuple[Piece, ...]


def units_of(chunks: Mapping[int, Chunk], pieces: Sequence[Piece]) -> list[Unit]:
    """The pieces grouped by their chunks."""
    units: list[Unit] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        chunk = chunks.get(piece) if isinstance(piece, int) else None
        end = place + (chunk.end - chunk.start if chunk is not None else 1)
        units.append(Unit(chunk, tuple(pieces[place:end])))
        place = end
    return units


def kind_at(units: Sequence[Unit], place: int) -> Kind | None:
    """What sort of chunk stands at a place; None outside, and for a word that is none."""
    if not 0 <= place < len(units):
        return None
    chunk = units[place].chunk
    return chunk.kind if chunk is not None else None


def word_at(tokens: Sequence[Token], units: Sequence[Unit], place: int) -> str:
    """The first word at a place in lower case; "" outside."""
    if not 0 <= place < len(units) or not units[place].pieces:
        return ""
    piece = units[place].pieces[0]
    return tokens[piece].text.lower() if isinstance(piece, int) else str(piece)


def is_time(unit: Unit) -> bool:
    """Whether the unit says when something happens."""
    return unit.chunk is not None and unit.chunk.time


def opens_with_article(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether the unit begins with an article or an owner."""
    return unit.chunk is not None and tokens[unit.chunk.start].tag in ("DT", "PRP$")


def article_for(word: str) -> str:
    """The indefinite article that fits a word, by how it begins: "an honest man", "a European firm"."""
    word = word.lower()
    if word.startswith(_SPOKEN_WITH_CONSONANT):
        return "a"
    return "an" if word[:1] in "aeiou" or word.startswith(_SPOKEN_WITH_VOWEL) else "a"
