"""Chunks -> chunks, where only the rest of the sentence tells what a word is."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.lookahead import REACH, clause_verb, interrupted_verb, verb_at
from claimcheck.models import Token


def settle(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks with finite verbs that were taken for participles, and prepositions taken for subordinators."""
    joined = with_parties(tokens, with_parentheses(chunks))
    return with_prepositions(with_awaited_verb(tokens, with_finite_participles(tokens, joined)))


def with_awaited_verb(tokens: Sequence[Token], chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with the participle that must be the verb of a subject that a relative clause parts from it.

    "Ann, a nurse who loves cats, finished high school": a participle takes no object behind a comma. "The minister, who
    signed the treaty, resigned on Friday": no other verb is left for the subject.
    """
    relative = comma = False
    for place, made in enumerate(chunks):
        if made.kind is Kind.COMMA:
            comma = True
        elif made.kind is Kind.RELATIVE:
            relative = relative or comma
        elif made.form is Form.FINITE and Kind.RELATIVE not in (before.kind for before in chunks[place - 2 : place]):
            break
        elif made.form is Form.PARTICIPLE and relative and chunks[place - 1].kind is Kind.COMMA:
            if _is_awaited(tokens, chunks, place):
                return [*chunks[:place], made._replace(form=Form.FINITE, passive=False), *chunks[place + 1 :]]
            break
    return chunks


def _is_awaited(tokens: Sequence[Token], chunks: Sequence[Chunk], place: int) -> bool:
    """Whether the participle behind a relative clause is the verb of the main clause."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is not None and following.kind is Kind.NOUN and not following.time:
        return True
    past = tokens[chunks[place].head].text.lower().endswith(("d", "t"))  # "known", "written" are participles only
    if not past or _verb_awaited(chunks, place + 1):
        return False
    complement = following is not None and following.kind in (Kind.VERB, Kind.ADJECTIVE)  # "believed to be"
    return not complement and (following is None or tokens[following.start].text.lower() != "by")


def with_parties(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks with party and state made a part of the name before them: "Rep. Ann Lee, D-Ohio"."""
    found: list[Chunk] = []
    for chunk in chunks:
        if len(found) < 2 or found[-1].kind is not Kind.COMMA or found[-2].kind is not Kind.NOUN:
            found.append(chunk)
            continue
        party = chunk.kind is Kind.NOUN and _is_party(tokens[chunk.start].text)
        if party or _is_age_in_apposition(tokens, found, chunk):
            found.pop()
            found[-1] = found[-1]._replace(end=chunk.end)
            continue
        if chunk.kind is Kind.VERB and _has_party(tokens, found[-2]):
            found[-2:] = [found[-2]._replace(end=found[-1].end)]  # the comma that closes "D-Ohio" parts no clause
        found.append(chunk)
    return found


def _is_age_in_apposition(tokens: Sequence[Token], found: Sequence[Chunk], chunk: Chunk) -> bool:
    """Whether an age stands behind a name that says who the noun before it is: "the aide, Ann Lee, 31, left"."""
    if len(found) < 4 or found[-3].kind is not Kind.COMMA or found[-4].kind is not Kind.NOUN or found[-4].time:
        return False
    age = tokens[chunk.start].text
    named = tokens[found[-2].head].tag.startswith("NNP") and not tokens[found[-4].head].tag.startswith("NNP")
    return named and chunk.end - chunk.start == 1 and age.isdecimal() and len(age) < 3


def _has_party(tokens: Sequence[Token], name: Chunk) -> bool:
    """Whether a name has been joined with its party."""
    return name.end - name.start > 2 and _is_party(tokens[name.end - 1].text)


def _is_party(word: str) -> bool:
    """Whether the word is a party with its state: "D-Ohio", "R-Va."."""
    return len(word) > 3 and word[0] in "DRI" and word[1] == "-" and word[2].isupper()


def with_parentheses(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks with each short parenthesis that holds no clause made a part of the noun group before it.

    "the book (2004)", "Ann Lee (Hull)": the parenthesis says something of the noun group, and lists go on behind it.
    """
    found: list[Chunk] = []
    place = 0
    while place < len(chunks):
        end = _short_parenthesis(chunks, place) if found and found[-1].kind is Kind.NOUN else None
        if end is None:
            found.append(chunks[place])
            place += 1
        else:
            found[-1] = found[-1]._replace(end=chunks[end].end, pronoun=False)
            place = end + 1
    return found


def _short_parenthesis(chunks: Sequence[Chunk], place: int) -> int | None:
    """The closing sign of a parenthesis of at most four chunks without a verb."""
    if chunks[place].kind is not Kind.OPEN:
        return None
    for end in range(place + 1, min(len(chunks), place + 6)):
        if chunks[end].kind is Kind.CLOSE:
            return end
        if chunks[end].kind in (Kind.VERB, Kind.OPEN, Kind.STOP, Kind.RELATIVE):
            return None
    return None


def with_prepositions(chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "As", "since", "after" before a mere noun group are prepositions."""
    return [
        chunk._replace(kind=Kind.PREPOSITION)
        if chunk.kind is Kind.SUBORDINATOR and _is_preposition(chunks, place)
        else chunk
        for place, chunk in enumerate(chunks)
    ]


def _is_preposition(chunks: Sequence[Chunk], place: int) -> bool:
    after = place + 1
    noun = after < len(chunks) and chunks[after].kind in (Kind.NOUN, Kind.ADJECTIVE)
    verb = clause_verb(chunks, after) or verb_at(chunks, after) or interrupted_verb(chunks, after)
    return noun and verb is None


def with_finite_participles(tokens: Sequence[Token], chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with the participles that must be finite verbs: taggers take many a "pulled" for a participle.

    Only before the first finite verb of the sentence, or behind "but": elsewhere a participle behind a noun is what it
    seems ("a boat built in 1990"). A subject that still waits for its verb behind a comma keeps its participle.
    """
    fixed = list(chunks)
    if chunks and chunks[0].form is Form.PARTICIPLE and not _main_clause_follows(chunks):
        fixed[0] = _as_finite(tokens, chunks[0])
        return fixed
    for place, made in enumerate(chunks):
        if made.kind is Kind.VERB and made.form is Form.FINITE:
            break
        if made.kind is Kind.SUBORDINATOR:
            break
        if made.form is Form.PARTICIPLE and _follows_subject(chunks, place) and not _verb_awaited(chunks, place + 1):
            if not _has_agent(tokens, chunks, place):
                fixed[place] = _as_finite(tokens, made)
            break
    for place, made in enumerate(chunks):
        if made.form is Form.PARTICIPLE and place > 1 and chunks[place - 1].kind is Kind.NOUN:
            conjunction = chunks[place - 2]
            if conjunction.kind is Kind.CONJUNCTION and tokens[conjunction.head].text.lower() == "but":
                fixed[place] = _as_finite(tokens, made)
    return fixed


def _main_clause_follows(chunks: Sequence[Chunk]) -> bool:
    """Whether the participle that opens the sentence stands before a main clause: "Inspired by her, he wrote"."""
    commas = (place for place, chunk in enumerate(chunks[: 2 * REACH]) if chunk.kind is Kind.COMMA)
    return any(clause_verb(chunks, comma + 1) is not None for comma in commas)


def _as_finite(tokens: Sequence[Token], made: Chunk) -> Chunk:
    by = (made.end < len(tokens) and tokens[made.end].text.lower() == "by") or not tokens[
        made.head
    ].text.lower().endswith(("d", "t"))
    return made._replace(form=Form.FINITE, passive=by)


def _follows_subject(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether only a noun group with its prepositional groups stands before the participle."""
    before = chunks[place - 1] if place else None
    if before is not None and before.kind is Kind.ADVERB and place > 1:
        before = chunks[place - 2]
    aside = before is not None and before.kind is Kind.COMMA and _closes_aside(chunks, place - 1)
    if before is None or not (before.kind is Kind.NOUN or aside):
        return False
    return all(
        c.kind in (Kind.NOUN, Kind.PREPOSITION, Kind.ADVERB, Kind.COMMA, Kind.CONJUNCTION) for c in chunks[:place]
    )


def _closes_aside(chunks: Sequence[Chunk], comma: int) -> bool:
    """Whether a sign closes what it parts from the subject with another one: "The town - in need of it - | passed"."""
    opening = [place for place in range(1, comma) if chunks[place].kind is Kind.COMMA]
    behind = chunks[comma + 2].kind if comma + 2 < len(chunks) else None
    return len(opening) == 1 and behind in (Kind.NOUN, Kind.PARTICLE) and chunks[0].kind is Kind.NOUN


def _has_agent(tokens: Sequence[Token], chunks: Sequence[Chunk], place: int) -> bool:
    """Whether "by" follows a participle, and a verb later: "the firm led by her and the bank agreed"."""
    end = chunks[place].end
    if end >= len(tokens) or tokens[end].text.lower() != "by":
        return False
    return any(later.form is Form.FINITE for later in chunks[place + 1 : place + REACH])


def _verb_awaited(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether a later finite verb has no subject of its own, so that it is the verb of the first noun group."""
    for later in range(place, len(chunks)):
        if chunks[later].kind in (Kind.CONJUNCTION, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.STOP):
            return False
        if chunks[later].form is Form.FINITE:
            before = chunks[later - 1]
            objects = chunks[later - 2].kind in (Kind.PREPOSITION, Kind.VERB, Kind.ADVERB)
            return before.kind is Kind.COMMA or (before.kind is Kind.NOUN and objects and not before.pronoun)
    return False
