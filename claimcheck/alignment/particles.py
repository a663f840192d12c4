"""Claim -> its verbs with a particle or a noun that makes one word with them.

Who steps down takes no step, and resigns; what takes place is not taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.alignment.related import base_of, item_named
from claimcheck.alignment.weights import HIGHEST, weight_of
from claimcheck.lexicon import load_words
from claimcheck.models import Token

_JOINED = frozenset(["RP", "RB", "IN", "TO", "NN", "NNS", "JJ"])
"""Tags of particles, as taggers give them, and of what else makes one word with a verb: "call for", "take part"."""


def particle_verbs(tokens: Sequence[Token]) -> dict[int, tuple[str, float]]:
    """Where the verb stands -> the two as one item with its weight; where the other stands -> nothing more.

    Next to one another, or around a pronoun: "called it off".
    """
    found: dict[int, tuple[str, float]] = {}
    for verb, particle in _pairs(tokens):
        stem, other = base_of(verb.stem), particle.text.lower()
        item = f"{stem} {other}"
        if item in _known():
            found[verb.span.start] = (item, min(HIGHEST, weight_of(stem) + weight_of(other)))
            found[particle.span.start] = ("", 0.0)
    return found


def _pairs(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    for place, verb in enumerate(tokens[:-1]):
        if not verb.tag.startswith("VB"):
            continue
        behind = place + 2 if tokens[place + 1].tag == "PRP" else place + 1
        if behind < len(tokens) and tokens[behind].tag in _JOINED and not _goes_on(tokens, behind):
            yield verb, tokens[behind]


def _goes_on(tokens: Sequence[Token], particle: int) -> bool:
    """Whether another verb says what is done: "went on to earn a degree"."""
    return particle + 1 < len(tokens) and tokens[particle + 1].tag == "TO" and tokens[particle].text.lower() == "on"


@cache
def _known() -> frozenset[str]:
    words = (word for line in load_words("particle_verbs") for word in line.split())
    return frozenset(item_named(word) for word in words if "_" in word)
