"""What two claims say apart from the words that differ: only claims on the same point can contradict each other."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.lexicon.relations import Relation
from claimcheck.rules._polarity import is_negator
from claimcheck.rules._units import Unit, UnitKind
from claimcheck.rules._wordpairs import WordPair, WordPairs

_PARTICIPANTS = (UnitKind.NOUN, UnitKind.NAME, UnitKind.NUMBER, UnitKind.VERB)


def missing(pairs: WordPairs, side: int, apart: Iterable[Unit]) -> list[Unit]:
    """The participants and verbs of one claim (0 left, 1 right) that the other does not have.

    A word that the other claim says more broadly ("woman" against "person") is missing there: what is said of a person
    need not be said of this woman. `apart` are the words that differ.
    """
    narrower = Relation.BROADER if side == 0 else Relation.NARROWER
    held = {(pair.left, pair.right)[side].place for pair in pairs.shared if pair.relation is not narrower} | {
        unit.place for unit in apart
    }
    units = (pairs.left, pairs.right)[side]
    return [u for u in units if u.kind in _PARTICIPANTS and u.place not in held and not is_negator(u)]


def shared_participants(pairs: WordPairs) -> list[WordPair]:
    """The pairs of nouns, names, numbers and verbs that both claims have."""
    return [pair for pair in pairs.shared if pair.left.kind in _PARTICIPANTS]
