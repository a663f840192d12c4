"""What a sentence says somebody is, and what that one does: "Ann is a nurse | who works in Hull" states two things.

The relative clause stays with its noun in a clause, where it tells which one is meant; as facts each is told by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.drafting import Draft
from claimcheck.claims.parallels import is_past
from claimcheck.claims.units import Unit, kind_at, units_of, word_at
from claimcheck.lexicon import load_table
from claimcheck.models import Token

_AFFIRMED = frozenset(["is", "are", "was", "were", "'s", "am"])
_PLAIN = frozenset([Kind.NOUN, Kind.PREPOSITION, Kind.ADJECTIVE, Kind.ADVERB])
_NO_STATEMENT = frozenset(["not", "never", "however", "though", "respectively", "perhaps", "probably", "reportedly"])
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


def with_aside_apart(tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft) -> list[Draft]:
    """What stands between commas behind a subject as a statement of its own, if it says who or what that is.

    "Ann Lee, now an aide in Hull, sold the mill"; "the ship, also known as the Ann, sank". Not behind two subjects:
    only the last of them may be meant.
    """
    subject = [piece for piece in draft.subject if isinstance(piece, int)]
    units = units_of(tokens, chunks, draft.aside)
    if len(units) < 3 or not subject or len(subject) < len(draft.subject):
        return [draft]
    told = units[1:-1]
    commas = kind_at(units, 0) is kind_at(units, len(units) - 1) is Kind.COMMA
    several = any(tokens[piece].tag == "CC" for piece in subject)
    hedged = any(
        tokens[place].text.lower() in load_table("modality") for place in draft.aside if isinstance(place, int)
    )
    region = len(units) == 3 and len(told[0].pieces) == 1 and any(tokens[piece].tag == "IN" for piece in subject)
    verb = _verb_of_aside(tokens, told) if commas and not (several or hedged or region) else None
    if verb is None:
        return [draft]
    pieces = [piece for unit in told for piece in unit.pieces]
    head, done = told[verb].chunk, _is_done(tokens, told[verb])
    copula = _copula(tokens, subject, past=draft.past and done)
    end = sum(len(unit.pieces) for unit in told[: verb + done])
    own = tuple(piece for piece in pieces if isinstance(piece, int))
    aside = Draft(
        own=own,
        subject=draft.subject,
        verb=(copula, *pieces[:end]),
        main=head.head if head is not None and done else -1,
        passive=done,
        past=draft.past,
        rest=tuple(pieces[end:]),
    )
    return [replace(draft, aside=(), own=tuple(token for token in draft.own if token not in draft.aside)), aside]


def _verb_of_aside(tokens: Sequence[Token], units: Sequence[Unit]) -> int | None:
    """The place of the noun or the participle that tells who or what somebody is; None where neither comes first."""
    place = 0
    while kind_at(units, place) is Kind.ADVERB and word_at(tokens, units, place) not in _NO_STATEMENT:
        place += 1
    chunk = units[place].chunk if place < len(units) else None
    if chunk is None or not all(_is_plain(tokens, units, behind) for behind in range(place + 1, len(units))):
        return None
    opener = tokens[chunk.start].tag
    described = chunk.kind is Kind.NOUN and not chunk.time and not chunk.pronoun and opener not in ("CD", "NNS")
    return place if described or _is_done(tokens, units[place]) else None


def _is_plain(tokens: Sequence[Token], units: Sequence[Unit], place: int) -> bool:
    return kind_at(units, place) in _PLAIN or word_at(tokens, units, place) == "as"


def _is_done(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether the unit is a participle; without a subject of its own a lone past tense is one too."""
    chunk = unit.chunk
    if chunk is None or chunk.form is not Form.FINITE:
        return chunk is not None and chunk.form is Form.PARTICIPLE
    return chunk.end - chunk.start == 1 and tokens[chunk.head].tag == "VBD"


def _copula(tokens: Sequence[Token], subject: Sequence[int], *, past: bool) -> str:
    """The form of "be" for a subject, whose last noun before its first preposition decides."""
    nouns = list(takewhile(lambda piece: tokens[piece].tag != "IN", subject)) or list(subject)
    plural = tokens[nouns[-1]].tag in ("NNS", "NNPS")
    return ("were" if plural else "was") if past else ("are" if plural else "is")


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
