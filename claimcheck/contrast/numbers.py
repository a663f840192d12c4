"""Two aligned claims -> the numbers in which they differ."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TypeAlias

from claimcheck.alignment.related import base_of
from claimcheck.contrast.amounts import compatible
from claimcheck.contrast.context import same_participants, share_names, shared_context
from claimcheck.contrast.copies import exchanged_numbers
from claimcheck.contrast.measures import (
    Measure,
    are_figures_of_one_noun,
    measure_of,
    same_measure,
    same_point,
    same_sort,
)
from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.other_things import tell_of_two_things
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.ranks import count_more_broadly
from claimcheck.contrast.wordpairs import WordPair, pair_words
from claimcheck.mentions.quantities.parts import is_part_of_number
from claimcheck.models import Certainty, Claim, Quantity, QuantityKind, Span

_Sort: TypeAlias = tuple[str, "str | None"]
"""Kind and unit of a quantity."""
_MOST_PARTS = 8
"""Numbers of a sentence that are added up."""
_FEWEST_WITH_TOTAL = 3
_OF_NOUN = 0.3
"""Share of the words that two claims on one name must have in common where their numbers are figures of one noun: what
is told of a "$4 billion acquisition" may be anything."""


def differing_numbers(pair: Pair, context: float) -> Iterator[tuple[Quantity, Quantity]]:
    """The quantities that measure the same and cannot be the same, each with its one partner.

    A number that has an equal among those of the other claim is settled with it. One that could be set against several
    is left alone: "from 5 to 7 percent" against "8 percent" says nothing for certain.
    """
    left, right = pair.left, pair.right
    if Certainty.DENIED in (left.certainty, right.certainty) or left.frame.negated != right.frame.negated:
        return
    texts = pair.left_account.document.source.text, pair.right_account.document.source.text
    ours, theirs = _unsettled(measures_of(left), measures_of(right), texts)
    if not ours or not theirs:  # mostly so, and sooner found than the rest
        return
    exchanged = tuple(exchanged_numbers(left, right))
    shared = shared_context(left, right)
    alike = bool(exchanged) or (same_participants(left, right) and shared >= context)
    if not alike and not (share_names(left, right) and shared >= _OF_NOUN):
        return
    if tell_of_two_things(pair):
        return
    for a in ours:
        if a.quantity.kind is QuantityKind.ORDINAL and (not exchanged or count_more_broadly(pair_words(left, right))):
            continue  # "the first dose protects children", "the second dose protects adults"
        partners = [b for b in theirs if _same(a, b, exchanged)]
        if len(partners) != 1 or sum(_same(other, partners[0], exchanged) for other in ours) != 1:
            continue
        (b,) = partners
        if (alike or are_figures_of_one_noun(a, b)) and not _is_explained(pair, a, b, texts):
            yield a.quantity, b.quantity


def _is_explained(pair: Pair, left: Measure, right: Measure, texts: tuple[str, str]) -> bool:
    """Whether a source knows both numbers, or one of them is a part or a sum of others."""
    if _known(left, pair.right_account) or _known(right, pair.left_account):
        return True
    one = is_part_of_number(texts[0], left.quantity.span, pair.left.span)
    two = is_part_of_number(texts[1], right.quantity.span, pair.right.span)
    if one != two or _has_more_parts(pair, left, right):
        return True
    added = summands(left.quantity, pair.right, pair.right_account)
    return bool(added or summands(right.quantity, pair.left, pair.left_account))


def _has_more_parts(pair: Pair, left: Measure, right: Measure) -> bool:
    """Whether the larger number is that of one thing more: "in Ard and Dale", "in Ard"."""
    one, two = left.quantity.value, right.quantity.value
    if isinstance(one, tuple) or isinstance(two, tuple):
        return False
    larger, quantity, stems = (
        (pair.left, left.quantity, right.stems) if one > two else (pair.right, right.quantity, left.stems)
    )
    return any((a in stems) != (b in stems) for a, b in _joined_behind(larger, quantity))


def _joined_behind(claim: Claim, quantity: Quantity) -> Iterator[tuple[str, str]]:
    """Base stems of the nouns on both sides of each "and" in what a number is of, up to a verb or a colon."""
    behind = [token for token in claim.tokens if token.span.start >= quantity.span.end]
    tokens = list(takewhile(lambda token: token.text not in ":;" and not token.tag.startswith("VB"), behind))
    for place, token in enumerate(tokens):
        if token.text.lower() == "and" and place > 0:
            nouns = [t for t in tokens[place + 1 : place + 4] if t.tag.startswith("NN")]
            if nouns and tokens[place - 1].tag.startswith("NN"):
                yield base_of(tokens[place - 1].stem), base_of(nouns[0].stem)


def _same(left: Measure, right: Measure, exchanged: Sequence[WordPair]) -> bool:
    """Whether both are numbers of the same thing, by the words beside them or as all that differs in two copies."""
    if same_measure(left, right):
        return True
    one, two = left.quantity, right.quantity
    at_same_place = any(one.span.overlaps(x.left.span) and two.span.overlaps(x.right.span) for x in exchanged)
    return at_same_place and same_sort(left, right)


@once_a_claim
def measures_of(claim: Claim) -> tuple[Measure, ...]:
    """The quantities of a claim with what they measure."""
    return tuple(measure_of(claim, mention) for mention in claim.mentions_of(Quantity))


def _unsettled(
    ours: Sequence[Measure], theirs: Sequence[Measure], texts: tuple[str, str]
) -> tuple[list[Measure], list[Measure]]:
    """The numbers that have no compatible number of the same sort on the other side."""

    def settled(a: Measure, b: Measure) -> bool:
        one, two = a.quantity, b.quantity
        return one.kind is two.kind and one.unit == two.unit and compatible(one, two, *texts)

    if not ours or not theirs:
        return [], []
    return (
        [a for a in ours if not any(settled(a, b) for b in theirs)],
        [b for b in theirs if not any(settled(a, b) for a in ours)],
    )


def _known(measure: Measure, account: Account) -> bool:
    """Whether the other source states this very number of the same thing elsewhere: then it knows both."""
    return any(
        same_point(measure, other)
        for other in account.once(_by_sort).get(_sort_of(measure.quantity), ())
        if other.quantity.value == measure.quantity.value
    )


def summands(quantity: Quantity, claim: Claim, account: Account) -> tuple[Span, ...]:
    """Numbers of another claim's sentence that add up to this one: "15 in Germany and one in Sweden" are 16."""
    parts = {
        item.quantity.span: item.quantity.value
        for item in account.once(_by_sentence).get(claim.sentence, ())
        if _sort_of(item.quantity) == _sort_of(quantity) and not isinstance(item.quantity.value, tuple)
    }
    parts = _without_total(dict(list(parts.items())[:_MOST_PARTS]))
    spans, values = list(parts), list(parts.values())
    runs = ((i, j) for i in range(len(values)) for j in range(i + 2, len(values) + 1))
    return next((tuple(spans[i:j]) for i, j in runs if math.fsum(values[i:j]) == quantity.value), ())


def _without_total(parts: dict[Span, float]) -> dict[Span, float]:
    """The numbers without one that is the sum of the others: of "five children: two girls and three boys" the five."""
    total = math.fsum(parts.values())
    return {span: value for span, value in parts.items() if len(parts) < _FEWEST_WITH_TOTAL or 2 * value != total}


def _sort_of(quantity: Quantity) -> _Sort:
    return quantity.kind.value, quantity.unit


def _by_sort(account: Account) -> dict[_Sort, list[Measure]]:
    """All measures of a source, by kind and unit."""
    found: dict[_Sort, list[Measure]] = {}
    for claim in account.claims:
        for item in measures_of(claim):
            found.setdefault(_sort_of(item.quantity), []).append(item)
    return found


def _by_sentence(account: Account) -> dict[int, list[Measure]]:
    """All measures of a source, by the number of their sentence."""
    found: dict[int, list[Measure]] = {}
    for claim in account.claims:
        if measures_of(claim):
            found.setdefault(claim.sentence, []).extend(measures_of(claim))
    return found
