"""What two aligned claims restrict themselves to: a period, a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from claimcheck.contrast.context import places_of
from claimcheck.contrast.measures import moves
from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.times import may_be_same_time
from claimcheck.contrast.wordpairs import WordPair, pair_words
from claimcheck.lexicon import load_words
from claimcheck.lexicon.relations import Relation, kinds_of
from claimcheck.mentions.dates import find_dates
from claimcheck.mentions.naming import organization_key
from claimcheck.models import Claim, DateMention, Entity, Sentence, Span

_DIRECTIONS = frozenset({"direction", "diagonal"})
_MOVING = frozenset(["up", "down", "lower", "higher", "close", "closed"])


class Scope(NamedTuple):
    """What one claim speaks of and the other does not."""

    what: str
    """"period", "place" or "moment"."""
    left: Span
    right: Span


def may_differ_in_time(pair: Pair) -> bool:
    """Whether both claims name a time and it is open if it is the same: "Friday" and "yesterday" without a date."""
    ours, theirs = _dates(pair.left, pair.left_account), _dates(pair.right, pair.right_account)
    return bool(ours and theirs) and not any(_same_time(a, b) for a in ours for b in theirs)


def _same_time(left: DateMention, right: DateMention) -> bool:
    known = (left.value and right.value) or (left.partial and right.partial)
    return bool(known) and may_be_same_time(left, right)


def differing_scope(pair: Pair) -> Scope | None:
    """The period or place in which two claims differ, if each names one and none of them can be the same.

    Prices at an exchange change with the minute: they are never those of the same moment.
    """
    ours, theirs = _dates(pair.left, pair.left_account), _dates(pair.right, pair.right_account)
    if ours and theirs and not any(may_be_same_time(a, b) for a in ours for b in theirs):
        return Scope("period", ours[0].span, theirs[0].span)
    places = other_places(pair.left, pair.right)
    if places is not None:
        return Scope("place", *places)
    parts = next((item for item in pair_words(pair.left, pair.right).exchanged if _are_directions(item)), None)
    if parts is not None:
        return Scope("place", parts.left.span, parts.right.span)
    hours = [[date for date in dates if "T" in (date.value or date.partial or "")] for dates in (ours, theirs)]
    if all(hours) and not {_hour(date) for date in hours[0]} & {_hour(date) for date in hours[1]}:
        return Scope("moment", hours[0][0].span, hours[1][0].span)
    one, two = quoted_price(pair.left), quoted_price(pair.right)
    return Scope("moment", one, two) if one and two else None


def _are_directions(item: WordPair) -> bool:
    """Whether two words in each other's place are the north and the south of something."""
    return item.relation is Relation.RIVAL and bool(_DIRECTIONS.intersection(kinds_of(item.left.lemma)))


def other_places(left: Claim, right: Claim) -> tuple[Span, Span] | None:
    """The first places of two claims, if each names one and none of them can be the same."""
    here, there = places_of(left), places_of(right)
    if not here or not there or any(_same_place(a, b) for a in here for b in there):
        return None
    return here[0].span, there[0].span


def _hour(date: DateMention) -> str:
    """The time of day of a mention: "T07:48"."""
    return (date.value or date.partial or "").partition("T")[2]


@once_a_claim
def quoted_price(claim: Claim) -> Span | None:
    """The word for what is traded, if the subject is such a thing and moves."""
    if not any(token.text.lower() in _MOVING or moves(token.stem) for token in claim.tokens):
        return None
    return next((t.span for t in claim.frame.subject if t.text.lower() in load_words("market_words")), None)


def _dates(claim: Claim, account: Account) -> Sequence[DateMention]:
    """The dates of a claim; where it has none, those of its sentence: "said on Monday that four had died"."""
    return claim.mentions_of(DateMention) or account.once(_SentenceDates).of(account.sentence_of(claim))


class _SentenceDates:
    """The dates of the sentences of a source, each looked for once."""

    def __init__(self, account: Account) -> None:
        self._document = account.document
        self._known: dict[int, tuple[DateMention, ...]] = {}

    def of(self, sentence: Sentence) -> tuple[DateMention, ...]:
        """The dates that stand in a sentence, read without those around it."""
        if sentence.index not in self._known:
            self._known[sentence.index] = find_dates(replace(self._document, sentences=(sentence,), skipped=()))
        return self._known[sentence.index]


def _same_place(left: Entity, right: Entity) -> bool:
    """Whether one name has all the words of the other: "Leeds", "Leeds City"; but "Niger" is no part of "Nigeria"."""
    a, b = (set(organization_key(place.name).split()) for place in (left, right))
    return a <= b or b <= a
