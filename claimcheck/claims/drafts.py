"""Segments -> drafts: each clause with its subject, its verb group and the rest, as token numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.coordination import time_chunks
from claimcheck.claims.drafting import Draft, Piece, Words
from claimcheck.claims.lookahead import clause_verb
from claimcheck.claims.parallels import is_past
from claimcheck.claims.segments import Segment, SegmentKind
from claimcheck.claims.verbs import is_be, past_of, present_of
from claimcheck.lexicon import load_words
from claimcheck.models import Token
from claimcheck.text.tags import FINITE

_OPENS_ASIDE = frozenset([Kind.SUBORDINATOR, Kind.PREPOSITION, Kind.ADVERB])
_OVER = frozenset(["born", "by", "ago", "earlier", "last", "yesterday"])
_FILLING = frozenset(["i mean", "you know", "i think", "i guess", "i believe", "you see", "that said", "being said"])
_SAYING = frozenset(["said", "says", "say", "added", "adds"])
_LONGEST_FILLING = 3
"""Words of "honestly, I mean"."""
_CONDITIONS = frozenset(["if", "unless", "whether"])


def make_drafts(
    tokens: Sequence[Token], chunks: Sequence[Chunk], segments: Sequence[Segment], listed: frozenset[int]
) -> list[Draft]:
    """The statements of a sentence, in text order; `listed` are the signs inside lists of nouns."""
    return _Drafting(tokens, chunks, listed).run(segments)


class _Drafting(Words):
    """Drafts of one sentence, each built from that of its host."""

    def __init__(self, tokens: Sequence[Token], chunks: Sequence[Chunk], listed: frozenset[int]) -> None:
        super().__init__(tokens, chunks)
        self.listed = listed
        self.done: dict[int, Draft] = {}

    def run(self, segments: Sequence[Segment]) -> list[Draft]:
        """The drafts that state something, in text order; the first one where none does: no sentence is lost."""
        for segment in segments:
            self._draft(segment)
        ordered = sorted(segments, key=lambda segment: segment.chunks[0])
        drafts = [self.done[id(segment)] for segment in ordered if id(segment) in self.done]
        whole = [self.done[id(segment)] for segment in ordered if segment.whole and id(segment) in self.done]
        return [draft for draft in drafts if draft in whole or self._states(draft)] or drafts[:1]

    def _states(self, draft: Draft) -> bool:
        """Whether something is stated: there is a verb, and it is not a mere "the truth is"."""
        if draft.main is None or self._is_condition(draft) or self._is_cut_off(draft) or self._only_fills(draft):
            return False
        if self._only_says(draft):
            return False
        return bool(draft.rest) or draft.main < 0 or not is_be(self.tokens[draft.main])

    def _is_cut_off(self, draft: Draft) -> bool:
        """Whether the first word is a relative pronoun, whose noun stands in another clause."""
        first = self._token(draft.pieces[0])
        return first is not None and first.tag in ("WDT", "WP$")

    def _only_says(self, draft: Draft) -> bool:
        """Whether it is "police said", and what they said stands elsewhere."""
        if draft.main is None or draft.main < 0 or self.tokens[draft.main].text.lower() not in _SAYING:
            return False
        before = (*draft.opener, *draft.subject, *draft.aside)
        told = any((token := self._token(piece)) is not None and token.tag in FINITE for piece in before)
        return not told and not self._has_words(draft.rest)

    def _only_fills(self, draft: Draft) -> bool:
        """Whether it is "I mean", "you know" or "that said", which only lead over to what somebody says."""
        words = [
            token.text.lower() for piece in draft.pieces if (token := self._token(piece)) and token.text[0].isalnum()
        ]
        return " ".join(words[-2:]) in _FILLING and len(words) <= _LONGEST_FILLING

    def _is_condition(self, draft: Draft) -> bool:
        """Whether it is a condition whose consequence was cut off: no comma stands between "if" and the verb."""
        first = self._token(draft.pieces[0])
        if first is not None and first.tag == "VBD" and first.text == "Had":
            return True  # "Had I known"
        before = [token for piece in (*draft.opener, *draft.subject) if (token := self._token(piece)) is not None]
        if not before or before[0].text.lower() not in _CONDITIONS:
            return False
        subject = self._token(draft.subject[0]) if draft.subject else None
        cut = subject is not None and subject.tag == "CC"  # "if it rains, | and ..."
        return cut or all(token.text != "," for token in before)

    def _draft(self, segment: Segment) -> None:
        draft = _MAKERS[segment.kind](self, segment)
        if draft is not None:
            self.done[id(segment)] = draft

    # --- kinds of segments ---------------------------------------------------------------------------------------

    def _clause(self, segment: Segment) -> Draft | None:
        chunks = segment.chunks
        own = self._tokens(chunks)
        place = chunks.index(segment.verb) if segment.verb is not None else None
        if place is None:
            return Draft(own, rest=own)
        waiting = self._interrupted(chunks[:place])
        start = self._subject_start(chunks[:waiting])
        end = waiting
        while end > start and self.chunks[chunks[end - 1]].kind in (Kind.ADVERB, Kind.COMMA):
            end -= 1
        end = self._without_time(chunks, start, end)
        interrupted = waiting < place
        closing = chunks[end:place] if interrupted else self._closing_comma(chunks, start, end, place)
        between = [] if closing else [i for i in chunks[end:place] if self.chunks[i].kind is not Kind.COMMA]
        opener, aside = self._tokens(chunks[:start]), self._tokens(closing)
        draft = Draft(own, opener=opener, subject=self._tokens(chunks[start:end]), aside=aside)
        return self._with_verb(draft, between + chunks[place:], chunks[place])

    def _closing_comma(self, chunks: Sequence[int], start: int, end: int, verb: int) -> Sequence[int]:
        """What stands before the verb with a comma, if the subject has one: "The aide, head of A and B, | said"."""
        commas = [index for index in chunks[end:verb] if self.chunks[index].kind is Kind.COMMA]
        opened = any(self.chunks[index].kind is Kind.COMMA for index in chunks[start:end])
        return chunks[end:verb] if opened and commas else ()

    def _interrupted(self, chunks: Sequence[int]) -> int:
        """Where a phrase between commas begins that parts a subject from its verb: "Ann, in her first speech, | told".

        The end of the chunks if there is none.
        """
        signs = [
            n for n, index in enumerate(chunks) if self.chunks[index].kind is Kind.COMMA and index not in self.listed
        ]
        if len(signs) < 2 or signs[-1] != len(chunks) - 1 or not self._is_aside(chunks[signs[-2] + 1 : -1]):
            return len(chunks)
        subject = self._subject_start(chunks[: signs[-2]])
        noun = subject < signs[-2] and self.chunks[chunks[subject]].kind is Kind.NOUN
        bare = noun and (subject == 0 or self.chunks[chunks[subject - 1]].kind is not Kind.PREPOSITION)
        verbs = any(self.chunks[index].form is Form.FINITE for index in chunks[: signs[-2]])
        return signs[-2] if bare and not verbs and not self.chunks[chunks[subject]].time else len(chunks)

    def _is_aside(self, chunks: Sequence[int]) -> bool:
        """Whether a phrase can stand between subject and verb: no clause of its own, and no further subject."""
        kinds = [self.chunks[index].kind for index in chunks]
        hangs = bool(kinds) and kinds[0] in _OPENS_ASIDE
        verbs = any(self.chunks[index].form is Form.FINITE for index in chunks)
        return Kind.CONJUNCTION not in kinds[:1] and (hangs or not verbs)

    def _without_time(self, chunks: Sequence[int], start: int, end: int) -> int:
        """The end of the subject before a time: "Ann | this week | agreed"."""
        if end - start >= 2 and self.chunks[chunks[end - 1]].time and self.chunks[chunks[end - 2]].kind is Kind.NOUN:
            return end - 1
        return end

    def _with_verb(self, draft: Draft, chunks: Sequence[int], verb_chunk: int) -> Draft:
        """The draft with its verb chunk, one of the chunks that follow the subject."""
        place = chunks.index(verb_chunk)
        verb = self.chunks[verb_chunk]
        return replace(
            draft,
            verb=self._tokens(chunks[: place + 1]),
            main=verb.head,
            passive=verb.passive,
            past=is_past(self.tokens, verb),
            rest=self._tokens(chunks[place + 1 :]),
        )

    def _subject_start(self, chunks: Sequence[int]) -> int:
        """Where the subject begins among the chunks before the verb."""
        start = 0
        for place, index in enumerate(chunks):
            kind = self.chunks[index].kind
            if kind is Kind.CONJUNCTION:
                break  # the commas before it are those of a list
            if kind is Kind.COMMA and index not in self.listed:
                start = place + 1
        for place in range(start, len(chunks)):
            noun = self.chunks[chunks[place]].kind is Kind.NOUN
            if noun and (place == start or self.chunks[chunks[place - 1]].kind is not Kind.PREPOSITION):
                later = place + 1 < len(chunks) and self.chunks[chunks[place + 1]].kind is Kind.NOUN
                if not (later and self.chunks[chunks[place]].time):
                    return place
        return start

    def _coordinate(self, segment: Segment) -> Draft | None:
        host = self.done.get(id(segment.host))
        if host is None or segment.parallel is None:
            return None
        parallel = self.chunks[segment.parallel]
        place = next(i for i, index in enumerate(segment.chunks) if self.chunks[index].kind is Kind.VERB)
        verb = self.chunks[segment.chunks[place]]
        own = self._tokens(segment.chunks)
        if verb.form is Form.FINITE:
            start = time_chunks(self.chunks, segment.chunks, place)
            draft = Draft(own, opener=self._tokens(segment.chunks[:start]), subject=host.subject)
            return self._with_verb(draft, segment.chunks[start:], segment.chunks[place])
        clause = segment.clause()
        if clause.kind is SegmentKind.PARTICIPLE and verb.form is parallel.form is Form.GERUND:
            draft = self._with_verb(Draft(own, subject=host.subject), segment.chunks, segment.chunks[place])
            return self._made_finite(draft, verb, self.done.get(id(clause.host)))
        stop = parallel.start if verb.form is Form.INFINITIVE else parallel.head
        carried = tuple(_before(host.verb, stop)) + tuple(_before(host.rest, stop))
        draft = self._with_verb(Draft(own, subject=host.subject), segment.chunks, segment.chunks[place])
        return replace(draft, verb=(*carried, *draft.verb), passive=draft.passive or parallel.passive)

    def _relative(self, segment: Segment) -> Draft | None:
        antecedent = self._antecedent(segment)
        chunks = segment.chunks
        pronoun = next((i for i, index in enumerate(chunks) if self.chunks[index].kind is Kind.RELATIVE), None)
        if segment.verb is None or not antecedent or pronoun is None or segment.verb not in chunks[pronoun + 1 :]:
            return None
        own = self._tokens(chunks)
        word = self.tokens[self.chunks[chunks[pronoun]].head].text.lower()
        behind = chunks[pronoun + 1 :]
        place = behind.index(segment.verb)
        subjectless = all(self.chunks[index].kind in (Kind.ADVERB, Kind.COMMA) for index in behind[:place])
        if subjectless and pronoun > 0:  # "among which were a lamp and a chair"
            opener = (*self._tokens(chunks[:pronoun]), *antecedent)
            return self._with_verb(Draft(own, opener=opener), behind, segment.verb)
        if word == "whose" and pronoun > 0:
            return None
        if subjectless and word in ("who", "which", "that"):
            return self._with_verb(Draft(own, subject=antecedent), behind, segment.verb)
        if word in ("who", "which", "that") and not self._has_subject(behind[:place]) and pronoun == 0:
            aside = self._tokens(behind[:place])
            return self._with_verb(Draft(own, subject=antecedent, aside=aside), behind[place:], segment.verb)
        start = 0 if word == "whose" else self._subject_start(behind[:place])
        subject = self._tokens(behind[start:place])
        if word == "whose":
            return self._with_verb(Draft(own, subject=(*antecedent, "'s", *subject)), behind[place:], segment.verb)
        draft = self._with_verb(Draft(own, subject=subject), behind[place:], segment.verb)
        if self._goes_further_in(draft, segment.verb) or self._only_tells(draft):
            return None
        return self._with_antecedent(draft, antecedent, word, self._tokens(chunks[:pronoun]))

    def _goes_further_in(self, draft: Draft, verb: int) -> bool:
        """Whether the relative pronoun belongs to a verb behind that of its clause.

        "Which | he believes | will make it impossible", "which | he claimed | they were asking him to do".
        """
        first = self._token(draft.rest[0]) if draft.rest else None
        return clause_verb(self.chunks, verb + 1) is not None or (first is not None and first.tag in FINITE)

    def _only_tells(self, draft: Draft) -> bool:
        """Whether the verb is one of saying with nothing behind it, whose content was cut off: "which he said"."""
        verb = self._token(draft.verb[-1])
        said = verb is not None and verb.text.lower() in load_words("speech_verbs")
        return said and not self._has_words(draft.rest)

    def _has_words(self, pieces: Sequence[Piece]) -> bool:
        """Whether there is more than signs."""
        return any((token := self._token(piece)) is not None and token.text[0].isalnum() for piece in pieces)

    def _has_subject(self, chunks: Sequence[int]) -> bool:
        """Whether a noun group without a preposition stands before the verb: "which | in German | was called"."""
        return any(
            self.chunks[index].kind is Kind.NOUN
            and not self.chunks[index].time
            and (place == 0 or self.chunks[chunks[place - 1]].kind not in (Kind.PREPOSITION, Kind.SUBORDINATOR))
            for place, index in enumerate(chunks)
        )

    def _antecedent(self, segment: Segment) -> tuple[Piece, ...]:
        """What a relative clause speaks of: of "X is a firm that ..." it is X."""
        antecedent = self._tokens(segment.antecedent)
        host = self.done.get(id(segment.host))
        if host is None or host.main is None or host.main < 0 or not antecedent or not is_be(self.tokens[host.main]):
            return antecedent
        predicate = host.rest[: len(antecedent)] == antecedent and bool(host.subject)
        return self._spoken_of(host) if predicate else antecedent

    def _with_antecedent(
        self, draft: Draft, antecedent: tuple[Piece, ...], word: str, preposition: tuple[int, ...]
    ) -> Draft:
        """The object relative with what it relates to in its place."""
        if draft.rest and isinstance(draft.rest[-1], int) and self.tokens[draft.rest[-1]].text in (".", "!", "?"):
            draft = replace(draft, rest=draft.rest[:-1])
        if preposition:
            return replace(draft, rest=(*draft.rest, *preposition, *antecedent))
        if word == "where":
            return replace(draft, rest=(*draft.rest, "at", *antecedent))
        if word not in ("which", "that", "whom", "who"):
            return draft
        place = self._object_place(draft.rest)
        return replace(draft, rest=(*draft.rest[:place], *antecedent, *draft.rest[place:]))

    def _object_place(self, rest: Sequence[Piece]) -> int:
        """Where among the words behind a verb its object was: behind "to lose", behind a last "with"."""
        tags = [token.tag if (token := self._token(piece)) is not None else "" for piece in rest]
        if tags and tags[-1] in ("IN", "TO"):
            return len(rest)
        place = 0
        while tags[place : place + 2] == ["TO", "VB"]:
            place += 2
        return place

    def _apposition(self, segment: Segment) -> Draft | None:
        subject, own = self._tokens(segment.antecedent), self._tokens(segment.chunks)
        rest: tuple[Piece, ...] = own
        if len(own) == 1 and self.tokens[own[0]].tag == "CD":
            rest = (*own, "years", "old")
        single = self.tokens[own[0]].text.lower() in ("a", "an") or not self._is_plural(own)
        copula = "is" if single else self._copula(subject, past=False)
        return Draft(own, subject=subject, verb=(copula,), main=-1, rest=rest)

    def _participle(self, segment: Segment) -> Draft | None:
        host = self.done.get(id(segment.host))
        subject: tuple[Piece, ...] = self._tokens(segment.antecedent)
        if not subject and host is not None:
            subject = self._spoken_of(host)
        place = next((i for i, index in enumerate(segment.chunks) if self.chunks[index].kind is Kind.VERB), None)
        if not subject or place is None:
            return None
        draft = self._with_verb(
            Draft(self._tokens(segment.chunks), subject=subject), segment.chunks, segment.chunks[place]
        )
        if host is not None and not host.past and self._is_subordinate(segment):
            return None  # "after leaving home, he is poor": nothing tells when it was
        return self._made_finite(draft, self.chunks[segment.chunks[place]], host)

    def _is_subordinate(self, segment: Segment) -> bool:
        """Whether a subordinator stands before the participle: "after leaving"."""
        first = segment.chunks[0]
        return first > 0 and self.chunks[first - 1].kind is Kind.SUBORDINATOR

    def _spoken_of(self, host: Draft) -> tuple[Piece, ...]:
        """What a participle behind a clause speaks of: its subject, or what there is in "there is a man"."""
        first = self._token(host.subject[0]) if host.subject else None
        if host.subject and not self._has_words(host.subject):
            return ()  # the marks of a quotation: "…," said Ann Lee, | referring to the vote
        if first is None or first.tag != "EX":
            return host.subject
        start = next((piece for piece in host.rest if isinstance(piece, int)), -1)
        thing = next((chunk for chunk in self.chunks if chunk.start == start and chunk.kind is Kind.NOUN), None)
        return tuple(range(thing.start, thing.end)) if thing is not None else ()

    def _made_finite(self, draft: Draft, verb: Chunk, host: Draft | None) -> Draft:
        """The participle as a finite verb in the tense of the main clause."""
        past = host is None or host.past or self._tells_of_past(host)
        draft = replace(draft, past=past)
        first = next(piece for piece in draft.verb if isinstance(piece, int) and self.tokens[piece].tag[0] == "V")
        before = tuple(piece for piece in draft.verb if isinstance(piece, int) and piece < first)
        after = tuple(piece for piece in draft.verb if isinstance(piece, int) and piece > first)
        word = self.tokens[first].text.lower()
        if verb.form is Form.PARTICIPLE:
            copula = self._copula(draft.subject, past=past or self._is_over(draft))
            return replace(draft, verb=(copula, *draft.verb), passive=True)
        if word == "being":
            over = past or self._is_over(draft)
            return replace(draft, verb=(self._copula(draft.subject, past=over), *before, *after))
        if word == "having" and after:
            return replace(draft, verb=("had", *before, *after))
        if past:
            return replace(draft, verb=(*before, past_of(word), *after))
        copula = self._copula(draft.subject, past=False)
        if host is None or copula == "am" or self._goes_on_now(host):
            return replace(draft, verb=(copula, *draft.verb))
        return replace(draft, verb=(*before, present_of(word, plural=copula == "are"), *after))

    def _goes_on_now(self, host: Draft) -> bool:
        """Whether a participle tells what is going on: "is moving north, | threatening", "there is a man | selling"."""
        moving = any((token := self._token(piece)) is not None and token.tag == "VBG" for piece in host.verb)
        first = self._token(host.subject[0]) if host.subject else None
        return moving or (first is not None and first.tag == "EX")

    def _tells_of_past(self, host: Draft) -> bool:
        """Whether a relative clause in the past ends a clause with "is": "is the man who shot at it, | killing"."""
        words = [token for piece in host.rest if (token := self._token(piece)) is not None]
        opener = next((place for place, token in enumerate(words) if token.tag in ("WP", "WDT")), len(words))
        verb = next((token for token in words[opener:] if token.tag in FINITE), None)
        return verb is not None and verb.tag == "VBD"

    def _is_over(self, draft: Draft) -> bool:
        """Whether a participle behind a present tense tells of the past: "born", with an agent, or with a past time."""
        words = [self.tokens[piece].text for piece in (*draft.verb, *draft.rest) if isinstance(piece, int)]
        return not _OVER.isdisjoint(words) or any(len(word) == 4 and word.isdigit() for word in words)

    def _parenthesis(self, segment: Segment) -> Draft | None:
        first = self.chunks[segment.chunks[0]] if segment.chunks else None
        told = len(segment.chunks) > 1  # not "(left)", "(updated)"
        if first is None or first.kind is not Kind.VERB or first.form is not Form.PARTICIPLE or not told:
            return None
        return self._participle(segment)


_MAKERS = {
    SegmentKind.MAIN: _Drafting._clause,
    SegmentKind.SUBORDINATE: _Drafting._clause,
    SegmentKind.COORDINATE: _Drafting._coordinate,
    SegmentKind.RELATIVE: _Drafting._relative,
    SegmentKind.APPOSITION: _Drafting._apposition,
    SegmentKind.PARTICIPLE: _Drafting._participle,
    SegmentKind.PARENTHESIS: _Drafting._parenthesis,
}


def _before(pieces: Sequence[Piece], stop: int) -> Iterable[Piece]:
    """The pieces of a host that stand before a token."""
    return (piece for piece in pieces if not isinstance(piece, int) or piece < stop)
