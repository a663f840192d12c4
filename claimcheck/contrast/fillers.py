"""Two names in the same place of the same act: "plays for Norvik", "plays for Orion"; "was released by", "released"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from claimcheck.contrast.pairs import Account, Pair
from claimcheck.contrast.polarity import has_negation
from claimcheck.contrast.scopes import differing_scope
from claimcheck.contrast.subjects import are_told_apart, is_of_a_part, is_predicate, may_share_subject
from claimcheck.contrast.units import Unit, UnitKind, units_of, words_of
from claimcheck.contrast.wordpairs import SPELLING, WordPair, WordPairs, differing_likeness
from claimcheck.lexicon import load_words
from claimcheck.lexicon.relations import Relation, are_rivals, kinds_of, relation
from claimcheck.models import Claim, DateMention, EntityKind

_OBJECT = "object"
_AGENT = "by"
_REPEATED = frozenset([_OBJECT, "to", "with"])
"""Places that a verb fills anew each time it is done: whom somebody meets, visits, speaks to."""
_JOINING = frozenset({"and", "or", "but", "including", "besides"})
_LOCATING = frozenset({"in", "at"})
"""What is in Norwood may be in Norland too: two such names exclude each other only where the lexicon knows both."""
_PARTING = frozenset(",;:.()-–—")
_LEVELS = frozenset({"country", "continent", "us state", "city"})
"""Kinds of places of which one holds another: a city of one claim may lie in the country of the other."""


class Filler(NamedTuple):
    """A name that stands in a place of an act."""

    act: str
    """Lemma of the verb, or of the noun behind "is"."""
    place: str
    """The preposition before it, "object" for none."""
    unit: Unit


def other_fillers(pair: Pair, pairs: WordPairs) -> Iterator[tuple[Unit, Unit]]:
    """The names that fill the same place of one act by one subject, if neither source knows the name of the other.

    In two short texts only: an article tells of two seasons and of two clubs.
    """
    if has_negation(pair.left) or has_negation(pair.right) or differing_scope(pair) is not None:
        return
    held = {item.left.place for item in pairs.shared}, {item.right.place for item in pairs.shared}
    together = may_share_subject(pair.left, pair.right, pairs) and (
        _are_named_alike(pair, pairs) or _is_stood_for(pair.left) or _is_stood_for(pair.right)
    )
    if is_of_a_part(pair.left, pair.right, pairs) or {_tense(pair.left), _tense(pair.right)} == {"now", "then"}:
        return
    ours, theirs = _fillers(pair.left), _fillers(pair.right)
    found = [(ours, theirs)] if together else []
    if pair.left.frame.passive != pair.right.frame.passive:
        found.append((_agents(pair.left, pairs, 0), _agents(pair.right, pairs, 1)))
    for one, two in (both for left, right in found for both in product(left, right)):
        new = one.unit.place not in held[0] and two.unit.place not in held[1]
        if one.place in _LOCATING and not are_rivals(one.unit.lemma, two.unit.lemma):
            continue
        if (
            new
            and _is_one_place(one, two)
            and are_two_names(one.unit, two.unit)
            and _are_unknown(pair, one.unit, two.unit)
        ):
            if not are_told_apart(pair, pairs, WordPair(one.unit, two.unit, Relation.NONE)):
                yield one.unit, two.unit
            return


def _is_stood_for(claim: Claim) -> bool:
    """Whether a text begins with a pronoun, which stands for what both texts are about."""
    return claim.sentence == 0 and [token.tag for token in claim.frame.subject] == ["PRP"]


def _is_one_place(left: Filler, right: Filler) -> bool:
    """Whether the names stand in one place of one act; whoever "portrayed" somebody "played" him."""
    if left.place != right.place:
        return False
    one, two = (act.rpartition(" ")[2] for act in (left.act, right.act))  # "studio album", "album"
    return one == two or (left.place == _AGENT and relation(left.act, right.act, "v") is Relation.SYNONYM)


def _tense(claim: Claim) -> str:
    """Whether an active claim is of the present or of the past: who plays for one club may have played for another."""
    tags = {token.tag for token in claim.frame.predicate}
    if claim.frame.passive or claim.frame.auxiliaries:
        return ""
    return "then" if "VBD" in tags else "now" if tags & {"VBZ", "VBP"} else ""


def _are_named_alike(pair: Pair, pairs: WordPairs) -> bool:
    """Whether a word of both subjects is the same."""
    ours, theirs = ({token.span for token in claim.frame.subject} for claim in (pair.left, pair.right))
    return any(item.left.tokens[-1].span in ours and item.right.tokens[-1].span in theirs for item in pairs.shared)


def _fillers(claim: Claim) -> list[Filler]:
    """The names right behind the predicate, or behind a preposition in the same clause."""
    units = units_of(claim)
    acts = [unit for unit in units if is_predicate(unit, claim)]
    if not acts:
        return []
    joined, found = _joined_acts(units, acts[-1]), []
    for unit in units[joined[-1].place + 1 :]:
        if unit.kind is UnitKind.VERB or _JOINING & set(unit.lead):
            break
        if _restricts(claim, unit):
            continue
        place = _place_of(_opening(units, unit)) if unit.kind is UnitKind.NAME and not _is_date(claim, unit) else ""
        found += [Filler(act.lemma, place, unit) for act in joined if place and not _fills_anew(act, place)]
    return found


def _joined_acts(units: Sequence[Unit], act: Unit) -> list[Unit]:
    """An act and the verbs that "and" joins to it: "was written and directed by Falk"."""
    found = [act]
    for unit in units[act.place + 1 :]:
        if unit.kind is not UnitKind.VERB or unit.lead != ("and",):
            break
        found.append(unit)
    return found


def _fills_anew(act: Unit, place: str) -> bool:
    """Whether the act is done anew to another one each time."""
    return place in _REPEATED and act.lemma in load_words("repeatable_verbs")


def _restricts(claim: Claim, unit: Unit) -> bool:
    """Whether a noun follows that the name belongs to: "the Norvik mill", also where the name is in quotation marks."""
    units = units_of(claim)
    following = units[unit.place + 1] if unit.place + 1 < len(units) else None
    if following is None or following.lead:
        return False
    return not any(token.text in _PARTING for token in words_of(claim)[unit.end : following.first])


def _is_date(claim: Claim, unit: Unit) -> bool:
    return any(mention.span.overlaps(unit.span) for mention in claim.mentions_of(DateMention))


def _opening(units: Sequence[Unit], name: Unit) -> Unit:
    """The first word of the group that ends with a name: "English" of "the English rock band Norvik"."""
    opening = name
    while opening.place and not opening.lead and units[opening.place - 1].end == opening.first:
        if units[opening.place - 1].kind is UnitKind.VERB:
            break
        opening = units[opening.place - 1]
    return opening if opening.lead else name


def _place_of(unit: Unit) -> str:
    """The preposition before a name; "of" and a preposition of two words say too little."""
    prepositions = [word for word in unit.lead if word in load_words("slot_prepositions")]
    if len(prepositions) != 1:
        return _OBJECT if not unit.lead else ""
    return prepositions[0]


def _agents(claim: Claim, pairs: WordPairs, side: int) -> list[Filler]:
    """Who does the act to what both claims name: behind "by", or the subject of the verb in the active."""
    units = (pairs.left, pairs.right)[side]
    acts = [unit for unit in units if is_predicate(unit, claim) and unit.kind is UnitKind.VERB]
    if not acts:
        return []
    spans = {token.span for token in (claim.frame.agent if claim.frame.passive else claim.frame.subject)}
    target = {token.span for token in (claim.frame.subject if claim.frame.passive else claim.frame.object)}
    shared = [(item.left, item.right)[side] for item in pairs.shared]
    things = [unit for unit in shared if _is_definite(unit) and not _is_date(claim, unit)]
    if not any(unit.tokens[-1].span in target for unit in things):
        return []
    doers = [unit for unit in units if unit.kind is UnitKind.NAME and unit.tokens[-1].span in spans]
    return [Filler(acts[-1].lemma, _AGENT, unit) for unit in doers[:1]]


def _is_definite(unit: Unit) -> bool:
    """Whether a unit names one thing: a name, or "the bridge"."""
    return unit.kind is UnitKind.NAME or (unit.kind is UnitKind.NOUN and "the" in unit.lead)


def are_two_names(left: Unit, right: Unit) -> bool:
    """Whether two names are of one sort and cannot be one; a country and a town may be one place."""
    if set(left.stems) & set(right.stems) or differing_likeness(left, right) >= SPELLING:
        return False
    if left.text.isupper() != right.text.isupper():  # letters may stand for the other name
        return False
    levels = [_LEVELS.intersection(kinds_of(unit.lemma)) for unit in (left, right)]
    if levels[0] != levels[1]:
        return False
    kinds = [unit.entity.kind if unit.entity else EntityKind.OTHER for unit in (left, right)]
    return EntityKind.OTHER in kinds or kinds[0] is kinds[1] or EntityKind.PERSON not in kinds


def _are_unknown(pair: Pair, left: Unit, right: Unit) -> bool:
    return not _names(pair.right_account, left.words) and not _names(pair.left_account, right.words)


def _names(account: Account, words: Sequence[str]) -> bool:
    return any(word.lower() in account.words for word in words)
