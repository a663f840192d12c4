"""Where the same thing is said to be: "an event in Norhaven", "the Norwood event"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.subjects import may_share_subject
from claimcheck.contrast.units import Unit, UnitKind, units_of
from claimcheck.contrast.wordpairs import WordPairs
from claimcheck.lexicon.relations import kinds_of
from claimcheck.models import Claim, EntityKind, Span

_LOCATING = frozenset({"in", "at"})
_SPELT = frozenset({"city", "us state", "country", "continent"})


class Located(NamedTuple):
    """A noun with the name of the place where the claim puts it, and the verb before it."""

    verb: str
    noun: str
    place: Unit


def other_places(pair: Pair, pairs: WordPairs) -> Iterator[tuple[Span, Span]]:
    """The places where two claims with one verb put the same noun, if neither source knows the place of the other.

    A source that names both speaks of two things, or of one place in another.
    """
    if not pair.same_statement or not may_share_subject(pair.left, pair.right, pairs):
        return
    ours, theirs = _located(pair.left), _located(pair.right)
    for one in ours:
        for two in theirs:
            same = (one.verb, one.noun) == (two.verb, two.noun)
            if same and _are_two(one.place, two.place) and _are_unknown(pair, one.place, two.place):
                yield one.place.span, two.place.span
                return


def _located(claim: Claim) -> list[Located]:
    """Each noun that stands right before "in" and a name, or right behind the name of a place."""
    units = units_of(claim)
    verb = ""
    found = []
    for unit, following in pairwise(units):
        if unit.kind is UnitKind.VERB:
            verb = unit.lemma
        if verb and unit.kind is UnitKind.NOUN and _is_place(following) and _leads_in(following.lead):
            found.append(Located(verb, unit.lemma, following))
        elif verb and following.kind is UnitKind.NOUN and not following.lead and _is_place(unit):
            found.append(Located(verb, following.lemma, unit))
    return found


def _leads_in(lead: Sequence[str]) -> bool:
    return len(lead) == 1 and lead[0] in _LOCATING


def _is_place(unit: Unit) -> bool:
    """Whether a name may be that of a town: known as a place, or one word that is nobody's and no organisation's."""
    if unit.kind is not UnitKind.NAME or set(kinds_of(unit.lemma)) - _SPELT:
        return False
    if unit.entity is None:
        return len(unit.tokens) == 1
    return unit.entity.kind in (EntityKind.PLACE, EntityKind.OTHER)


def _are_two(left: Unit, right: Unit) -> bool:
    """Whether two names are those of two places of a kind, and share no word."""
    if {token.stem for token in left.tokens} & {token.stem for token in right.tokens}:
        return False
    return kinds_of(left.lemma) == kinds_of(right.lemma)


def _are_unknown(pair: Pair, left: Unit, right: Unit) -> bool:
    return not _names(pair.right_account, left) and not _names(pair.left_account, right)


def _names(account: Account, unit: Unit) -> bool:
    return any(token.text.lower() in account.words for token in unit.tokens)
