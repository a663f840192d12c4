"""Whether two claims have the same subject, as far as their words tell."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.alignment.related import base_of
from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.pairs import Pair
from claimcheck.contrast.units import Unit, UnitKind, subject_head
from claimcheck.contrast.wordpairs import WordPair, WordPairs
from claimcheck.lexicon import load_words
from claimcheck.lexicon.relations import Relation
from claimcheck.models import Claim, Token

_SPEAKERS = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_ANYBODY = frozenset(
    {"nobody", "none", "no", "nothing", "somebody", "someone", "everybody", "everyone", "anybody", "anyone", "there"}
)
"""Subjects that hold for whoever the other claim speaks of, and the "there" of "there is"."""
FEWEST_OF_ONE_EVENT = 6
"""Words shared by two claims on two names from which on both cannot be true: two people may resign on one Friday."""
_RESTRICTING = (UnitKind.NAME, UnitKind.ADJECTIVE, UnitKind.NUMBER)
"""What tells one thing from another of the same noun. Nouns may be two words for it."""
_STAND_INS = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "who", "which"})


def may_share_subject(left: Claim, right: Claim, pairs: WordPairs) -> bool:
    """Whether the subjects have a word in common, or one of them is a word that may mean the other.

    "I" and "we" only mean the same as themselves: two speakers are two people.
    """
    own, other = _subject_words(left), _subject_words(right)
    if not own or not other:
        return True
    if set(own) <= _SPEAKERS or set(other) <= _SPEAKERS:
        return own == other
    if any(words[0] in _ANYBODY or set(words) <= _STAND_INS for words in (own, other)):
        return True
    turned = left.frame.passive != right.frame.passive
    return any(
        _stands_in(pair.left, left.frame.subject) and (turned or _stands_in(pair.right, right.frame.subject))
        for pair in pairs.shared
    )


def is_predicate(unit: Unit, claim: Claim) -> bool:
    """Whether the unit is (a part of) the predicate of its claim; of "there is no man dancing", also the dancing."""
    return _stands_in(unit, claim.frame.predicate) or _stands_in(unit, _said_of_what_there_is(claim))


def _said_of_what_there_is(claim: Claim) -> tuple[Token, ...]:
    """The participle behind "there is (no) man", the last of those that are joined: they are denied together."""
    if _subject_words(claim) != ["there"]:
        return ()
    found: tuple[Token, ...] = ()
    before = ""
    for token in claim.frame.object:
        if token.tag == "VBG" and (not found or before in ("and", "or")):
            found = (token,)
        before = token.text.lower()
    return found


def have_same_predicate(left: Claim, right: Claim) -> bool:
    """Whether the predicates share a stem: "has no plan", "had a plan"."""
    return bool({token.stem for token in left.frame.predicate} & {token.stem for token in right.frame.predicate})


@once_a_claim
def _subject_words(claim: Claim) -> list[str]:
    return [token.text.lower() for token in claim.frame.subject if token.text[:1].isalnum()]


def _stands_in(unit: Unit, tokens: Sequence[Token]) -> bool:
    return any(token.span == own.span for token in tokens for own in unit.tokens)


@once_a_claim
def predicates_of(claim: Claim) -> frozenset[str]:
    """The base forms of a claim's main verb, or of what stands for it."""
    return frozenset(base_of(token.stem) for token in claim.frame.predicate)


def are_told_apart(pair: Pair, pairs: WordPairs, item: WordPair) -> bool:
    """Whether other words than these tell the subjects apart: "the old hospital", "the new hospital"; "Berg", "Lind".

    What excludes each other of two things is then no conflict: "the first goal was Berg's", "the second one Lind's".
    """
    opposites = [two for two in pairs.exchanged if two.relation is Relation.OPPOSITE]
    if len(opposites) > 1 and any(_tell_two_things(two, pairs) for two in opposites):
        return True
    ours, theirs = ({token.span for token in claim.frame.subject} for claim in (pair.left, pair.right))
    if item.left.tokens[-1].span in ours and item.right.tokens[-1].span in theirs:
        return False
    if len(pairs.shared) >= FEWEST_OF_ONE_EVENT:
        return False
    exchanged = [
        two for two in pairs.exchanged if two.left.tokens[-1].span in ours and two.right.tokens[-1].span in theirs
    ]
    alone = [
        any(unit.tokens[-1].span in subject and unit.kind in _RESTRICTING for unit in pairs.alone(side))
        for side, subject in enumerate((ours, theirs))
    ]
    return all(alone) or any(map(_tell_apart, exchanged))


def _tell_two_things(item: WordPair, pairs: WordPairs) -> bool:
    """Whether two opposite adjectives stand before one noun: "closed the old wing", "opened the new wing"."""
    if not item.left.kind is item.right.kind is UnitKind.ADJECTIVE:
        return False
    beside = load_words("words_beside_prepositions")
    if not beside.issuperset(item.left.lead) or not beside.issuperset(item.right.lead):  # "fell to its lowest level"
        return False
    behind = item.left.place + 1, item.right.place + 1
    return any(
        (two.left.place, two.right.place) == behind
        and two.left.kind is UnitKind.NOUN
        and not two.left.lead
        and not two.right.lead
        for two in pairs.shared
    )


def are_of_two_things(pairs: WordPairs) -> bool:
    """Whether opposite adjectives before one noun part what two claims speak of: "the old wing", "the new wing"."""
    return any(item.relation is Relation.OPPOSITE and _tell_two_things(item, pairs) for item in pairs.exchanged)


def is_of_a_part(left: Claim, right: Claim, pairs: WordPairs) -> bool:
    """Whether one claim speaks of what the other speaks of a part of: "the opera", "the libretto of the opera"."""
    heads = subject_head(left, pairs.left), subject_head(right, pairs.right)
    subjects = [{token.span for token in claim.frame.subject} for claim in (left, right)]
    for item in pairs.shared:
        is_head = item.left.place == heads[0], item.right.place == heads[1]
        if is_head[0] == is_head[1]:
            continue
        side = 1 if is_head[0] else 0  # the claim in whose subject the shared word only says of what it is
        word, head = (item.left, item.right)[side], heads[side]
        known = {(two.left, two.right)[side].place for two in pairs.shared}
        if word.tokens[-1].span in subjects[side] and "of" in word.lead and head not in known:
            return True
    return False


def _tell_apart(item: WordPair) -> bool:
    """Whether two words at one place mean two things: by the lexicon, or as names and words that restrict a noun."""
    if item.relation in (Relation.OPPOSITE, Relation.RIVAL):
        return True
    if set(item.left.stems) & set(item.right.stems):  # "Lena's Bay" and "Lena's Cove" may be one
        return False
    return item.left.kind in _RESTRICTING or item.right.kind in _RESTRICTING
