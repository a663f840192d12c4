"""Chunks -> segments: where clauses begin and end.

One walk from left to right with one open clause; a clause that was interrupted is found again through `host`. Every
decision looks at a bounded number of chunks, so that the time is linear in the length of the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.antecedents import adds_fact, described_group, describes_subject, is_one_statement
from claimcheck.claims.appositions import apposition_end, sums_up
from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.concord import agreeing, disagree, speaks_of_clause
from claimcheck.claims.coordination import opens_with_aside, timed_verb
from claimcheck.claims.lookahead import (
    clause_verb,
    closing_sign,
    gerund_is_subject,
    interrupted_verb,
    is_free,
    is_relative,
    is_whole,
    joins_between,
    joins_subjects,
    opens_clause,
    subject_waits,
    verb_at,
)
from claimcheck.claims.parallels import is_past, shares_object
from claimcheck.claims.participles import Participles
from claimcheck.claims.segments import Segment, SegmentKind, rejoined
from claimcheck.claims.subordination import (
    dates,
    follows_up,
    is_complement,
    is_cut_off,
    only_comments,
    states_fact,
    takes_own_verb,
)
from claimcheck.lexicon import load_table
from claimcheck.models import Token


def find_segments(tokens: Sequence[Token], chunks: Sequence[Chunk], listed: frozenset[int]) -> list[Segment]:
    """The segments of a sentence, each host before what hangs on it; `listed` are the signs inside lists of nouns."""
    return _Boundaries(tokens, chunks, listed).run()


class _Boundaries(Participles):
    """The decisions of the walk: one step for each kind of chunk."""

    def __init__(self, tokens: Sequence[Token], chunks: Sequence[Chunk], listed: frozenset[int]) -> None:
        super().__init__(tokens, chunks, listed)
        self._openings = (self._participle, self._absolute, self._summing, self._apposition, self._then, self._splice)
        self.steps = {
            Kind.COMMA: self._comma,
            Kind.CONJUNCTION: self._conjunction,
            Kind.RELATIVE: self._relative,
            Kind.SUBORDINATOR: self._subordinator,
            Kind.STOP: self._stop,
            Kind.OPEN: self._parenthesis,
            Kind.VERB: self._verb,
        }

    def run(self) -> list[Segment]:
        """The segments of the whole sentence, without those that nothing was put into."""
        index = 0
        while index < len(self.chunks):
            index = self.steps.get(self.chunks[index].kind, self._take)(index)
        return rejoined([segment for segment in self.segments if segment.chunks], self.chunks)

    # --- verbs ---------------------------------------------------------------------------------------------------

    def _verb(self, index: int) -> int:
        adverbs = all(self.chunks[place].kind is Kind.ADVERB for place in self.current.chunks)
        if adverbs and self._opens_sentence(index):
            inside, self.current.chunks = self.current.chunks, []
            self._open(Segment(SegmentKind.PARTICIPLE, inside, self.current, opener=True))
        elif not self.nested and describes_subject(self.tokens, self.chunks, self.current, index):
            self._open(Segment(SegmentKind.PARTICIPLE, host=self.current))
        if self.chunks[index].form is Form.FINITE:
            self._finite(index)
        return self._take(index)

    # --- commas and conjunctions -------------------------------------------------------------------------------------

    def _comma(self, index: int) -> int:
        if index + 1 >= len(self.chunks):
            return index + 1
        self.inner = self.inner and self._lists_verb(index)
        if index in self.listed:
            return self._take(index)
        self.fronted = False
        if self.chunks[index + 1].kind is Kind.CONJUNCTION:
            return self._conjunction(index + 1)
        if is_relative(self.chunks, index + 1) and not is_free(self.tokens, self.chunks, index + 1):
            if self._tells_of_clause(index + 1):
                self.nested = True
                return self._take(self._take(index))
            return self._open_relative(index + 1)
        for decide in (self._end_opener, self._end_interruption, *self._openings):
            taken = decide(index)
            if taken is not None:
                return taken
        return self._take(index)

    def _end_opener(self, comma: int) -> int | None:
        """The comma between a clause before the main clause and the main clause."""
        clause = self.current.clause()
        follows = self._starts_clause(comma + 1) or subject_waits(self.chunks, comma + 1)
        gerund = verb_at(self.chunks, comma + 1, Form.GERUND)
        follows = follows or (gerund is not None and gerund_is_subject(self.chunks, gerund))
        if clause.opener and (follows or clause.kind is SegmentKind.PARTICIPLE):
            self._resume()
            return comma + 1
        return None

    def _end_interruption(self, comma: int) -> int | None:
        """The comma behind a clause that stands between subject and verb."""
        host = self._waiting_host()
        if self._ends_before_purpose(comma):
            self._resume()  # "asked Roy, who was ill, | to leave"
            return comma + 1
        if host is None or verb_at(self.chunks, comma + 1, Form.FINITE) is None:
            return None
        if host.verb is not None and self._lists_verb(comma):
            return None
        if self.current.clause().opener and self._ends_in_measure(host):
            del host.chunks[-2:]  # the time goes with the clause behind it
        if self._is_dash(comma) and any(self._is_dash(taken) for taken in host.chunks):
            host.chunks.append(comma)  # "Three aides — Ann Lee, who is ill, and two more — | left"
        self.current, self.nested = host, self.current.clause().inside
        return comma + 1

    def _summing(self, comma: int) -> int | None:
        """ ", comments that many regret": a bare plural that sums up the clause, and of which something is told."""
        if self.current.verb is None or not sums_up(self.tokens, self.chunks, comma + 1):
            return None
        self._open(Segment(SegmentKind.RELATIVE, host=self.current, antecedent=[comma + 1]))
        return self._take(comma + 2)

    def _apposition(self, comma: int) -> int | None:
        """ ", the head of the bank,"."""
        end = apposition_end(self.tokens, self.chunks, self.listed, self.current, comma)
        if end is None:
            return None
        host = self.current
        inside = list(range(comma + 1, end))
        antecedent = described_group(self.tokens, self.chunks, host.chunks, self.chunks[comma + 1])
        self.segments.append(Segment(SegmentKind.APPOSITION, inside, host, antecedent))
        closed = end < len(self.chunks) and self.chunks[end].kind is Kind.COMMA
        goes_on = is_relative(self.chunks, end + 1) or verb_at(self.chunks, end + 1, Form.GERUND) is not None
        behind = self.chunks[end + 1] if end + 1 < len(self.chunks) else None
        hangs = behind is not None and (behind.kind is Kind.PREPOSITION or behind.form is Form.INFINITIVE)
        hangs = hangs and (len(host.chunks) < 2 or self.chunks[host.chunks[-2]].kind is not Kind.COMMA)
        drops = (host.verb is None and not self._is_including(host)) or self.nested
        drops = drops or (hangs and self._word(end + 1) != "with" and not self._splices(end))
        if closed and apposition_end(self.tokens, self.chunks, self.listed, host, end) is not None:
            return end  # "Ann Lee, 75, | a nurse, left"
        return end + 1 if closed and drops and not goes_on else end

    def _splice(self, comma: int) -> int | None:
        """A clause with its own subject behind a mere comma."""
        if self.condition:
            self.condition = False
            return None
        return self._open_main(comma + 1) if self._splices(comma) else None

    def _splices(self, comma: int) -> bool:
        """Whether a clause begins behind a comma; not the one that waits: "glad that on Day 1, | he will be there"."""
        waits = self.nested and any(self.chunks[taken].kind is Kind.PREPOSITION for taken in self.current.chunks[-2:])
        stated = self.current.verb is not None and not waits
        return stated and opens_clause(self.chunks, self.listed, comma + 1)

    def _then(self, comma: int) -> int | None:
        """ ", then moved on", ", left the town and retired": a coordinated verb without a conjunction."""
        verb = verb_at(self.chunks, comma + 1)
        if verb is None or self.current.verb is None or self.nested:
            return None
        then = self._word(comma + 1) == "then" and self.chunks[verb].form is Form.FINITE
        parallel = self._parallel(verb) if then or self._lists_verb(comma) else None
        if parallel is None:
            return None
        self._open(Segment(SegmentKind.COORDINATE, host=self.current, parallel=parallel))
        return comma + 1

    def _open_main(self, index: int) -> int:
        self._open(Segment(SegmentKind.MAIN))
        return index + 1 if self._word(index) in ("while", "whereas", "although", "though") else index

    def _conjunction(self, index: int) -> int:
        """A conjunction, with or without a comma before it."""
        if index in self.listed or joins_between(self.tokens, self.chunks, index):
            return self._take(index)
        comma = index > 0 and self.chunks[index - 1].kind is Kind.COMMA
        if self._joins_relative(index, comma=comma):
            return self._open_relative(index + 1)
        if self._goes_on_reporting(index):
            return self._open_main(index + 2)
        verb = self._joined_verb(index + 1)
        if verb is not None:
            if comma and self.chunks[verb].form is Form.FINITE and self._hangs():
                self._resume()
            parallel = self._parallel(verb)
            parts = parallel is not None and not self._before_own_verb(verb) and self.current is not self.depends
            if parallel is not None and parts and not shares_object(self.chunks, self.current.chunks, parallel, verb):
                self._open(Segment(SegmentKind.COORDINATE, host=self.current, parallel=parallel))
                return index + 1
            if parallel is None and self._parallel_participle(verb):
                return index + 1
        elif (taken := self._subject_behind(index, comma=comma)) is not None:
            return taken
        if comma:
            self._take(index - 1)
        return self._take(index)

    def _joined_verb(self, index: int) -> int | None:
        """The verb behind a conjunction, with what says when before it."""
        verb = verb_at(self.chunks, index)
        return timed_verb(self.tokens, self.chunks, index) if verb is None and self.current.verb is not None else verb

    def _joins_relative(self, index: int, *, comma: bool) -> bool:
        """Whether a second relative clause follows a conjunction: "which he opened | and which she closed"."""
        if self.current.kind is not SegmentKind.RELATIVE or not is_relative(self.chunks, index + 1):
            return False
        same = self._pronoun(index + 1) == self._pronoun(self.current.chunks[0])
        return comma or (self.current.verb is not None and not self.nested and same)

    def _goes_on_reporting(self, index: int) -> bool:
        """Whether a second "that" follows in what is reported: "it was late | and that | it will sell the park"."""
        that = index + 1 < len(self.chunks) and self._word(index + 1) == "that"
        return that and self.current.verb is not None and not self.nested and self._starts_clause(index + 2)

    def _subject_behind(self, index: int, *, comma: bool) -> int | None:
        """A clause with its own subject, or the second subject of a clause that was interrupted, behind "and"."""
        goes_on = self._starts_clause(index + 1) or interrupted_verb(self.chunks, index + 1) is not None
        if comma and self._interrupts() and goes_on:
            self._resume()  # "Norvik, based in Oslo, | and Orion merged"
            return self._take(index)
        parted = comma or not (self.nested or joins_subjects(self.tokens, self.chunks, index))
        opens = opens_clause(self.chunks, self.listed, index + 1) and not self._lacks_subject(index + 1)
        opens = opens or (comma and not self.nested and interrupted_verb(self.chunks, index + 1) is not None)
        ends = (
            self.current.verb is not None
            and parted
            and (opens or opens_with_aside(self.chunks, self.listed, index + 1))
        )
        return self._open_main(index + 1) if ends else None

    def _lacks_subject(self, index: int) -> bool:
        """Whether the verb behind a conjunction cannot go with the noun there: "a book on men and | women shows"."""
        verb = clause_verb(self.chunks, index)
        single = verb == index + 1 and self.chunks[index].kind is Kind.NOUN
        return single and verb is not None and disagree(self.tokens, self.chunks[index], self.chunks[verb])

    def _before_own_verb(self, verb: int) -> bool:
        """Whether a verb that is not finite is the second of a clause without its own: "To sell and | buy is hard"."""
        clause = self.current.clause()
        open_still = clause.verb is None and clause.kind is not SegmentKind.PARTICIPLE
        return open_still and self.chunks[verb].form is not Form.FINITE

    def _parallel_participle(self, verb: int) -> bool:
        """Open "and starring B" behind "directed by A": participles of one noun that no form makes parallel."""
        clause = self.current.clause()
        if self.chunks[verb].form is not Form.GERUND or clause.kind is not SegmentKind.PARTICIPLE:
            return False
        self._open(Segment(SegmentKind.PARTICIPLE, host=clause.host, antecedent=clause.antecedent))
        return True

    # --- clauses that hang on others ---------------------------------------------------------------------------------

    def _open_relative(self, index: int, antecedent: list[int] | None = None) -> int:
        if self.current.chunks:
            word, inside = self._word(index), self.nested
            joined = word == "who" or self.chunks[index - 1].kind is Kind.CONJUNCTION
            same = self._pronoun(self.current.chunks[0]) == self._pronoun(index)
            if self.current.kind is SegmentKind.RELATIVE and same and joined:
                host, antecedent = self.current.host, self.current.antecedent  # "who is ill, | who has no home"
                inside = self.current.inside
            else:
                host = self.current
                group = antecedent or self._last_noun_group(word)
                antecedent = agreeing(self.tokens, self.chunks, host.chunks, group, index)
            self._open(Segment(SegmentKind.RELATIVE, host=host, antecedent=antecedent, inside=inside))
        return self._take(index)

    def _tells_of_clause(self, index: int) -> bool:
        """Whether "which" says something of the whole clause, not of somebody: "thanked the mayor, | which is wise"."""
        if self._word(index) != "which" or self.current.verb is None:
            return False
        group = self._last_noun_group("which")
        return speaks_of_clause(self.tokens, self.chunks, group, index)

    def _relative(self, index: int) -> int:
        """A relative pronoun without a comma before it."""
        before = self.chunks[index - 1] if index else None
        word = self.tokens[self.chunks[index].head].text.lower()
        named = (
            before is not None and before.kind is Kind.NOUN and word in ("who", "which", "that") and not self.fronted
        )
        named = named and not (word == "that" and is_whole(self.tokens, self.chunks, index))
        if (
            named
            and before is not None
            and adds_fact(self.tokens, before, word)
            and not is_one_statement(self.tokens, self.chunks, self.current)
        ):
            indefinite = self.tokens[before.start].text.lower() in ("a", "an")
            return self._open_relative(index, [index - 1] if indefinite else None)  # not "the head | of a bank that"
        if self.current.kind is SegmentKind.RELATIVE and self.current.chunks == [index - 1]:
            return self._take(index)  # the preposition has opened the clause: ", in which a lamp was hung"
        self.nested = True
        return self._take(index)

    def _subordinator(self, index: int) -> int:
        states, gerund = load_table("subordinators")[self.tokens[self.chunks[index].head].text.lower()]
        opener = not self.current.chunks or (self.current.verb is None and self.current.kind is SegmentKind.MAIN)
        if takes_own_verb(self.tokens, self.chunks, self.current, index):
            return self._take(index)
        if dates(self.tokens, self.chunks, self.current, index):
            self.nested = True
            return self._take(index)
        verb = clause_verb(self.chunks, index + 1) or interrupted_verb(self.chunks, index + 1)
        follows = index > 0 and self.chunks[index - 1].kind is Kind.SUBORDINATOR  # "that while we wait, ..."
        self.condition = follows
        comments = self._word(index) == "as" and self._is_no_fact(index, verb)
        comments = comments or follows_up(self.tokens, self.chunks, self.current, index)
        if verb is not None and self._states(verb, states) and not (follows or comments):
            if is_cut_off(self.tokens, self.chunks, self.current, index):
                self.current.chunks.pop()
            self._drop_not()
            self._open(Segment(SegmentKind.SUBORDINATE, host=self.current, opener=opener))
            return index + 1
        if gerund == "gerund" and verb_at(self.chunks, index + 1, Form.GERUND) is not None and self._past_main():
            self._open(Segment(SegmentKind.PARTICIPLE, host=self.current, opener=opener))
            return index + 1
        waits = self._word(index) == "that" and verb_at(self.chunks, index + 1) is None
        self.nested = verb is not None or waits or verb_at(self.chunks, index + 1, Form.FINITE) is not None
        self.fronted = self._word(index) in ("if", "unless") and verb is not None and not self.current.chunks
        self.depends = self.current if self.fronted else self.depends
        return self._take(index)

    def _is_no_fact(self, index: int, verb: int | None) -> bool:
        """Whether "as" only says that somebody says so, or what something is taken for."""
        comments = verb is not None and only_comments(self.tokens, self.chunks, verb)
        return comments or is_complement(self.tokens, self.chunks, index)

    def _states(self, verb: int, states: str) -> bool:
        return states != "never" and states_fact(self.tokens, self.chunks[verb], states)

    def _past_main(self) -> bool:
        """Whether "before leaving" tells of a fact: the main verb is in the past, or still to come."""
        return self.current.verb is None or is_past(self.tokens, self.chunks[self.current.verb])

    def _stop(self, index: int) -> int:
        """A colon or semicolon: two clauses, or a label before a clause."""
        if self._starts_clause(index + 1):
            if self.current.verb is not None:
                return self._open_main(index + 1)
            if len(self.current.chunks) <= 2:
                self.current.chunks.clear()
                return index + 1
        return self._take(index)

    def _parenthesis(self, index: int) -> int:
        """Everything up to the closing sign, a clause of its own or not; an unclosed one is a chunk like others."""
        end = closing_sign(self.chunks, index)
        told = index + 1 < len(self.chunks) and self.chunks[index + 1].kind is Kind.RELATIVE
        if end is None or (self._word(index) == "[" and not told):
            return self._take(index)  # what an editor puts into a quotation belongs to its words
        inside = list(range(index + 1, end))
        verb = next((place for place in inside if self.chunks[place].form is Form.FINITE), None)
        if verb is not None and opens_clause(self.chunks, self.listed, index + 1):
            self.segments.append(Segment(SegmentKind.MAIN, inside, verb=verb))
        else:
            antecedent = self._last_noun_group() if self.current.chunks else []
            self.segments.append(Segment(SegmentKind.PARENTHESIS, inside, self.current, antecedent))
        return end + 1
