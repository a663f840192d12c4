"""Which subordinate clauses state something that is so."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.chunking import Chunk, Kind
from claimcheck.claims.lookahead import clause_verb, is_last_verb
from claimcheck.claims.parallels import is_past
from claimcheck.claims.segments import Segment
from claimcheck.lexicon import load_words
from claimcheck.models import Token

_STRESSING = frozenset(["even", "just", "only", "soon", "shortly", "long", "well", "immediately", "right"])
"""Adverbs before a subordinator that belong to its clause."""
_PREPOSITIONS = frozenset(["after", "as", "before", "since", "until", "till"])
"""Subordinators that are prepositions before a mere noun group."""
_ANNOUNCING = frozenset(["will", "'ll"])
"""Modal verbs of what is to come, which is told as the main clause would tell it; others tell what may be."""


def only_comments(tokens: Sequence[Token], chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether a clause with "as" only says that somebody says so: "as he said on Monday,", not "as he said that"."""
    if tokens[chunks[verb].head].text.lower() not in load_words("speech_verbs"):
        return False
    following = chunks[verb + 1] if verb + 1 < len(chunks) else None
    if following is None or following.time:
        return True
    return following.kind in (Kind.COMMA, Kind.PREPOSITION, Kind.OTHER)


def is_complement(tokens: Sequence[Token], chunks: Sequence[Chunk], index: int) -> bool:
    """Whether "as" says what something is taken for: "is seen | as the first bill passed"; not "seen | as he left"."""
    before, after = chunks[index - 1] if index else None, chunks[index + 1] if index + 1 < len(chunks) else None
    if before is None or after is None or before.kind is not Kind.VERB or after.pronoun:
        return False
    return tokens[before.head].text.lower() in load_words("as_complement_verbs")


def takes_own_verb(tokens: Sequence[Token], chunks: Sequence[Chunk], host: Segment, index: int) -> bool:
    """Whether the only verb behind a word that may be a preposition is that of the subject before it.

    "His visit two weeks | before the vote | has angered many"; "the day after he left, the mill closed" has two.
    """
    taken = host.chunks
    word = tokens[chunks[index].head].text.lower()
    if word not in _PREPOSITIONS or host.verb is not None or not taken or taken[-1] != index - 1:
        return False
    verb = clause_verb(chunks, index + 1)
    first = chunks[taken[0]]
    inside = first.kind is Kind.RELATIVE  # a comma ends the clause: "who as mayor had left, returned"
    waits = inside or (first.kind is Kind.NOUN and not first.time)
    return verb is not None and waits and not chunks[verb - 1].pronoun and is_last_verb(chunks, verb, inside=inside)


def follows_up(tokens: Sequence[Token], chunks: Sequence[Chunk], host: Segment, subordinator: int) -> bool:
    """Whether a verb says nothing but when something happened: "The vote came | (two days) after the mill burned"."""
    if host.verb is None or host.verb not in host.chunks:
        return False
    between = host.chunks[host.chunks.index(host.verb) + 1 :]
    hollow = tokens[chunks[host.verb].head].text.lower() in ("come", "comes", "came")
    return hollow and all(chunks[index].kind is Kind.ADVERB or chunks[index].time for index in between)


def is_cut_off(tokens: Sequence[Token], chunks: Sequence[Chunk], host: Segment, subordinator: int) -> bool:
    """Whether the last words before a subordinate clause go with it: "came two days | after ...", "even | as ..."."""
    taken = host.chunks
    if not taken or taken[-1] != subordinator - 1:
        return False
    last, word = chunks[subordinator - 1], tokens[chunks[subordinator - 1].head].text.lower()
    follows = tokens[chunks[subordinator].head].text.lower() in ("after", "before")
    if last.kind is Kind.ADVERB:
        return (len(taken) == 1 or follows) and word in _STRESSING
    return follows and (host.verb is not None or len(taken) == 1) and _is_measure(tokens, chunks, subordinator - 1)


def dates(tokens: Sequence[Token], chunks: Sequence[Chunk], host: Segment, subordinator: int) -> bool:
    """Whether a subordinate clause says which time is meant: "until the day | before it opened"."""
    taken = host.chunks
    if not taken or taken[-1] != subordinator - 1:
        return False
    noun, word = chunks[subordinator - 1], tokens[chunks[subordinator].head].text.lower()
    placed = len(taken) > 1 and tokens[chunks[taken[-2]].head].text.lower() in ("at", "over")  # "at the weekend"
    definite = (
        noun.kind is Kind.NOUN and noun.time and tokens[noun.start].text.lower() in ("the", "those") and not placed
    )
    return definite and noun.end - noun.start == len("ab") and word in ("after", "before", "since")


def _is_measure(tokens: Sequence[Token], chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a time says how long and not when: "two days", "moments"; "on Tuesday" tells of the clause itself."""
    noun = chunks[index]
    counted = tokens[noun.head].tag == "NNS" or tokens[noun.start].text.lower() in ("a", "an", "one")
    return noun.time and counted and (index == 0 or chunks[index - 1].kind is not Kind.PREPOSITION)


def states_fact(tokens: Sequence[Token], verb: Chunk, states: str) -> bool:
    """Whether the tense of a subordinate clause is one in which it states something that is so."""
    first = next(token for token in tokens[verb.start : verb.end] if token.tag[0] in "VM")
    announced = first.tag == "MD" and first.text.lower() in _ANNOUNCING
    return is_past(tokens, verb) or (states == "always" and (first.tag != "MD" or announced))
