"""Two aligned claims -> the numbers in which they differ."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from claimcheck.models import Certainty, Claim, Quantity
from claimcheck.rules._amounts import compatible
from claimcheck.rules._context import same_participants, shared_context
from claimcheck.rules._copies import exchanged_numbers
from claimcheck.rules._measures import Measure, measure_of, same_measure, same_point, same_sort
from claimcheck.rules._wordpairs import WordPair
from claimcheck.rules.base import Account, Pair

_MOST_PARTS = 8
"""Numbers of a sentence that are added up."""


def differing_numbers(pair: Pair, context: float) -> Iterator[tuple[Quantity, Quantity]]:
    """The quantities that measure the same and cannot be the same, each with its one partner.

    A number that has an equal among those of the other claim is settled with it. One that could be set against several
    is left alone: "from 5 to 7 percent" against "8 percent" says nothing for certain.
    """
    left, right = pair.left, pair.right
    if Certainty.DENIED in (left.certainty, right.certainty) or left.frame.negated != right.frame.negated:
        return
    exchanged = tuple(exchanged_numbers(left, right))
    if not exchanged and (not same_participants(left, right) or shared_context(left, right) < context):
        return
    texts = pair.left_account.document.source.text, pair.right_account.document.source.text
    ours, theirs = _unsettled(_measures(left), _measures(right), texts)
    for a in ours:
        partners = [b for b in theirs if _same(a, b, exchanged)]
        if len(partners) != 1 or sum(_same(other, partners[0], exchanged) for other in ours) != 1:
            continue
        (b,) = partners
        if _known(a, pair.right_account) or _known(b, pair.left_account):
            continue
        if not _is_sum(a.quantity, right, pair.right_account) and not _is_sum(b.quantity, left, pair.left_account):
            yield a.quantity, b.quantity


def _same(left: Measure, right: Measure, exchanged: Sequence[WordPair]) -> bool:
    """Whether both are numbers of the same thing, by the words beside them or as all that differs in two copies."""
    if same_measure(left, right):
        return True
    one, two = left.quantity, right.quantity
    at_same_place = any(one.span.overlaps(x.left.span) and two.span.overlaps(x.right.span) for x in exchanged)
    return at_same_place and same_sort(left, right)


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


def _known(measure: Measure, account: Account) -> bool:
    """Whether the other source states this very number of the same thing elsewhere: then it knows both."""
    return any(
        same_point(measure, measure_of(claim, mention))
        for claim in account.claims
        for mention in _alike(claim, measure.quantity)
        if mention.value == measure.quantity.value
    )


def _is_sum(quantity: Quantity, claim: Claim, account: Account) -> bool:
    """Whether numbers of the other claim's sentence add up to this one: "15 in Germany and one in Sweden" are 16."""
    parts = {
        mention.span: mention.value
        for other in account.claims
        if other.sentence == claim.sentence
        for mention in _alike(other, quantity)
        if not isinstance(mention.value, tuple)
    }
    values = list(parts.values())[:_MOST_PARTS]
    return any(
        math.fsum(values[i:j]) == quantity.value for i in range(len(values)) for j in range(i + 2, len(values) + 1)
    )


def _alike(claim: Claim, quantity: Quantity) -> list[Quantity]:
    """The quantities of a claim that have the kind and unit of another one."""
    found = (mention for mention in claim.mentions if isinstance(mention, Quantity))
    return [mention for mention in found if mention.kind is quantity.kind and mention.unit == quantity.unit]
