"""Who a description without a name stands for, where only one person was spoken of: "The 26-year-old was jailed".

Newspapers name a person once and vary the name afterwards. An age, and a bare noun as headlines have it ("Striker
joined in May"), never introduce somebody new at the head of a sentence, so they are the subject of the one before.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import load_words
from claimcheck.models import Token

_OPENS_OTHER = frozenset(["CC", "POS", "IN", "DT", "PRP", "PRP$", ","])
"""Tags of words that a name alone does not have: "Ann and Bob", "Ann's aunt", "a man called Ann"."""
_LONGEST_BARE = 4


def describes_somebody_known(subject: Sequence[Token], *, first: bool) -> bool:
    """Whether a subject says of somebody who was named before how old he is, or what he does for a living.

    `first` tells whether the subject begins its sentence.
    """
    return _is_age(subject) or (first and _is_bare(subject))


def is_one_name(subject: Sequence[Token]) -> bool:
    """Whether a subject is the name of one person or thing, and nothing else."""
    return bool(subject) and subject[-1].tag == "NNP" and all(token.tag not in _OPENS_OTHER for token in subject)


def _is_age(subject: Sequence[Token]) -> bool:
    """ "The 26-year-old", or without its article."""
    words = [token.text.lower() for token in subject]
    if words[:1] == ["the"]:
        words = words[1:]
    return len(words) == 1 and words[0][0].isdigit() and words[0].endswith("year-old")


def _is_bare(subject: Sequence[Token]) -> bool:
    """Whether a noun for one person stands without an article, which only headlines and bullet points leave out."""
    last = subject[-1]
    if last.tag != "NN" or len(subject) > _LONGEST_BARE or any(token.tag in _OPENS_OTHER for token in subject):
        return False
    return any(last.text.lower() in load_words(words) for words in ("occupations", "person_nouns"))
