"""Verbs that share a subject although something stands between them: "won, and two years later lost"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.lookahead import REACH, clause_verb, verb_at
from claimcheck.claims.verbs import is_be
from claimcheck.lexicon import load_words
from claimcheck.models import Token

_DEICTIC = frozenset(["last", "this", "next"])
_BEFORE_COMMA = frozenset([Kind.SUBORDINATOR, Kind.PREPOSITION, Kind.ADVERB, Kind.NOUN, Kind.VERB, Kind.ADJECTIVE])


def timed_verb(tokens: Sequence[Token], chunks: Sequence[Chunk], index: int) -> int | None:
    """The finite verb behind a time or the like, which is no subject: "and | at the time | was ill"."""
    end = _time_end(tokens, chunks, index)
    return verb_at(chunks, end, Form.FINITE) if end is not None else None


def time_chunks(chunks: Sequence[Chunk], clause: Sequence[int], verb: int) -> int:
    """How many chunks of a coordinated clause come before its verb group: "two years later | further angered"."""
    nouns = [place for place in range(verb) if chunks[clause[place]].kind is Kind.NOUN]
    if not nouns:
        return 0
    end = nouns[-1] + 1
    bare = chunks[clause[0]].kind is Kind.NOUN
    return end + 1 if bare and end < verb and chunks[clause[end]].kind is Kind.ADVERB else end


def _time_end(tokens: Sequence[Token], chunks: Sequence[Chunk], index: int) -> int | None:
    """Where a time, or a group such as "in many cases", ends that begins here."""
    first = chunks[index] if index < len(chunks) else None
    noun = chunks[index + 1] if index + 1 < len(chunks) else None
    if first is None or noun is None:
        return None
    if first.kind is Kind.PREPOSITION and noun.kind is Kind.NOUN:
        adverbial = noun.time or tokens[noun.head].text.lower() in load_words("adverbial_nouns")
        return index + 2 if adverbial else None
    if first.kind is not Kind.NOUN or not first.time:
        return None
    if noun.kind is Kind.ADVERB and tokens[noun.head].text.lower() in ("later", "earlier", "ago", "before"):
        return index + 2
    told = tokens[first.start].text.lower() in _DEICTIC and noun.form is Form.FINITE
    return index + 1 if told and not is_be(tokens[noun.start]) else None  # "and this year was worse"


def opens_with_aside(chunks: Sequence[Chunk], listed: frozenset[int], comma: int) -> bool:
    """Whether a clause follows a phrase between commas behind a conjunction: "and, | if asked, he will go"."""
    if comma >= len(chunks) or chunks[comma].kind is not Kind.COMMA:
        return False
    for place in range(comma + 1, min(len(chunks), comma + REACH)):
        if chunks[place].kind is Kind.COMMA and place not in listed:
            return place > comma + 1 and clause_verb(chunks, place + 1) is not None
        if chunks[place].kind not in _BEFORE_COMMA:
            return False
    return False


def lists_verb(chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether a verb of the same form follows behind a conjunction: "sold the boat, | left the town and | retired"."""
    for place in range(verb + 1, min(len(chunks), verb + REACH)):
        chunk = chunks[place]
        if chunk.kind is Kind.CONJUNCTION and verb_at(chunks, place + 1, chunks[verb].form) is not None:
            return True
        listed = chunk.form is chunks[verb].form and chunks[place - 1].kind is Kind.COMMA
        if (chunk.form is Form.FINITE and not listed) or chunk.kind in (Kind.RELATIVE, Kind.STOP, Kind.SUBORDINATOR):
            return False
    return False
