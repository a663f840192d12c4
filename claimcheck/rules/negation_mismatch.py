"""One claim denies what the other states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.models import Claim, Negation, Severity
from claimcheck.rules.base import ClaimRule, Difference, Example, Pair


@dataclass(frozen=True)
class NegationMismatch(ClaimRule):
    """A statement and its negation.

    **Detects** one claim that negates the predicate of the other.

    **Why** "will release" and "will not release" cannot both be true, and no similarity tells them apart.

    **Compatible when** both claims are negated, or neither.

    **Limits** Double negation is not understood.
    """

    name: ClassVar[str] = "negation-mismatch"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "The studio will release the game in May.",
            "The studio will not release the game in May.",
            "the predicate is negated on one side",
        ),
        Example(
            "The minister signed the treaty on Friday.",
            "The minister never signed the treaty on Friday.",
            "any negating word counts",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            "The studio will not release the game in May.",
            "The studio will not release the game in May.",
            "both are negated",
        ),
        Example(
            "The studio will release the game in May.",
            "The studio will release the game in May.",
            "neither is negated",
        ),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Compare the number of negations."""
        left, right = pair.left, pair.right
        if _negations(left) % 2 != _negations(right) % 2:
            yield Difference(Severity.CONFLICT, left.span, right.span, "One source states what the other denies.")


def _negations(claim: Claim) -> int:
    return sum(isinstance(mention, Negation) for mention in claim.mentions)
