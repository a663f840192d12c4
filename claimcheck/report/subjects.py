"""Claim -> whom or what its words are about, where they do not say it themselves, as in "who ran the fund"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.models import Claim, Token

_STANDING_IN = frozenset(["PRP", "DT", "WDT", "WP", "EX"])
"""Tags of single words that name nobody: "[they] “deciding not to sell”" would tell a reader nothing."""


def unnamed_subject(claim: Claim, text: str) -> str | None:
    """The subject in the words of the article, if all of it stands outside of the claim.

    It comes from another clause, or from before a pronoun; shown beside the quotation it lets a reader see what the
    quotation was taken to be about. None where the words have a subject of their own, or no name is known for it.
    """
    subject = claim.frame.subject
    if not subject or any(claim.span.overlaps(token.span) for token in subject):
        return None
    if len(subject) == 1 and subject[0].tag in _STANDING_IN:
        return None
    return _written(subject, text)


def _written(tokens: Sequence[Token], text: str) -> str:
    """The words with one blank between those that do not touch."""
    words = [tokens[0].span.of(text)]
    for last, token in pairwise(tokens):
        words.append("" if last.span.end == token.span.start else " ")
        words.append(token.span.of(text))
    return "".join(words)
