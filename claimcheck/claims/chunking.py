"""Tagged tokens -> chunks: noun groups, verb groups and the signs between them.

A chunk is a run of tokens; the chunks of a sentence tile it from the first to the last token, quotation marks
included. One pass, no backtracking.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from claimcheck.claims.noun_groups import head_of, is_time, noun_end
from claimcheck.claims.signs import closes_quote, is_dash, opens_quote
from claimcheck.claims.verb_groups import Form, starts_verb_group, verb_group
from claimcheck.claims.verbs import is_be, is_have
from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Token

__all__ = ["Chunk", "Form", "Kind", "chunk"]


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
    """A comma or a dash."""
    STOP = "stop"
    """A sign that parts clauses for good: semicolon, colon."""
    OPEN = "open"
    CLOSE = "close"
    OTHER = "other"

    __hash__ = object.__hash__  # that of an Enum is Python code, and every chunk is looked up by its kind


class Chunk(NamedTuple):
    """A run `[start, end)` of tokens that belong together; a tuple, since every word or two makes one."""

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


_SIGNS = {
    ",": Kind.COMMA,
    ";": Kind.STOP,
    ":": Kind.STOP,
    "(": Kind.OPEN,
    "[": Kind.OPEN,
    ")": Kind.CLOSE,
    "]": Kind.CLOSE,
}
_FROM_THEN_ON = frozenset(["with", "from", "in", "on", "at"])
"""What makes one preposition of "starting" at the head of a sentence: "starting in May, | the fee is 5 dollars"."""
_INNER_NOUNS = frozenset(
    ["behalf", "favor", "favour", "front", "lieu", "light", "place", "spite", "support", "terms", "top"]
)
"""Nouns between "in" or "on" and "of", with which they make one preposition: "in front of" tells of no front."""
_RELATIVES = frozenset(["WDT", "WP", "WP$", "WRB"])


def chunk(tokens: Sequence[Token]) -> list[Chunk]:
    """The chunks of a sentence, in order, without a gap."""
    found: list[Chunk] = []
    index = 0
    while index < len(tokens):
        start = index
        while opens_quote(tokens, index):
            index += 1
        made = _next_chunk(tokens, index, found[-1] if found else None)
        end = made.end
        while end < len(tokens) and closes_quote(tokens, end):
            end += 1
        found.append(made if (start, end) == (made.start, made.end) else made._replace(start=start, end=end))
        index = end
    return found


def _next_chunk(tokens: Sequence[Token], index: int, before: Chunk | None) -> Chunk:
    token = tokens[index]
    if not token.text[0].isalnum():
        sign = Kind.COMMA if is_dash(tokens, index) else _SIGNS.get(token.text)
        if sign is not None:
            return Chunk(sign, index, index + 1, index)
    if _introduces(tokens, index):
        return Chunk(Kind.PREPOSITION, index, _compound_preposition(tokens, index), index)
    if index == 0 and token.text.lower() in ("starting", "beginning") and _word(tokens, 1) in _FROM_THEN_ON:
        return Chunk(Kind.PREPOSITION, 0, 2, 1)
    end = noun_end(tokens, index)
    if end > index:
        head = head_of(tokens, index, end)
        pronoun = token.tag in ("PRP", "EX")
        time = is_time(tokens[head]) or _is_month(tokens[head].text)
        return Chunk(Kind.NOUN, index, end, head, pronoun=pronoun, time=time)
    if starts_verb_group(tokens, index):
        group = verb_group(tokens, index)
        return Chunk(Kind.VERB, index, group.end, group.main, group.form, group.passive)
    return _single(tokens, index, before)


def _is_month(word: str) -> bool:
    """Whether the word is a month cut short: "Feb. 22"."""
    return word.endswith(".") and word[:-1].lower() in load_table("months")


def _introduces(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle serves as a preposition: "including", "following"."""
    token = tokens[index]
    if token.text.lower() == "due" and _word(tokens, index + 1) == "to":
        return index + 2 < len(tokens) and tokens[index + 2].tag != "VB"  # "due to rain", not "due to open"
    if token.tag not in ("VBG", "VBN") or token.text.lower() not in load_words("participle_prepositions"):
        return False
    return index == 0 or not (is_be(tokens[index - 1]) or is_have(tokens[index - 1]))


def _single(tokens: Sequence[Token], index: int, before: Chunk | None) -> Chunk:
    """A chunk around a word that is neither noun nor verb."""
    token, word, end = tokens[index], tokens[index].text.lower(), index + 1
    after_noun = before is not None and before.kind is Kind.NOUN
    if token.tag == "CC":
        kind = Kind.CONJUNCTION
    elif word == "as" and after_noun and _adds(tokens, index):
        kind, end = Kind.CONJUNCTION, index + 3
    elif (token.tag in _RELATIVES and (word != "that" or after_noun) and word not in load_table("subordinators")) or (
        word == "that" and token.tag == "WDT" and after_noun
    ):
        kind = Kind.RELATIVE
    elif _subordinates(tokens, index):
        kind = Kind.SUBORDINATOR
    elif token.tag in ("IN", "TO") or (word == "ahead" and _word(tokens, end) == "of"):
        kind, end = Kind.PREPOSITION, _compound_preposition(tokens, index)
    else:
        kind = _open_class(token.tag)
    return Chunk(kind, index, end, index)


def _adds(tokens: Sequence[Token], index: int) -> bool:
    """Whether "as well as" adds an item to a list, in which it stands for "and"; not "sings as well as | she does"."""
    if _word(tokens, index + 1) != "well" or _word(tokens, index + 2) != "as" or index + 3 >= len(tokens):
        return False
    return tokens[index + 3].tag not in ("PRP", "VBG")


def _subordinates(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word opens a subordinate clause; "since then" and "so far" are times, "so many" is an amount."""
    token = tokens[index]
    if token.text.lower() not in load_table("subordinators") or token.tag not in ("IN", "WRB", "RB", "WDT"):
        return False
    following = _word(tokens, index + 1)
    return following != "then" and not (token.text.lower() == "so" and following in ("far", "much", "many", "long"))


def _open_class(tag: str) -> Kind:
    if tag.startswith("RB") or tag == "PRP":
        return Kind.ADVERB  # a reflexive pronoun stands where an adverb does ("himself")
    if tag.startswith("JJ"):
        return Kind.ADJECTIVE
    return Kind.PARTICLE if tag == "RP" else Kind.OTHER


def _compound_preposition(tokens: Sequence[Token], index: int) -> int:
    """The end of "because of", "out of", "according to"."""
    end = index + 1
    if _word(tokens, end) in _INNER_NOUNS and _word(tokens, index) in ("in", "on") and _word(tokens, end + 1) == "of":
        return end + 2  # "in front of"
    return end + 1 if _word(tokens, end) in ("of", "to") and tokens[end].tag in ("IN", "TO") else end


def _word(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text.lower() if index < len(tokens) else ""
