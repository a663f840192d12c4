"""What two claims say that one and the same is: "an American actor", "a Swedish actor"; "a film", "a company".

Only in two short texts: of an article's many names two may be alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.polarity import has_negation
from claimcheck.contrast.subjects import is_predicate
from claimcheck.contrast.units import Unit, UnitKind, subject_head, units_of
from claimcheck.lexicon.relations import are_of_two_kinds, are_rivals, kinds_of
from claimcheck.mentions.naming import can_be_same_person
from claimcheck.models import Claim

_COPULAS = frozenset({"is", "was"})
_SORTS = frozenset({"type", "kind", "sort", "form"})
_ORIGIN = "country"
_SORTS_OF_THINGS = ("work", "sort of place")
"""Kinds of `exclusive.tsv` of whose members nothing is two."""


class Description(NamedTuple):
    """What a claim says that its subject is."""

    name: Unit
    origins: tuple[Unit, ...]
    """The countries before the noun, or in its place: "Greek" of "a Greek film", "is Greek"."""
    noun: Unit | None
    """The noun that says what it is, if there is one; of "a film and television producer" it is not known."""


def other_descriptions(left: Claim, right: Claim) -> tuple[Unit, Unit] | None:
    """The words by which one claim makes its subject something that it cannot be by the other claim."""
    ours, theirs = _description(left), _description(right)
    if ours is None or theirs is None or has_negation(left) or has_negation(right):
        return None
    if not _are_one(ours.name, theirs.name):
        return None
    if len(ours.origins) == len(theirs.origins) == 1:  # of "British-American" both may be true
        one, two = ours.origins[0], theirs.origins[0]
        if are_rivals(one.lemma, two.lemma):
            return one, two
    if ours.noun is None or theirs.noun is None:
        return None
    nouns = ours.noun.lemma, theirs.noun.lemma
    two_sorts = any(kind in kinds_of(nouns[0]) for kind in _SORTS_OF_THINGS) and are_rivals(*nouns)
    return (ours.noun, theirs.noun) if two_sorts or are_of_two_kinds(*nouns) else None


@once_a_claim
def _description(claim: Claim) -> Description | None:
    """What a claim of the form "X is (a) ..." says that X is, where X is a name."""
    units = units_of(claim)
    head = _name(claim, units)
    if head is None or not _COPULAS & _auxiliaries(claim):
        return None
    noun = next((unit for unit in units[head + 1 :] if is_predicate(unit, claim)), None)
    if noun is None or noun.kind is UnitKind.VERB or any(word in noun.lead for word in ("like", "of", "from", "in")):
        return None
    before = [noun]
    for unit in reversed(units[head + 1 : noun.place]):
        if before[0].lead:  # an article or a preposition: the noun's group begins here
            break
        before.insert(0, unit)
    behind = units[noun.place + 1 : noun.place + 2]
    if noun.lemma in _SORTS and behind and behind[0].lead == ("of",):
        noun = behind[0]
    origins = tuple(unit for unit in before if _ORIGIN in kinds_of(unit.lemma))
    plain = noun.kind is UnitKind.NOUN and not any(unit.lead[:1] == ("and",) for unit in behind)
    return Description(units[head], origins, noun if plain else None)


def _name(claim: Claim, units: Sequence[Unit]) -> int | None:
    """The place of the name that is the subject, without what stands in brackets behind it.

    A rare name at the beginning may be tagged as a noun, but has no article.
    """
    head = subject_head(claim, units)
    if head is None:
        return None
    if units[0].kind is UnitKind.NAME and any(token.text == "(" for token in claim.frame.subject):
        return 0
    bare = head == 0 and not units[0].lead and len(claim.frame.subject) == 1 and units[0].text[:1].isupper()
    return head if bare or units[head].kind is UnitKind.NAME else None


def _auxiliaries(claim: Claim) -> set[str]:
    return {token.text.lower() for token in claim.frame.auxiliaries}


def _are_one(left: Unit, right: Unit) -> bool:
    """Whether two names are the same, one of them perhaps with more words: "Neil Hart", "Neil Peter Hart"."""
    ours, theirs = set(left.stems), set(right.stems)
    return ours <= theirs or theirs <= ours or can_be_same_person(left.text, right.text)
