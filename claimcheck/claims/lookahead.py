"""What follows in a row of chunks: the verb behind adverbs, the verb of a clause that begins here.

Every look is bounded by `REACH`, so that a walk over a sentence with looks at every chunk stays linear.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.chunking import Chunk, Form, Kind

REACH = 14
"""Chunks looked ahead for the verb of a subject; longer subjects are rare in news."""
_BEFORE_VERB = frozenset([Kind.ADVERB, Kind.PREPOSITION, Kind.CONJUNCTION, Kind.ADJECTIVE])


def verb_at(chunks: Sequence[Chunk], index: int, form: Form | None = None) -> int | None:
    """The verb chunk at `index`, behind at most three adverbs, if it has the form (any, if None)."""
    stop = min(len(chunks), index + 4)
    while index < stop and chunks[index].kind in (Kind.ADVERB, Kind.PARTICLE):
        index += 1
    if index < stop and chunks[index].kind is Kind.VERB and form in (None, chunks[index].form):
        return index
    return None


def clause_verb(chunks: Sequence[Chunk], index: int) -> int | None:
    """The finite verb of a clause with its own subject that begins at `index`, if one does."""
    subject = False
    for place in range(index, min(len(chunks), index + REACH)):
        chunk = chunks[place]
        if chunk.kind is Kind.NOUN:
            if subject and chunk.pronoun and chunks[place - 1].kind is Kind.CONJUNCTION:
                return None  # "was wrong and he should": the pronoun opens the clause, not "wrong"
            subject = True
        elif chunk.form is Form.FINITE:
            return place if subject else None
        elif chunk.kind not in _BEFORE_VERB:
            return None
    return None


def is_relative(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a relative pronoun stands here, alone or behind a preposition ("in which")."""
    if index < len(chunks) and chunks[index].kind is Kind.PREPOSITION:
        index += 1
    return index < len(chunks) and chunks[index].kind is Kind.RELATIVE
