"""How much a word tells: its inverse document frequency in general English."""

from __future__ import annotations

from functools import cache, lru_cache

from claimcheck.alignment.related import base_of
from claimcheck.lexicon import load_json
from claimcheck.models import Token

NUMBER_WEIGHT = 4.0
"""Of a number of two digits and more: the background table has no single numbers."""
DIGIT_WEIGHT = 2.0
HIGHEST = 5.0
"""Cap: a typing error or a rare word must not outweigh all the rest of a claim."""


@cache
def _table() -> dict[str, float]:
    bands: dict[str, str] = load_json("word_weights")["stems"]
    table: dict[str, float] = {}
    for tenths, stems in bands.items():
        table.update(dict.fromkeys(stems.split(), min(int(tenths) / 10, HIGHEST)))
    return table


def weight_of(stem: str) -> float:
    """Inverse document frequency of a stem; 0 for signs and clitics.

    >>> weight_of("the") < weight_of("said") < weight_of("announc") < weight_of("netanyahu")
    True
    """
    known = _table().get(stem)
    if stem[:1].isdigit():
        return NUMBER_WEIGHT if len(stem) > 1 else DIGIT_WEIGHT
    if known is not None:
        return known
    return HIGHEST if stem[:1].isalpha() else 0.0


def item_of(token: Token) -> tuple[str, float]:
    """What a token is compared by, with its weight. A fund-raiser is a fundraiser; who re-signed has not resigned."""
    return _item_of(token.stem, token.text[:1].isdigit())


@lru_cache(maxsize=65536)
def _item_of(stem: str, is_number: bool) -> tuple[str, float]:  # noqa: FBT001 - a part of the key
    unmarked = stem if stem.startswith("re-") else stem.replace("-", "")
    item = stem.replace(",", "") if is_number else base_of(unmarked)
    return item, weight_of(item)
