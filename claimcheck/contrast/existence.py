"""Nobody is there who does it: "there is no man putting cheese on a pizza", "a man is sprinkling cheese on a pizza"."""

from __future__ import annotations

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
