"""One source gives the number, the other tells the same without it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.alignment.related import base_of
from claimcheck.contrast.amounts import compatible
from claimcheck.contrast.context import same_participants, shared_context
from claimcheck.contrast.measures import related
from claimcheck.contrast.numbers import summands
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.polarity import has_negation
from claimcheck.contrast.units import UnitKind
from claimcheck.contrast.wordpairs import pair_words
from claimcheck.mentions.quantities.parts import is_part_of_number
from claimcheck.models import Claim, Quantity, QuantityKind, Severity, Span
from claimcheck.rules.base import ClaimRule, Difference, Example

_WORDS_TO_LIST = 6
"""Words between a number and the colon behind what it counts."""
_REACH_OF_NOUN = 30
"""Characters between a number and the noun that it counts."""


@dataclass(frozen=True)
class QuantityGap(ClaimRule):
    """One source gives the number, the other tells the same without it.

    **Detects** a number in one of two claims that state the same with the same verb, where nothing in the other source
    can be that number; of two short texts (a headline and a sentence, say) any such number of claims that were aligned.
    Always a gap: where the two agree, the finding stands beside their agreement.

    **Why** "The company will cut jobs" and "The company will cut 600 jobs" agree, but only one of them says how many.

    **Compatible when** the other source has a number of the same kind that admits this one, or the figure itself; the
    other claim has a number of the same thing, which then is another and not left out; the things that are counted
    are listed; the numbers of one claim add up to that of the other; the number is one or two, or an ordinal, which
    say little; the other claim has it in another currency or unit; the verbs or the participants are others; one of
    the claims is negated.

    **Limits** A number in other words ("all of its workers", "the couple") is not understood.
    """

    context: float = 0.5
    """Share of the lighter claim's words, by weight, that the other must have too, numbers and dates apart."""
    least: float = 3
    """Counts below are not missed: "one" and "two" are often mere articles."""

    name: ClassVar[str] = "quantity-gap"
    reads_unaligned: ClassVar[bool] = False
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example("Norvik will cut 600 jobs in Leeds.", "Norvik will cut jobs in Leeds.", "only one says how many"),
        Example(
            "The court fined the harbour company 80,000 dollars for the spill.",
            "The court fined the harbour company for the spill.",
            "only one says how much",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example("Norvik will cut 600 jobs in Leeds.", "Norvik will cut about 600 jobs in Leeds.", "the same number"),
        Example(
            "Norvik will cut 600 jobs in Leeds.",
            "Norvik will cut jobs in Leeds. The union spoke of 600 people.",
            "the other source has it elsewhere",
        ),
        Example(
            "The police chased the van for 48 km.",
            "The police chased the van for 30 miles.",
            "in another unit",
        ),
        Example("The canal had 20 locks and 6 bridges.", "The canal had 26 locks and bridges.", "the sum"),
        Example("Norvik will open one shop in Leeds.", "Norvik will open a shop in Leeds.", "a mere article"),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Look for the numbers of each claim in the other source."""
        if not (pair.left.mentions_of(Quantity) or pair.right.mentions_of(Quantity)):
            return
        if has_negation(pair.left) != has_negation(pair.right) or not same_participants(pair.left, pair.right):
            return
        if not (_may_tell_the_same(pair) if pair.is_of_short_texts else self._state_the_same(pair)):
            return
        for number in self._missing(pair):
            yield Difference(Severity.GAP, number.span, None, _reason(number, pair.left, pair.left_account))
        for number in self._missing(_turned(pair)):
            yield Difference(Severity.GAP, None, number.span, _reason(number, pair.right, pair.right_account))

    def _state_the_same(self, pair: Pair) -> bool:
        if not pair.same_statement or not _same_act(pair.left, pair.right):
            return False
        return shared_context(pair.left, pair.right) >= self.context

    def _missing(self, pair: Pair) -> Iterator[Quantity]:
        """The numbers of the left claim that the right source does not have."""
        texts = pair.left_account.document.source.text, pair.right_account.document.source.text
        theirs = pair.right.mentions_of(Quantity)
        for number in pair.left.mentions_of(Quantity):
            if number.kind is QuantityKind.ORDINAL or (
                number.kind is QuantityKind.COUNT and _size(number) < self.least
            ):
                continue
            if any(their.kind is number.kind and compatible(number, their, *texts) for their in theirs):
                continue
            if _is_listed(number, pair.left, texts[0]):
                continue
            if not pair.is_of_short_texts and any(_is_of_same_thing(number, their) for their in theirs):
                continue
            if _is_converted(number, theirs) or is_part_of_number(texts[0], number.span, pair.left.span):
                continue
            if not _is_said(number, pair.right_account, texts) and not _adds_up(number, pair):
                yield number


def _turned(pair: Pair) -> Pair:
    """The pair from the other side."""
    return pair._replace(
        left=pair.right,
        right=pair.left,
        left_account=pair.right_account,
        right_account=pair.left_account,
    )


def _adds_up(number: Quantity, pair: Pair) -> bool:
    """Whether a number of the left claim is a sum of numbers of the right one, or a part of such a sum.

    "20 men and 6 women" are "26 people": none of the three numbers is left out.
    """
    if summands(number, pair.right, pair.right_account):
        return True
    return any(
        number.span in summands(their, pair.left, pair.left_account) for their in pair.right.mentions_of(Quantity)
    )


def _is_of_same_thing(number: Quantity, their: Quantity) -> bool:
    """Whether both have one unit, or count one noun: "seven bridges", "8 bridges"."""
    if number.kind is not their.kind or number.unit != their.unit:
        return False
    return number.unit is not None or (number.noun is not None and number.noun == their.noun)


def _is_listed(number: Quantity, claim: Claim, text: str) -> bool:
    """Whether a colon opens a list of what is counted, a few words on: "three candidates on Monday: Ann Berg, …"."""
    rest = text[number.span.end : claim.span.end].split()
    return any(word.endswith(":") for word in rest[:_WORDS_TO_LIST])


def _is_converted(number: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Whether the other claim gives such a number in another currency or unit: "48 km", "30 miles"."""
    kinds = (QuantityKind.MONEY, QuantityKind.MEASURE)
    return number.kind in kinds and any(their.kind is number.kind and their.unit != number.unit for their in theirs)


def _may_tell_the_same(pair: Pair) -> bool:
    """Whether two short claims have more than a name in common: "cut 600 jobs in Leeds", "it rained in Leeds"."""
    return any(item.left.kind is not UnitKind.NAME for item in pair_words(pair.left, pair.right).shared)


def _same_act(left: Claim, right: Claim) -> bool:
    """Whether the main verbs are the same or related: beside another verb a number is not missing."""
    ours, theirs = ([base_of(token.stem) for token in claim.frame.predicate] for claim in (left, right))
    return any(related(a, b) for a in ours for b in theirs)


def _size(number: Quantity) -> float:
    return max(number.value) if isinstance(number.value, tuple) else number.value


def _is_said(number: Quantity, account: Account, texts: tuple[str, str]) -> bool:
    """Whether the other source has the figure, or another number that admits this one, anywhere."""
    figures = {word.strip("$€£%()").lower() for word in number.span.of(texts[0]).split()}
    if any(any(sign.isdigit() for sign in word) and word in account.words for word in figures):
        return True
    return any(compatible(number, their, *texts) for their in account.once(_by_sort).get(_sort_of(number), ()))


def _sort_of(number: Quantity) -> tuple[str, str | None]:
    return number.kind.value, number.unit


def _by_sort(account: Account) -> dict[tuple[str, str | None], list[Quantity]]:
    """All numbers of a source, by kind and unit."""
    found: dict[tuple[str, str | None], list[Quantity]] = {}
    for claim in account.claims:
        for number in claim.mentions_of(Quantity):
            found.setdefault(_sort_of(number), []).append(number)
    return found


def _reason(number: Quantity, claim: Claim, account: Account) -> str:
    """The number with what it counts: "four marine commandos"."""
    span = number.span
    behind = [token for token in claim.tokens if span.end <= token.span.start <= span.end + _REACH_OF_NOUN]
    noun = next((token for token in behind if token.stem == number.noun), None)
    whole = span if noun is None else Span(span.start, noun.span.end)
    words = " ".join(whole.of(account.document.source.text).split())
    return f"A number that is left out elsewhere: {words}."
