"""The same thing is measured, with another number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.contrast.numbers import differing_numbers
from claimcheck.contrast.other_things import tell_of_two_things
from claimcheck.contrast.pairs import Pair
from claimcheck.contrast.polarity import has_negation
from claimcheck.contrast.ranks import other_parts
from claimcheck.contrast.scopes import differing_scope, may_differ_in_time
from claimcheck.contrast.speakers import have_one_speaker
from claimcheck.contrast.subjects import may_share_subject
from claimcheck.contrast.wordpairs import pair_words
from claimcheck.models import Certainty, Severity
from claimcheck.rules.base import ClaimRule, Difference, Example


@dataclass(frozen=True)
class QuantityMismatch(ClaimRule):
    """The same thing is measured, with another number.

    **Detects** numbers of the same sort, unit and noun that cannot be the same number. They are governed by the same or
    a related verb, or are figures of one noun ("its $4 billion acquisition of Norvik", "400 metres long", an age, a
    score), or parts of the same number of things ("two of the three bridges", "one of the three bridges"). A divergence
    instead of a conflict where one of the claims is hedged, or the two have different speakers: then both may be right
    about what they say.

    **Why** "250 billion yen" and "350 billion yen" are one sign apart and read the same.

    **Compatible when** one is the rounding of the other (2.5 million, 2,512,000), or a bound or range admits it ("more
    than 200", 250); they count other nouns or parts (killed, injured; "another five", "five of the", "five British
    soldiers"); one is a change and the other where it led; the claims name other periods or places (`scope-differs`),
    other participants, buyers, objects ("on hospitals", "on schools"), another occasion ("earlier talks"), a part ("in
    the first half") or a group; one is only demanded; the other source states the very number elsewhere: then it knows
    both, and means two things.

    **Limits** A number is not compared if it could be set against several. "Hundreds" and "dozens" are no numbers.
    Where neither verb nor noun ties two numbers together ("employs 4,000 people", "has 5,500 employees") they are not
    seen.
    """

    context: float = 0.5
    """Share of the lighter claim's words, by weight, that the other must have too, numbers and dates apart."""

    name: ClassVar[str] = "quantity-mismatch"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "The fund holds 250 billion yen in bonds.",
            "The fund holds 350 billion yen in bonds.",
            "one sign apart",
        ),
        Example(
            "The explosion killed 12 people in the harbour.",
            "Fifteen people were killed by the explosion in the harbour.",
            "another word order, in words",
        ),
        Example(
            "The company will cut more than 900 jobs in Leeds.",
            "The company will cut 600 jobs in Leeds.",
            "600 is not more than 900",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            "More than 200 people were killed in the storm.",
            "The storm killed 250 people.",
            "a lower bound",
        ),
        Example(
            "At least three people died in the blast.",
            "The blast killed five people and injured 40.",
            "a lower bound; and the injured are no dead",
        ),
        Example(
            "The town has 2.5 million inhabitants.",
            "The town has 2,512,000 inhabitants.",
            "rounding",
        ),
        Example(
            "The blast injured 40 people in the market.",
            "The blast killed 12 people in the market.",
            "what happened to them is another thing",
        ),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Compare the numbers that measure the same."""
        yield from _of_other_parts(pair)
        numbers = tuple(differing_numbers(pair, self.context))
        if not numbers or differing_scope(pair) is not None or may_differ_in_time(pair):
            return
        for left, right in numbers:
            texts = (
                left.span.of(pair.left_account.document.source.text),
                right.span.of(pair.right_account.document.source.text),
            )
            reason = f"The sources give different numbers for the same thing: {texts[0]} and {texts[1]}."
            yield Difference(_severity(pair), left.span, right.span, reason)


def _of_other_parts(pair: Pair) -> Iterator[Difference]:
    """So many of the same things, and so many others of them."""
    parts = other_parts(pair.left, pair.right)
    if parts is None or has_negation(pair.left) or has_negation(pair.right) or tell_of_two_things(pair):
        return
    pairs = pair_words(pair.left, pair.right)
    if not may_share_subject(pair.left, pair.right, pairs) or differing_scope(pair) is not None:
        return
    reason = "The sources give different numbers for a part of the same things."
    yield Difference(_severity(pair), *parts, reason)


def _severity(pair: Pair) -> Severity:
    """Two speakers may each be quoted rightly, and what may happen is not yet so."""
    hedged = Certainty.HEDGED in (pair.left.certainty, pair.right.certainty)
    if hedged or not have_one_speaker(pair.left, pair.right):
        return Severity.DIVERGENCE
    return Severity.CONFLICT
