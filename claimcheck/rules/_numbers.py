"""Two aligned claims -> the numbers in which they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.models import Certainty, Claim, Quantity
from claimcheck.rules._amounts import compatible
from claimcheck.rules._context import same_participants, shared_context
from claimcheck.rules._measures import Measure, measure_of, same_measure
from claimcheck.rules.base import Account, Pair


def differing_numbers(pair: Pair, context: float) -> Iterator[tuple[Quantity, Quantity]]:
    """The quantities that measure the same and cannot be the same, each with its one partner.

    A number that has an equal among those of the other claim is settled with it. One that could be set against several
    is left alone: "from 5 to 7 percent" against "8 percent" says nothing for certain.
    """
    left, right = pair.left, pair.right
    if Certainty.DENIED in (left.certainty, right.certainty) or left.frame.negated != right.frame.negated:
        return
    if not same_participants(left, right) or shared_context(left, right) < context:
        return
    texts = pair.left_account.document.source.text, pair.right_account.document.source.text
    ours, theirs = _unsettled(_measures(left), _measures(right), texts)
    for a in ours:
        partners = [b for b in theirs if same_measure(a, b)]
        if len(partners) != 1 or sum(same_measure(other, partners[0]) for other in ours) != 1:
            continue
        (b,) = partners
        if not _known(a.quantity, pair.right_account, texts) and not _known(b.quantity, pair.left_account, texts[::-1]):
            yield a.quantity, b.quantity


def _measures(claim: Claim) -> list[Measure]:
    return [measure_of(claim, mention) for mention in claim.mentions if isinstance(mention, Quantity)]


def _unsettled(
    ours: Sequence[Measure], theirs: Sequence[Measure], texts: tuple[str, str]
) -> tuple[list[Measure], list[Measure]]:
    """The numbers that have no compatible number of the same sort on the other side."""

    def settled(a: Measure, b: Measure) -> bool:
        one, two = a.quantity, b.quantity
        return one.kind is two.kind and one.unit == two.unit and compatible(one, two, *texts)

    return (
        [a for a in ours if not any(settled(a, b) for b in theirs)],
        [b for b in theirs if not any(settled(a, b) for a in ours)],
    )


def _known(quantity: Quantity, account: Account, texts: tuple[str, str]) -> bool:
    """Whether the other source states this very number of the same noun elsewhere: then it means two things."""
    return any(
        isinstance(mention, Quantity)
        and mention.kind is quantity.kind
        and mention.unit == quantity.unit
        and mention.noun == quantity.noun
        and mention.value == quantity.value
        for claim in account.claims
        for mention in claim.mentions
    )
