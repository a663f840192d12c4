"""The same event, on another date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.alignment.related import base_of
from claimcheck.contrast.context import same_participants, shared_context
from claimcheck.contrast.copies import are_verbatim
from claimcheck.contrast.lifetimes import other_lifetimes
from claimcheck.contrast.measures import governors, related
from claimcheck.contrast.other_things import tell_of_two_things
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.scopes import other_places
from claimcheck.contrast.subjects import predicates_of
from claimcheck.contrast.times import are_at_other_hours, days_of, may_be_same_time
from claimcheck.lexicon import load_table
from claimcheck.models import Certainty, Claim, DateMention, Quantity, QuantityKind, Severity, Span, Token
from claimcheck.rules.base import ClaimRule, Difference, Example

_FEWEST_COPIED = 8
"""Words of a statement that nobody makes twice on two days in the same words."""


_MANY_DAYS = 999
_SHORTEST_CLAUSE = 3
"""Words of "his term ends", before the date."""


@dataclass(frozen=True)
class DateMismatch(ClaimRule):
    """The same event, on another date.

    **Detects** dates that belong to the same verb of two aligned claims, or to the same noun and its verb in any
    clause of them ("before his term ends in May"), and cannot be the same time; dates on which the same statement, word
    for word, is said to have been made; the days of birth and death in the brackets behind a name.

    **Why** A day, month or year is what readers and other articles take over without a second look.

    **Compatible when** one lies in the other (2021, 1 November 2021) or they overlap; one cannot be resolved, such as
    "yesterday" in an article without a date; the verb or the participants are others; the prepositions relate the event
    to the date in another way (since, until, before); a claim has another number as well (`scope-differs`: the
    report of Monday, the report of Tuesday), ordinals of one claim alone apart; the other source states the date too,
    of this verb.

    **Limits** Times of day and durations are not compared. Two events of the same sort on two days (two statements, two
    matches) look like one.
    """

    context: float = 0.5
    """Share of the lighter claim's words, by weight, that the other must have too, numbers and dates apart."""

    name: ClassVar[str] = "date-mismatch"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "The company announced the merger on Monday, 1 November 2021.",
            "The company announced the merger on Tuesday, 2 November 2021.",
            "another day",
        ),
        Example("The bridge was opened in 1994.", "The bridge was opened in 1996.", "another year"),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example("The bridge was opened in May 1994.", "The bridge was opened in 1994.", "the year holds the month"),
        Example(
            "The bridge was opened in 1994.",
            "The bridge was repaired in 1996.",
            "another event",
        ),
        Example(
            "The bridge was closed in March 2020.",
            "The bridge was closed until May 2020.",
            "the end of it, not the beginning",
        ),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Compare the dates of the same verb."""
        left, right = pair.left, pair.right
        lives = other_lifetimes(pair)
        if lives is not None:
            yield _difference(pair, *lives, Severity.CONFLICT)
            return
        dates, other_dates = left.mentions_of(DateMention), right.mentions_of(DateMention)
        if not (dates and other_dates) and not (left.context and right.context):
            return
        if are_verbatim(left, right, ()):
            yield from _in_other_frames(pair)
            return
        if Certainty.DENIED in (left.certainty, right.certainty) or left.frame.negated != right.frame.negated:
            return
        if not same_participants(left, right) or not _have_same_numbers(left, right):
            return
        ours, theirs = _unsettled(dates, other_dates)
        if not ours and not theirs and are_at_other_hours(left, right):
            ours, theirs = _with_hour(dates), _with_hour(other_dates)
        if len(ours) != 1 or len(theirs) != 1 or _is_long_ago(ours[0], theirs[0]):
            return
        if not self._are_of_one_event(pair, ours[0], theirs[0]):
            return
        if _is_known_to_the_other(pair, ours[0], theirs[0]):
            return
        severity = Severity.DIVERGENCE if Certainty.HEDGED in (left.certainty, right.certainty) else Severity.CONFLICT
        yield _difference(pair, ours[0].span, theirs[0].span, severity)

    def _are_of_one_event(self, pair: Pair, ours: DateMention, theirs: DateMention) -> bool:
        """Whether two dates belong to the same verb of claims on one point, or to the same noun and its verb."""
        if _same_noun_and_verb(pair, ours, theirs):
            return True
        if tell_of_two_things(pair) or other_places(pair.left, pair.right) is not None:
            return False
        alike = shared_context(pair.left, pair.right) >= self.context
        return alike and _same_event(pair.left, ours, pair.right, theirs)


def _difference(pair: Pair, left: Span, right: Span, severity: Severity) -> Difference:
    texts = left.of(pair.left_account.document.source.text), right.of(pair.right_account.document.source.text)
    reason = f"The sources give different dates for the same event: {texts[0]} and {texts[1]}."
    return Difference(severity, left, right, reason)


def _same_noun_and_verb(pair: Pair, ours: DateMention, theirs: DateMention) -> bool:
    """Whether both dates say when the same thing does the same, in whatever clause: "before his term ends in May"."""
    told = _noun_and_verb(pair.left, ours), _noun_and_verb(pair.right, theirs)
    return told[0] is not None and told[0] == told[1] and _relation(pair.left, ours) == _relation(pair.right, theirs)


def _noun_and_verb(claim: Claim, mention: DateMention) -> tuple[str, str] | None:
    """The noun that is subject of the verb right before a date, and the verb, if nothing else stands between them."""
    before = [token for token in claim.tokens if token.span.end <= mention.span.start]
    while before and before[-1].tag in ("IN", "RB", "DT", "TO"):
        before.pop()
    if len(before) < _SHORTEST_CLAUSE or not before[-1].tag.startswith("VB") or before[-1].tag in ("VBN", "VBG"):
        return None
    verb = before.pop()
    while before and before[-1].tag in ("MD", "RB"):
        before.pop()
    return _subject_before(before, base_of(verb.stem))


def _subject_before(tokens: Sequence[Token], verb: str) -> tuple[str, str] | None:
    """The noun of "his term" or "the second term as governor", which belongs to somebody or is said before."""
    for place in range(len(tokens) - 1, -1, -1):
        if tokens[place].tag in ("PRP$", "POS"):
            nouns = [token for token in tokens[place:] if token.tag in ("NN", "NNS")]
            return (base_of(nouns[0].stem), verb) if nouns else None
        if tokens[place].tag.startswith("VB") or tokens[place].text in (",", ";"):
            return None
    return None


def _in_other_frames(pair: Pair) -> Iterator[Difference]:
    """The dates around two copies of one statement: "said on Wednesday that ...", "said on Tuesday that ..."."""
    ours, theirs = _unsettled(pair.left.context, pair.right.context)
    if len(ours) == len(theirs) == 1 and len(pair.left.tokens) >= _FEWEST_COPIED:
        texts = pair.left_account.document.source.text, pair.right_account.document.source.text
        dates = ours[0].span.of(texts[0]), theirs[0].span.of(texts[1])
        reason = f"The sources give different dates for the same statement: {dates[0]} and {dates[1]}."
        yield Difference(Severity.CONFLICT, ours[0].span, theirs[0].span, reason)


def _have_same_numbers(left: Claim, right: Claim) -> bool:
    """Whether both claims have the same numbers; an ordinal of one alone ("the first lady") counts nothing."""
    ours, theirs = _numbers(left), _numbers(right)
    ordinals = [{n for n in numbers if n[0] is QuantityKind.ORDINAL} for numbers in (ours, theirs)]
    same = [sorted(value for kind, value in numbers if kind is not QuantityKind.ORDINAL) for numbers in (ours, theirs)]
    return same[0] == same[1] and (not all(ordinals) or ordinals[0] == ordinals[1])


def _numbers(claim: Claim) -> list[tuple[QuantityKind, str]]:
    return [(mention.kind, str(mention.value)) for mention in claim.mentions_of(Quantity)]


def _unsettled(
    ours: Sequence[DateMention], theirs: Sequence[DateMention]
) -> tuple[list[DateMention], list[DateMention]]:
    """The dates that can be none of the other side."""
    return [a for a in ours if not _is_told(a, theirs)], [b for b in theirs if not _is_told(b, ours)]


def _is_told(mention: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether one of the dates of the other side can be this one.

    A wider one tells nothing where the other side names a day as well: "on Saturday, for a post of last week".
    """
    exact = [other for other in others if _length(other) <= _length(mention)]
    return any(may_be_same_time(mention, other) for other in exact or others)


def _with_hour(dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates that name an hour; a source that knows two may mean either."""
    return [date for date in dates if "T" in (date.value or date.partial or "")]


def _is_long_ago(ours: DateMention, theirs: DateMention) -> bool:
    """Whether one names a day and the other only another year: who was arrested on Saturday may have been in 2015."""
    a, b = days_of(ours.value), days_of(theirs.value)
    if a is None or b is None:
        return False
    apart = max(a[0] - b[1], b[0] - a[1])
    return (a[0] == a[1]) != (b[0] == b[1]) and apart > _MANY_DAYS


def _length(mention: DateMention) -> int:
    """The days that a date covers; many where nothing is known of it."""
    days = days_of(mention.value)
    return days[1] - days[0] if days else (0 if mention.partial else _MANY_DAYS)


def _same_event(left: Claim, ours: DateMention, right: Claim, theirs: DateMention) -> bool:
    """Whether both dates belong to the same verb, which is the main verb of both claims if it is that of one."""
    if _relation(left, ours) != _relation(right, theirs):
        return False
    mine, its = governors(left, ours.span), governors(right, theirs.span)
    if predicates_of(left) and predicates_of(right) and (mine == predicates_of(left)) != (its == predicates_of(right)):
        return False
    return any(related(a, b) for a in mine for b in its)


def _relation(claim: Claim, mention: DateMention) -> str:
    """How the date is tied to its verb, by the preposition before it."""
    before = [token for token in claim.tokens if token.span.end <= mention.span.start]
    return load_table("date_relations").get(before[-1].text.lower(), ("on",))[0] if before else "on"


def _is_known_to_the_other(pair: Pair, ours: DateMention, theirs: DateMention) -> bool:
    """Whether one of the sources states the date of the other, too, of the same verb: then it means two events."""
    if ours.partial is not None or theirs.partial is not None:
        return False
    return _tells(pair.right_account, ours, pair.left) or _tells(pair.left_account, theirs, pair.right)


def _tells(account: Account, mention: DateMention, claim: Claim) -> bool:
    """Whether a source has the date that another one gives in a claim, with the verb to which it belongs there."""
    verbs = account.once(_verbs_by_date).get(mention.value, ())
    return any(related(a, b) for a in governors(claim, mention.span) for b in verbs)


def _verbs_by_date(account: Account) -> dict[str | None, tuple[str, ...]]:
    """The values of all dates of a source, each with the verbs that belong to it."""
    found: dict[str | None, tuple[str, ...]] = {}
    for claim in account.claims:
        for mention in claim.mentions_of(DateMention):
            verbs = sorted(governors(claim, mention.span))
            found[mention.value] = (*found.get(mention.value, ()), *verbs)
    return found
