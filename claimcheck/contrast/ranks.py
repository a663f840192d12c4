"""Which of its kind a claim makes something, and how many of a number of things it speaks of.

"The longest tunnel", "the second longest tunnel"; "two of the three bridges", "one of the three bridges".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.rest import missing
from claimcheck.contrast.subjects import predicates_of
from claimcheck.contrast.units import Unit, units_of, words_of
from claimcheck.contrast.wordpairs import WordPairs
from claimcheck.lexicon import load_table
from claimcheck.lexicon.relations import Relation, kinds_of
from claimcheck.models import Claim, Span, Token

_FIRST = "first"
_SCOPES = frozenset({"in", "of", "among", "on", "at", "for", "since", "to", "outside"})
"""What begins the words that bound a superlative: "the longest in Europe"."""
_DEFINITE = frozenset({"the", "its", "his", "her", "their", "all"})


class _Rank(NamedTuple):
    """A superlative and the ordinal before it."""

    word: str
    ordinal: str
    """The member of the ordinals that it is; "first" where none stands there."""
    span: Span
    unit: Unit


def other_ranks(left: Claim, right: Claim, pairs: WordPairs) -> tuple[Span, Span] | None:
    """The superlatives by which one claim ranks the same thing higher than the other."""
    one, two = _rank(left), _rank(right)
    if one is None or two is None or one.word != two.word or one.ordinal == two.ordinal:
        return None
    if not _are_bounded_alike(pairs, one.unit, two.unit):
        return None
    apart = [[unit for unit in units if "ordinal" in kinds_of(unit.lemma)] for units in (pairs.left, pairs.right)]
    if all(missing(pairs, side, apart[side]) for side in (0, 1)):
        return None
    return one.span, two.span


@once_a_claim
def _rank(claim: Claim) -> _Rank | None:
    """The only superlative of a claim; none where it is one of several ("among the longest")."""
    units, words = units_of(claim), words_of(claim)
    found = [unit for unit in units if unit.tokens[0].tag in ("JJS", "RBS")]
    if len(found) != 1 or found[0].first == 0:
        return None
    (unit,) = found
    previous = words[unit.first - 1].text.lower()
    ordinal = previous if "ordinal" in kinds_of(previous) else None
    start = unit.first - (ordinal is not None)
    before = [token.text.lower() for token in words[max(0, start - 3) : start]]
    if not before or before[-1] not in (*_DEFINITE, "'s") or {"among", "one", "some"} & set(before):
        return None
    span = Span(words[start].span.start, unit.span.end)
    return _Rank(unit.lemma, ordinal or _FIRST, span, unit)


def _are_bounded_alike(pairs: WordPairs, left: Unit, right: Unit) -> bool:
    """Whether both superlatives are of the same: "in Norland"; "in Norland" and "in Europe" are two."""
    bounds = _bound(pairs.left, left), _bound(pairs.right, right)
    if None in bounds:
        return bounds == (None, None)
    return any((item.left, item.right) == bounds for item in pairs.shared)


def _bound(units: Sequence[Unit], superlative: Unit) -> Unit | None:
    behind = units[superlative.place + 1 :]
    return next((unit for unit in behind if _SCOPES & set(unit.lead)), None)


def count_more_broadly(pairs: WordPairs) -> bool:
    """Whether one ordinal counts among more than the other: the first woman may be the third person to lead a bank."""
    behind = [
        {unit.place + 1 for unit in units if "ordinal" in kinds_of(unit.lemma)} for units in (pairs.left, pairs.right)
    ]
    return any(
        item.relation in (Relation.BROADER, Relation.NARROWER)
        and item.left.place in behind[0]
        and item.right.place in behind[1]
        for item in pairs.shared
    )


class _Part(NamedTuple):
    """So many of so many."""

    number: float
    whole: float
    noun: str
    span: Span
    in_subject: bool


def other_parts(left: Claim, right: Claim) -> tuple[Span, Span] | None:
    """The numbers, where two claims tell the same of other parts of the same things: "two of the three", "one of"."""
    one, two = _part(left), _part(right)
    if one is None or two is None or (one.whole, one.noun) != (two.whole, two.noun) or one.number == two.number:
        return None
    if one.in_subject != two.in_subject and left.frame.passive == right.frame.passive:
        return None
    return (one.span, two.span) if predicates_of(left) & predicates_of(right) else None


@once_a_claim
def _part(claim: Claim) -> _Part | None:
    """The only "two of the three bridges" of a claim."""
    tokens = claim.tokens
    subject = {token.span for token in claim.frame.subject}
    found = [
        _Part(number, whole, noun.stem, token.span, token.span in subject)
        for place, token in enumerate(tokens[:-4])
        if tokens[place + 1].text.lower() == "of"
        and tokens[place + 2].text.lower() in _DEFINITE
        and (number := _value(token)) is not None
        and (whole := _value(tokens[place + 3])) is not None
        and (noun := _noun(tokens[place + 4 :])) is not None
        and not _is_bounded(tokens[:place])
    ]
    return found[0] if len(found) == 1 else None


def speak_of_parts(left: Claim, right: Claim) -> bool:
    """Whether both claims are of some of the same things: "two of the three were freed", "one of them is held"."""
    return _is_of_some(left) and _is_of_some(right)


@once_a_claim
def _is_of_some(claim: Claim) -> bool:
    subject = claim.frame.subject
    return len(subject) > 2 and _value(subject[0]) is not None and subject[1].text.lower() == "of"


def _value(token: Token) -> float | None:
    word = token.text.lower().replace(",", "")
    if word.isdigit():
        return float(word)
    known = load_table("number_words").get(word)
    return float(known[0]) if known is not None and known[1] == "unit" else None


def _noun(tokens: Sequence[Token]) -> Token | None:
    """The noun that is counted, adjectives before it left out."""
    for token in tokens:
        if token.tag in ("NN", "NNS"):
            return token
        if token.tag not in ("JJ", "NNP", "VBN"):
            return None
    return None


def _is_bounded(before: Sequence[Token]) -> bool:
    """Whether a number is a bound ("at least one of the three") or one more ("another two")."""
    words = {token.text.lower() for token in before[-2:]}
    return bool(words & {"least", "most", "than", "another", "only", "other", "about", "nearly"})
