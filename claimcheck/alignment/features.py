"""A pair of profiles -> the few figures that tell whether the claims speak of the same point.

Every figure is symmetric, lies in 0..1 (`speaker` in -1..1), and is explained in `docs/alignment.md`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from claimcheck.alignment.bags import Bag, Weights
from claimcheck.alignment.profiles import Profile

FEATURES = (
    "covered", "covering", "context", "context_both", "mass", "density", "order", "names",
    "predicate", "subject", "rest", "speaker",
    "sentence_covered", "sentence_covering", "sentence_mass", "company",
    "passage_covered", "passage_covering", "passage_mass", "claim_in_passage", "claims_in_passages",
    "phrases", "numbers", "dates", "rest_around",
)  # fmt: skip
"""The names of the figures, in the order of `pair_features`."""

_FULL_MASS = 10.0
"""Weight of the shared words that counts as half of the proof that shared words can give (two or three rare words)."""

_LENGTH_ALLOWANCE = 0.2
_FULL_DENSITY = 8.0
"""The density of two long claims with the same words; between 0.1 and 0.3 the allowance hardly matters."""

_FULL_PHRASES = 8.0
"""Weight of shared word pairs that counts as half of the proof that they can give: one pair of rare words."""

_FEW_PAIRS, _MANY_PAIRS = 20, 200
"""Pairs of claims of two short texts, and of two reports of ten sentences."""


def pair_features(left: Profile, right: Profile) -> tuple[float, ...]:
    """The figures of a pair, in the order of FEATURES."""
    one, two, mass = _coverage(left.bag, right.bag)
    sentence_one, sentence_two, sentence_mass = _coverage(left.sentence, right.sentence)
    context_one = _share(left.bag.covered_by(right.context), left.bag.total)
    context_two = _share(right.bag.covered_by(left.context), right.bag.total)
    light, heavy = sorted((left, right), key=lambda profile: (profile.bag.total, profile.claim.text))
    return (
        max(one, two),
        min(one, two),
        max(context_one, context_two),
        min(context_one, context_two),
        mass,
        _density(left.bag, right.bag),
        _order(left, right),
        _shared_names(left, right),
        _part(light.predicate, light.bag.weights, heavy.bag.reach),
        _part(light.subject, light.bag.weights, heavy.bag.reach),
        _rest(light, heavy),
        _speaker(left, right),
        max(sentence_one, sentence_two),
        min(sentence_one, sentence_two),
        sentence_mass,
        company_of(left.company, right.company),
        *_passages(left, right),
        _shared_phrases(left, right),
        float(not left.numbers.isdisjoint(right.numbers)),
        _shared_dates(left, right),
        _part(_all_but_subject(light), light.whole, heavy.passage.reach),
    )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _saturated(weight: float) -> float:
    return weight / (weight + _FULL_MASS)


def _coverage(left: Bag, right: Bag) -> tuple[float, float, float]:
    """Share of each side that the other covers, and the shared weight, saturated."""
    one, two = left.covered_by(right.reach), right.covered_by(left.reach)
    return _share(one, left.total), _share(two, right.total), _saturated(min(one, two))


def _passages(left: Profile, right: Profile) -> tuple[float, ...]:
    """Coverage of the shorter passage and of the longer one, the shared weight, and coverage of the claims by the
    passages: that of the claim in the shorter passage first."""
    light, heavy = sorted((left, right), key=lambda profile: (profile.passage.total, profile.claim.text))
    shared = light.passage.covered_by(heavy.passage.reach)
    one, two = _inside(light, heavy), _inside(heavy, light)
    return (
        _share(shared, light.passage.total),
        _share(heavy.passage.covered_by(light.passage.reach), heavy.passage.total),
        _saturated(shared),
        one,
        min(one, two),
    )


def _inside(claim: Profile, other: Profile) -> float:
    return _part(tuple(claim.whole), claim.whole, other.passage.reach)


def _density(left: Bag, right: Bag) -> float:
    """Shared weight with a mild allowance for length, between the absolute weight and the share."""
    shared = (left.covered_by(right.reach) + right.covered_by(left.reach)) / 2
    return min(1.0, _share(shared, (left.total * right.total) ** _LENGTH_ALLOWANCE) / _FULL_DENSITY)


def _order(left: Profile, right: Profile) -> float:
    """Longest common subsequence of words by the shorter claim."""
    shorter = min(len(left.words), len(right.words))
    return LCSseq.similarity(left.words, right.words) / shorter if shorter else 0.0


def _shared_names(left: Profile, right: Profile) -> float:
    weights = (left.bag.weights.get(name, 0.0) for name in sorted(left.names & right.names))
    return _saturated(math.fsum(weights))


def _shared_phrases(left: Profile, right: Profile) -> float:
    """Word pairs in common, no pair weighing more than all the others could."""
    shared = left.phrases.keys() & right.phrases.keys()
    weight = math.fsum(min(left.phrases[pair], _FULL_PHRASES) for pair in shared)
    return weight / (weight + _FULL_PHRASES)


def _shared_dates(left: Profile, right: Profile) -> float:
    """Half for one date in common, two thirds for two: "Tuesday" stands in many claims of an article."""
    shared = len(left.dates & right.dates)
    return shared / (shared + 1)


def _part(items: Sequence[str], weights: Weights, reach: Weights) -> float:
    """Share of the weight of a part of the lighter claim that the heavier one covers."""
    total = math.fsum([weights.get(item, 0.0) for item in items])
    return _share(math.fsum([weights.get(item, 0.0) * reach.get(item, 0.0) for item in items]), total)


def _rest(light: Profile, heavy: Profile) -> float:
    """Share of the lighter claim that is covered, its subject apart: that both speak of one person proves little."""
    return _part(_all_but_subject(light), light.bag.weights, heavy.bag.reach)


def _all_but_subject(claim: Profile) -> list[str]:
    return [item for item in claim.bag.weights if item not in claim.subject]


def _speaker(left: Profile, right: Profile) -> float:
    """1 for the same speaker, -1 for two, 0 where one side or both name nobody."""
    if not left.speaker or not right.speaker:
        return 0.0
    return 1.0 if left.speaker & right.speaker else -1.0


def company_of(left: int, right: int) -> float:
    """How many pairs there are to choose from, from 0 (two sentences) to 1 (two articles), on a logarithmic scale.

    Among a thousand pairs some look alike by chance, so that the same likeness proves less than between two sentences.
    """
    pairs = max(_FEW_PAIRS, min(_MANY_PAIRS, left * right))
    return math.log(pairs / _FEW_PAIRS) / math.log(_MANY_PAIRS / _FEW_PAIRS)
