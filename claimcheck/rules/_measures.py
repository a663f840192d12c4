"""What a quantity measures, and whether two quantities measure the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.alignment.related import base_of, related_to
from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Claim, Quantity, QuantityKind, Span, Token
from claimcheck.text.tokens import stem_of

_NOUN_TAGS = ("NN", "JJ", "VBN", "VBG", "CD")


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity with all that says what it is the number of."""

    quantity: Quantity
    noun: str | None
    acts: frozenset[str]
    """Base stems of the words that say what happens: the verb that governs the number, a participle behind it."""
    parts: frozenset[str]
    """Stems of the words that restrict it: adjectives before the noun, "other", "of the"."""


def measure_of(claim: Claim, quantity: Quantity) -> Measure:
    """What a quantity of a claim measures."""
    tokens = claim.tokens
    inside = [i for i, token in enumerate(tokens) if token.span.overlaps(quantity.span)]
    if not inside:
        return Measure(quantity, quantity.noun, frozenset(), frozenset())
    first, last = inside[0], inside[-1]
    head = _head(tokens, first, last, quantity.noun)
    return Measure(
        quantity=quantity,
        noun=base_of(quantity.noun) if quantity.noun else None,
        acts=governors(claim, quantity.span) | _states(tokens, max(head, last)),
        parts=frozenset(_parts(tokens, first, last, head)),
    )


def same_measure(left: Measure, right: Measure) -> bool:
    """Whether both are numbers of the same thing, as far as the words beside them tell."""
    a, b = left.quantity, right.quantity
    if a.kind is not b.kind or a.unit != b.unit or left.parts != right.parts:
        return False
    if (a.per, a.relation, a.additional) != (b.per, b.relation, b.additional):
        return False
    if left.noun and right.noun and not related(left.noun, right.noun):
        return False
    if a.kind is QuantityKind.ORDINAL and not (left.noun and right.noun):
        return False
    return any(related(x, y) for x in left.acts for y in right.acts)


def governors(claim: Claim, span: Span) -> frozenset[str]:
    """Base stems of the verb that a stretch of the claim belongs to."""
    frame = claim.frame
    if any(token.span.overlaps(span) for token in (*frame.subject, *frame.predicate)):
        return frozenset(base_of(token.stem) for token in frame.predicate)
    before = [token for token in claim.tokens if token.tag.startswith("VB") and token.span.end <= span.start]
    nearest = before[-1:] or frame.predicate
    return frozenset(base_of(token.stem) for token in nearest)


def related(left: str, right: str) -> bool:
    """Whether two base stems can stand for one another beside a number."""
    return left == right or right in related_to(left) or bool(_groups(left) & _groups(right))


def _head(tokens: tuple[Token, ...], first: int, last: int, noun: str | None) -> int:
    """Where the noun stands that is counted: in the quantity's own words, or shortly behind them."""
    if noun is None:
        return last
    return next((i for i in range(first, min(len(tokens), last + 6)) if tokens[i].stem == noun), last)


def _states(tokens: tuple[Token, ...], head: int) -> frozenset[str]:
    """A participle or adjective behind the noun: "40 people injured", "five dead"."""
    behind = tokens[head + 1 : head + 2]
    return frozenset(base_of(token.stem) for token in behind if token.tag in ("VBN", "JJ", "VBG"))


def _parts(tokens: tuple[Token, ...], first: int, last: int, head: int) -> list[str]:
    found = []
    words = [token.text.lower() for token in tokens]
    found += [word for word in words[max(0, first - 2) : head + 2] if word in load_words("part_words")]
    if words[last + 1 : last + 2] == ["of"]:
        found.append("of")
    found += [token.stem for token in tokens[last + 1 : head] if token.tag.startswith(_NOUN_TAGS)]
    return found


@cache
def _outcomes() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for name, (words,) in load_table("same_outcome").items():
        for word in words.split():
            groups.setdefault(base_of(stem_of(word)), set()).add(name)
    return {stem: frozenset(names) for stem, names in groups.items()}


def _groups(stem: str) -> frozenset[str]:
    return _outcomes().get(stem, frozenset())
