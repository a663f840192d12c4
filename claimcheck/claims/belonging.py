"""Which mentions belong to which clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.claims.clauses import Clause
from claimcheck.models import DateMention, Mention, Role, Sentence, Span


class Belonging:
    """The mentions of an article, found by their place."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._starting: dict[int, list[Mention]] = {}
        for mention in mentions:
            self._starting.setdefault(mention.span.start, []).append(mention)
        self._roles = [mention for mention in mentions if isinstance(mention, Role)]
        self._dates = [mention for mention in mentions if isinstance(mention, DateMention)]
        self._date_starts = [date.span.start for date in self._dates]
        self._role_starts = [role.span.start for role in self._roles]

    def of(self, sentence: Sentence, clauses: Sequence[Clause]) -> list[tuple[Mention, ...]]:
        """The mentions of each clause of a sentence, in text order: those in its words, carried words included.

        A role whose words are in no clause, cut by a boundary or those of a speaker, belongs to the nearest one.
        """
        found = [self._inside(clause) for clause in clauses]
        for role, number in self._owned(sentence, clauses, found):
            found[number].append(role)
        return [tuple(sorted(mentions, key=lambda mention: mention.span)) for mentions in found]

    def left_over(self, sentence: Sentence, found: Sequence[tuple[Mention, ...]]) -> tuple[DateMention, ...]:
        """The dates of a sentence that are in none of the mentions found for its clauses."""
        first = bisect_left(self._date_starts, sentence.span.start)
        dates = self._dates[first : bisect_left(self._date_starts, sentence.span.end)]
        return tuple(date for date in dates if not any(date in mentions for mentions in found))

    def _inside(self, clause: Clause) -> list[Mention]:
        starts = dict.fromkeys([token.span.start for token in clause.tokens])
        starting = [item for start in starts if start in self._starting for item in self._starting[start]]
        ends = _ends(clause) if starting else ()
        return [item for item in starting if item.span.end in ends]

    def _owned(
        self, sentence: Sentence, clauses: Sequence[Clause], found: Sequence[Sequence[Mention]]
    ) -> list[tuple[Role, int]]:
        """The roles of a sentence that no clause has in its words, each with the number of the clause it belongs to."""
        first_role = bisect_left(self._role_starts, sentence.span.start)
        roles = self._roles[first_role : bisect_left(self._role_starts, sentence.span.end)]
        if not roles:
            return []
        starts = {token.span.start: number for number, clause in enumerate(clauses) for token in clause.tokens}
        ends = {end: number for number, clause in enumerate(clauses) for end in _ends(clause)}
        owned = []
        for role in roles:
            if clauses and not any(role in mentions for mentions in found):
                person = starts.get(role.person_span.start) if role.person_span is not None else None
                first, last = starts.get(role.span.start), ends.get(role.span.end)
                wanted = (_speech_of(clauses, role.span), person, last, first, 0)
                owned.append((role, next(number for number in wanted if number is not None)))
        return owned


def _speech_of(clauses: Sequence[Clause], span: Span) -> int | None:
    """The first clause whose speaker, who stands outside of it, the words name."""
    for number, clause in enumerate(clauses):
        speaker = clause.attribution.speaker_span if clause.attribution else None
        if speaker is not None and speaker.overlaps(span):
            return number
    return None


def _ends(clause: Clause) -> set[int]:
    """Where its tokens end, with and without the full stop that an abbreviation ends in."""
    ends = {token.span.end for token in clause.tokens}
    return ends | {token.span.end - 1 for token in clause.tokens if token.text.endswith(".")}
