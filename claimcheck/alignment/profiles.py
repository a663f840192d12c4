"""Claim -> profile: everything that scoring needs of a claim, computed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.alignment.related import base_of, related_to
from claimcheck.alignment.weights import NUMBER_WEIGHT, weight_of
from claimcheck.models import Claim, Quantity, Token

_NAME_TAGS = frozenset({"NNP", "NNPS"})
_NEIGHBOURS = 1
"""Sentences before and after a claim's own whose words count as its context."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as bags of weighted items; an item is a stem, or `#` and a value."""

    claim: Claim
    weights: dict[str, float]
    """Weight of each item, in the order of the claim."""
    total: float
    reach: dict[str, float]
    """Items that this claim covers, with the credit: its own 1, related ones less."""
    names: frozenset[str]
    """The items that are (parts of) names."""
    words: tuple[str, ...]
    """All stems in order, for the comparison of word order."""
    context: dict[str, float] = field(default_factory=dict)
    """The reach of the claim's sentence and its neighbours."""


def profile_claims(claims: Sequence[Claim]) -> tuple[Profile, ...]:
    """The profiles of the claims of one source, each with its context."""
    bare = [_profile(claim) for claim in claims]
    sentences: dict[int, dict[str, float]] = {}
    for profile in bare:
        _merge(sentences.setdefault(profile.claim.sentence, {}), profile.reach)
    contexts = {number: _context(number, sentences) for number in sentences}
    return tuple(
        Profile(p.claim, p.weights, p.total, p.reach, p.names, p.words, contexts[p.claim.sentence]) for p in bare
    )


def _profile(claim: Claim) -> Profile:
    weights: dict[str, float] = {}
    values = _values(claim)
    for token in claim.tokens:
        if not token.text[:1].isalnum():
            continue
        item, weight = values.get(token.span.start) or _item(token)
        if weight > 0:
            weights[item] = weight
    reach: dict[str, float] = {}
    for item in weights:
        for other, credit in related_to(item).items():
            reach[other] = max(reach.get(other, 0.0), credit)
    reach.update(dict.fromkeys(weights, 1.0))
    return Profile(
        claim=claim,
        weights=weights,
        total=sum(weights.values()),
        reach=reach,
        names=frozenset(token.stem for token in claim.tokens if token.tag in _NAME_TAGS),
        words=tuple(base_of(token.stem) for token in claim.tokens if token.text[:1].isalnum()),
    )


def _item(token: Token) -> tuple[str, float]:
    stem = token.stem.replace(",", "") if token.text[0].isdigit() else base_of(token.stem)
    return stem, weight_of(stem)


def _values(claim: Claim) -> dict[int, tuple[str, float]]:
    """Where a number stands -> its value as an item, so that "two" covers "2" and "2.5 million" "2,500,000"."""
    return {
        token.span.start: (f"#{mention.value:g}", NUMBER_WEIGHT)
        for mention in claim.mentions
        if isinstance(mention, Quantity) and not isinstance(mention.value, tuple)
        for token in claim.tokens
        if token.tag == "CD" and mention.span.contains(token.span)
    }


def _context(number: int, sentences: dict[int, dict[str, float]]) -> dict[str, float]:
    merged: dict[str, float] = {}
    for near in range(number - _NEIGHBOURS, number + _NEIGHBOURS + 1):
        _merge(merged, sentences.get(near, {}))
    return merged


def _merge(target: dict[str, float], reach: dict[str, float]) -> None:
    for item, credit in reach.items():
        if credit > target.get(item, 0.0):
            target[item] = credit
