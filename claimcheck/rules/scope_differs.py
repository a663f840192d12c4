"""What looks like another number speaks of another period or place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.contrast.numbers import differing_numbers
from claimcheck.contrast.pairs import Pair
from claimcheck.contrast.scopes import differing_scope
from claimcheck.models import Claim, Severity, Span
from claimcheck.rules.base import ClaimRule, Difference, Example


@dataclass(frozen=True)
class ScopeDiffers(ClaimRule):
    """What looks like another number speaks of another period or place.

    **Detects** numbers that `quantity-mismatch` would report, in claims that name different periods or places. Always a
    divergence, never a conflict.

    **Why** "Sales rose 5 % in 2020" and "Sales rose 7 % in 2021" are both true, and side by side a reader takes them
    for a contradiction. A toll that grew from Monday to Tuesday is the commonest case.

    **Compatible when** the numbers can be the same; only one of the claims names a period or place; the periods overlap
    (2021, November 2021).

    **Limits** A restriction that is neither a date nor the name of a place ("in the first half", "among women") is not
    seen: `quantity-mismatch` then takes the two numbers for a conflict.
    """

    context: float = 0.5
    """Share of the lighter claim's words, by weight, that the other must have too, numbers and dates apart."""

    name: ClassVar[str] = "scope-differs"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example("Sales rose by 5 percent in 2020.", "Sales rose by 7 percent in 2021.", "another year"),
        Example(
            "On 3 May 2021 the rebels killed 12 soldiers.",
            "On 4 May 2021 the rebels killed 17 soldiers.",
            "another day, so it may be another attack",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example("Sales rose by 5 percent in 2020.", "Sales rose by 5 percent in 2021.", "no number differs"),
        Example("Sales rose by 5 percent in 2021.", "Sales rose by 7 percent in 2021.", "one period: a conflict"),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Compare the periods and places of claims whose numbers differ."""
        numbers = tuple(differing_numbers(pair, self.context))
        scope = differing_scope(pair) if numbers else None
        if scope is None:
            return
        texts = pair.left_account.document.source.text, pair.right_account.document.source.text
        for left, right in numbers:
            here, there = _shown(pair.left, left.span, scope.left), _shown(pair.right, right.span, scope.right)
            reason = (
                f"The numbers are of different {scope.what}s: {left.span.of(texts[0])} ({scope.left.of(texts[0])})"
                f" and {right.span.of(texts[1])} ({scope.right.of(texts[1])})."
            )
            yield Difference(Severity.DIVERGENCE, here, there, reason)


def _shown(claim: Claim, number: Span, scope: Span) -> Span:
    """The number together with its period or place where both stand in the claim."""
    if not claim.span.contains(scope):
        return number
    return Span(min(number.start, scope.start), max(number.end, scope.end))
