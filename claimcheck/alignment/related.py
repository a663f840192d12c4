"""Which stems can stand for one another, and how far."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from claimcheck.lexicon import load_json, load_table, load_words
from claimcheck.text.tokens import stem_of

DERIVED_CREDIT = 0.9
"""announce / announcement: the same thing said as a verb and as a noun."""
SYNONYM_CREDIT = 0.6
"""buy / purchase: nearly the same, in some senses only."""
CREDITS = (SYNONYM_CREDIT, DERIVED_CREDIT)
"""All that there are, the lowest first."""


@cache
def _bases() -> dict[str, str]:
    """Stem of an irregular form -> stem of its base form."""
    rows = load_table("irregular_forms").items()
    return {stem_of(form): stem_of(base) for base, forms in rows for form in forms}


def base_of(stem: str) -> str:
    """The stem of the base form.

    >>> base_of("bought"), base_of("releas")
    ('buy', 'releas')
    """
    return _bases().get(stem, stem)


@lru_cache(maxsize=65536)
def related_to(stem: str) -> Mapping[str, float]:
    """The stems that can stand for this one, with the share of its weight that they are worth.

    >>> related_to("purchas")["buy"] == related_to("buy")["purchas"] == SYNONYM_CREDIT
    True
    """
    table = load_json("related_words")
    synonyms = dict.fromkeys(table["synonyms"].get(stem, "").split(), SYNONYM_CREDIT)
    return synonyms | dict.fromkeys(table["derived"].get(stem, "").split(), DERIVED_CREDIT)


def item_named(word: str) -> str:
    """What a base form is compared by: its stem; of a verb with a particle both, as one item.

    >>> item_named("released"), item_named("carry_out")
    ('releas', 'carri out')
    """
    verb, *particle = word.split("_")
    return " ".join([base_of(stem_of(verb)), *particle])


@cache
def _news_synonyms() -> dict[str, dict[str, float]]:
    """Item -> the items of its groups, with the credit of synonyms."""
    found: dict[str, dict[str, float]] = {}
    for line in sorted(load_words("news_synonyms") | load_words("particle_verbs")):
        group = [item_named(word) for word in line.split()]
        for stem in group:
            found.setdefault(stem, {}).update({other: SYNONYM_CREDIT for other in group if other != stem})
    return found


@lru_cache(maxsize=65536)
def told_as(stem: str) -> Mapping[str, float]:
    """The stems that can stand for this one in another report of the same thing: those related to it, and more.

    What is a synonym in news only ("condemn", "criticize") makes two claims likelier to meet. The rules, which ask
    whether two words mean the same, do not go by it.

    >>> "critic" in told_as("condemn"), "critic" in related_to("condemn")
    (True, False)
    """
    return {**_news_synonyms().get(stem, {}), **related_to(stem)}


@lru_cache(maxsize=65536)
def told_by_credit(stem: str) -> tuple[Mapping[str, float], ...]:
    """The same as `told_as`, the synonyms first, then what is derived."""
    told = told_as(stem).items()
    return tuple({other: worth for other, worth in told if worth == credit} for credit in CREDITS)
