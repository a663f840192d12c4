"""Claim -> the units that it negates.

A negating word reaches the next verb, or the predicate after "be"; "no" reaches its noun, and in the subject also the
verb; "failed to", "refused to" reach the verb that depends on them. Two of them on the same word cancel each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.lexicon import load_words
from claimcheck.models import Claim, Negation
from claimcheck.rules._units import Unit, UnitKind, units_of

_PARTICLES = frozenset({"not", "n't", "never", "nor", "hardly", "barely", "scarcely", "longer"})
_DETERMINERS = frozenset({"no", "without", "neither"})
_PRONOUNS = frozenset({"none", "nobody", "nothing", "neither", "no-one", "nowhere"})
_NO_DENIAL_BEFORE = frozenset({"only", "just", "merely", "simply", "until", "necessarily", "least"})
"""What follows "not" where nothing is denied: not only, not just, not until."""
_NOUNS = (UnitKind.NOUN, UnitKind.NAME, UnitKind.NUMBER)


@lru_cache(maxsize=512)
def negated_places(claim: Claim) -> frozenset[int]:
    """The places of the units that are negated."""
    units = units_of(claim)
    reached: Counter[int] = Counter()
    for place in _negating_tokens(claim):
        reached.update(_reach(claim, units, place))
    for unit in units:
        if is_negator(unit):
            reached.update(_dependent(units, unit))
    return frozenset(place for place, times in reached.items() if times % 2)


def is_negator(unit: Unit) -> bool:
    """Whether the unit is an implicit negation: it turns what depends on it, and states nothing else."""
    return unit.lemma in load_words("implicit_negations")


def _negating_tokens(claim: Claim) -> Iterator[int]:
    spans = {mention.span for mention in claim.mentions if isinstance(mention, Negation)}
    known = _PARTICLES | _DETERMINERS | _PRONOUNS
    for place, token in enumerate(claim.tokens):
        if token.text.lower() in known - {"longer"} and any(span.contains(token.span) for span in spans):
            yield place


def _reach(claim: Claim, units: Sequence[Unit], place: int) -> Iterator[int]:
    """The places of the units that the negating word at a token's place reaches."""
    word = claim.tokens[place].text.lower()
    following = claim.tokens[place + 1].text.lower() if place + 1 < len(claim.tokens) else ""
    after = [unit for unit in units if unit.first > place]
    before = [unit for unit in units if unit.first < place]
    if following in _NO_DENIAL_BEFORE:
        return
    if word in _PRONOUNS or (word in _DETERMINERS and following in ("of", "one")):
        yield from _verb_near(before, after)
    elif word in _DETERMINERS:
        yield from _noun_and_verb(before, after, alone=word == "without")
    else:
        yield from _predicate(after)


def _verb_near(before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[int]:
    """Of a negating pronoun: the verb after it as subject, the verb before it as object."""
    earlier = [unit for unit in before if unit.kind is UnitKind.VERB]
    verb = earlier[-1:] or [unit for unit in after if unit.kind is UnitKind.VERB][:1] or list(after[:1])
    yield from (unit.place for unit in verb)


def _noun_and_verb(before: Sequence[Unit], after: Sequence[Unit], *, alone: bool) -> Iterator[int]:
    """Of "no" and "without": the head noun, and the verb where the noun is the subject or stands after "there is"."""
    head = _head(after)
    if head is None:
        return
    yield head.place
    if not alone and not any(unit.kind is UnitKind.VERB for unit in before):
        verb = next((unit for unit in after if unit.place > head.place and unit.kind is UnitKind.VERB), None)
        if verb is not None:
            yield verb.place


def _predicate(after: Sequence[Unit]) -> Iterator[int]:
    """Of "not": the verb that follows, with nothing but adverbs between; else the head of the noun phrase."""
    for unit in after:
        if unit.kind is UnitKind.ADVERB:
            continue
        head = unit if unit.kind in (UnitKind.VERB, UnitKind.ADJECTIVE) else None
        if unit.kind is UnitKind.ADJECTIVE or head is None:
            head = _head(after) or unit
        yield head.place
        return


def _head(after: Sequence[Unit]) -> Unit | None:
    """The head of the noun phrase that begins the units: the last before a function word or another sort of word."""
    head: Unit | None = None
    for unit in after:
        if head is not None and (unit.lead or unit.kind not in _NOUNS):
            break
        if unit.kind in _NOUNS:
            head = unit
        elif unit.kind is UnitKind.VERB and unit.tokens[0].tag not in ("VBN", "VBG"):
            break
    return head


def _dependent(units: Sequence[Unit], negator: Unit) -> Iterator[int]:
    """The verb (with "to", "from" or "-ing") or noun right after an implicit negation."""
    for unit in units[negator.place + 1 : negator.place + 3]:
        if unit.kind is UnitKind.VERB and ("to" in unit.lead or unit.tokens[0].tag == "VBG"):
            yield unit.place
            return
    if negator.lemma == "lack":
        yield from (unit.place for unit in units[negator.place + 1 : negator.place + 2])
