"""The claims say opposite things of the same participants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import ClassVar

from claimcheck.contrast.other_things import is_another_occasion
from claimcheck.contrast.pairs import Pair
from claimcheck.contrast.polarity import has_negation, negated_places
from claimcheck.contrast.prepositions import opposite_prepositions, preposition_of
from claimcheck.contrast.ranks import speak_of_parts
from claimcheck.contrast.rest import are_indefinite, missing, shared_participants, stand_in_their_claims
from claimcheck.contrast.scopes import quoted_price
from claimcheck.contrast.subjects import are_of_two_things, are_told_apart, is_predicate, may_share_subject
from claimcheck.contrast.units import Unit, UnitKind, subject_head, words_of
from claimcheck.contrast.wordpairs import WordPair, WordPairs, pair_words
from claimcheck.lexicon import load_table
from claimcheck.lexicon.relations import Relation
from claimcheck.models import Claim, Severity, Span, Token
from claimcheck.rules.base import ClaimRule, Difference, Example

_JUDGING = frozenset({"find", "declare", "rule", "pronounce"})
"""Verbs before the adjective that says the same as another verb: "found him guilty", "convicted him"."""
_POSSESSIVES = (("his",), ("her",), ("its",), ("their",))
_BOTH = 2
"""Neighbours that two words have in common which stand at the same place."""
_FEWEST_OF_NOBODY = 3
"""Words that two claims on nobody in particular must share: "a man is laughing" and "a man is crying" are of two men;
"detectives" are those of the case."""
_WORDS_PER_MISS = 6
"""One participant in so many may be missing from the other claim."""


@dataclass(frozen=True)
class AntonymConflict(ClaimRule):
    """Opposite words at the same place.

    **Detects** two claims with the same participants, where one has a word ("approved", "rose", "guilty") and the other
    its opposite ("rejected", "fell", "innocent") at the same place of the sentence, opposite prepositions before the
    same word ("voted for the bill", "voted against the bill"), or what somebody did and what was done to him instead
    ("resigned", "was sacked").

    **Why** One opposite word turns a statement round, and the rest makes the claims look the same.

    **Compatible when** one of the two words is negated ("did not fall", "rose"); a claim has both words; the words
    describe different things ("the old mayor", "the new mayor"; "closed the old wing", "opened the new wing"), or
    things of two people ("his appeal", "the appeal of the prosecution"); the claims differ in other words as well.

    **Limits** Opposites are known from a list and from WordNet; a word in another sense ("left the room", "the left
    wing") is told apart by its part of speech only.
    """

    name: ClassVar[str] = "antonym-conflict"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "The council approved the plan for the harbour.",
            "The council rejected the plan for the harbour.",
            "opposite verbs, same participants",
        ),
        Example(
            "Exports of copper rose in June.",
            "Exports of copper fell in June.",
            "opposite movements of the same thing",
        ),
        Example(
            "The senator from Maine voted for the bill.",
            "The senator from Maine voted against the bill.",
            "opposite prepositions",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            "Exports of copper did not fall in June.",
            "Exports of copper rose in June.",
            "the negation makes them agree",
        ),
        Example(
            "Exports of copper rose in June and fell in July.",
            "Exports of copper fell in July.",
            "one claim has both words",
        ),
        Example(
            "Dale won re-election.",
            "Dale lost a primary bid for re-election.",
            "what is lost is a bid, not what it was for",
        ),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Look for opposite words that take each other's place."""
        pairs = pair_words(pair.left, pair.right)
        negated = (negated_places(pair.left), negated_places(pair.right))
        same_subject = may_share_subject(pair.left, pair.right, pairs)
        if _are_of_others(pair, pairs) or is_another_occasion(pair) or speak_of_parts(pair.left, pair.right):
            return
        if has_negation(pair.left) != has_negation(pair.right) and are_of_two_things(pairs):
            return
        for item in pairs.exchanged:
            if item.relation is not Relation.OPPOSITE or not _is_at_one_place(pair, pairs, item):
                continue
            if not same_subject and not _follow_the_subject(pair, pairs, item):
                continue
            if are_told_apart(pair, pairs, item):
                continue
            if (item.left.place in negated[0]) == (item.right.place in negated[1]) and _is_same_point(pairs, item):
                if not _are_prices_of_two_moments(pair, pairs, item):
                    yield _difference(item.left.span, item.right.span, item.left.text, item.right.text)
                return
        if same_subject and has_negation(pair.left) == has_negation(pair.right):
            yield from _turned(pair, pairs)
            yield from _suffered(pair, pairs)


def _is_at_one_place(pair: Pair, pairs: WordPairs, item: WordPair) -> bool:
    """Whether both words stand in their claims, between the same words.

    Not if they are the only words that differ: the verbs of active and passive, or "found guilty" and "acquitted".
    """
    if not stand_in_their_claims(pair, item):
        return False
    if item.anchors:
        return True
    predicates = is_predicate(item.left, pair.left), is_predicate(item.right, pair.right)
    if pair.left.frame.passive == pair.right.frame.passive and all(predicates):
        return False
    quality = item.left.kind is UnitKind.ADJECTIVE or item.right.kind is UnitKind.ADJECTIVE
    if not all(predicates) and not (any(predicates) and quality):
        return False
    missed = [unit for side in (0, 1) for unit in missing(pairs, side, [(item.left, item.right)[side]])]
    return all(unit.lemma in _JUDGING for unit in missed)


def _follow_the_subject(pair: Pair, pairs: WordPairs, item: WordPair) -> bool:
    """Whether both words stand right behind one word that is a subject: "coffee raises", "found that coffee lowers"."""
    subject = {token.span for claim in (pair.left, pair.right) for token in claim.frame.subject}
    return item.anchors > 1 and any(
        two.left.place == item.left.place - 1
        and two.right.place == item.right.place - 1
        and (two.left.tokens[-1].span in subject or two.right.tokens[-1].span in subject)
        for two in pairs.shared
    )


def _are_of_others(pair: Pair, pairs: WordPairs) -> bool:
    """Whether one subject is somebody of the other one: "the president", "the president's party"."""
    if pair.left.frame.passive != pair.right.frame.passive:
        return False
    heads = subject_head(pair.left, pairs.left), subject_head(pair.right, pairs.right)
    if None in heads or any((item.left.place, item.right.place) == heads for item in (*pairs.shared, *pairs.exchanged)):
        return False
    ours, theirs = pairs.left[heads[0] or 0], pairs.right[heads[1] or 0]
    return any(
        (item.left is ours and _owns(item.right, theirs, pair.right))
        or (item.right is theirs and _owns(item.left, ours, pair.left))
        for item in pairs.shared
    )


def _owns(owner: Unit, head: Unit, claim: Claim) -> bool:
    """Whether "'s" or "s'" stands between two units of a subject."""
    words = words_of(claim)[owner.end : head.first]
    return owner.place < head.place and any(token.tag == "POS" for token in words)


def _turned(pair: Pair, pairs: WordPairs) -> Iterator[Difference]:
    """Opposite prepositions before the same word, each shown with its word."""
    for item in opposite_prepositions(pairs):
        if not stand_in_their_claims(pair, item) or not _is_same_point(pairs, item):
            continue
        left = words_of(pair.left)[preposition_of(item.left, pairs.left) : item.left.end]
        right = words_of(pair.right)[preposition_of(item.right, pairs.right) : item.right.end]
        shown = [" ".join(token.text for token in tokens) for tokens in (left, right)]
        yield _difference(_span(left), _span(right), *shown)
        return


def _suffered(pair: Pair, pairs: WordPairs) -> Iterator[Difference]:
    """What one did, and what was done to the same one instead: "resigned", "was sacked"."""
    for item in pairs.exchanged:
        if not stand_in_their_claims(pair, item) or not _are_of_two_voices(pair, item):
            continue
        if _is_same_point(pairs, item) and not are_told_apart(pair, pairs, item):
            yield _difference(item.left.span, item.right.span, item.left.text, item.right.text)
            return


def _are_of_two_voices(pair: Pair, item: WordPair) -> bool:
    """Whether one verb is active and the other its opposite in the passive, by `opposites_of_voice.tsv`."""
    if pair.left.frame.passive == pair.right.frame.passive:
        return False
    if not (is_predicate(item.left, pair.left) and is_predicate(item.right, pair.right)):
        return False
    active, passive = (item.right, item.left) if pair.left.frame.passive else (item.left, item.right)
    return (active.lemma, passive.lemma) in _opposites_of_voice()


@cache
def _opposites_of_voice() -> frozenset[tuple[str, str]]:
    rows = load_table("opposites_of_voice").items()
    return frozenset(pair for first, (second,) in rows for pair in product(first.split(","), second.split(",")))


def _are_prices_of_two_moments(pair: Pair, pairs: WordPairs, item: WordPair) -> bool:
    """Whether both tell how a price moved, each with words of its own: "in early trading", "at the close"."""
    moved = quoted_price(pair.left) is not None and quoted_price(pair.right) is not None
    return moved and all(missing(pairs, side, [(item.left, item.right)[side]], adjectives=True) for side in (0, 1))


def _span(tokens: Sequence[Token]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)


def _difference(left: Span, right: Span, word: str, other: str) -> Difference:
    reason = f"The sources say opposite things: “{word}” and “{other}”."
    return Difference(Severity.CONFLICT, left, right, reason)


def _are_owned_by_others(pairs: WordPairs, alone: Sequence[Sequence[Unit]]) -> bool:
    """Whether a thing is "his" in one claim, and in the other of somebody whom the first does not name.

    "Dismissed his appeal", "allowed the appeal of the prosecution".
    """
    for item in pairs.shared:
        for side, own, other in ((1, item.left, item.right), (0, item.right, item.left)):
            behind = (pairs.left, pairs.right)[side][other.place + 1 : other.place + 2]
            owner = any(unit.lead[:1] == ("of",) and unit in alone[side] for unit in behind)
            if owner and own.lead[-1:] in _POSSESSIVES:
                return True
    return False


def _is_said(item: WordPair) -> bool:
    """Whether the words say something of the rest: then other opposites only say more of it ("remanded in custody")."""
    return item.left.kind in (UnitKind.VERB, UnitKind.ADJECTIVE)


def _are_done_to_others(pairs: WordPairs, alone: Sequence[Sequence[Unit]]) -> bool:
    """Whether a name of one claim stands where the other has somebody else: "of Hart", "of his brother"."""
    places = [{unit.place for unit in units} for units in alone]
    return any(
        two.left.place in places[0]
        and two.right.place in places[1]
        and UnitKind.NAME in (two.left.kind, two.right.kind)
        and two.anchors == _BOTH
        for two in pairs.exchanged
    )


def _are_done_to_parts(pairs: WordPairs, alone: Sequence[Sequence[Unit]], item: WordPair) -> bool:
    """Whether the object of one verb only says more of another object: "won a seat", "lost a bid for a seat"."""
    for two in pairs.shared:
        for own, other, verb, hanging in (
            (two.left, two.right, item.left, item.right),
            (two.right, two.left, item.right, item.left),
        ):
            object_itself = own.place == verb.place + 1 and own.lead[:1] != ("for",)
            if object_itself and other.lead[:1] == ("for",) and other.place > hanging.place + 1:
                return any(unit.place == other.place - 1 for unit in alone[0 if other is two.left else 1])
    return False


def _is_same_point(pairs: WordPairs, item: WordPair) -> bool:
    """Whether one of the claims says nothing but what the other says, apart from the opposite words."""
    if not shared_participants(pairs):
        return False
    opposites = [two for two in pairs.exchanged if two.relation is Relation.OPPOSITE and _is_said(item)] or [item]
    alone = [missing(pairs, side, [(two.left, two.right)[side] for two in opposites]) for side in (0, 1)]
    if (
        _are_done_to_parts(pairs, alone, item)
        or _are_done_to_others(pairs, alone)
        or _are_owned_by_others(pairs, alone)
    ):
        return False
    misses = [len(alone[side]) - len((pairs.left, pairs.right)[side]) // _WORDS_PER_MISS for side in (0, 1)]
    if are_indefinite(pairs):
        few = len(pairs.shared) < _FEWEST_OF_NOBODY and any(units[0].lead for units in (pairs.left, pairs.right))
        return max(misses) <= 0 and item.anchors == 2 and not few
    return min(misses) <= 0
