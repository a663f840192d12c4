"""What a relative clause, an apposition or a parenthesis says something of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.chunking import Chunk, Form, Kind
from claimcheck.claims.lookahead import REACH
from claimcheck.claims.segments import Segment
from claimcheck.claims.verbs import is_be
from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.titles import known_titles
from claimcheck.models import Token

_ATTACHING = frozenset(["of", "for", "at", "in"])
"""Prepositions behind a noun that belong to its group when something is said of it: "the head of the bank, who"."""
_PLACING = frozenset(["in", "at", "from", "near", "across", "inside", "within", "outside", "around", "throughout"])
_INDEFINITE = frozenset(["a", "an", "one", "two", "three", "several"])
"""Openers of a noun group whose relative clause adds a fact, comma or not; that of "the man who ..." says which man."""
_WAYS = frozenset(["way", "manner", "extent", "degree", "point", "moment", "time", "day", "year", "reason"])
"""Behind these, "that" stands for "in which": "in a way that nobody had foreseen it"."""
_POSSIBLE = frozenset(["would", "could", "might", "may", "should", "must"])
_UNREAL = frozenset(["not", "n't", "never"]) | _POSSIBLE
"""Words of a verb group that leave open whether there is what stands behind it."""
_NAMING_TIMES = frozenset(["this", "last", "next"])
"""Words by which a time is a date: "this year", "next Monday"."""
_OF_NAMES = frozenset(["who", "whose", "whom", "where"])
"""Relative pronouns that speak of the very name before them, not of what that name belongs to."""


def last_noun_group(
    tokens: Sequence[Token], chunks: Sequence[Chunk], taken: Sequence[int], pronoun: str = ""
) -> list[int]:
    """The last noun group among the chunks that a clause has taken, with the noun that it hangs on by "of".

    "Who" behind a name is that name; "which" can reach further back ("a book by Ann Lee, which"). A time is passed
    over: "was made in 2014, which" does not speak of the year.
    """
    nouns = [place for place, index in enumerate(taken[-REACH:], max(0, len(taken) - REACH)) if _is_noun(chunks[index])]
    things = [place for place in nouns[-3:] if not chunks[taken[place]].time] or nouns[-1:]
    if not things:
        return []
    start, end = things[-1], things[-1] + 1
    named = pronoun in _OF_NAMES and tokens[chunks[taken[start]].head].tag == "NNP"
    if pronoun == "where" and _is_place_in_region(tokens, chunks, taken[:end]):
        return list(taken[end - 3 : end])
    placed = _stands_in_place(tokens, chunks, taken[:start]) or _is_of_place(tokens, chunks, taken[:end])
    if named and (pronoun == "where" or not placed):
        return list(taken[start:end])
    if named:
        start -= 2
    while (
        start >= 2
        and _attaches(tokens, chunks[taken[start - 1]], pronoun)
        and _may_be_meant(tokens, chunks[taken[start - 2]])
    ):
        start -= 2
    if (
        pronoun in ("who", "whom")
        and end - start > 1
        and _is_of_people(tokens, chunks[taken[start]], chunks[taken[end - 1]])
    ):
        start = end - 1
    return list(taken[start:end])


def _is_of_people(tokens: Sequence[Token], first: Chunk, last: Chunk) -> bool:
    """Whether the first of two nouns is nobody and the second is: "the age of | workers, who"."""
    plural = tokens[last.head].tag in ("NNS", "NNPS")
    thing = tokens[first.head].tag == "NN" and not is_person(tokens, first)
    return thing and (plural or is_person(tokens, last))


def described_group(tokens: Sequence[Token], chunks: Sequence[Chunk], taken: Sequence[int], naming: Chunk) -> list[int]:
    """The chunks that an apposition describes: the noun before the comma, or the one that this hangs on.

    Of "the mayor of Hull, a lawyer" the mayor is a lawyer; of "a house in Hull, a city in the north" and "the head of
    Norvik, a bank" it is the name. An age is that of the name before it.
    """
    group = last_noun_group(tokens, chunks, taken)
    if len(group) < 2:
        return group
    first, last = chunks[group[0]], chunks[group[-1]]
    if not tokens[last.head].tag.startswith("NNP"):
        return group if _names_first(tokens, first, last, naming) else group[-1:]
    word = tokens[naming.head].text.lower()
    if tokens[naming.head].tag == "CD" or word in load_words("place_nouns"):
        return _name_of(tokens, chunks, group)
    if tokens[first.head].tag.startswith("NNP"):
        return group  # "Rep. Ann Lee of Ohio"
    if is_person(tokens, naming):
        return group if is_person(tokens, first) else _name_of(tokens, chunks, group)
    placed = tokens[chunks[group[-2]].head].text.lower() == "in"
    return group if placed else _name_of(tokens, chunks, group)


def _names_first(tokens: Sequence[Token], first: Chunk, last: Chunk, naming: Chunk) -> bool:
    """Whether what stands behind a comma says more of the first of two nouns: "the director of the museum, Ann Lee"."""
    if not tokens[naming.head].tag.startswith("NNP"):
        return True
    organization = tokens[last.head].text.lower() in load_words("organization_nouns") and not is_person(tokens, first)
    return not organization and (is_person(tokens, first) or not is_person(tokens, last))


def _name_of(tokens: Sequence[Token], chunks: Sequence[Chunk], group: list[int]) -> list[int]:
    """The last name of a noun group, with its "of": "the Gulf of Aden"."""
    start = len(group) - 1
    while start >= 2 and tokens[chunks[group[start - 1]].head].text.lower() == "of":
        if not tokens[chunks[group[start - 2]].head].tag.startswith("NNP"):
            break
        start -= 2
    return group[start:]


def is_person(tokens: Sequence[Token], noun: Chunk) -> bool:
    """Whether the head of a noun group is a word for somebody: "a nurse", "the mayor"."""
    word = tokens[noun.head].text.lower()
    lists = ("person_nouns", "occupations", "relatives")
    return (word,) in known_titles().get(word, ()) or any(word in load_words(name) for name in lists)


def _stands_in_place(tokens: Sequence[Token], chunks: Sequence[Chunk], taken: Sequence[int]) -> bool:
    """Whether the name behind these chunks is a place that a noun group stands in: "a group in America who"."""
    if len(taken) < 2 or not _is_noun(chunks[taken[-2]]):
        return False
    return chunks[taken[-1]].kind is Kind.PREPOSITION and tokens[chunks[taken[-1]].head].text.lower() in _PLACING


def _is_place_in_region(tokens: Sequence[Token], chunks: Sequence[Chunk], taken: Sequence[int]) -> bool:
    """Whether a place and its region end here: "in Hull, Maine, where"."""
    if len(taken) < 3 or chunks[taken[-2]].kind is not Kind.COMMA:
        return False
    return all(tokens[chunks[taken[place]].head].tag == "NNP" for place in (-3, -1))


def _is_of_place(tokens: Sequence[Token], chunks: Sequence[Chunk], taken: Sequence[int]) -> bool:
    """Whether the name at the end of these chunks is a state that somebody is of: "a senator of Maine, who"."""
    if len(taken) < 3 or tokens[chunks[taken[-2]].head].text.lower() != "of" or not _is_noun(chunks[taken[-3]]):
        return False
    name = " ".join(token.text for token in tokens[chunks[taken[-1]].start : chunks[taken[-1]].end])
    return name == "State" or name in load_words("places") or name in load_table("countries")


def describes_subject(tokens: Sequence[Token], chunks: Sequence[Chunk], clause: Segment, index: int) -> bool:
    """Whether a participle behind the predicate noun says more of the subject: "X is a firm | founded by Y"."""
    if chunks[index].form not in (Form.GERUND, Form.PARTICIPLE) or clause.verb is None:
        return False
    taken = clause.chunks
    if len(taken) < 2 or taken[-2] != clause.verb or taken[-1] != index - 1:
        return False
    predicate = chunks[taken[-1]]
    if chunks[index].form is Form.GERUND and tokens[chunks[taken[0]].head].text.lower() == "it":
        return False  # "it is a job | finding them"
    indefinite = tokens[predicate.start].text.lower() in ("a", "an")
    return predicate.kind is Kind.NOUN and indefinite and is_be(tokens[chunks[clause.verb].head])


def is_one_statement(tokens: Sequence[Token], chunks: Sequence[Chunk], clause: Segment) -> bool:
    """Whether a clause says nothing without the relative clause behind it: "it was Ann | who won", "is no man | who".

    What there is not, or might be, is no thing of which something can be told.
    """
    verb = chunks[clause.verb] if clause.verb is not None else None
    unreal = verb is not None and is_unreal(tokens, verb)
    return unreal or _is_cleft(tokens, chunks, clause)


def is_unreal(tokens: Sequence[Token], verb: Chunk) -> bool:
    """Whether a verb group says what is not so, or may not be so."""
    return any(token.text.lower() in _UNREAL for token in tokens[verb.start : verb.end])


def is_possible(tokens: Sequence[Token], verb: Chunk) -> bool:
    """Whether a verb group says what may be so: "could close the road"."""
    return any(token.text.lower() in _POSSIBLE for token in tokens[verb.start : verb.end])


def _is_cleft(tokens: Sequence[Token], chunks: Sequence[Chunk], clause: Segment) -> bool:
    """Whether the clause is "it was Ann | who won", which is one statement."""
    subject = chunks[clause.chunks[0]] if clause.chunks else None
    verb = chunks[clause.verb] if clause.verb is not None else None
    if subject is None or verb is None or tokens[subject.head].text.lower() != "it":
        return False
    return is_be(tokens[verb.head])


def adds_fact(tokens: Sequence[Token], antecedent: Chunk, pronoun: str) -> bool:
    """Whether a relative clause behind this noun group does not merely say which one is meant, or how or when."""
    if pronoun == "that" and tokens[antecedent.head].text.lower() in _WAYS:
        return False
    return tokens[antecedent.head].tag == "NNP" or tokens[antecedent.start].text.lower() in _INDEFINITE


def _is_noun(chunk: Chunk) -> bool:
    return chunk.kind is Kind.NOUN


def _may_be_meant(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Whether it is a noun group and no date: of "a success this year for the club, which" the year is not spoken of,
    of "six years in office, which" the years are."""
    return _is_noun(chunk) and not (chunk.time and tokens[chunk.start].text.lower() in _NAMING_TIMES)


def _attaches(tokens: Sequence[Token], chunk: Chunk, pronoun: str) -> bool:
    word = tokens[chunk.head].text.lower()
    single = chunk.kind is Kind.PREPOSITION and chunk.end - chunk.start == 1  # not "in front of"
    return single and (word in _ATTACHING or (pronoun == "which" and word == "by"))
