"""Sentence -> clauses that state something of their own: the steps in their order.

tokens -> chunks -> segments -> drafts -> clauses -> facts
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.claims.adjectives import with_adjectives_apart
from claimcheck.claims.boundaries import find_segments
from claimcheck.claims.brackets import Brackets
from claimcheck.claims.chunking import Chunk, chunk
from claimcheck.claims.context import Context
from claimcheck.claims.distribution import distribute
from claimcheck.claims.drafting import Draft
from claimcheck.claims.drafts import make_drafts
from claimcheck.claims.facts import facts_of
from claimcheck.claims.focus import describes_somebody_known, is_one_name
from claimcheck.claims.frames import frame_of
from claimcheck.claims.noun_lists import list_signs
from claimcheck.claims.occasions import before_report, occasion
from claimcheck.claims.predicates import with_aside_apart, with_deed_apart
from claimcheck.claims.settling import settle
from claimcheck.claims.subjects import distribute_subject
from claimcheck.claims.tags import retag
from claimcheck.claims.verbs import is_be
from claimcheck.claims.voices import joined, voices
from claimcheck.claims.wording import edges, tidy, tokens_of, write
from claimcheck.lexicon import load_words
from claimcheck.models import Attribution, AttributionKind, Frame, Sentence, Span, Token
from claimcheck.text.tags import FINITE

_SUBJECTLESS = frozenset(["VBD", "VBN", "VBZ", "RB"])
"""Tags of the first word of a sentence that leaves its subject out; a bare "VB" is an imperative."""


_IMPERSONAL = frozenset(["seem", "appear", "take", "took", "remain", "rain", "snow", "happen", "becom", "look"])
"""Stems of verbs whose "it" often stands for nothing."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement cut out of a sentence."""

    span: Span
    """Where its own words stand, without those carried over."""
    text: str
    tokens: tuple[Token, ...]
    frame: Frame
    attribution: Attribution | None = None
    facts: tuple[Clause, ...] | None = None
    """The minimal statements that it is made of and no clause before it states; None where nobody asked for them."""
    reports: bool = False
    """Whether it only says who told something, and on what occasion."""


def split_clauses(
    source: str, sentence: Sentence, attributions: Sequence[Attribution], context: Context, *, fine: bool = False
) -> tuple[Clause, ...]:
    """The clauses of a sentence, in text order; at least one if it has a word."""
    cues = _cue_starts(sentence, attributions)
    speakers = [item.speaker_span for item in attributions if item.speaker_span is not None]
    clauses: list[Clause] = []
    for attribution, tokens in voices(sentence, attributions):
        spoken = tokens if attribution is None else joined(sentence.tokens, _without_that(tokens))
        clauses += _Voice(source, retag(spoken), attribution, context, fine).clauses(cues, speakers) if spoken else []
    if not clauses and sentence.tokens:
        clauses = [_whole(source, sentence.tokens)]
    return tuple(sorted(clauses, key=lambda clause: clause.span.start))


def _without_that(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """What is said without the conjunction; in "said that could help him" the word is the subject."""
    conjunction = tokens[0].text.lower() == "that" and len(tokens) > 1 and tokens[1].tag not in FINITE
    return tokens[1:] if conjunction else tokens


def _cue_starts(sentence: Sentence, attributions: Sequence[Attribution]) -> frozenset[int]:
    """Where the words begin that report a speech."""
    starts = [token.span.start for token in sentence.tokens]
    found: list[int] = []
    for attribution in attributions:
        if attribution.cue_span is not None:
            first, last = (bisect_left(starts, edge) for edge in attribution.cue_span)
            found += starts[first:last]
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Voice:
    """The words of one speaker, or of the article itself, in one sentence."""

    source: str
    tokens: tuple[Token, ...]
    attribution: Attribution | None
    context: Context
    fine: bool

    def clauses(self, cues: frozenset[int], speakers: Sequence[Span]) -> list[Clause]:
        """The clauses that state something: words that only report a speech do if they tell its occasion."""
        chunks = settle(self.tokens, chunk(self.tokens))
        joined = frozenset(n for n, token in enumerate(self.tokens) if token.span.start in self.context.joined)
        by_start = {chunk.start: chunk for chunk in chunks}
        found: list[Clause] = []
        brackets = Brackets(self.tokens if self.fine else ())
        listed = list_signs(self.tokens, chunks)
        segments = find_segments(self.tokens, chunks, listed)
        for draft in make_drafts(self.tokens, chunks, segments, listed):
            whole = before_report(self.tokens, draft, cues)
            left_over = whole.main is None or _only_announces(self.tokens, whole)
            if left_over and self.attribution is None and cues:
                continue  # what a reported speech leaves over states nothing ("In a statement on Monday", "adding:")
            reports = self._only_reports(whole, cues)
            told = self._occasion(whole, speakers) if reports else whole
            clause = self._clause(told) if told is not None else None
            if clause is not None:
                facts = self._facts(by_start, whole, joined, clause, brackets) if self.fine else None
                found.append(replace(clause, facts=facts, reports=reports))
        return _without_repeats(found)

    def _facts(
        self, chunks: Mapping[int, Chunk], whole: Draft, joined: frozenset[int], stated: Clause, brackets: Brackets
    ) -> tuple[Clause, ...]:
        """The minimal statements of a clause: for each item of its lists, the core and its circumstances.

        A third of them are all of the clause, which is stated already.
        """
        items = (
            item
            for aside in with_aside_apart(self.tokens, chunks, whole)
            for told in with_deed_apart(self.tokens, chunks, aside)
            for item in distribute(self.tokens, chunks, told, joined)
        )
        parts = (part for item in items for part in with_deed_apart(self.tokens, chunks, item))
        drafts = (draft for part in parts for draft in distribute_subject(self.tokens, chunks, part, joined))
        facts = (
            fact
            for draft in drafts
            for fact in with_adjectives_apart(self.tokens, chunks, facts_of(self.tokens, chunks, draft))
        )
        once = (brackets.once(fact) for fact in facts)
        clauses = (stated if fact == whole else self._clause(fact) for fact in once)
        return tuple(clause for clause in clauses if clause is not None)

    def _only_reports(self, draft: Draft, cues: frozenset[int]) -> bool:
        """Whether the draft only says that somebody said something."""
        return bool(cues) and any(self.tokens[place].span.start in cues for place in draft.own)

    def _occasion(self, draft: Draft, speakers: Sequence[Span]) -> Draft | None:
        """What a report tells besides that somebody said something; among facts only what was said counts."""
        return None if self.fine else occasion(self.tokens, draft, speakers)

    def _clause(self, draft: Draft) -> Clause | None:
        draft = self._with_names(draft)
        pieces = tidy(self.tokens, draft.pieces)
        words = tokens_of(self.tokens, pieces)
        start, end = edges(self.tokens, draft.own)
        if start == end or not any(token.text[:1].isalnum() for token in words):
            return None
        first, last = self.tokens[draft.own[start]], self.tokens[draft.own[end - 1]]
        return Clause(
            span=Span(first.span.start, last.span.end),
            text=write(self.source, self.tokens, pieces),
            tokens=words,
            frame=frame_of(self.tokens, draft),
            attribution=self.attribution,
        )

    def _speaker(self) -> str | None:
        """Who says "I" in these words: no "he" of theirs is that person."""
        direct = self.attribution is not None and self.attribution.kind is AttributionKind.DIRECT
        return self.attribution.speaker if self.attribution is not None and direct else None

    def _itself(self, draft: Draft, subject: Sequence[Token]) -> tuple[Token, ...] | None:
        """The organisation that says "it" of itself in reported speech; not the "it" of "it is late", "it seems"."""
        said, main = self.attribution, draft.main
        reported = said is not None and said.kind is AttributionKind.INDIRECT and said.speaker is not None
        if not reported or main is None or main < 0 or [token.text.lower() for token in subject] != ["it"]:
            return None
        verb = self.tokens[main]
        impersonal = is_be(verb) or verb.stem in _IMPERSONAL
        return None if impersonal or said is None or said.speaker is None else self.context.itself(said.speaker)

    def _with_names(self, draft: Draft) -> Draft:
        """The draft with a name in the place of the pronoun or description that is its subject."""
        subject = [self.tokens[piece] for piece in draft.subject if isinstance(piece, int)]
        if not subject:
            stated = draft.main is not None and self.tokens[0].tag in _SUBJECTLESS
            return replace(draft, subject=self.context.carried) if stated else draft
        if len(subject) < len(draft.subject):
            return draft
        name = self._itself(draft, subject) or self.context.name_of(subject, self._speaker()) or self._in_focus(subject)
        if name is not None:
            return replace(draft, subject=name)
        owner = self.context.owner_of(subject, self._speaker())
        return (
            draft
            if owner is None or self._says_again(draft, owner)
            else replace(draft, subject=(*owner, "'s", *draft.subject[1:]))
        )

    def _in_focus(self, subject: Sequence[Token]) -> tuple[Token, ...] | None:
        """The person that the sentence before was about, for a fact of "the 26-year-old"."""
        known = self.fine and self._speaker() is None
        if not known or not describes_somebody_known(subject, first=subject[0] is self.tokens[0]):
            return None
        carried = self.context.carried
        return carried if is_one_name(carried) and self.context.is_person(carried) else None

    def _says_again(self, draft: Draft, owner: Sequence[Token]) -> bool:
        """Whether an owner's name stands behind the verb: of "his son is Kim Lee" Kim Lee is no owner."""
        words = [self.tokens[piece].text for piece in draft.rest if isinstance(piece, int)]
        return all(token.text in words for token in owner)


def _only_announces(tokens: Sequence[Token], draft: Draft) -> bool:
    """Whether the clause ends in a colon, behind which another's words stood: "adding: “ ”", and says no more."""
    words = [tokens[piece] for piece in draft.rest if isinstance(piece, int)]
    colon = next((place for place, word in enumerate(words) if word.text == ":"), None)
    if colon is None or any(word.text[0].isalnum() for word in words[colon:]):
        return False
    speaks = draft.main is None or draft.main < 0 or tokens[draft.main].text.lower() in load_words("speech_verbs")
    return speaks or not any(word.tag.startswith("NN") for word in words[:colon])


def _without_repeats(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, each without the facts that an earlier one states: items of a list share their core."""
    seen: set[str] = set()
    found: list[Clause] = []
    for clause in clauses:
        fresh: dict[str, Clause] = {}
        for fact in clause.facts or ():
            if fact.text not in seen:
                fresh.setdefault(fact.text, fact)
        seen.update(fresh)
        same = clause.facts is None or len(fresh) == len(clause.facts)
        found.append(clause if same else replace(clause, facts=tuple(fresh.values())))
    return found


def _whole(source: str, tokens: Sequence[Token]) -> Clause:
    """The sentence as it stands."""
    everything = tuple(range(len(tokens)))
    pieces = tidy(tokens, everything) or list(everything)
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    return Clause(span, write(source, tokens, pieces), tokens_of(tokens, pieces), Frame(object=tuple(tokens)))
