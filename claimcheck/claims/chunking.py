"""Tagged tokens -> chunks: noun groups, verb groups and the signs between them.

A chunk is a run of tokens; the chunks of a sentence tile it from the first to the last token, quotation marks
included. One pass, no backtracking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from claimcheck.claims.verbs import AUXILIARIES, is_be, is_have
from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Token


class Kind(Enum):
    """What sort of chunk it is."""

    NOUN = "noun"
    VERB = "verb"
    PREPOSITION = "preposition"
    ADVERB = "adverb"
    ADJECTIVE = "adjective"
    PARTICLE = "particle"
    CONJUNCTION = "conjunction"
    SUBORDINATOR = "subordinator"
    RELATIVE = "relative"
    COMMA = "comma"
    STOP = "stop"
    """A sign that parts clauses for good: semicolon, colon."""
    OPEN = "open"
    CLOSE = "close"
    OTHER = "other"


class Form(Enum):
    """The form of a verb group, which decides what it can be coordinated with."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    """With "to"."""
    BASE = "base"
    GERUND = "gerund"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run `[start, end)` of tokens that belong together."""

    kind: Kind
    start: int
    end: int
    head: int
    """Index of the token that decides: the main verb, the last noun."""
    form: Form | None = None
    """Of a verb group."""
    passive: bool = False
    pronoun: bool = False
    """Whether the noun group is a single personal pronoun."""
    time: bool = False
    """Whether the noun group says when: "last week", "Friday"."""


_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS", "FW", "CD", "$", "#", "AFX", "ADD"])
_MODIFIERS = frozenset(["JJ", "JJR", "JJS", "DT", "PDT", "PRP$", "WP$"])
_OPENERS = frozenset(["DT", "PDT", "PRP$", "WP$"])
_JOINTS = frozenset(["HYPH", "SYM", "POS"])
_VERBS = frozenset(["MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"])
_FINITE = frozenset(["MD", "VBD", "VBP", "VBZ"])
_RELATIVES = frozenset(["WDT", "WP", "WP$", "WRB"])
_QUOTES = frozenset(["``", "''"])
_RELATIVE_ADVERBS = frozenset(["where", "why", "how"])
_SIGNS = {",": Kind.COMMA, "-LRB-": Kind.OPEN, "-RRB-": Kind.CLOSE, ":": Kind.STOP, ";": Kind.STOP}


def chunk(tokens: Sequence[Token]) -> list[Chunk]:
    """The chunks of a sentence, in order, without a gap."""
    found: list[Chunk] = []
    index = 0
    while index < len(tokens):
        start = index
        while index < len(tokens) - 1 and _opens_quote(tokens, index):
            index += 1
        made = _next_chunk(tokens, index, found[-1] if found else None)
        end = made.end
        while end < len(tokens) and _closes_quote(tokens, end):
            end += 1
        found.append(replace(made, start=start, end=end))
        index = end
    return with_finite_participles(tokens, found)


def _opens_quote(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is a quotation mark that belongs to what follows it."""
    if tokens[index].text not in ('"', "'", "``", "''"):
        return False
    return tokens[index].span.end == tokens[index + 1].span.start or tokens[index].tag == "``"


def _closes_quote(tokens: Sequence[Token], index: int) -> bool:
    if tokens[index].text not in ('"', "'", "``", "''"):
        return False
    return tokens[index].span.start == tokens[index - 1].span.end or tokens[index].tag == "''"


def _next_chunk(tokens: Sequence[Token], index: int, before: Chunk | None) -> Chunk:
    token = tokens[index]
    word = token.text.lower()
    sign = _sign(tokens, index)
    if sign is not None:
        return Chunk(sign, index, index + 1, index)
    if (
        word in load_words("participle_prepositions")
        and token.tag in ("VBG", "VBN", "IN")
        and not _after_be(tokens, index)
    ):
        return Chunk(Kind.PREPOSITION, index, _compound_preposition(tokens, index), index)
    noun_end = _noun_end(tokens, index)
    if noun_end > index:
        head = _head(tokens, index, noun_end)
        pronoun, time = token.tag in ("PRP", "EX"), _is_time(tokens[head])
        return Chunk(Kind.NOUN, index, noun_end, head, pronoun=pronoun, time=time)
    if token.tag in _VERBS or (token.tag == "TO" and _tag(tokens, index + 1) in ("VB", "RB")):
        return _verb_group(tokens, index)
    return _single(tokens, index, before)


def _single(tokens: Sequence[Token], index: int, before: Chunk | None) -> Chunk:
    """A chunk around a word that is neither noun nor verb."""
    token, word = tokens[index], tokens[index].text.lower()
    end = index + 1
    if token.tag == "CC" or word == "&":
        kind = Kind.CONJUNCTION
    elif word == "that" and before is not None and before.kind is Kind.NOUN and token.tag == "WDT":
        kind = Kind.RELATIVE
    elif word in load_table("subordinators") and token.tag in ("IN", "WRB", "RB", "CC"):
        kind = Kind.SUBORDINATOR
    elif token.tag in _RELATIVES or word in _RELATIVE_ADVERBS:
        kind = Kind.RELATIVE
    elif token.tag in ("IN", "TO"):
        kind, end = Kind.PREPOSITION, _compound_preposition(tokens, index)
    elif token.tag == "RP":
        kind = Kind.PARTICLE
    elif token.tag.startswith("RB"):
        kind = Kind.ADVERB
        if word == "ahead" and _word(tokens, index + 1) == "of":
            kind, end = Kind.PREPOSITION, index + 2
    elif token.tag.startswith("JJ"):
        kind = Kind.ADJECTIVE
    else:
        kind = Kind.OTHER
    return Chunk(kind, index, end, index)


def _sign(tokens: Sequence[Token], index: int) -> Kind | None:
    token = tokens[index]
    if token.text in ("-", "--", "---") and _stands_alone(tokens, index):
        return Kind.COMMA
    if token.text in ("(", "["):
        return Kind.OPEN
    if token.text in (")", "]"):
        return Kind.CLOSE
    if token.text in (";", ":", ","):
        return _SIGNS[token.text]
    return None


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    """Whether a dash has a blank on both sides and parts no two numbers, that is, whether it is no hyphen."""
    if index in (0, len(tokens) - 1):
        return True
    before, after = tokens[index - 1], tokens[index + 1]
    if before.tag == "CD" and after.tag == "CD":
        return False
    blank = before.span.end < tokens[index].span.start and tokens[index].span.end < after.span.start
    return tokens[index].text != "-" or (blank and tokens[index].tag != "HYPH")


def _compound_preposition(tokens: Sequence[Token], index: int) -> int:
    """The end of "because of", "out of", "according to", "such as"."""
    end = index + 1
    if end < len(tokens) and tokens[end].text.lower() in ("of", "to") and tokens[end].tag in ("IN", "TO"):
        return end + 1
    return end


def _noun_end(tokens: Sequence[Token], index: int) -> int:
    """The end of the noun group that begins here; `index` itself if none does."""
    if tokens[index].tag in ("PRP", "EX") or tokens[index].text.lower() in ("whose",):
        return index + 1 if tokens[index].tag in ("PRP", "EX") else index
    last = index
    position = index
    while position < len(tokens):
        tag = tokens[position].tag
        if tag in _NOUNS:
            if last == position and position > index and _is_day(tokens, position):
                break
            last = position + 1
        elif tag in _QUOTES and position > index:
            pass
        elif tag in _JOINTS:
            if position == index or (tag != "POS" and _sign(tokens, position)):
                break
        elif not _goes_on(tokens, index, position, last):
            break
        position += 1
    if last == index and (tokens[index].tag in ("DT", "PRP$", "PDT") or tokens[index].tag == "CD"):
        return position if position > index else index + 1
    return last


def _goes_on(tokens: Sequence[Token], index: int, position: int, last: int) -> bool:
    """Whether a word that is no noun can stand inside a noun group."""
    tag = tokens[position].tag
    if tag in _OPENERS:
        return position == index or tokens[position - 1].tag == "PDT"
    if tag in _MODIFIERS:
        return True
    following = _tag(tokens, position + 1)
    if tag in ("VBN", "VBG"):
        inside = position > index and last < position
        return (inside or tokens[position - 1].tag == "HYPH") and following in (_NOUNS | {"JJ", "HYPH"})
    if tag.startswith("RB"):
        return (
            position >= index
            and last <= position
            and following in ("JJ", "VBN", "CD")
            and _reaches_noun(tokens, position)
        )
    return False


def _reaches_noun(tokens: Sequence[Token], position: int) -> bool:
    """Whether adverb and adjective are followed by their noun ("a very large house", not "is very large")."""
    for following in tokens[position + 1 : position + 4]:
        if following.tag in _NOUNS:
            return True
        if following.tag not in _MODIFIERS and following.tag not in ("VBN", "RB", "HYPH"):
            return False
    return False


def _is_time(token: Token) -> bool:
    return token.text.lower() in load_words("time_nouns")


def _is_day(tokens: Sequence[Token], position: int) -> bool:
    """Whether a day is set behind a noun without a preposition: "his son | Saturday", not "the Saturday game"."""
    word = tokens[position].text.lower()
    day = word.endswith("day") and word != "day" and word in load_words("time_nouns")
    named = tokens[position - 1].text.lower() in (
        "black",
        "good",
        "super",
        "easter",
        "palm",
        "ash",
        "on",
        "last",
        "next",
    )
    return day and not named and _tag(tokens, position + 1) not in _NOUNS


def with_finite_participles(tokens: Sequence[Token], chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with the participles that must be finite verbs: taggers take many a "pulled" for a participle.

    Only before the first finite verb of the sentence, or behind "but": elsewhere a participle behind a noun is what it
    seems ("a boat built in 1990"). A subject that still waits for its verb behind a comma keeps its participle.
    """
    fixed = list(chunks)
    for place, made in enumerate(chunks):
        if made.kind is Kind.VERB and made.form is Form.FINITE:
            break
        if made.kind is Kind.SUBORDINATOR:
            break
        if made.form is Form.PARTICIPLE and _follows_subject(chunks, place) and not _verb_awaited(chunks, place + 1):
            fixed[place] = _as_finite(tokens, made)
            break
    for place, made in enumerate(chunks):
        if made.form is Form.PARTICIPLE and place > 1 and chunks[place - 1].kind is Kind.NOUN:
            conjunction = chunks[place - 2]
            if conjunction.kind is Kind.CONJUNCTION and tokens[conjunction.head].text.lower() == "but":
                fixed[place] = _as_finite(tokens, made)
    return fixed


def _as_finite(tokens: Sequence[Token], made: Chunk) -> Chunk:
    by = _word(tokens, made.end) == "by" or not tokens[made.head].text.lower().endswith(("d", "t"))
    return replace(made, form=Form.FINITE, passive=by)


def _follows_subject(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether only a noun group with its prepositional groups stands before the participle."""
    before = chunks[place - 1] if place else None
    if before is not None and before.kind is Kind.ADVERB and place > 1:
        before = chunks[place - 2]
    if before is None or before.kind is not Kind.NOUN:
        return False
    return all(
        c.kind in (Kind.NOUN, Kind.PREPOSITION, Kind.ADVERB, Kind.COMMA, Kind.CONJUNCTION) for c in chunks[:place]
    )


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


def _head(tokens: Sequence[Token], start: int, end: int) -> int:
    """The last noun before the group's end."""
    return next((place for place in range(end - 1, start - 1, -1) if tokens[place].tag in _NOUNS), end - 1)


def _verb_group(tokens: Sequence[Token], index: int) -> Chunk:
    """Auxiliaries, adverbs between them and the main verb."""
    position = index + 1 if tokens[index].tag == "TO" else index
    head = position
    while position < len(tokens):
        tag = tokens[position].tag
        if tag in _VERBS:
            if position > head and not _continues(tokens, head, position):
                break
            head = position
        elif not (tag.startswith("RB") and _adverb_inside(tokens, position)):
            break
        position += 1
    first = next(place for place in range(index, head + 1) if tokens[place].tag in _VERBS or place == head)
    verbs = [place for place in range(index, head + 1) if tokens[place].tag in _VERBS]
    passive = tokens[head].tag in ("VBN", "VBD") and any(is_be(tokens[place]) for place in verbs[:-1])
    return Chunk(Kind.VERB, index, head + 1, head, _form(tokens, index, first), passive)


def _continues(tokens: Sequence[Token], head: int, position: int) -> bool:
    """Whether the verb at `position` belongs to the auxiliary at `head`."""
    auxiliary, tag = tokens[head], tokens[position].tag
    if auxiliary.tag == "MD":
        return tag in ("VB", "VBP", "VBD", "VBN")
    if is_be(auxiliary):
        return tag in ("VBG", "VBN", "VBD")
    if is_have(auxiliary):
        return tag in ("VBN", "VBD")
    return auxiliary.text.lower() in AUXILIARIES and tag in ("VB", "VBP")


def _adverb_inside(tokens: Sequence[Token], position: int) -> bool:
    """Whether a verb follows the adverb, with at most two more adverbs between them."""
    for following in tokens[position + 1 : position + 4]:
        if following.tag in _VERBS:
            return True
        if not following.tag.startswith("RB"):
            return False
    return False


def _form(tokens: Sequence[Token], index: int, first: int) -> Form:
    if tokens[index].tag == "TO":
        return Form.INFINITIVE
    tag = tokens[first].tag
    if tag in _FINITE:
        return Form.FINITE
    return {"VBG": Form.GERUND, "VBN": Form.PARTICIPLE}.get(tag, Form.BASE)


def _after_be(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and (is_be(tokens[index - 1]) or is_have(tokens[index - 1]))


def _tag(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].tag if index < len(tokens) else ""


def _word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text.lower() if index < len(tokens) else ""
