"""A pair of claims -> how likely they speak of the same point."""

from __future__ import annotations

from claimcheck.models import Claim, Score


def score_pair(left: Claim, right: Claim) -> Score:
    """Calibrated probability of a pair, with its features."""
    a = {token.stem for token in left.tokens if token.text[0].isalnum()}
    b = {token.stem for token in right.tokens if token.text[0].isalnum()}
    if not a or not b:
        return Score(0.0)
    coverage = len(a & b) / min(len(a), len(b))
    return Score(round(coverage, 6), {"coverage": coverage})
