"""Which groups of words a noun or a verb takes to itself, so that they are no circumstance of the clause.

"An interview with the paper on Monday": the paper belongs to the interview, the day to what was done in it. "The play
is based on a novel from 1990": without the novel nothing is said; "it opened in Hull in May" says two things.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Token
from claimcheck.text.tokens import stem_of

_ALWAYS = frozenset(["of", "than", "as", "per"])
"""Prepositions whose group is no circumstance: without it the words before say something else."""


def binds(noun: Token | None, preposition: str, before: str) -> bool:
    """Whether a preposition right behind a noun says more of the noun; `before` is the preposition before it."""
    if preposition in _ALWAYS or noun is None:
        return preposition in _ALWAYS
    if preposition in _complements().get(noun.stem, ()):
        return True
    return f"{before} {noun.text.lower()} {preposition}" in load_words("complex_prepositions")


def needs(verb: Token, preposition: str) -> bool:
    """Whether a verb says nothing, or something else, without the group of a preposition right behind it."""
    return preposition not in load_words("placing_prepositions") or preposition in _governed("verb_complements").get(
        verb.stem, ()
    )


def completes(verb: Token, preposition: str) -> bool:
    """Whether a verb with an object says nothing, or something else, without the group of a preposition behind it."""
    return preposition in _governed("object_complements").get(verb.stem, ())


def takes_infinitive(noun: Token | None) -> bool:
    """Whether an infinitive behind a noun says what it is: "the decision to moderate"."""
    return noun is not None and noun.stem in _infinitive_stems()


@cache
def _complements() -> dict[str, tuple[str, ...]]:
    """Stem of a noun -> the prepositions that it binds; by stem, so that the plural is known too."""
    return {stem_of(noun): prepositions for noun, prepositions in load_table("noun_complements").items()}


@cache
def _governed(name: str) -> dict[str, tuple[str, ...]]:
    """Stem of a verb in any of its forms -> the prepositions that it governs, by the table of that name."""
    table = load_table(name)
    forms = [(stem_of(verb), prepositions) for verb, prepositions in table.items()]
    irregular = [
        (form, table[verb])
        for verb, others in load_table("irregular_forms").items()
        if verb in table
        for form in others
    ]
    return {**dict(forms), **{stem_of(form): prepositions for form, prepositions in irregular}}


@cache
def _infinitive_stems() -> frozenset[str]:
    return frozenset(stem_of(noun) for noun in load_words("infinitive_nouns"))
