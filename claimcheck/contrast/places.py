"""Where the same thing is said to be: "an event in Norhaven", "the Norwood event"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.polarity import has_negation
from claimcheck.contrast.subjects import may_share_subject
from claimcheck.contrast.units import Unit, UnitKind, subject_head, units_of
from claimcheck.contrast.wordpairs import WordPairs
from claimcheck.lexicon import load_words
from claimcheck.lexicon.relations import are_rivals, kinds_of
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


def other_homes(pair: Pair, pairs: WordPairs) -> Iterator[tuple[Span, Span]]:
    """The places where two claims say that one by name was born, or that it has its seat; both names are of towns.

    Nobody is born in two towns; but one of them may lie in the other.
    """
    if not may_share_subject(pair.left, pair.right, pairs) or has_negation(pair.left) != has_negation(pair.right):
        return
    heads = subject_head(pair.left, pairs.left), subject_head(pair.right, pairs.right)
    if not any((item.left.place, item.right.place) == heads for item in pairs.shared):
        return
    one, two = _home(pair.left), _home(pair.right)
    if one is None or two is None or one.verb != two.verb:
        return
    if _are_two_towns(one.place, two.place) and _are_unknown(pair, one.place, two.place):
        yield one.place.span, two.place.span


def _home(claim: Claim) -> Located | None:
    """The verb of being born, or having a seat, with the place right behind it."""
    for unit, following in pairwise(units_of(claim)):
        if unit.lemma in load_words("verbs_of_one_place"):
            return Located(unit.lemma, "", following) if _leads_in(following.lead) and _is_home(following) else None
    return None


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


def _is_home(unit: Unit) -> bool:
    """Whether a name behind "born in" may be that of a town: it is no person's there, whatever it looks like."""
    named = unit.kind is UnitKind.NAME and not set(kinds_of(unit.lemma)) - _SPELT
    return named and (len(unit.tokens) == 1 or _is_place(unit))


def _are_two_towns(left: Unit, right: Unit) -> bool:
    """Whether two names share no word, and none is that of a country or state, in which the other may lie."""
    larger = [_SPELT.intersection(kinds_of(unit.lemma)) - {"city"} for unit in (left, right)]
    if any(larger):
        return are_rivals(left.lemma, right.lemma)
    return not {token.stem for token in left.tokens} & {token.stem for token in right.tokens}


def _are_two(left: Unit, right: Unit) -> bool:
    """Whether two names are those of two places of a kind, and share no word."""
    if {token.stem for token in left.tokens} & {token.stem for token in right.tokens}:
        return False
    return kinds_of(left.lemma) == kinds_of(right.lemma)


def _are_unknown(pair: Pair, left: Unit, right: Unit) -> bool:
    return not _names(pair.right_account, left) and not _names(pair.left_account, right)


def _names(account: Account, unit: Unit) -> bool:
    return any(token.text.lower() in account.words for token in unit.tokens)
