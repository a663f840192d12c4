"""Claim -> whom or what its words are about, where they do not say it themselves, as in "who ran the fund"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.models import Claim, Span, Token

_STANDING_IN = frozenset(["PRP", "DT", "WDT", "WP", "EX"])
"""Tags of single words that name nobody: "[they] “deciding not to sell”" would tell a reader nothing."""
_POSSESSIVES = frozenset(["his", "her", "its", "their"])
_LONGEST = len("?their ")
"""The longest possessive with a blank, and one sign more: no other word ends in one when cut to this length."""


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
    """The words with what stands between them, or one blank where that is other words."""
    words = [tokens[0].span.of(text)]
    for last, token in pairwise(tokens):
        words.append(_between(last.span, token.span, text))
        words.append(token.span.of(text))
    return "".join(words)


def _between(last: Span, following: Span, text: str) -> str:
    """Signs and blanks as they are; the sign of a possessive where the name before stands for "his" or "her"."""
    signs = text[last.end : following.start]
    if last.end <= following.start and not any(sign.isalnum() for sign in signs):
        return "".join(" " if sign.isspace() else sign for sign in signs)
    before = text[max(0, following.start - _LONGEST) : following.start].split()
    return "'s " if before and before[-1].lower() in _POSSESSIVES else " "
