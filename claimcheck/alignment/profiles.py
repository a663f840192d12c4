"""Claim -> profile: everything that scoring needs of a claim, computed once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.alignment.related import base_of, related_to
from claimcheck.alignment.weights import NUMBER_WEIGHT, weight_of
from claimcheck.models import Claim, Entity, Quantity, Token
from claimcheck.text.tokens import stem_of

_NEIGHBOURS = 1
"""Sentences before and after a claim's own whose words count as its context."""
_REPETITION = 1.0
"""How fast a word loses weight when the article repeats it: in ten sentences 70 % of it. The words of the topic stand
in every other claim and tell nothing."""
_NAME_SHARE = 0.5
"""What a name weighs, compared with another word as rare: who is spoken of tells less than what is said of him."""

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Bag:
    """Weighted items, and what they cover; an item is a stem, or `#` and a value."""

    weights: Weights
    """Weight of each item, in text order."""
    total: float
    reach: Weights
    """Items that are covered, with the credit: the own ones 1, related ones less."""

    def covered_by(self, reach: Weights) -> float:
        """The weight that is covered, in absolute terms."""
        return math.fsum(weight * reach[item] for item, weight in self.weights.items() if item in reach)


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as bags of items."""

    claim: Claim
    bag: Bag
    sentence: Bag
    """All claims of the claim's sentence."""
    context: Weights
    """The reach of the sentence and its neighbours."""
    names: frozenset[str]
    """The items that are (parts of) names."""
    words: tuple[str, ...]
    """All stems in order, for the comparison of word order."""
    subject: tuple[str, ...]
    predicate: tuple[str, ...]
    speaker: frozenset[str]
    """The words of the speaker's name."""
    company: int
    """Number of claims of its source."""


def profile_groups(groups: Sequence[Sequence[Claim]]) -> tuple[tuple[Profile, ...], ...]:
    """The profiles of the claims of each source."""
    items = [[_items(claim) for claim in claims] for claims in groups]
    repeated = _repetitions(groups, items)
    weighted = [[{item: w * repeated[item] for item, w in found.items()} for found in group] for group in items]
    return tuple(_profiles(claims, weights) for claims, weights in zip(groups, weighted, strict=True))


def _items(claim: Claim) -> dict[str, float]:
    """The items of a claim with their background weights."""
    values = _values(claim)
    names = _names(claim)
    found: dict[str, float] = {}
    for token in claim.tokens:
        item, weight = values.get(token.span.start) or _item(token)
        if weight > 0:
            found[item] = weight * _NAME_SHARE if item in names else weight
    return found


def _item(token: Token) -> tuple[str, float]:
    stem = token.stem.replace(",", "") if token.text[:1].isdigit() else base_of(token.stem)
    return stem, weight_of(stem)


def _values(claim: Claim) -> dict[int, tuple[str, float]]:
    """Where a number stands -> its value as an item, so that "two" covers "2" and "2.5 million" "2,500,000"."""
    numbers = [token.span for token in claim.tokens if token.tag == "CD"]
    if not numbers:
        return {}
    return {
        span.start: (f"#{mention.value:g}", NUMBER_WEIGHT)
        for mention in claim.mentions
        if isinstance(mention, Quantity) and not isinstance(mention.value, tuple)
        for span in numbers
        if mention.span.contains(span)
    }


def _repetitions(groups: Sequence[Sequence[Claim]], items: Sequence[Sequence[Weights]]) -> dict[str, float]:
    """Share of its weight that each item keeps, by the sentences of one source that it stands in, at most."""
    most: dict[str, int] = {}
    for claims, group in zip(groups, items, strict=True):
        sentences: dict[str, set[int]] = {}
        for claim, found in zip(claims, group, strict=True):
            for item in found:
                sentences.setdefault(item, set()).add(claim.sentence)
        for item, numbers in sentences.items():
            most[item] = max(most.get(item, 0), len(numbers))
    return {item: 1 / (1 + _REPETITION * math.log(count)) for item, count in most.items()}


def _profiles(claims: Sequence[Claim], weights: Sequence[dict[str, float]]) -> tuple[Profile, ...]:
    names = [_names(claim) for claim in claims]
    bags = [_bag(own, extra) for own, extra in zip(weights, names, strict=True)]
    by_sentence: dict[int, list[Bag]] = {}
    for claim, bag in zip(claims, bags, strict=True):
        by_sentence.setdefault(claim.sentence, []).append(bag)
    sentences = {number: _joined(found) for number, found in by_sentence.items()}
    contexts = {number: _context(number, sentences) for number in sentences}
    return tuple(
        Profile(
            claim=claim,
            bag=bag,
            sentence=sentences[claim.sentence],
            context=contexts[claim.sentence],
            names=own,
            words=tuple(base_of(token.stem) for token in claim.tokens if token.text[:1].isalnum()),
            subject=tuple(_item(token)[0] for token in claim.frame.subject),
            predicate=tuple(_item(token)[0] for token in claim.frame.predicate),
            speaker=_speaker(claim),
            company=len(claims),
        )
        for claim, bag, own in zip(claims, bags, names, strict=True)
    )


def _names(claim: Claim) -> frozenset[str]:
    """The stems of the canonical names, so that "Spencer" covers "Phil Spencer"."""
    entities = (mention for mention in claim.mentions if isinstance(mention, Entity))
    return frozenset(base_of(stem_of(word)) for entity in entities for word in entity.name.split())


def _speaker(claim: Claim) -> frozenset[str]:
    said = claim.attribution
    return frozenset(said.speaker.lower().split()) if said is not None and said.speaker else frozenset()


def _bag(weights: Weights, names: Iterable[str]) -> Bag:
    reach: dict[str, float] = {}
    for item in weights:
        _merge(reach, related_to(item))
    reach.update(dict.fromkeys(names, 1.0))
    reach.update(dict.fromkeys(weights, 1.0))
    # exact sums, here and wherever features are made: from Python 3.12 on sum() of floats rounds otherwise than before
    return Bag(weights, math.fsum(weights.values()), reach)


def _joined(bags: Sequence[Bag]) -> Bag:
    if len(bags) == 1:
        return bags[0]
    weights: dict[str, float] = {}
    reach: dict[str, float] = {}
    for bag in bags:
        weights.update(bag.weights)
        _merge(reach, bag.reach)
    return Bag(weights, math.fsum(weights.values()), reach)


def _context(number: int, sentences: Mapping[int, Bag]) -> dict[str, float]:
    merged: dict[str, float] = {}
    for near in range(number - _NEIGHBOURS, number + _NEIGHBOURS + 1):
        if near in sentences:
            _merge(merged, sentences[near].reach)
    return merged


def _merge(target: dict[str, float], reach: Weights) -> None:
    for item, credit in reach.items():
        if credit > target.get(item, 0.0):
            target[item] = credit
