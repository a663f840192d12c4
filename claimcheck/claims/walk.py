"""The walk over the chunks of a sentence: which clause is open, and how to come back to one that was interrupted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.claims.antecedents import last_noun_group
from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.coordination import lists_verb
from claimcheck.claims.lookahead import REACH, clause_verb, own_subject, verb_at
from claimcheck.claims.parallels import parallel_verb
from claimcheck.claims.segments import Segment, SegmentKind
from claimcheck.lexicon import load_words
from claimcheck.models import Token

_LISTED = frozenset([Form.FINITE, Form.BASE])
"""Forms of verbs that commas join; participles behind a comma describe somebody."""


class Walk:
    """The state of the walk; thrown away after one sentence."""

    def __init__(self, tokens: Sequence[Token], chunks: Sequence[Chunk], listed: frozenset[int]) -> None:
        self.tokens = tokens
        self.chunks = chunks
        self.segments = [Segment(SegmentKind.MAIN)]
        self.current = self.segments[0]
        self.listed = listed
        self.nested = False
        """Whether a clause is open that stays inside the current one ("the man who shot him")."""
        self.inner = False
        """Whether such a clause had its verb since the last comma: a verb behind "and" is most often its second."""
        self.fronted = False
        """Whether the sentence began with a condition, whose verbs are not those of the statement behind its comma."""
        self.depends: Segment | None = None
        """The clause that such a condition is part of, whose verbs stay together: each holds under it."""
        self.condition = False
        """Whether a condition is open ("that if he stays, | the money goes"), whose comma ends no statement."""

    def _take(self, index: int) -> int:
        self.current.chunks.append(index)
        return index + 1

    def _open(self, segment: Segment) -> None:
        self.segments.append(segment)
        self.current = segment
        self.nested = False

    def _resume(self) -> None:
        """Go back to the clause that the current one interrupted."""
        host = self.current.clause().host
        if host is not None:
            self.current = host
        self.nested = False

    def _hangs(self) -> bool:
        """Whether the current clause hangs on a host that a comma can lead back to."""
        clause = self.current.clause()
        return clause.host is not None and not clause.opener

    def _interrupts(self) -> bool:
        """Whether the current clause stands inside a host that still waits for its verb."""
        host = self.current.clause().host
        return self._hangs() and host is not None and host.verb is None and bool(host.chunks)

    def _waiting_host(self) -> Segment | None:
        """The clause that waits for its verb behind the current one, and behind what hangs on that in between."""
        clause = self.current.clause()
        if clause.inside or self._is_aside(clause):
            return clause.host
        while clause.host is not None and not clause.opener:
            clause = clause.host.clause()
            if clause.verb is None:
                return clause if clause.chunks else None
        return None

    def _ends_before_purpose(self, comma: int) -> bool:
        """Whether an infinitive follows the comma behind a relative clause, so that it goes with the clause before."""
        clause = self.current.clause()
        first = clause.chunks[0] if clause.chunks else 0
        told = clause.kind is SegmentKind.RELATIVE and clause.verb is not None and not clause.inside
        return told and self.chunks[first - 1].kind is Kind.COMMA and self.chunks[comma + 1].form is Form.INFINITIVE

    def _is_aside(self, clause: Segment) -> bool:
        """Whether a clause stands between the subject of its host and the comma before a verb, whatever was read there.

        "The cable, | which is secret, seems odd" with a host whose "verb" is a participle; "The letter, a day | after
        the vote was held, surprised many", which stands before no subject.
        """
        host = clause.host
        if host is None or clause.verb is None or not host.chunks:
            return False
        if clause.kind is SegmentKind.RELATIVE:
            first = clause.chunks[0]
            return first > 0 and self.chunks[first - 1].kind is Kind.COMMA and self._may_be_participle(host)
        return clause.opener and host.verb is None and self._ends_in_measure(host)

    def _may_be_participle(self, clause: Segment) -> bool:
        """Whether the verb of a clause has no object, so that it may be none: "the men blamed for it"."""
        if clause.verb is None or clause.verb not in clause.chunks[:-1]:
            return False
        verb, behind = self.chunks[clause.verb], self.chunks[clause.chunks[clause.chunks.index(clause.verb) + 1]]
        single = verb.end - verb.start == 1 and self.tokens[verb.head].tag in ("VBD", "VBZ")
        return single and behind.kind is Kind.PREPOSITION

    def _ends_in_measure(self, clause: Segment) -> bool:
        """Whether a clause without its verb ends in a time between commas: "The letter, a day | after the vote"."""
        last = self.chunks[clause.chunks[-1]]
        return len(clause.chunks) > 2 and last.time and self.chunks[clause.chunks[-2]].kind is Kind.COMMA

    def _is_dash(self, index: int) -> bool:
        return self.chunks[index].kind is Kind.COMMA and self.tokens[self.chunks[index].head].text != ","

    def _lists_verb(self, comma: int) -> bool:
        """Whether a verb behind a comma is one of several without a subject of their own."""
        verb = verb_at(self.chunks, comma + 1)
        return verb is not None and self.chunks[verb].form in _LISTED and lists_verb(self.chunks, verb)

    def _is_including(self, clause: Segment) -> bool:
        """Whether a subject holds a phrase that opened behind a comma: "Two aides, | including Ann Lee, 31, left"."""
        pairs = pairwise(clause.chunks)
        return any(
            self.chunks[sign].kind is Kind.COMMA and self._word(behind) in ("including", "such", "among", "like")
            for sign, behind in pairs
        )

    def _drop_not(self) -> None:
        """Take from a clause a last "not", which goes with the words behind it: "left, but not | (long) after"."""
        taken = self.current.chunks
        if taken and self._word(taken[-1]) == "not":
            taken.pop()
            while taken and self.chunks[taken[-1]].kind in (Kind.CONJUNCTION, Kind.COMMA):
                taken.pop()

    def _starts_clause(self, index: int) -> bool:
        return clause_verb(self.chunks, index) is not None

    def _word(self, index: int) -> str:
        return self.tokens[self.chunks[index].head].text.lower()

    def _pronoun(self, index: int) -> str:
        """The relative pronoun at a place, or behind a preposition there."""
        return self._word(index + 1 if self.chunks[index].kind is Kind.PREPOSITION else index)

    def _last_noun_group(self, pronoun: str = "") -> list[int]:
        return last_noun_group(self.tokens, self.chunks, self.current.chunks, pronoun)

    def _parallel(self, verb: int) -> int | None:
        """The verb chunk of the current clause that the one at `verb` is coordinated with."""
        if self.chunks[verb].form is Form.FINITE:
            return None if self.nested or self.inner else self.current.verb
        return parallel_verb(self.tokens, self.chunks, self.current.chunks, verb)

    def _finite(self, index: int) -> None:
        """Decide whose verb it is. A second one without a subject of its own makes the first a participle."""
        if self.nested or self.fronted:
            self.nested, self.inner = False, True
        elif self.current.verb is None:
            self.current.verb = index
        elif self._takes_object_before(index):
            self._resume()
            self.current.verb = index
        elif not own_subject(self.chunks, index) and not self._goes_on_inside(index):
            if self._interrupts() or self._stands_in_subject():
                self._resume()
            self.current.verb = index
        else:
            self.inner = True  # "something | he had bought | or sold"

    def _takes_object_before(self, index: int) -> bool:
        """Whether the noun before a verb is the object of a relative clause's: "a man who shot a boy | was held"."""
        verb = self.current.chunks[-2:-1]
        clause = self.current.clause()
        if clause.kind is not SegmentKind.RELATIVE or not self._interrupts() or not own_subject(self.chunks, index):
            return False
        name = self.tokens[self.chunks[index].head].text[:1].isupper()
        if clause.host is None or clause.host.kind is not SegmentKind.MAIN or name:
            return False
        taken = bool(verb) and self.chunks[verb[0]].form is Form.FINITE and self.current.chunks[-1] == index - 1
        return taken and self._word(verb[0]) not in load_words("speech_verbs") and not self.chunks[index - 1].pronoun

    def _stands_in_subject(self) -> bool:
        """Whether the clause stands behind a subject that waits, with no comma: "The laws | since he left | are"."""
        clause = self.current.clause()
        host = clause.host
        if host is None or not clause.opener or host.verb is not None or not host.chunks:
            return False
        first, last = self.chunks[host.chunks[0]], self.chunks[host.chunks[-1]]
        return first.kind in (Kind.NOUN, Kind.ADJECTIVE) and not first.time and last.kind is Kind.NOUN

    def _waits_for_content(self, index: int) -> bool:
        """Whether "that" stands between the clause's verb and another verb, and no further verb does."""
        verb = self.current.verb
        if verb is None or verb not in self.current.chunks:
            return False
        behind = [place for place in self.current.chunks[-REACH:] if place > verb]
        that = next((place for place in behind if self._word(place) == "that"), None)
        if that is None or self.chunks[that].kind is not Kind.PREPOSITION:
            return False
        return not any(self.chunks[place].form is Form.FINITE for place in behind)

    def _goes_on_inside(self, index: int) -> bool:
        """Whether the verb is one more of an inner clause: "a fire that began here, | led there".

        Or the verb of what the clause says that somebody said: "he found that such a plan, new to him, | would fail".
        """
        if self._waits_for_content(index):
            return True
        before = index - 1
        while before > 0 and self.chunks[before].kind is Kind.ADVERB:
            before -= 1
        return self.inner and before >= 0 and self.chunks[before].kind is Kind.COMMA
