"""Whether two attributions can be of the same speaker."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from claimcheck.models import Attribution

SAME_NAME = 80.0
"""Character similarity from which two surnames are one name spelled twice; that is `name-variant`'s business."""

_PARTICLES = frozenset(["jr", "sr", "ii", "iii", "iv"])


def names_a_person(attribution: Attribution) -> bool:
    """Whether the speaker is given by a name of at least two words, as a person is.

    A single word may be an organisation or a surname that an article never explains, and a description ("a spokesman",
    "the ministry") fits anybody: such speakers are not held against a name.
    """
    words = (attribution.speaker or "").split()
    return len(words) >= 2 and all(word[:1].isupper() for word in words) and len(words) <= 5


def may_be_same_speaker(left: Attribution | None, right: Attribution | None) -> bool:
    """False only for two persons by name who share no name."""
    if left is None or right is None or not (names_a_person(left) and names_a_person(right)):
        return True
    a, b = _names(left), _names(right)
    return bool(a & b) or any(ratio(x, y) >= SAME_NAME for x in a for y in b)


def _names(attribution: Attribution) -> frozenset[str]:
    """The names of a speaker without initials and suffixes."""
    words = (word.strip(".,").lower() for word in (attribution.speaker or "").split())
    return frozenset(word for word in words if len(word) > 1 and word not in _PARTICLES)
