"""The part of the walk that decides whether a participle opens a clause of its own, and what it speaks of."""

from __future__ import annotations

from claimcheck.claims.antecedents import is_possible
from claimcheck.claims.chunking import Form, Kind
from claimcheck.claims.lookahead import REACH, absolute_verb, gerund_is_subject, interrupts, only_opens
from claimcheck.claims.segments import Segment, SegmentKind
from claimcheck.claims.verbs import is_be
from claimcheck.claims.walk import Walk


class Participles(Walk):
    """The decisions at a participle."""

    def _opens_sentence(self, index: int) -> bool:
        """Whether a participle before the subject begins here: "Using a boat, they escaped"."""
        if self.chunks[index].form not in (Form.GERUND, Form.PARTICIPLE) or self.current.host is not None:
            return False
        for place in range(index + 1, min(len(self.chunks), index + REACH)):
            if self.chunks[place].kind is Kind.COMMA and place not in self.listed:
                follows = self.chunks[min(place + 1, len(self.chunks) - 1)].kind is not Kind.CONJUNCTION
                return follows and self._starts_clause(place + 1)
        return False

    def _participle(self, comma: int) -> int | None:
        """ ", killing 12 people"; ", founded in 1900,"."""
        following = self.chunks[comma + 1]
        if following.kind is not Kind.VERB or following.form not in (Form.GERUND, Form.PARTICIPLE):
            return None
        if not self.current.chunks:
            return comma + 1
        if self._is_possible(self.current) or self._awaits_complement(comma):
            return None
        if self.current.verb is None and only_opens(self.chunks, self.current.chunks):
            return None  # "For him, leaving the city was hard": the -ing form is the subject
        if following.form is Form.GERUND and gerund_is_subject(self.chunks, comma + 1):
            return None
        if self._interrupts():
            self._resume()  # "The man, who lives in Hull, | arrested on Monday, was freed"
        waits = self.current.verb is None or self._waits_inside(comma)
        antecedent = self._last_noun_group("which") if waits else []
        inside = waits and self.nested
        self._open(Segment(SegmentKind.PARTICIPLE, host=self.current, antecedent=antecedent, inside=inside))
        return self._take(comma + 1)

    def _is_possible(self, clause: Segment) -> bool:
        """Whether a clause tells what may be so, and what a participle adds as well: "could fail, | forcing many"."""
        return clause.verb is not None and is_possible(self.tokens, self.chunks[clause.verb])

    def _awaits_complement(self, comma: int) -> bool:
        """Whether "be" has nothing behind it yet but what stands between commas: "is, for many, | surprising"."""
        verb = self.current.verb
        if verb is None or not is_be(self.tokens[self.chunks[verb].head]):
            return False
        return all(self.chunks[place].kind in (Kind.ADVERB, Kind.COMMA) for place in range(verb + 1, comma))

    def _waits_inside(self, comma: int) -> bool:
        """Whether a participle parts subject and verb of an inner clause: "that the plan, | cut twice, fails"."""
        return self.nested and interrupts(self.chunks, comma + 1)

    def _absolute(self, comma: int) -> int | None:
        """ ", with the mayor pledging to go": a participle with a subject of its own."""
        verb = absolute_verb(self.chunks, comma + 1) if self._word(comma + 1) == "with" else None
        if verb is None or self.current.verb is None:
            return None
        start = next(place for place in range(comma + 2, verb) if self.chunks[place].kind is Kind.NOUN)
        self._open(Segment(SegmentKind.PARTICIPLE, host=self.current, antecedent=list(range(start, verb))))
        return self._take(verb)
