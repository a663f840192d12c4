"""Whether two claims speak against each other by a negation, or agree by the negation of the opposite."""

from __future__ import annotations

from claimcheck.contrast.polarity import has_negation, negated_places
from claimcheck.contrast.rest import missing, shared_participants
from claimcheck.contrast.subjects import is_predicate
from claimcheck.contrast.wordpairs import WordPairs, pair_words
from claimcheck.lexicon import load_words
from claimcheck.lexicon.relations import Relation, are_complementary
from claimcheck.models import Claim, Quantity

_OF_ALL = frozenset({"whole", "entire", "full", "complete"})
"""Adjectives that leave nobody out."""


def deny_each_other(left: Claim, right: Claim) -> bool:
    """Whether one of two claims denies a word that the other states, whatever else they say: no agreement then."""
    if has_negation(left) == has_negation(right):
        return False
    pairs = pair_words(left, right)
    negated = (negated_places(left), negated_places(right))
    if are_cancelled(pairs, negated):
        return False
    return any((item.left.place in negated[0]) != (item.right.place in negated[1]) for item in pairs.shared)


def agree_by_the_contrary(left: Claim, right: Claim) -> bool:
    """Whether one claim denies what is left if the other does not hold: "none died", "the whole crew survived".

    Nothing else may differ, and "none" speaks of all: "some survived" is not the contrary of "none died".
    """
    if has_negation(left) == has_negation(right):
        return False
    pairs = pair_words(left, right)
    negated = (negated_places(left), negated_places(right))
    contrary = [
        item
        for item in pairs.exchanged
        if are_complementary(item.left.lemma, item.right.lemma)
        and (item.left.place in negated[0]) != (item.right.place in negated[1])
        and is_predicate(item.left, left)
        and is_predicate(item.right, right)
    ]
    if len(contrary) != 1 or not shared_participants(pairs) or _is_of_a_part(right if has_negation(left) else left):
        return False
    apart = ([contrary[0].left], [contrary[0].right])
    missed = (unit for side in (0, 1) for unit in missing(pairs, side, apart[side], adjectives=True))
    return all(unit.lemma in _OF_ALL for unit in missed)


def _is_of_a_part(claim: Claim) -> bool:
    """Whether the subject is a part of those it names: "some of the crew", "three sailors"."""
    subject = {token.span for token in claim.frame.subject}
    counted = any(any(m.span.overlaps(span) for span in subject) for m in claim.mentions_of(Quantity))
    return counted or bool(load_words("partial_quantifiers") & {token.text.lower() for token in claim.frame.subject})


def are_cancelled(pairs: WordPairs, negated: tuple[frozenset[int], frozenset[int]]) -> bool:
    """Whether the word that is negated has its opposite in the other claim: "not died" agrees with "survived"."""
    return any(
        item.relation is Relation.OPPOSITE and (item.left.place in negated[0]) != (item.right.place in negated[1])
        for item in pairs.exchanged
    )
