"""Comparisons told the other way round: "the dam provides more power than the plant", "... than the dam"."""

from __future__ import annotations

from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.subjects import predicates_of
from claimcheck.models import Claim

_ARTICLES = ("the", "a", "an")


def are_turned_round(left: Claim, right: Claim) -> bool:
    """Norvik larger than Orion, and Orion larger than Norvik."""
    if not _than(right):  # mostly so, and sooner found than the rest
        return False
    if not predicates_of(left) & predicates_of(right) or left.frame.negated != right.frame.negated:
        return False
    one, two = _subject(left), _subject(right)
    return bool(one) and one != two and _than(left) == two and _than(right) == one


def compare_the_same(left: Claim, right: Claim) -> bool:
    """Whether two claims have the same words between the verb and "than": "more power", "more power"."""
    return _compared(left) == _compared(right)


@once_a_claim
def _subject(claim: Claim) -> list[str]:
    return [token.text.lower() for token in claim.frame.subject if token.text.lower() not in _ARTICLES]


@once_a_claim
def _behind_the_verb(claim: Claim) -> list[str]:
    words = (token.text.lower() for token in claim.frame.object if token.text[:1].isalnum())
    return [word for word in words if word not in _ARTICLES]


@once_a_claim
def _than(claim: Claim) -> list[str]:
    """The words behind "than"."""
    words = _behind_the_verb(claim)
    return words[words.index("than") + 1 :] if "than" in words else []


@once_a_claim
def _compared(claim: Claim) -> list[str]:
    """The words between the verb and "than"."""
    words = _behind_the_verb(claim)
    return words[: words.index("than")] if "than" in words else words
