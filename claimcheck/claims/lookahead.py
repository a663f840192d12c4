"""What follows in a row of chunks: the verb behind adverbs, the verb of a clause that begins here.

Every look is bounded by `REACH`, so that a walk over a sentence with looks at every chunk stays linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.verbs import is_be
from claimcheck.models import Token

REACH = 14
"""Chunks looked ahead for the verb of a subject; longer subjects are rare in news."""
_LONGEST_OPENER = 6
"""Chunks of "after that," with its comma."""
_WITH_TWO_OBJECTS = frozenset(
    ["asked", "called", "calls", "considered", "deemed", "dubbed", "found", "gave", "gives", "made", "named", "told"]
)
"""Verbs with a second object behind the one that a relative pronoun stands for: "a move that he called a mistake"."""
_BEFORE_VERB = frozenset([Kind.ADVERB, Kind.PREPOSITION, Kind.CONJUNCTION, Kind.ADJECTIVE])


def verb_at(chunks: Sequence[Chunk], index: int, form: Form | None = None) -> int | None:
    """The verb chunk at `index`, behind at most three adverbs, if it has the form (any, if None)."""
    stop = min(len(chunks), index + 4)
    while index < stop and chunks[index].kind in (Kind.ADVERB, Kind.PARTICLE):
        index += 1
    if index < stop and chunks[index].kind is Kind.VERB and form in (None, chunks[index].form):
        return index
    return None


def clause_verb(chunks: Sequence[Chunk], index: int) -> int | None:
    """The finite verb of a clause with its own subject that begins at `index`, if one does."""
    subject = False
    for place in range(index, min(len(chunks), index + REACH)):
        chunk = chunks[place]
        if chunk.kind is Kind.NOUN:
            if place > index and chunk.pronoun and chunks[place - 1].kind is Kind.CONJUNCTION:
                return None  # "was wrong and he should": the pronoun opens the clause, not "wrong"
            if chunk.pronoun and place == index + 1 and chunks[index].kind is Kind.NOUN and not chunks[index].time:
                return None  # "anyone | I may have offended"
            behind = chunks[place + 1].kind if place + 1 < len(chunks) else None
            hangs = (
                place > index and chunks[place - 1].kind is Kind.PREPOSITION and not chunk.pronoun
            )  # "except | his are"
            counted = place - 2 >= index and chunks[place - 2].kind is Kind.ADJECTIVE  # "much of the town left"
            subject = subject or not (
                (hangs and not counted) or (chunk.time and behind is Kind.ADVERB)
            )  # "two years later angered"
        elif chunk.form is Form.FINITE:
            joined = chunks[place - 1].kind is Kind.CONJUNCTION  # "and the leaders | but left": a second verb
            return place if subject and not joined else None
        elif chunk.kind not in _BEFORE_VERB or _joins_timed_verb(chunks, place):
            return None
    return None


def opens_clause(chunks: Sequence[Chunk], listed: frozenset[int], index: int) -> bool:
    """Whether a clause begins here, with or without an opener: ", after that, he left"."""
    if clause_verb(chunks, index) is not None:
        return True
    if index >= len(chunks) or chunks[index].kind is not Kind.PREPOSITION:
        return False
    for place in range(index + 1, min(len(chunks), index + _LONGEST_OPENER)):
        if chunks[place].kind is Kind.COMMA:
            return place not in listed and clause_verb(chunks, place + 1) is not None
        if chunks[place].kind not in (Kind.NOUN, Kind.PREPOSITION, Kind.ADVERB, Kind.ADJECTIVE):
            return False
    return False


def _joins_timed_verb(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether a conjunction joins a second verb with its time: "has a shop and | at the time | was ill"."""
    behind = chunks[place + 1 : place + 4]
    if chunks[place].kind is not Kind.CONJUNCTION or len(behind) < 3:
        return False
    return behind[0].kind is Kind.PREPOSITION and behind[1].time and behind[2].form is Form.FINITE


def absolute_verb(chunks: Sequence[Chunk], preposition: int) -> int | None:
    """The participle of the nouns behind a preposition: "with | (only) Ann and Bob | pledging"."""
    noun = False
    for place in range(preposition + 1, min(len(chunks), preposition + REACH)):
        chunk = chunks[place]
        if chunk.kind is Kind.VERB:
            return place if noun and chunk.form in (Form.GERUND, Form.PARTICIPLE) else None
        if chunk.kind not in (Kind.NOUN, Kind.ADVERB, Kind.CONJUNCTION) or chunk.pronoun:
            return None
        noun = noun or chunk.kind is Kind.NOUN
    return None


def is_relative(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a relative pronoun stands here, alone or behind a preposition ("in which")."""
    if index < len(chunks) and chunks[index].kind is Kind.PREPOSITION:
        index += 1
    return index < len(chunks) and chunks[index].kind is Kind.RELATIVE


def is_free(tokens: Sequence[Token], chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the relative pronoun that stands here is "what", which speaks of nothing before it."""
    place = index + 1 if chunks[index].kind is Kind.PREPOSITION else index
    return tokens[chunks[place].head].text.lower() == "what"


def own_subject(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the noun group right before a verb can be its subject: it is no prepositional object."""
    before = index - 1
    while before >= 0 and chunks[before].kind is Kind.ADVERB:
        before -= 1
    if before < 1 or chunks[before].kind is not Kind.NOUN:
        return False
    return chunks[before].pronoun or chunks[before - 1].kind is not Kind.PREPOSITION


def gerund_is_subject(chunks: Sequence[Chunk], gerund: int) -> bool:
    """Whether an -ing form with its own words is the subject of a clause: ", doing away with it will be easy"."""
    for place in range(gerund + 1, min(len(chunks), gerund + REACH)):
        chunk = chunks[place]
        if chunk.form is Form.FINITE:
            return not own_subject(chunks, place) and chunks[place - 1].kind is not Kind.VERB
        if chunk.kind not in (Kind.NOUN, Kind.PREPOSITION, Kind.ADVERB, Kind.ADJECTIVE):
            return False
    return False


def only_opens(chunks: Sequence[Chunk], taken: Sequence[int]) -> bool:
    """Whether the chunks taken so far are a phrase before a subject: "For him,", not "In May, the bridge,"."""
    if chunks[taken[0]].kind not in (Kind.PREPOSITION, Kind.ADVERB):
        return False
    pairs = pairwise(taken)
    return not any(chunks[sign].kind is Kind.COMMA and chunks[behind].kind is Kind.NOUN for sign, behind in pairs)


def joins_subjects(tokens: Sequence[Token], chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a plural verb needs both nouns around the conjunction: "(the collies) Ace and Holly were seen"."""
    if index == 0 or index + 1 >= len(chunks):
        return False
    before, after = chunks[index - 1], chunks[index + 1]
    if any(c.kind is not Kind.NOUN or tokens[c.head].tag not in ("NN", "NNP") for c in (before, after)):
        return False
    verb = chunks[index + 2] if index + 2 < len(chunks) else None
    return verb is not None and tokens[verb.start].text.lower() in ("were", "are", "have")


def joins_between(tokens: Sequence[Token], chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a conjunction joins the two that something is between: "traffic between Hull | and York is slow"."""
    for place in range(index - 1, max(-1, index - 6), -1):
        if chunks[place].kind is Kind.PREPOSITION and tokens[chunks[place].head].text.lower() == "between":
            return True
        if chunks[place].kind not in (Kind.NOUN, Kind.PREPOSITION, Kind.ADJECTIVE):
            return False
    return False


def closing_sign(chunks: Sequence[Chunk], opening: int) -> int | None:
    """The sign that closes a parenthesis; others may stand inside it."""
    depth = 0
    for place in range(opening, min(len(chunks), opening + 4 * REACH)):
        kind = chunks[place].kind
        depth += (kind is Kind.OPEN) - (kind is Kind.CLOSE)
        if depth == 0:
            return place
    return None


def was_subject(chunks: Sequence[Chunk], comma: int) -> bool:
    """Whether a verb without a subject of its own follows a comma, behind at most one apposition: ", D-N.Y., urged".

    Or behind a relative clause or a participle: "On Monday, the minister, | who signed the treaty, resigned".
    """
    place = comma + 1
    opening = verb_at(chunks, place)
    if is_relative(chunks, place) or (opening is not None and chunks[opening].form is not Form.FINITE):
        return _verb_behind(chunks, place) is not None
    if place + 1 < len(chunks) and chunks[place].kind is Kind.NOUN:
        if chunks[place + 1].kind is not Kind.COMMA:
            return False
        place += 2
    return verb_at(chunks, place, Form.FINITE) is not None


def subject_waits(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a noun group begins here that an interruption parts from its verb: "his support, | fed by fear, grew"."""
    for place in range(index, min(len(chunks), index + REACH)):
        kind = chunks[place].kind
        if kind is Kind.COMMA:
            interrupted = place > index and place + 1 < len(chunks) and chunks[place + 1].kind is not Kind.NOUN
            return interrupted and was_subject(chunks, place)
        if kind not in (Kind.NOUN, Kind.PREPOSITION) or (place == index and kind is not Kind.NOUN):
            return False
    return False


def is_last_verb(chunks: Sequence[Chunk], verb: int, *, inside: bool) -> bool:
    """Whether no verb follows that could be the one of an earlier subject, up to a comma that no clause follows.

    A comma ends the clause that stands `inside` another one.
    """
    for place in range(verb + 1, min(len(chunks), verb + REACH)):
        if chunks[place].form is Form.FINITE:
            return False
        if chunks[place].kind is Kind.COMMA:
            return inside or (
                verb_at(chunks, place + 1, Form.FINITE) is None and clause_verb(chunks, place + 1) is None
            )
        if chunks[place].kind in (Kind.RELATIVE, Kind.SUBORDINATOR, Kind.STOP):
            return True
    return True


def is_whole(tokens: Sequence[Token], chunks: Sequence[Chunk], that: int) -> bool:
    """Whether "that" opens no relative clause, since its verb has an object: "the report that he sold the firm"."""
    verb = clause_verb(chunks, that + 1)
    if verb is None or verb + 1 >= len(chunks):
        return False
    if chunks[verb + 1].kind is Kind.ADJECTIVE and is_be(tokens[chunks[verb].head]):
        return True  # "a sign that not all are ready"
    if chunks[that + 1].kind is not Kind.NOUN:
        return False
    if tokens[chunks[verb].head].text.lower() in _WITH_TWO_OBJECTS:
        return False
    goes_on = verb + 2 < len(chunks) and chunks[verb + 2].form is Form.FINITE  # "that he knew | she would win"
    return chunks[verb + 1].kind is Kind.NOUN and not (chunks[verb + 1].time or goes_on)


def interrupted_verb(chunks: Sequence[Chunk], index: int) -> int | None:
    """The verb of a subject that begins here and that a relative clause parts from it: "when Ann, who ..., | left"."""
    if index >= len(chunks) or chunks[index].kind is not Kind.NOUN:
        return None
    for comma in range(index + 1, min(len(chunks), index + REACH)):
        if chunks[comma].kind is Kind.COMMA:
            return _verb_behind(chunks, comma + 1) if interrupts(chunks, comma + 1) else None
        if chunks[comma].kind not in (Kind.NOUN, Kind.PREPOSITION):
            return None
    return None


def interrupts(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether a relative clause begins here, or what describes somebody before a verb: ", the mayor of Hull, left"."""
    if is_relative(chunks, place):
        return True
    end = place
    if end >= len(chunks) or not (chunks[end].kind is Kind.NOUN or chunks[end].form is Form.PARTICIPLE):
        return False
    end += 1
    while end < min(len(chunks), place + REACH) and chunks[end].kind in (Kind.NOUN, Kind.PREPOSITION, Kind.ADVERB):
        end += 1
    closed = end < len(chunks) and chunks[end].kind is Kind.COMMA
    return closed and verb_at(chunks, end + 1, Form.FINITE) is not None


def _verb_behind(chunks: Sequence[Chunk], place: int) -> int | None:
    """The verb without a subject behind the comma of the interruption that begins here."""
    for comma in range(place + 1, min(len(chunks), place + REACH)):
        if chunks[comma].kind is Kind.COMMA:
            verb = verb_at(chunks, comma + 1, Form.FINITE)
            if verb is not None:
                return verb
            if clause_verb(chunks, comma + 1) is not None:
                return None  # "In Paris, the city that he loves, the mayor resigned"
    return None
