"""What a sentence says somebody is, and what that one does: "Ann is a nurse | who works in Hull" states two things.

The relative clause stays with its noun in a clause, where it tells which one is meant; as facts each is told by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.drafting import Draft
from claimcheck.claims.parallels import is_past
from claimcheck.claims.units import Unit, kind_at, units_of, word_at
from claimcheck.models import Token

_AFFIRMED = frozenset(["is", "are", "was", "were", "'s", "am"])
_PRONOUNS = frozenset(["who", "which", "that"])


def with_deed_apart(tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft) -> list[Draft]:
    """What a subject is and what it does; the draft itself where its predicate has no relative clause of its own.

    Only behind "a" and "an": "the man who called" is not the man, and "not a man who calls" does not call.
    """
    units = units_of(tokens, chunks, draft.rest)
    if not _is_something(tokens, draft) or word_at(tokens, units, 0) not in ("a", "an"):
        return [draft]
    relative = _relative_behind(tokens, units)
    verb = _verb_of_relative(units, relative)
    if verb is None:
        return [draft]
    return [_is(draft, units[:relative]), _does(tokens, draft, units[relative + 1 :], verb)]


def _is_something(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether the draft says what its subject is, without "not" or "may"; "it" and "there" say what there is."""
    words = [(tokens[piece].text if isinstance(piece, int) else str(piece)).lower() for piece in draft.verb]
    subject = [tokens[piece] for piece in draft.subject if isinstance(piece, int)]
    stands = len(subject) == len(draft.subject) > 0 and subject[0].tag != "EX"
    return stands and len(words) == 1 and words[0] in _AFFIRMED


def _relative_behind(tokens: Sequence[Token], units: Sequence[Unit]) -> int:
    """The place of the relative pronoun that speaks of the first noun group; 0 if there is none.

    "A mayor of Hull who ..." is right behind its noun too, since no place is somebody.
    """
    if kind_at(units, 0) is not Kind.NOUN:
        return 0
    place = 1
    while kind_at(units, place) is Kind.PREPOSITION and _is_name(tokens, units, place + 1):
        place += 2
    if kind_at(units, place) is not Kind.RELATIVE:
        return 0
    pronoun = word_at(tokens, units, place)
    return place if pronoun == "who" or (place == 1 and pronoun in _PRONOUNS) else 0


def _is_name(tokens: Sequence[Token], units: Sequence[Unit], place: int) -> bool:
    chunk = units[place].chunk if place < len(units) else None
    return chunk is not None and chunk.kind is Kind.NOUN and tokens[chunk.head].tag.startswith("NNP")


def _verb_of_relative(units: Sequence[Unit], relative: int) -> Chunk | None:
    """The verb whose subject is the relative pronoun at a place."""
    place = relative + 1
    while kind_at(units, place) is Kind.ADVERB:
        place += 1
    chunk = units[place].chunk if relative and place < len(units) else None
    return chunk if chunk is not None and chunk.form is Form.FINITE else None


def _is(draft: Draft, units: Sequence[Unit]) -> Draft:
    kept = tuple(piece for unit in units for piece in unit.pieces)
    dropped = frozenset(draft.rest) - frozenset(kept)
    return replace(draft, rest=kept, own=tuple(token for token in draft.own if token not in dropped))


def _does(tokens: Sequence[Token], draft: Draft, units: Sequence[Unit], verb: Chunk) -> Draft:
    pieces = [piece for unit in units for piece in unit.pieces]
    end = pieces.index(verb.end - 1) + 1
    return Draft(
        own=tuple(piece for piece in pieces if isinstance(piece, int)),
        subject=draft.subject,
        verb=tuple(pieces[:end]),
        main=verb.head,
        passive=verb.passive,
        past=is_past(tokens, verb),
        rest=tuple(pieces[end:]),
    )
