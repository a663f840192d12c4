"""What there is by one claim and is not by another: nobody who puts cheese on a pizza, no case of cholera in Leeds.

Asked of two short texts only: in an article the same may be denied of somebody else.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.contrast.polarity import has_negation, negated_places
from claimcheck.contrast.rest import missing
from claimcheck.contrast.subjects import is_predicate
from claimcheck.contrast.units import Unit, UnitKind
from claimcheck.contrast.wordpairs import WordPairs
from claimcheck.lexicon import load_words
from claimcheck.lexicon.relations import Relation
from claimcheck.models import Claim, Span

_FEWEST_SHARED = 2
"""Doer and thing, or thing and place, that both must name."""
_PARTICIPANTS = (UnitKind.NOUN, UnitKind.NAME)
_COMPLEMENTS = (("of",), ("for",), ("with",))


def done_by_nobody(left: Claim, right: Claim, pairs: WordPairs) -> tuple[Span, Span] | None:
    """The words in which one claim says that nobody is there who does to the same things what the other tells.

    The verb may be another one ("putting", "sprinkling"): a writer who denies that such a one exists at all has all in
    view that is done there. Only the verb may be, and not by its opposite.
    """
    denying = 0 if _is_of_nobody(left) else 1
    claims = (left, right)
    if not _is_of_nobody(claims[denying]) or has_negation(claims[1 - denying]):
        return None
    denied, stated = _denied_verb(claims[denying], pairs, denying), _predicate(claims[1 - denying], pairs, 1 - denying)
    shared = [item for item in pairs.shared if item.left.kind in _PARTICIPANTS]
    if denied is None or stated is None or len(shared) < _FEWEST_SHARED or _are_opposites(pairs, denied, stated):
        return None
    if missing(pairs, denying, [denied], adjectives=True):
        return None
    return (denied.span, stated.span) if denying == 0 else (stated.span, denied.span)


def _is_of_nobody(claim: Claim) -> bool:
    """Whether a claim begins with "there is no", "no man", "nobody"."""
    subject = [token.text.lower() for token in claim.frame.subject]
    return (subject == ["there"] and has_negation(claim)) or subject[:1] == ["no"] or subject == ["nobody"]


def _denied_verb(claim: Claim, pairs: WordPairs, side: int) -> Unit | None:
    """The only verb that is denied, if the other claim lacks it."""
    units, negated = (pairs.left, pairs.right)[side], negated_places(claim)
    verbs = [unit for unit in units if unit.kind is UnitKind.VERB and unit.place in negated]
    alone = len(verbs) == 1 and verbs[0].lemma not in load_words("light_verbs")
    held = {(item.left, item.right)[side].place for item in pairs.shared}
    return verbs[0] if alone and verbs[0].place not in held else None


def _predicate(claim: Claim, pairs: WordPairs, side: int) -> Unit | None:
    """The verb that the other claim states, if it is not one of the words that both have."""
    held = {(item.left, item.right)[side].place for item in pairs.shared}
    units = (pairs.left, pairs.right)[side]
    return next((u for u in units if u.kind is UnitKind.VERB and is_predicate(u, claim) and u.place not in held), None)


def _are_opposites(pairs: WordPairs, denied: Unit, stated: Unit) -> bool:
    """Whether the verbs are opposites: of "no man is leaving" and "a man is arriving" nothing is denied."""
    opposite = [item for item in pairs.exchanged if item.relation is Relation.OPPOSITE]
    return any({item.left, item.right} == {denied, stated} for item in opposite)


def denied_to_be_there(left: Claim, right: Claim, pairs: WordPairs) -> tuple[Span, Span] | None:
    """The words in which one claim says that there is something, and the other denies it of somebody.

    "There is a case of cholera in Leeds", "the man in Leeds does not have cholera", "no cholera in Leeds". Such a
    statement is of one case, so that whoever denies it of one whom readers are told of denies all of it.
    """
    stating = 0 if _states_existence(left) else 1
    claims = (left, right)
    if not _states_existence(claims[stating]) or not has_negation(claims[1 - stating]):
        return None
    things = _things(claims[stating], (pairs.left, pairs.right)[stating])
    denied = _denied_things(claims[1 - stating], (pairs.right, pairs.left)[stating])
    for item in pairs.shared:
        stated, other = (item.left, item.right) if stating == 0 else (item.right, item.left)
        if stated.place in things and other.place in denied:
            return item.left.span, item.right.span
    return None


def _states_existence(claim: Claim) -> bool:
    return [token.text.lower() for token in claim.frame.subject] == ["there"] and not has_negation(claim)


def _things(claim: Claim, units: Sequence[Unit]) -> frozenset[int]:
    """The places of the noun behind "there is", and of what it is a case of."""
    head = next((unit for unit in units if is_predicate(unit, claim) and unit.kind in _PARTICIPANTS), None)
    if head is None:
        return frozenset()
    return frozenset([head.place, *_complement(units, head)])


def _denied_things(claim: Claim, units: Sequence[Unit]) -> frozenset[int]:
    """The places of what is denied, and of what stands right behind it: "not treated for cholera", "no sign of it"."""
    negated = [unit for unit in units if unit.place in negated_places(claim)]
    return frozenset(place for unit in negated for place in (unit.place, *_complement(units, unit)))


def _complement(units: Sequence[Unit], head: Unit) -> list[int]:
    """The place of what stands behind a word with "of", "for" or "with"."""
    return [unit.place for unit in units[head.place + 1 : head.place + 2] if unit.lead[:1] in _COMPLEMENTS]
