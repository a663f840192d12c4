"""Whether two names are one person's name, spelt two ways."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from claimcheck.lexicon import load_table
from claimcheck.lexicon.lemmas import is_lemma
from claimcheck.mentions.naming import can_be_same_person, fold, person_words, same_given_name

LEAST_LETTERS = 5
"""Shorter surnames differ by one letter without being one name ("Hall", "Hill")."""
LONG_NAME = 8
"""From here on two letters may differ."""


def spelt_differently(left: str, right: str) -> bool:
    """Whether two full names differ by a slip in the surname or in the given name.

    Initials, short forms, accents, capitals, missing middle names and what only follows another transliteration
    are no difference.

    >>> spelt_differently("Yukio Suino", "Yukio Sugino"), spelt_differently("George Bush", "George Rush")
    (True, False)
    >>> spelt_differently("Joe Biden", "Joseph Biden"), spelt_differently("Muammar Gaddafi", "Moammar Qaddafi")
    (False, False)
    """
    a, b = person_words(left), person_words(right)
    if len(a) < 2 or len(b) < 2 or "".join(a) == "".join(b) or can_be_same_person(left, right):
        return False
    if transliterated(left) == transliterated(right):
        return False
    if a[-1] == b[-1]:
        return _nearly(a[0], b[0]) and not same_given_name(a[0], b[0]) and not _both_known(a[0], b[0])
    return same_given_name(a[0], b[0]) and min(len(a[0]), len(b[0])) > 1 and _nearly(a[-1], b[-1])


def differ_by_a_slip(left: str, right: str) -> bool:
    """Whether two words in lower case are one, with a letter too many, too few, exchanged or out of place in one.

    Not where both are English words, nor where one goes on after the other ends ("Israel", "Israeli").

    >>> [differ_by_a_slip(*pair.split()) for pair in ("parris paris", "defence defense", "israel israeli")]
    [True, False, False]
    """
    if min(len(left), len(right)) < LEAST_LETTERS or left.startswith(right) or right.startswith(left):
        return False
    if (
        left[0] != right[0]
        or _without_variants(left) == _without_variants(right)
        or (is_lemma(left, "n") and is_lemma(right, "n"))
    ):
        return False
    return DamerauLevenshtein.distance(left, right, score_cutoff=1) == 1


def _without_variants(word: str) -> str:
    """The word without accents and without what British and American spelling do differently."""
    return fold(word).replace("z", "s").replace("c", "s").replace("our", "or")


def _nearly(left: str, right: str) -> bool:
    shorter = min(len(left), len(right))
    if shorter < LEAST_LETTERS:
        return False
    distance = DamerauLevenshtein.distance(left, right, score_cutoff=2)
    return 0 < distance <= (2 if shorter >= LONG_NAME else 1)


def _both_known(left: str, right: str) -> bool:
    """Two given names that both exist ("Marco", "Mario") are rather two brothers than a slip."""
    return left in load_table("first_names") and right in load_table("first_names")


def transliterated(name: str) -> str:
    """A name with what differs between transliterations of Arabic, Russian and other names taken out.

    >>> transliterated("Sergei Lavrov") == transliterated("Sergey Lavrov")
    True
    """
    words = [word.removeprefix("al").removeprefix("el") if len(word) > 5 else word for word in person_words(name)]
    joined = "".join(f"{word}_" for word in words if word not in ("al", "el", "bin", "ibn", "abu"))
    for written, sound in _sounds():
        joined = joined.replace(written, sound)
    return "".join(letter for place, letter in enumerate(joined) if place == 0 or letter != joined[place - 1])


@cache
def _sounds() -> tuple[tuple[str, str], ...]:
    return tuple((written, sound[0].replace("-", "")) for written, sound in load_table("transliteration").items())
