"""Sentence -> clauses that state something of their own: the steps in their order.

tokens -> chunks -> segments -> drafts -> distributed drafts -> clauses
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.boundaries import find_segments
from claimcheck.claims.chunking import chunk
from claimcheck.claims.distribution import distribute
from claimcheck.claims.drafts import Draft, make_drafts
from claimcheck.claims.frames import frame_of
from claimcheck.claims.settling import settle
from claimcheck.claims.tags import retag
from claimcheck.claims.wording import tidy, tokens_of, write
from claimcheck.models import Attribution, Frame, Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement cut out of a sentence."""

    span: Span
    """Where its own words stand, without those carried over."""
    text: str
    tokens: tuple[Token, ...]
    frame: Frame
    attribution: Attribution | None = None


def split_clauses(source: str, sentence: Sentence, attributions: Sequence[Attribution]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in text order; at least one if it has a word."""
    clauses: list[Clause] = []
    for attribution, tokens in _voices(sentence, attributions):
        clauses += _clauses_of(source, tokens, attribution, _cues(attributions))
    if not clauses and sentence.tokens:
        clauses = [_whole(source, sentence.tokens)]
    return tuple(sorted(clauses, key=lambda clause: clause.span.start))


def _voices(
    sentence: Sentence, attributions: Sequence[Attribution]
) -> list[tuple[Attribution | None, tuple[Token, ...]]]:
    """The tokens of the article's own voice and of each attribution; the first that holds a token has it."""
    voices: list[tuple[Attribution | None, list[Token]]] = [(None, []), *((item, []) for item in attributions)]
    for token in sentence.tokens:
        place = next((n for n, item in enumerate(attributions, 1) if _holds(item, token)), 0)
        voices[place][1].append(token)
    return [(attribution, tuple(tokens)) for attribution, tokens in voices if tokens]


def _holds(attribution: Attribution, token: Token) -> bool:
    return any(span.contains(token.span) for span in attribution.content_spans)


def _cues(attributions: Sequence[Attribution]) -> tuple[Span, ...]:
    return tuple(item.cue_span for item in attributions if item.cue_span is not None)


def _clauses_of(
    source: str, tokens: tuple[Token, ...], attribution: Attribution | None, cues: Sequence[Span]
) -> list[Clause]:
    """The clauses of one voice."""
    tokens = retag(tokens)
    chunks = settle(tokens, chunk(tokens))
    names: frozenset[int] = frozenset()
    drafts = make_drafts(tokens, chunks, find_segments(tokens, chunks))
    clauses = []
    for draft in [one for whole in drafts for one in distribute(tokens, chunks, whole, names)]:
        if attribution is None and _is_cue(tokens, draft, cues):
            continue
        clause = _clause(source, tokens, draft, attribution)
        if clause is not None:
            clauses.append(clause)
    return clauses


def _is_cue(tokens: Sequence[Token], draft: Draft, cues: Sequence[Span]) -> bool:
    """Whether the draft only says that somebody said something."""
    return any(cue.overlaps(tokens[place].span) for cue in cues for place in draft.own)


def _clause(source: str, tokens: Sequence[Token], draft: Draft, attribution: Attribution | None) -> Clause | None:
    pieces = tidy(tokens, draft.pieces)
    words = tokens_of(tokens, pieces)
    own = tokens_of(tokens, tidy(tokens, draft.own))
    if not own or not any(token.text[:1].isalnum() for token in words):
        return None
    span = Span(own[0].span.start, own[-1].span.end)
    return Clause(span, write(source, tokens, pieces), words, frame_of(tokens, draft), attribution)


def _whole(source: str, tokens: Sequence[Token]) -> Clause:
    """The sentence as it stands."""
    everything = tuple(range(len(tokens)))
    pieces = tidy(tokens, everything) or list(everything)
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    return Clause(span, write(source, tokens, pieces), tokens_of(tokens, pieces), Frame(object=tuple(tokens)))
