"""Claims -> alignments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claimcheck.alignment.calibration import model_of
from claimcheck.alignment.profiles import Profile, profile_claims
from claimcheck.alignment.similarity import score_pair
from claimcheck.models import Alignment, Claim


@dataclass(frozen=True, slots=True)
class Matches:
    """What the matcher decided."""

    alignments: tuple[Alignment, ...]
    nearest: Mapping[str, tuple[str, float]]
    """For each claim that is in no alignment: the best rejected candidate and its probability, if there was one."""


def align(groups: Sequence[Sequence[Claim]]) -> Matches:
    """Align the claims of each pair of sources; `groups` has the claims of one source each."""
    alignments: list[Alignment] = []
    nearest: dict[str, tuple[str, float]] = {}
    threshold = model_of("same_point").threshold
    profiles = [profile_claims(group) for group in groups]
    for left_claims, right_claims in combinations(profiles, 2):
        used: set[str] = set()
        scored = [_scored(a, b) for a in left_claims for b in right_claims]
        scored.sort(key=lambda item: (-item.score.probability, item.left.span, item.right.span))
        for item in scored:
            if item.score.probability >= threshold and not {item.left.id, item.right.id} & used:
                used |= {item.left.id, item.right.id}
                alignments.append(item)
            for own, other in ((item.left, item.right), (item.right, item.left)):
                best = nearest.get(own.id)
                if best is None or best[1] < item.score.probability:
                    nearest[own.id] = (other.id, item.score.probability)
    held = {claim.id for item in alignments for claim in (item.left, item.right)}
    return Matches(tuple(alignments), {key: value for key, value in nearest.items() if key not in held})


def _scored(left: Profile, right: Profile) -> Alignment:
    score = score_pair(left, right)
    return Alignment(left.claim, right.claim, score, score.same_statement >= model_of("same_statement").threshold)
