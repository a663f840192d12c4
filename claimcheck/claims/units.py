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


def units_of(tokens: Sequence[Token], chunks: Mapping[int, Chunk], pieces: Sequence[Piece]) -> list[Unit]:
    """The pieces grouped by their chunks, and chunks that make one noun group or one conjunction put together."""
    units: list[Unit] = []
    place = 0
    while place < len(pieces):
        opener, chunk = place, _chunk_at(chunks, pieces, place)
        if chunk is None:
            opener = _opener_end(chunks, pieces, place)
            chunk = _chunk_at(chunks, pieces, opener)
        end = opener + (chunk.end - chunk.start if chunk is not None else 1)
        units.append(Unit(chunk, tuple(pieces[place:end])))
        place = end
        while (joined := _joined(tokens, units)) is not None:
            units[-len(joined) :] = [_as_one(joined)]
    return units


def _chunk_at(chunks: Mapping[int, Chunk], pieces: Sequence[Piece], place: int) -> Chunk | None:
    """The chunk that begins at a place, if all of it stands there."""
    piece = pieces[place]
    chunk = chunks.get(piece) if isinstance(piece, int) else None
    if chunk is None or chunk.end - chunk.start == 1:
        return chunk
    whole = tuple(range(chunk.start, chunk.end))
    return chunk if tuple(pieces[place : place + len(whole)]) == whole else None


def _opener_end(chunks: Mapping[int, Chunk], pieces: Sequence[Piece], place: int) -> int:
    """Where the article or owner ends that an item shares with the first of its list; the place itself if none is here.

    "A singer and | a dancer", "the town's capital and | the town's port".
    """
    end = place
    first = pieces[place]
    if isinstance(first, str):
        end = place + 1 if first in ("a", "an") else place
    elif isinstance(first, int) and (chunk := chunks.get(first)) is not None and chunk.kind is Kind.NOUN:
        while end < len(pieces) and pieces[end] == first + end - place and end - place < chunk.end - chunk.start:
            end += 1
        end = place if end - place == chunk.end - chunk.start else end
    if place < end < len(pieces):
        behind = _chunk_at(chunks, pieces, end)
        return end if behind is not None and behind.kind is Kind.NOUN else place
    return place


def _joined(tokens: Sequence[Token], units: Sequence[Unit]) -> Sequence[Unit] | None:
    """The last units if they are one; a list behind a comma goes on with three words, "as well as"."""
    before, chunk = units[-2].chunk if len(units) > 1 else None, units[-1].chunk
    if before is None or chunk is None or before.end != chunk.start:
        return None
    if _is_one_group(tokens, before, chunk):
        return units[-2:]
    first = units[-3].chunk if len(units) > 2 else None
    if first is None or first.end != before.start:
        return None
    middle = word_at(tokens, units, len(units) - 2)
    if middle == "well" and word_at(tokens, units, len(units) - 3) == "as" == word_at(tokens, units, len(units) - 1):
        return units[-3:]
    one = (middle == "and" and _is_one_person(tokens, first, chunk)) or _is_counted(tokens, first, before, chunk)
    return units[-3:] if one else None


def _is_one_group(tokens: Sequence[Token], before: Chunk | None, chunk: Chunk | None) -> bool:
    """Whether two noun groups side by side are one: "the ten | fastest boats", "the 1959 film | The Mill"."""
    if before is None or chunk is None or before.kind is not Kind.NOUN or chunk.kind is not Kind.NOUN:
        return False
    if before.pronoun or before.time or chunk.time:
        return False
    last, first = tokens[before.end - 1], tokens[chunk.start]
    if last.tag == "CD":
        return before.end - before.start > 1 and first.tag in ("JJ", "JJR", "JJS", "NN", "NNS", "VBG", "VBN")
    titled = first.tag == "DT" and first.text[:1].isupper() and tokens[chunk.head].text[:1].isupper()
    return titled and last.text.islower()


def _is_counted(tokens: Sequence[Token], number: Chunk | None, participle: Chunk | None, noun: Chunk | None) -> bool:
    """Whether a participle stands between a number and its noun: "the two | leading | painters"."""
    if number is None or participle is None or noun is None or tokens[number.end - 1].tag != "CD":
        return False
    kinds = (number.kind, participle.kind, noun.kind) == (Kind.NOUN, Kind.VERB, Kind.NOUN)
    plain = participle.end - participle.start == 1 and tokens[participle.start].tag in ("VBG", "VBN")
    bare = tokens[noun.start].tag in ("NN", "NNS", "JJ") and not noun.time
    return kinds and plain and bare and number.end - number.start > 1


def _is_one_person(tokens: Sequence[Token], before: Chunk | None, chunk: Chunk | None) -> bool:
    """Whether a name follows two words for who it is: "by writer and | singer Ann Lee"."""
    if before is None or chunk is None or before.kind is not Kind.NOUN or chunk.kind is not Kind.NOUN:
        return False
    noun, opener, name = tokens[before.end - 1], tokens[chunk.start], tokens[chunk.head]
    described = chunk.end - chunk.start > 1 and opener.tag == "NN" and opener.text.islower()
    return described and name.tag == "NNP" and noun.tag == "NN" and noun.text.islower() and not before.time


def _as_one(units: Sequence[Unit]) -> Unit:
    """Several units as one; "as well as" joins like an "and"."""
    first, last = units[0].chunk, units[-1].chunk
    pieces = tuple(piece for unit in units for piece in unit.pieces)
    if first is None or last is None:
        return Unit(None, pieces)
    if first.kind is Kind.NOUN:
        return Unit(last._replace(start=first.start), pieces)
    return Unit(Chunk(Kind.CONJUNCTION, first.start, last.end, first.start), pieces)


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
