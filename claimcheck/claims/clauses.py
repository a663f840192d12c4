"""Sentence -> clauses that state something of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.models import Attribution, Frame, Mention, Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement cut out of a sentence."""

    span: Span
    text: str
    tokens: tuple[Token, ...]
    frame: Frame


def split_clauses(
    sentence: Sentence, attributions: Sequence[Attribution], mentions: Sequence[Mention]
) -> tuple[Clause, ...]:
    """The clauses of a sentence, in text order."""
    if not sentence.tokens:
        return ()
    verb = next((i for i, token in enumerate(sentence.tokens) if token.tag.startswith("VB")), None)
    frame = Frame()
    if verb is not None:
        tokens = sentence.tokens
        frame = Frame(tokens[:verb], tokens[verb : verb + 1], tokens[verb + 1 :])
    text = " ".join(token.text for token in sentence.tokens)
    return (Clause(sentence.span, text, sentence.tokens, frame),)
