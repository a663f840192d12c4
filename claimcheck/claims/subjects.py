"""One draft with several subjects -> one draft per subject: "Ann and Bob were arrested" states two things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from claimcheck.claims.chunking import Chunk, Kind
from claimcheck.claims.distribution import shared_opener
from claimcheck.claims.drafting import Draft, Piece
from claimcheck.claims.item_lists import find_list
from claimcheck.claims.units import units_of
from claimcheck.claims.verbs import is_be
from claimcheck.lexicon import load_words
from claimcheck.models import Token
from claimcheck.text.tokens import stem_of

_SINGULAR = {"were": "was", "are": "is", "have": "has", "do": "does"}
_TOGETHER = frozenset(["together", "each", "both", "other", "jointly", "respectively", "between"])
"""Words that make one statement of several subjects."""


def distribute_subject(
    tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft, names: frozenset[int]
) -> list[Draft]:
    """A draft for each of several subjects that each did the same; the draft itself if they did it together."""
    if draft.main is None or draft.main < 0 or len(draft.subject) < 3:
        return [draft]
    if len(draft.opener) == 1 and _text(tokens, draft.opener[0]) == "both":
        parts = distribute_subject(tokens, chunks, draft.without(frozenset(_places(draft.opener))), names)
        return parts if len(parts) > 1 else [draft]
    units = units_of(tokens, chunks, draft.subject)
    found = find_list(tokens, units, names)
    if found is None or found.items[0][0] != 0 or _is_joint(tokens, chunks, draft):
        return [draft]
    shared = tuple(piece for unit in units[found.end :] for piece in unit.pieces)  # "birth and growth | of it"
    if shared and _text(tokens, shared[0]) != "of":
        return [draft]
    verb = _singular(tokens, draft)
    if verb is None:
        return [draft]
    drafts = []
    for start, end in found.items:
        subject = (*(piece for unit in units[start:end] for piece in unit.pieces), *shared)
        if start:
            subject = (*shared_opener(tokens, [units[item] for item, _ in found.items], units[start]), *subject)
        aside = () if _is_of_last(tokens, draft) and end != found.end else draft.aside
        dropped = frozenset((*draft.subject, *draft.aside)) - frozenset((*subject, *aside))
        own = tuple(token for token in draft.own if token not in dropped)
        plural = any(isinstance(piece, int) and tokens[piece].tag in ("NNS", "NNPS") for piece in units[start].pieces)
        drafts.append(replace(draft, subject=subject, aside=aside, verb=draft.verb if plural else verb, own=own))
    return drafts


def _places(pieces: Sequence[Piece]) -> Iterator[int]:
    return (piece for piece in pieces if isinstance(piece, int))


def _is_of_last(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether what stands aside may speak of the last subject only: "Ann and Bob, now an aide, | sang"."""
    return len(draft.aside) > 1 and isinstance(draft.aside[1], int) and tokens[draft.aside[1]].tag not in ("IN", "TO")


def _is_joint(tokens: Sequence[Token], chunks: Mapping[int, Chunk], draft: Draft) -> bool:
    """Whether the verb takes its subjects together ("met"), or says what they are to each other ("are brothers")."""
    if draft.main is None or tokens[draft.main].stem in _joint_stems():
        return True
    words = [tokens[piece].text.lower() for piece in draft.pieces if isinstance(piece, int)]
    if any(word in _TOGETHER for word in words):
        return True
    if _text(tokens, draft.verb[0]) in ("is", "was"):
        return False  # "the capital and largest city is Hull": both are"
    kinds = [chunks[piece].kind for piece in draft.rest if isinstance(piece, int) and piece in chunks]
    return is_be(tokens[draft.main]) and next((kind for kind in kinds if kind is not Kind.ADVERB), None) is Kind.NOUN


def _text(tokens: Sequence[Token], piece: Piece) -> str:
    return tokens[piece].text.lower() if isinstance(piece, int) else str(piece)


def _singular(tokens: Sequence[Token], draft: Draft) -> tuple[Piece, ...] | None:
    """The verb group for one subject; None for a verb whose singular is not known ("run")."""
    for place, piece in enumerate(draft.verb):
        if not isinstance(piece, int) or tokens[piece].tag[0] not in "VM":
            continue
        word = tokens[piece].text.lower()
        if word in _SINGULAR:
            return (*draft.verb[:place], _SINGULAR[word], *draft.verb[place + 1 :])
        return None if tokens[piece].tag == "VBP" else draft.verb
    return draft.verb


@cache
def _joint_stems() -> frozenset[str]:
    return frozenset(stem_of(word) for word in load_words("joint_verbs"))
