"""Agreement in number between a subject and its verb, which tells where a clause begins and what it speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.antecedents import is_person
from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.lookahead import verb_at
from claimcheck.models import Token

_SINGULAR = frozenset(["is", "was", "has", "does", "'s"])
_PLURAL = frozenset(["are", "were", "have", "do", "'re"])
_DETERMINERS = frozenset(["DT", "PRP$", "PDT", "CD", "POS", "PRP", "EX"])


def is_singular_verb(tokens: Sequence[Token], verb: Chunk) -> bool | None:
    """Whether a finite verb group asks for a singular subject; None where its form does not tell: "went", "will go"."""
    first = next((token for token in tokens[verb.start : verb.end] if token.tag[0] in "VM"), None)
    if first is None or verb.form is not Form.FINITE:
        return None
    word = first.text.lower()
    if word in _SINGULAR or word in _PLURAL:
        return word in _SINGULAR
    return {"VBZ": True, "VBP": False}.get(first.tag)


def is_plural_noun(tokens: Sequence[Token], noun: Chunk) -> bool | None:
    """Whether a noun group is a plural; None where its head does not tell: a number, a name, "half", a pronoun."""
    head = tokens[noun.head]
    if noun.pronoun or head.text.lower().endswith(("ics", "news")) or _is_counted(tokens, noun):
        return None
    return {"NN": False, "NNS": True}.get(head.tag)


def _is_counted(tokens: Sequence[Token], noun: Chunk) -> bool:
    """Whether a number or an amount decides, as in "5 percent", "a number", "a majority"."""
    return any(token.tag in ("CD", "$") for token in tokens[noun.start : noun.end]) or noun.time


def disagree(tokens: Sequence[Token], noun: Chunk, verb: Chunk) -> bool:
    """Whether a noun group cannot be the subject of a verb: "political leaders | shows"."""
    singular, plural = is_singular_verb(tokens, verb), is_plural_noun(tokens, noun)
    return singular is not None and plural is True and singular


def agreeing(
    tokens: Sequence[Token], chunks: Sequence[Chunk], taken: Sequence[int], group: Sequence[int], pronoun: int
) -> list[int]:
    """The part of an antecedent that agrees with the verb of its relative clause, with what "and" joins to it.

    "The head of the banks, | which are", "some men and women, | who said": what shares an article is one group.
    """
    verb = verb_at(chunks, pronoun + 1, Form.FINITE)
    singular = is_singular_verb(tokens, chunks[verb]) if verb is not None else None
    while (
        len(group) > 2
        and tokens[chunks[pronoun].head].text.lower() == "which"
        and _is_somebody(tokens, chunks[group[0]])
    ):
        group = group[2:]  # "an official at the bank, | which"
    joined = _with_joined(tokens, chunks, taken, group, singular=singular)
    if joined != list(group) or singular is None:
        return joined
    for start in range(0, len(group), 2):
        named = tokens[chunks[group[start]].head].tag.startswith("NNP")
        if named or is_plural_noun(tokens, chunks[group[start]]) is (not singular):
            return list(group[start:])
    return list(group)


def speaks_of_clause(tokens: Sequence[Token], chunks: Sequence[Chunk], group: Sequence[int], pronoun: int) -> bool:
    """Whether "which" can be none of the things before it: a person, or plurals before "which is"."""
    nouns = [chunks[place] for place in group if chunks[place].kind is Kind.NOUN]
    verb = verb_at(chunks, pronoun + 1, Form.FINITE)
    if not nouns or verb is None:
        return False
    if _is_somebody(tokens, nouns[-1]):
        return len(nouns) == 1
    return is_singular_verb(tokens, chunks[verb]) is True and all(is_plural_noun(tokens, noun) for noun in nouns)


def _is_somebody(tokens: Sequence[Token], noun: Chunk) -> bool:
    return is_person(tokens, noun) and not tokens[noun.head].tag.startswith("NNP")


def _with_joined(
    tokens: Sequence[Token],
    chunks: Sequence[Chunk],
    taken: Sequence[int],
    group: Sequence[int],
    *,
    singular: bool | None,
) -> list[int]:
    """The group with the noun group before the "and" before it, if both share an article or a plural verb."""
    start = list(taken).index(group[0]) if group and group[0] in taken else 0
    if (
        start < 2
        or chunks[taken[start - 1]].kind is not Kind.CONJUNCTION
        or chunks[taken[start - 2]].kind is not Kind.NOUN
    ):
        return list(group)
    if tokens[chunks[taken[start - 1]].head].text.lower() != "and":
        return list(group)
    first, second = chunks[taken[start - 2]], chunks[group[0]]
    tags = tokens[first.head].tag, tokens[second.head].tag
    shared = tokens[first.start].tag in _DETERMINERS and tokens[second.start].tag not in _DETERMINERS
    name = tags[0] == "NNP" == tags[1] and singular is True
    alike = tags[0] == tags[1] and tags[0] in ("NN", "NNS")
    both = singular is False and all(tag in ("NN", "NNP") for tag in tags)
    return [*taken[start - 2 : start], *group] if (shared and (alike or name)) or both else list(group)
