"""What two claims say apart from the words that differ: only claims on the same point can contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.contrast.pairs import Pair
from claimcheck.contrast.polarity import is_negator
from claimcheck.contrast.units import Unit, UnitKind
from claimcheck.contrast.wordpairs import WordPair, WordPairs
from claimcheck.lexicon import load_words
from claimcheck.lexicon.relations import Relation

_PARTICIPANTS = (UnitKind.NOUN, UnitKind.NAME, UnitKind.NUMBER, UnitKind.VERB)
_INDEFINITE = frozenset({"a", "an", "some", "another", "several", "many", "few"})


def missing(pairs: WordPairs, side: int, apart: Iterable[Unit], *, adjectives: bool = False) -> list[Unit]:
    """The participants and verbs of one claim (0 left, 1 right) that the other does not have.

    A word that the other claim says more broadly ("woman" against "person") is missing there: what is said of a person
    need not be said of this woman. `apart` are the words that differ; adjectives count only where asked for.
    """
    kinds = (*_PARTICIPANTS, UnitKind.ADJECTIVE) if adjectives else _PARTICIPANTS
    narrower = Relation.BROADER if side == 0 else Relation.NARROWER
    held = {(pair.left, pair.right)[side].place for pair in pairs.shared if pair.relation is not narrower} | {
        unit.place for unit in apart
    }
    units = (pairs.left, pairs.right)[side]
    return [
        u
        for u in units
        if u.kind in kinds
        and u.place not in held
        and not is_negator(u)
        and u.place not in pairs.resolved[side]
        and not _portions(u, units)
    ]


def _portions(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether the unit only portions out the next one: "a piece of bread" is bread."""
    following = units[unit.place + 1] if unit.place + 1 < len(units) else None
    return unit.lemma in load_words("partitive_nouns") and following is not None and following.lead[:1] == ("of",)


def shared_participants(pairs: WordPairs) -> list[WordPair]:
    """The pairs of nouns, names, numbers and verbs that both claims have."""
    return [pair for pair in pairs.shared if pair.left.kind in _PARTICIPANTS]


def are_indefinite(pairs: WordPairs) -> bool:
    """Whether both claims speak of somebody or something unnamed: "a man", "two dogs", "people".

    Two such claims may speak of two men, unless they are the same word for word.
    """
    return _is_indefinite(pairs.left) and _is_indefinite(pairs.right)


def _is_indefinite(units: Sequence[Unit]) -> bool:
    if not units or any(unit.kind is UnitKind.NAME for unit in units):
        return False
    first = units[0]
    plain = not first.lead and first.kind in (UnitKind.NOUN, UnitKind.ADJECTIVE, UnitKind.NUMBER)
    return plain or bool(_INDEFINITE & set(first.lead))


def stand_in_their_claims(pair: Pair, item: WordPair) -> bool:
    """Whether both words stand in the claims' own text: a name put in place of a pronoun is no word of the source."""
    return pair.left.span.contains(item.left.span) and pair.right.span.contains(item.right.span)
