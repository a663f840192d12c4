"""Where the noun group behind a comma ends that says who or what the one before it is: ", the head of the bank,"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.lookahead import REACH, was_subject
from claimcheck.claims.noun_lists import is_apposition
from claimcheck.claims.segments import Segment
from claimcheck.models import Token

_ENDS = frozenset([Kind.COMMA, Kind.STOP, Kind.SUBORDINATOR])


def apposition_end(
    tokens: Sequence[Token], chunks: Sequence[Chunk], listed: frozenset[int], clause: Segment, comma: int
) -> int | None:
    """The chunk behind the apposition that begins behind a comma of the clause; None if none does."""
    taken = clause.chunks
    if not taken or taken[-1] != comma - 1:
        return None
    named, naming = chunks[comma - 1], chunks[comma + 1]
    if named.kind is not Kind.NOUN or naming.kind is not Kind.NOUN or not is_apposition(tokens, named, naming):
        return None
    described = False
    for end in range(comma + 1, min(len(chunks), comma + REACH)):
        chunk = chunks[end]
        if chunk.kind in _ENDS and end not in listed:
            return None if _is_fronted(chunks, clause) and was_subject(chunks, end) else end
        if chunk.form is Form.FINITE and not described:
            return None
        described = chunk.kind is Kind.RELATIVE
    return len(chunks) if len(chunks) <= comma + REACH else None


def _is_fronted(chunks: Sequence[Chunk], clause: Segment) -> bool:
    """Whether only a phrase with a preposition stands before: "Within minutes of the vote, | Mayor Holt"."""
    return clause.verb is None and chunks[clause.chunks[0]].kind is Kind.PREPOSITION
