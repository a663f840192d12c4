"""Numbers that count nothing: names, addresses, telephone numbers, the pronoun "one"."""

from __future__ import annotations

import re

from claimcheck.lexicon import load_words
from claimcheck.mentions.numbers import NUMBER
from claimcheck.mentions.patterns import Pattern
from claimcheck.mentions.quantities.line import Line
from claimcheck.mentions.quantities.nouns import counts_plural
from claimcheck.models import Token

_STREET = re.compile(
    r"\s(?:[A-Z][\w.'-]*\s){0,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Place|Square|Terrace|Court|Parkway)\b"
)
"""The rest of an address behind a house number: at most three capitalised words, so it is linear."""

_ENUMERATOR = re.compile(r"\W{0,2}\d{1,2}[.)]\s")
"""A number that opens a line of a list."""

_COUNTS_ON = Pattern(rf"\s(?:to|or|in|out\sof)\s{NUMBER}\b", re.IGNORECASE)
"""Another number behind "one": "one to three storms"."""

_NAMED_NUMBERS = frozenset(["911", "999", "112", "24/7"])
"""Emergency calls, where nothing stands behind them that they count."""


def is_no_quantity(line: Line, start: int, end: int) -> bool:
    """Whether the number between the two places names something instead of counting."""
    text = line.text[start:end]
    if text.lower() == "one":
        return _is_pronoun(line, start, end)
    if text in _NAMED_NUMBERS and not counts_plural(line, end):
        return True
    if start == 0 and _ENUMERATOR.match(line.text):
        return True
    if text[0].isdigit() and _STREET.match(line.text, end):
        return True
    return _is_in_a_name(line, start, end)


def _is_in_a_name(line: Line, start: int, end: int) -> bool:
    """ "Flight 370", "Xbox 360", "Formula One"; but in "Iraq 250 people" the number counts the people."""
    before = line.before(start)
    if before is None:
        return False
    adjacent = line.text[before.span.end - line.start : start].strip() == "" and line.text[start - 1 : start] in (
        " ",
        "-",
    )
    if not adjacent:
        return False
    if before.text.lower() in load_words("numbered_names"):
        return True
    word = line.text[start:end]
    if not _is_capitalised_name(line, before):
        return False
    if word[0].isdigit():
        return "," not in word and not counts_plural(line, end)
    return word[0].isupper()


def _is_capitalised_name(line: Line, token: Token) -> bool:
    """Whether a word has its capital because it is a name: the first word of a sentence ("Between 20 and 30") has to be
    tagged as one.
    """
    if not token.text[:1].isupper() or token.text.lower() in load_words("function_words"):
        return False
    return token.tag in ("NNP", "NNPS") or (token is not line.tokens[0] and token.tag[:2] in ("NN", "JJ"))


def _is_pronoun(line: Line, start: int, end: int) -> bool:
    """ "no one", "the one that", "one day": not one instead of two."""
    if _COUNTS_ON.compiled.match(line.text, end):
        return False
    before = line.before(start)
    index = line.index_at(end)
    behind = line.tokens[index] if index < len(line.tokens) else None
    if behind is None or not behind.text[0].isalnum():
        return behind is None or behind.text != "-"
    words = load_words("pronoun_one")
    return (before is not None and f"{before.text.lower()}-" in words) or f"-{behind.text.lower()}" in words
