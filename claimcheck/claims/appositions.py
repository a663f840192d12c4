"""Where the noun group behind a comma ends that says who or what the one before it is: ", the head of the bank,"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.lookahead import REACH, own_subject, was_subject
from claimcheck.claims.noun_lists import is_apposition
from claimcheck.claims.segments import Segment
from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Token

_ENDS = frozenset([Kind.COMMA, Kind.STOP, Kind.SUBORDINATOR])


def apposition_end(
    tokens: Sequence[Token], chunks: Sequence[Chunk], listed: frozenset[int], clause: Segment, comma: int
) -> int | None:
    """The chunk behind the apposition that begins behind a comma of the clause; None if none does."""
    taken = clause.chunks
    before = comma - 3 if _is_age(tokens, chunks, comma - 1) else comma - 1
    if not taken or taken[-1] != before or comma + 1 >= len(chunks):
        return None
    named, naming = chunks[before], chunks[comma + 1]
    if named.kind is not Kind.NOUN or naming.kind is not Kind.NOUN or not is_apposition(tokens, named, naming):
        return None
    if _is_region(tokens, chunks, taken):
        return None  # "in Hull, England, the town that": not England
    described = told = False
    reach = comma + (2 * REACH if tokens[naming.start].text.lower() in ("a", "an", "the") else REACH)
    for end in range(comma + 1, min(len(chunks), reach)):
        chunk = chunks[end]
        if chunk.kind in _ENDS and end not in listed and not _before_region(tokens, chunks, end):
            return None if _is_fronted(chunks, clause) and was_subject(chunks, end) else end
        if chunk.form is Form.FINITE and not (described and _in_relative_clause(chunks, end, told=told)):
            return None
        told = told or chunk.form is Form.FINITE
        described = described or chunk.kind is Kind.RELATIVE
    return len(chunks) if len(chunks) <= reach else None


def _is_age(tokens: Sequence[Token], chunks: Sequence[Chunk], place: int) -> bool:
    """Whether a mere number stands between commas behind a name: "Ann Lee, | 75, | a nurse"."""
    if place < 2 or chunks[place - 1].kind is not Kind.COMMA or chunks[place - 2].kind is not Kind.NOUN:
        return False
    return chunks[place].end - chunks[place].start == 1 and tokens[chunks[place].head].tag == "CD"


def sums_up(tokens: Sequence[Token], chunks: Sequence[Chunk], place: int) -> bool:
    """Whether a bare plural with its relative clause says what the words before it are: ", comments that"."""
    if place + 1 >= len(chunks) or chunks[place + 1].kind is not Kind.RELATIVE:
        return False
    noun = chunks[place]
    word = tokens[noun.head].text.lower()
    said = word in load_table("reporting_nouns") or word.removesuffix("s") in load_words("summing_nouns")
    return said and noun.end - noun.start == 1 and tokens[noun.head].tag == "NNS"


def _in_relative_clause(chunks: Sequence[Chunk], verb: int, *, told: bool) -> bool:
    """Whether a verb is that of a relative clause, or one more in it: "a nurse who reads and | paints, | left"."""
    before = verb - 1
    while chunks[before].kind is Kind.ADVERB:
        before -= 1
    joined = chunks[before].kind in (Kind.CONJUNCTION, Kind.SUBORDINATOR, Kind.RELATIVE)
    return not told or joined or own_subject(chunks, verb)


def _is_region(tokens: Sequence[Token], chunks: Sequence[Chunk], taken: Sequence[int]) -> bool:
    """Whether the last name is the region or the country of the place before it: "in Hull, | England"."""
    kinds = [chunks[index].kind for index in taken[-3:]]
    if kinds != [Kind.NOUN, Kind.COMMA, Kind.NOUN] or not tokens[chunks[taken[-3]].head].tag.startswith("NNP"):
        return False
    return _names_region(tokens, chunks[taken[-1]])


def _before_region(tokens: Sequence[Token], chunks: Sequence[Chunk], comma: int) -> bool:
    """Whether a comma parts a place from its region, behind which one more follows: "a nurse in Hull, | Mass.,"."""
    closed = comma + 2 < len(chunks) and chunks[comma + 2].kind is Kind.COMMA
    behind = chunks[comma + 1] if closed else None
    if behind is None or behind.kind is not Kind.NOUN or chunks[comma - 2].kind is not Kind.PREPOSITION:
        return False
    return _names_region(tokens, behind) and tokens[chunks[comma - 1].head].tag == "NNP"


def _names_region(tokens: Sequence[Token], noun: Chunk) -> bool:
    name = " ".join(token.text for token in tokens[noun.start : noun.end])
    return name in load_words("places") or name in load_table("countries") or name.endswith(".")


def _is_fronted(chunks: Sequence[Chunk], clause: Segment) -> bool:
    """Whether only a phrase with a preposition stands before: "Within minutes of the vote, | Mayor Holt"."""
    signs = (Kind.CONJUNCTION, Kind.COMMA)
    start = next((place for place, taken in enumerate(clause.chunks) if chunks[taken].kind not in signs), 0)
    opens = clause.verb is None and chunks[clause.chunks[start]].kind is Kind.PREPOSITION
    return opens and not any(chunks[taken].kind is Kind.COMMA for taken in clause.chunks[start:])
