"""What two aligned claims restrict themselves to: a period, a place."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.mentions.dates import find_dates
from claimcheck.models import Claim, DateMention, Entity, Span
from claimcheck.rules._context import places_of
from claimcheck.rules._times import may_be_same_time
from claimcheck.rules.base import Account, Pair


@dataclass(frozen=True, slots=True)
class Scope:
    """What one claim speaks of and the other does not."""

    what: str
    """"period" or "place"."""
    left: Span
    right: Span


def differing_scope(pair: Pair) -> Scope | None:
    """The period or place in which two claims differ, if each names one and none of them can be the same."""
    ours, theirs = _dates(pair.left, pair.left_account), _dates(pair.right, pair.right_account)
    if ours and theirs and not any(may_be_same_time(a, b) for a in ours for b in theirs):
        return Scope("period", ours[0].span, theirs[0].span)
    here, there = places_of(pair.left), places_of(pair.right)
    if here and there and not any(_same_place(a, b) for a in here for b in there):
        return Scope("place", here[0].span, there[0].span)
    return None


def _dates(claim: Claim, account: Account) -> list[DateMention]:
    """The dates of a claim; where it has none, those of its sentence: "said on Monday that four had died"."""
    own = [mention for mention in claim.mentions if isinstance(mention, DateMention)]
    if own:
        return own
    document = account.document
    return list(find_dates(replace(document, sentences=(account.sentence_of(claim),), skipped=())))


def _same_place(left: Entity, right: Entity) -> bool:
    a, b = left.name.lower(), right.name.lower()
    return a in b or b in a
