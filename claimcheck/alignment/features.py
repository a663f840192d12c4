"""A pair of profiles -> the few figures that tell whether the claims speak of the same point.

Every figure is symmetric, lies about in 0..1, and is explained in `docs/alignment.md`.
"""

from __future__ import annotations

import math

from rapidfuzz.distance import LCSseq

from claimcheck.alignment.profiles import Profile
from claimcheck.alignment.related import base_of
from claimcheck.models import Token

FEATURES = (
    "covered", "covering", "context", "context_both", "mass", "order",
    "names", "predicate", "subject", "object", "speaker",
)  # fmt: skip
"""The names of the figures, in the order of `pair_features`."""

_FULL_MASS = 60.0
"""Weight of the shared words from which on more of them prove nothing more (about ten content words)."""


def pair_features(left: Profile, right: Profile) -> tuple[float, ...]:
    """The figures of a pair, in the order of FEATURES."""
    one, shared_one = coverage(left, right.reach)
    two, shared_two = coverage(right, left.reach)
    context_one = coverage(left, right.context)[0]
    context_two = coverage(right, left.context)[0]
    frame_left, frame_right = left.claim.frame, right.claim.frame
    return (
        max(one, two),
        min(one, two),
        max(context_one, context_two),
        min(context_one, context_two),
        min(1.0, math.log1p(min(shared_one, shared_two)) / math.log1p(_FULL_MASS)),
        _order(left, right),
        _names(left, right),
        _part(frame_left.predicate, frame_right.predicate, left, right),
        _part(frame_left.subject, frame_right.subject, left, right),
        _part(frame_left.object, frame_right.object, left, right),
        _speaker(left, right),
    )


def coverage(profile: Profile, reach: dict[str, float]) -> tuple[float, float]:
    """Share of a claim's weight that is covered, and the weight itself."""
    shared = sum(weight * reach[item] for item, weight in profile.weights.items() if item in reach)
    return (shared / profile.total if profile.total else 0.0), shared


def _order(left: Profile, right: Profile) -> float:
    """Longest common subsequence of words by the shorter claim."""
    shorter = min(len(left.words), len(right.words))
    return LCSseq.similarity(left.words, right.words) / shorter if shorter else 0.0


def _names(left: Profile, right: Profile) -> float:
    """Weight of the shared names, saturating."""
    shared = sum(left.weights.get(name, 0.0) for name in left.names & right.names)
    return min(1.0, shared / 14)


def _part(left: tuple[Token, ...], right: tuple[Token, ...], own: Profile, other: Profile) -> float:
    """Coverage of the lighter part (subject, predicate, object) by the other."""
    a = {base_of(t.stem): own.weights.get(base_of(t.stem), 0.0) for t in left}
    b = {base_of(t.stem): other.weights.get(base_of(t.stem), 0.0) for t in right}
    light, heavy = (a, b) if sum(a.values()) <= sum(b.values()) else (b, a)
    total = sum(light.values())
    return sum(weight for item, weight in light.items() if item in heavy) / total if total else 0.0


def _speaker(left: Profile, right: Profile) -> float:
    a, b = left.claim.attribution, right.claim.attribution
    if a is None or b is None or not a.speaker or not b.speaker:
        return 0.0
    return 1.0 if set(a.speaker.lower().split()) & set(b.speaker.lower().split()) else -1.0
