"""Signs that stand between words: hyphen or dash, opening or closing quotation mark."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.models import Token

_QUOTES = ('"', "'", "``", "''")
_DASHES = ("-", "--", "---")


def is_dash(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is a dash between words: no hyphen, and not between two numbers."""
    if tokens[index].text not in _DASHES:
        return False
    if index in (0, len(tokens) - 1):
        return True
    before, after = tokens[index - 1], tokens[index + 1]
    if before.tag == "CD" and after.tag == "CD":
        return False
    blank = before.span.end < tokens[index].span.start and tokens[index].span.end < after.span.start
    return tokens[index].text != "-" or (blank and tokens[index].tag != "HYPH")


def opens_quote(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is a quotation mark that belongs to what follows it."""
    if tokens[index].text not in _QUOTES or index + 1 >= len(tokens):
        return False
    return tokens[index].span.end == tokens[index + 1].span.start or tokens[index].tag == "``"


def closes_quote(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is a quotation mark that belongs to what stands before it."""
    if tokens[index].text not in _QUOTES or index == 0:
        return False
    return tokens[index].span.start == tokens[index - 1].span.end or tokens[index].tag == "''"
