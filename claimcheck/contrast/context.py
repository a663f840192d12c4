"""Whether two aligned claims speak of the same point, their numbers and dates apart."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from rapidfuzz.fuzz import ratio

from claimcheck.alignment.related import base_of, related_to
from claimcheck.alignment.weights import weight_of
from claimcheck.contrast.once import once_a_claim
from claimcheck.lexicon import load_words
from claimcheck.models import Claim, DateMention, Entity, EntityKind, Quantity, Token

SAME_NAME = 85.0
"""Character similarity from which two words of names are spellings of one name."""


@lru_cache(maxsize=256)
def shared_context(left: Claim, right: Claim) -> float:
    """Share of the lighter claim's words, by weight, that the other has too; numbers and dates apart."""
    a, b = _weights(left), _weights(right)
    return min(1.0, max(_covered(a, b), _covered(b, a)))


@lru_cache(maxsize=256)
def same_participants(left: Claim, right: Claim) -> bool:
    """False if the subjects are others: another company's sales, its profit and its revenue, the dollar and the euro.

    Two subjects with names must share one. Two without must each be spoken of in the other claim, as subject or not
    ("the blast killed 12", "12 were killed by the blast"). A name and a description may be the same, but not Hart and
    Hart's husband.
    """
    a, b = _subject_names(left), _subject_names(right)
    owners, others = _owners(left), _owners(right)
    if a and b:
        return are_one_name(a, b)
    if a or b:
        return not (_is_somebody_of(left, owners, b) or _is_somebody_of(right, others, a))
    if owners and others and not are_one_name(owners, others):
        return False
    return _spoken_of(left, right) and _spoken_of(right, left)


def _is_somebody_of(claim: Claim, owners: frozenset[str], names: frozenset[str]) -> bool:
    """Whether a subject is a person of the one whom the other claim names: "Hart's husband"."""
    if not are_one_name(owners, names):
        return False
    heads = [token for token in takewhile(lambda token: token.tag != "IN", _owned(claim)) if token.tag == "NN"]
    return bool(heads) and any(heads[-1].text.lower() in load_words(name) for name in ("person_nouns", "occupations"))


def share_names(left: Claim, right: Claim) -> bool:
    """Whether both claims name one person, place or thing."""
    return are_one_name(_names(left, left.tokens), _names(right, right.tokens))


def are_one_name(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a word of these names is a word of those, or a spelling of one."""
    return any(x == y or ratio(x, y) >= SAME_NAME for x in ours for y in theirs)


def _spoken_of(claim: Claim, other: Claim) -> bool:
    """Whether the head of a claim's subject is in the other claim; a pronoun, and a subject that is counted, may be."""
    nouns = [token for token in _owned(claim) if token.tag in ("NN", "NNS")]
    counted = [m.span for m in claim.mentions_of(Quantity)]
    if not nouns or any(span.overlaps(token.span) for span in counted for token in claim.frame.subject):
        return True
    stems = {base_of(token.stem) for token in other.tokens}
    return any(base_of(noun.stem) in stems or stems & related_to(base_of(noun.stem)).keys() for noun in nouns)


def places_of(claim: Claim) -> tuple[Entity, ...]:
    """The places that a claim names, with the names of unknown kind right behind "in": no list has all villages."""
    behind = {two.span.start for one, two in pairwise(claim.tokens) if one.text.lower() == "in"}
    return tuple(
        item
        for item in claim.mentions_of(Entity)
        if item.kind is EntityKind.PLACE or (item.kind is EntityKind.OTHER and item.span.start in behind)
    )


@once_a_claim
def _weights(claim: Claim) -> dict[str, float]:
    values = [item.span for item in claim.mentions if isinstance(item, (Quantity, DateMention))]
    return {
        base_of(token.stem): weight_of(base_of(token.stem))
        for token in claim.tokens
        if token.text[:1].isalpha() and not any(span.overlaps(token.span) for span in values)
    }


def _covered(weights: dict[str, float], other: dict[str, float]) -> float:
    total = math.fsum(weights.values())
    shared = math.fsum(
        weight if stem in other else weight * max([v for k, v in related_to(stem).items() if k in other], default=0.0)
        for stem, weight in weights.items()
    )
    return shared / total if total else 0.0


@once_a_claim
def _subject_names(claim: Claim) -> frozenset[str]:
    """The words of the names in a subject, by tag or as entities: a rare name may be tagged as a noun.

    Not of names whose own thing is spoken of: "Orion's profit" names no company that does anything.
    """
    return _names(claim, _owned(claim))


@once_a_claim
def _owners(claim: Claim) -> frozenset[str]:
    """The words of the names in a subject whose own thing is spoken of."""
    subject = claim.frame.subject
    return _names(claim, subject[: len(subject) - len(_owned(claim))])


def _owned(claim: Claim) -> Sequence[Token]:
    """The subject behind the owner that it names last: "profit" of "Orion's profit"."""
    subject = claim.frame.subject
    return subject[max((place + 1 for place, token in enumerate(subject) if token.tag == "POS"), default=0) :]


def _names(claim: Claim, tokens: Sequence[Token]) -> frozenset[str]:
    entities = [item.span for item in claim.mentions_of(Entity)]
    return frozenset(
        token.text.lower()
        for token in tokens
        if token.tag in ("NNP", "NNPS") or any(span.contains(token.span) for span in entities)
    )
