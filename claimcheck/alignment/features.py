"""A pair of profiles -> the few figures that tell whether the claims speak of the same point.

Every figure is symmetric, lies in 0..1 (`speaker` in -1..1), and is explained in `docs/alignment.md`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from rapidfuzz.distance import LCSseq

from claimcheck.alignment.bags import LENGTH_ALLOWANCE, Reached, Weights
from claimcheck.alignment.profiles import Profile

FEATURES = (
    "covered", "covering", "context", "context_both", "mass", "density", "order", "names",
    "predicate", "subject", "rest", "speaker",
    "sentence_covered", "sentence_covering", "sentence_mass", "company",
    "passage_covered", "passage_covering", "passage_mass", "claim_in_passage", "claims_in_passages",
    "phrases", "numbers", "dates", "rest_around", "who_what",
)  # fmt: skip
"""The names of the figures, in the order of `pair_features`."""

TELLING = (
    "covering", "context_both", "mass", "density", "sentence_covering", "sentence_mass", "phrases", "numbers", "dates",
    "who_what",
)  # fmt: skip
"""The figures that tell something between articles; the other ones are found for the few pairs that matter. Left out
one by one, each lowers what is found there; each other figure, added, lowers it too (most: `speaker`, `subject`, and
all of passages)."""

_FULL_MASS = 10.0
"""Weight of the shared words that counts as half of the proof that shared words can give (two or three rare words)."""

_FULL_DENSITY = 8.0
"""The density of two long claims with the same words."""

_FULL_PHRASES = 8.0
"""Weight of shared word pairs that counts as half of the proof that they can give: one pair of rare words."""

_FEW_PAIRS, _MANY_PAIRS = 20, 200
"""Pairs of claims of two short texts, and of two reports of ten sentences."""


class Surroundings:
    """What the sentences of two sources have in common, found once for each two sentences, not for each two claims."""

    def __init__(self) -> None:
        self._sentences: dict[tuple[int, int], _Covered] = {}
        self._passages: dict[tuple[int, int], _Covered] = {}

    def of_sentences(self, left: Profile, right: Profile) -> _Covered:
        """What the sentences of two claims cover of one another."""
        return self._once(self._sentences, left, right, left.sentence, right.sentence)

    def of_passages(self, left: Profile, right: Profile) -> _Covered:
        """What the passages around two claims cover of one another."""
        return self._once(self._passages, left, right, left.passage, right.passage)

    @staticmethod
    def _once(
        known: dict[tuple[int, int], _Covered], left: Profile, right: Profile, one: Reached, two: Reached
    ) -> _Covered:
        key = left.claim.sentence, right.claim.sentence
        if key not in known:
            known[key] = _covered(one, two)
        return known[key]


_Covered: TypeAlias = tuple[float, float]
"""The weight of the left one that the right one covers, and the other way round."""


def pair_features(left: Profile, right: Profile, surroundings: Surroundings | None = None) -> tuple[float, ...]:
    """The figures of a pair, in the order of FEATURES; many pairs of the same two sources share the surroundings."""
    around = surroundings or Surroundings()
    own = _covered(left.bag, right.bag)
    one, two, mass = _coverage(left.bag, right.bag, own)
    sentences = around.of_sentences(left, right)
    sentence_one, sentence_two, sentence_mass = _coverage(left.sentence, right.sentence, sentences)
    context_one = left.bag.share_covered_by(right.context)
    context_two = right.bag.share_covered_by(left.context)
    light, heavy = _by_weight(left, right, left.bag.total, right.bag.total)
    return (
        max(one, two),
        min(one, two),
        max(context_one, context_two),
        min(context_one, context_two),
        mass,
        _density(left.bag, right.bag, own),
        _order(left, right),
        _shared_names(left, right),
        _part(light.predicate, light.bag.weights, heavy.bag.reach),
        shared_subject(left, right),
        light.rest.share_covered_by(heavy.bag.reach),
        _speaker(left, right),
        max(sentence_one, sentence_two),
        min(sentence_one, sentence_two),
        sentence_mass,
        company_of(left.company, right.company),
        *_passages(left, right, around.of_passages(left, right)),
        _shared_phrases(left, right),
        _shared_numbers(left, right),
        _shared_dates(left, right),
        light.whole_rest.share_covered_by(heavy.passage.reach),
        _who_what(left, right),
    )


def telling_figures(left: Profile, right: Profile, around: Surroundings) -> tuple[float, ...]:
    """The figures of TELLING, in its order."""
    own = _covered(left.bag, right.bag)
    one, two, mass = _coverage(left.bag, right.bag, own)
    sentence_one, sentence_two, sentence_mass = _coverage(
        left.sentence, right.sentence, around.of_sentences(left, right)
    )
    return (
        min(one, two),
        min(left.bag.share_covered_by(right.context), right.bag.share_covered_by(left.context)),
        mass,
        _density(left.bag, right.bag, own),
        min(sentence_one, sentence_two),
        sentence_mass,
        _shared_phrases(left, right),
        _shared_numbers(left, right),
        _shared_dates(left, right),
        _who_what(left, right),
    )


def shared_subject(left: Profile, right: Profile) -> float:
    """The figure `subject`."""
    light, heavy = _by_weight(left, right, left.bag.total, right.bag.total)
    return _part(light.subject, light.bag.weights, heavy.bag.reach)


def _who_what(left: Profile, right: Profile) -> float:
    """Share of the rest of the lighter claim that the other has, as far as the subjects are the same."""
    same = _same_who(left, right)
    if not same:
        return 0.0
    light, heavy = _by_weight(left, right, left.bag.total, right.bag.total)
    return light.rest.share_covered_by(heavy.bag.reach) * same


def _same_who(left: Profile, right: Profile) -> float:
    """Share of one subject that the other subject has, the higher one: a name in full has all of the short one."""
    return max(left.who.share_covered_by(right.doers), right.who.share_covered_by(left.doers))


def _by_weight(left: Profile, right: Profile, weight: float, other: float) -> tuple[Profile, Profile]:
    """The lighter one first; of two of one weight the one whose text comes first."""
    if other < weight or (other == weight and right.claim.text < left.claim.text):
        return right, left
    return left, right


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _saturated(weight: float) -> float:
    return weight / (weight + _FULL_MASS)


def _covered(left: Reached, right: Reached) -> _Covered:
    return left.covered_by(right.reach), right.covered_by(left.reach)


def _coverage(left: Reached, right: Reached, covered: _Covered) -> tuple[float, float, float]:
    """Share of each side that the other covers, and the shared weight, saturated."""
    one, two = covered
    return _share(one, left.total), _share(two, right.total), _saturated(min(one, two))


def _passages(left: Profile, right: Profile, covered: _Covered) -> tuple[float, ...]:
    """Coverage of the shorter passage and of the longer one, the shared weight, and coverage of the claims by the
    passages: that of the claim in the shorter passage first."""
    light, heavy = _by_weight(left, right, left.passage.total, right.passage.total)
    shared, of_heavy = covered if light is left else covered[::-1]
    one = light.whole.share_covered_by(heavy.passage.reach)
    two = heavy.whole.share_covered_by(light.passage.reach)
    return (
        _share(shared, light.passage.total),
        _share(of_heavy, heavy.passage.total),
        _saturated(shared),
        one,
        min(one, two),
    )


def _density(left: Reached, right: Reached, covered: _Covered) -> float:
    """Shared weight with a mild allowance for length, between the absolute weight and the share."""
    shared = (covered[0] + covered[1]) / 2
    return min(1.0, _share(shared, (left.total * right.total) ** LENGTH_ALLOWANCE) / _FULL_DENSITY)


def _order(left: Profile, right: Profile) -> float:
    """Longest common subsequence of words by the shorter claim."""
    shorter = min(len(left.words), len(right.words))
    return LCSseq.similarity(left.words, right.words) / shorter if shorter else 0.0


def _shared_names(left: Profile, right: Profile) -> float:
    if left.names.isdisjoint(right.names):
        return 0.0
    return _saturated(math.fsum([left.bag.weights.get(name, 0.0) for name in left.names & right.names]))


def _shared_phrases(left: Profile, right: Profile) -> float:
    """Word pairs in common, no pair weighing more than all the others could."""
    shared = left.phrases.keys() & right.phrases.keys()
    if not shared:
        return 0.0
    weight = math.fsum([min(left.phrases[pair], _FULL_PHRASES) for pair in shared])
    return weight / (weight + _FULL_PHRASES)


def _shared_numbers(left: Profile, right: Profile) -> float:
    return float(not left.numbers.isdisjoint(right.numbers))


def _shared_dates(left: Profile, right: Profile) -> float:
    """Half for one date in common, two thirds for two: "Tuesday" stands in many claims of an article."""
    shared = len(left.dates & right.dates)
    return shared / (shared + 1)


def _part(items: Sequence[str], weights: Weights, reach: Weights) -> float:
    """Share of the weight of a part of the lighter claim that the heavier one covers."""
    if not items:
        return 0.0
    total = math.fsum([weights.get(item, 0.0) for item in items])
    return _share(math.fsum([weights.get(item, 0.0) * reach.get(item, 0.0) for item in items]), total)


def _speaker(left: Profile, right: Profile) -> float:
    """1 for the same speaker, -1 for two, 0 where one side or both name nobody."""
    if not left.speaker or not right.speaker:
        return 0.0
    return 1.0 if left.speaker & right.speaker else -1.0


@lru_cache(maxsize=256)
def company_of(left: int, right: int) -> float:
    """How many pairs there are to choose from, from 0 (two sentences) to 1 (two articles), on a logarithmic scale.

    Among a thousand pairs some look alike by chance, so that the same likeness proves less than between two sentences.
    """
    pairs = max(_FEW_PAIRS, min(_MANY_PAIRS, left * right))
    return math.log(pairs / _FEW_PAIRS) / math.log(_MANY_PAIRS / _FEW_PAIRS)
