"""Claim -> the units that it negates.

A negating word reaches the next verb, or the predicate after "be"; "no" reaches its noun, and in the subject also the
verb; "failed to", "refused to" reach the verb that depends on them, and cancel a negating word before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.units import Unit, UnitKind, units_of, words_of
from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Claim, Negation

_PLAIN = ("particle", "determiner", "pronoun")
"""Sorts of words that negate only where they are a mention: of "not only" and "no doubt" nothing is denied."""
_OPEN_FIRST = frozenset({"if", "unless", "whether", "should"})
"""What begins a clause that is not stated, but supposed."""
_OPENING = frozenset({"than", "that", "who", "which"})
"""What begins another clause, or the other side of a comparison."""
_INSTEAD = {"than": "rather", "of": "instead"}
"""The last words of what says that the following is not so, each with the word before it."""
_NOUNS = (UnitKind.NOUN, UnitKind.NAME, UnitKind.NUMBER)
_OBJECT_NEGATORS = frozenset({"lack", "skip", "miss", "avoid", "decline"})
"""Implicit negations that reach a noun: to skip work is not to work."""


@once_a_claim
def negated_places(claim: Claim) -> frozenset[int]:
    """The places of the units that are negated."""
    units = units_of(claim)
    explicit = {reached for place in _negating_tokens(claim) for reached in _reach(claim, units, place)}
    implicit = {reached for unit in units if is_negator(unit) for reached in _dependent(units, unit)}
    carried = {reached for unit in units if unit.place in explicit for reached in _dependent(units, unit)}
    return frozenset((explicit ^ implicit) - (implicit & carried))


@once_a_claim
def has_negation(claim: Claim) -> bool:
    """Whether any word of the claim negates, whatever it reaches."""
    units = units_of(claim)
    implicit = (reached for unit in units if is_negator(unit) for reached in _dependent(units, unit))
    return any(True for _ in _negating_tokens(claim)) or any(True for _ in implicit)


def is_supposed(claim: Claim) -> bool:
    """Whether the claim is a condition, which states nothing."""
    return bool(claim.tokens) and claim.tokens[0].text.lower() in _OPEN_FIRST


def is_negator(unit: Unit) -> bool:
    """Whether the unit is an implicit negation: it turns what depends on it, and states nothing else."""
    return unit.kind in (UnitKind.VERB, UnitKind.ADJECTIVE) and unit.lemma in load_words("implicit_negations")


def _negating_tokens(claim: Claim) -> Iterator[int]:
    spans = [mention.span for mention in claim.mentions_of(Negation)]
    for place, token in enumerate(words_of(claim)):
        word = token.text.lower()
        sort = _sort_of(word)
        if word == "zero" and place + 1 < len(words_of(claim)):
            negates = words_of(claim)[place + 1].tag.startswith("NN")
        elif sort in _PLAIN:
            negates = any(span.contains(token.span) for span in spans) and not _is_of_a_score(claim, place)
        else:
            instead = word in _INSTEAD and _is_instead(claim, place)
            negates = bool(sort) or instead or (word == "yet" and _is_before_to(claim, place))
        if negates:
            yield place


def _is_of_a_score(claim: Claim, place: int) -> bool:
    """Whether "none" is the loser's part of a score: "two games to none"."""
    words = [token.text.lower() for token in words_of(claim)[max(0, place - 1) : place + 1]]
    return words == ["to", "none"]


def _sort_of(word: str) -> str:
    """What a negating word is; empty for any other word."""
    found = load_table("negating_words").get(word)
    return found[0] if found else ""


def _is_instead(claim: Claim, place: int) -> bool:
    """Whether the word ends "rather than" or "instead of": what follows is not so."""
    words = [token.text.lower() for token in words_of(claim)[max(0, place - 1) : place + 1]]
    return len(words) > 1 and words[0] == _INSTEAD[words[1]]


def _is_before_to(claim: Claim, place: int) -> bool:
    """Whether "to" follows: of "has yet to sign" nothing has been signed."""
    return [token.text.lower() for token in words_of(claim)[place + 1 : place + 2]] == ["to"]


def _reach(claim: Claim, units: Sequence[Unit], place: int) -> Iterator[int]:
    """The places of the units that the negating word at a token's place reaches."""
    words = words_of(claim)
    word = words[place].text.lower()
    following = words[place + 1].text.lower() if place + 1 < len(words) else ""
    after = [unit for unit in units if unit.first > place]
    before = [unit for unit in units if unit.first < place]
    if following in load_words("after_not"):
        return
    if _sort_of(word) == "pronoun" or following in ("of", "one"):
        yield from _verb_near(before, after)
    elif word == "no" and following == "longer":
        yield from _predicate(after)
    elif word in ("than", "of"):
        yield from _instead(after)
    elif _sort_of(word) in ("determiner", "exception"):
        yield from _noun_and_verb(before, after, alone=word != "no")
    else:
        yield from _predicate(after)


def _instead(after: Sequence[Unit]) -> Iterator[int]:
    """Of "rather than": the whole noun phrase that follows, "best" and "picture" of "the best picture"; or the verb."""
    head = _head(after)
    yield from (unit.place for unit in after if head is not None and unit.place <= head.place)


def _verb_near(before: Sequence[Unit], after: Sequence[Unit]) -> Iterator[int]:
    """Of a negating pronoun: the verb after it as subject, the verb before it as object.

    Not beyond "than" or "that": "none has been dearer to her than the clinic that she rebuilt" denies no rebuilding.
    """
    earlier = [unit for unit in before if unit.kind is UnitKind.VERB]
    own = list(takewhile(lambda unit: not _OPENING & set(unit.lead), after))
    verb = earlier[-1:] or [unit for unit in own if unit.kind is UnitKind.VERB][:1] or list(after[:1])
    yield from (unit.place for unit in verb)


def _noun_and_verb(before: Sequence[Unit], after: Sequence[Unit], *, alone: bool) -> Iterator[int]:
    """Of "no" and "without": the head noun, and the verb where the noun is the subject or stands after "there is"."""
    head = _head(after)
    if head is None:
        return
    yield head.place
    if not alone and not any(unit.kind is UnitKind.VERB for unit in before):
        yield from _verbs_behind([unit for unit in after if unit.place > head.place])


def _verbs_behind(units: Sequence[Unit]) -> Iterator[int]:
    """The first verb, and those that "and" or "or" joins to it: "no man singing and dancing"."""
    reached = False
    for unit in units:
        if _is_verb_like(unit) and (not reached or {"and", "or"} & set(unit.lead)):
            yield unit.place
            reached = True


def _is_verb_like(unit: Unit) -> bool:
    """A verb, or what the tagger took for a noun in "no man dancing"."""
    return unit.kind is UnitKind.VERB or (unit.tokens[0].text.endswith("ing") and not unit.lead)


def _predicate(after: Sequence[Unit]) -> Iterator[int]:
    """Of "not": the verb that follows, or the head of what follows "be".

    An adverb of manner between ("not quickly chopping") is all that is denied.
    """
    for unit in after:
        if unit.kind is UnitKind.ADVERB:
            if unit.lemma.endswith("ly"):
                yield unit.place
                return
            continue
        if unit.kind is UnitKind.VERB:
            yield unit.place
        else:
            yield (_head(after[unit.place - after[0].place :]) or unit).place
        return


def _head(after: Sequence[Unit]) -> Unit | None:
    """The head of the noun phrase that begins the units: its last noun; an adjective that stands alone."""
    head: Unit | None = None
    for unit in after:
        if head is not None and unit.first != head.end:
            break
        if unit.kind is UnitKind.ADVERB or (unit.kind is UnitKind.VERB and unit.tokens[0].tag not in ("VBN", "VBG")):
            break
        if unit.kind is UnitKind.VERB and head is not None and head.kind in _NOUNS:
            break
        if head is not None and head.kind in _NOUNS and unit.kind not in _NOUNS:
            break
        head = unit
    return head


def _dependent(units: Sequence[Unit], negator: Unit) -> Iterator[int]:
    """The verb (with "to", "from" or "-ing") that depends on a verb, and the object of "lack" or "skip".

    Of "unlikely that it will close" it is the verb of the clause.
    """
    if negator.kind is UnitKind.ADJECTIVE and any(
        "that" in u.lead for u in units[negator.place + 1 : negator.place + 2]
    ):
        yield from (u.place for u in [u for u in units[negator.place + 1 :] if u.kind is UnitKind.VERB][:1])
        return
    following = units[negator.place + 1 : negator.place + 3]
    for unit in following:
        if "to" in unit.lead or (unit.kind is UnitKind.VERB and unit.tokens[0].tag == "VBG"):
            yield unit.place
            return
    if negator.lemma in _OBJECT_NEGATORS:
        yield from (unit.place for unit in following[:1])
