"""What a quantity measures, and whether two quantities measure the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from claimcheck.alignment.related import base_of, related_to
from claimcheck.contrast.once import once_a_claim
from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Claim, DateMention, Quantity, QuantityKind, Span, Token
from claimcheck.text.tokens import stem_of

_RESTRICTING = ("NN", "JJ", "VBN", "VBG", "CD")
"""Tags of words between a number and its noun that narrow what is counted: "five British soldiers"."""
_UNTIL_NOW = frozenset({"so far", "to date", "until now", "in all", "in total"})
_PERSON = "person"
_COPULA = frozenset(["be"])
_ARRIVAL = frozenset(["reach"])
"""What "climbed to 44 degrees" has in common with "was 44 degrees"."""
_FIGURES = (QuantityKind.MONEY, QuantityKind.MEASURE)
"""Kinds of which a number right before a noun is a figure of it: "a $4 billion deal", "a two-hour meeting"."""
_OF_PEOPLE = frozenset(["death", "injury", "absence", "arrest", "flight"])
"""Outcomes (`same_outcome.tsv`) that need no noun: "killed five and injured 40" counts people."""


class Measure(NamedTuple):
    """A quantity with all that says what it is the number of."""

    quantity: Quantity
    noun: str | None
    acts: frozenset[str]
    """Base stems of the words that say what happens: the verb that governs the number, a participle behind it."""
    parts: frozenset[str]
    """Stems of the words that restrict it: adjectives before the noun, "other", "of the", "each"."""
    whole: str | None
    """Base stem of the noun that the number is "of": revenue in "revenue of 5 million"."""
    dimension: str | None
    """What is measured, if the words say so (`dimensions.tsv`): "length" in "is 400 metres long"."""
    stems: frozenset[str]
    """Base stems of all words of the claim."""


def measure_of(claim: Claim, quantity: Quantity) -> Measure:
    """What a quantity of a claim measures."""
    tokens, said = claim.tokens, _said_of_all(claim)
    inside = said.inside(quantity.span)
    noun = base_of(quantity.noun) if quantity.noun else None
    if not inside:
        return Measure(quantity, noun, frozenset(), frozenset(), None, None, said.stems)
    first, last = inside[0], inside[-1]
    head = _head(tokens, first, last, quantity.noun)
    acts = governors(claim, quantity.span) | _states(tokens, max(head, last))
    if quantity.relation == "to" and any(map(moves, acts)):
        acts |= _ARRIVAL
    whole = _whole(tokens, first)
    return Measure(
        quantity=quantity,
        noun=noun,
        acts=acts,
        parts=_parts(claim, first, last, head) | said.sharing | _ages(quantity, tokens, first),
        whole=whole,
        dimension=_dimension(
            (
                stem_of(quantity.unit or ""),
                *(token.stem for token in tokens[last + 1 : last + 2]),
                whole or "",
                *sorted(acts),
            )
        ),
        stems=said.stems,
    )


class _SaidOfAll(NamedTuple):
    """What is found out once of a claim, for all its numbers: a claim may have a thousand."""

    stems: frozenset[str]
    """Base stems of all words."""
    sharing: frozenset[str]
    words: tuple[str, ...]
    """In lower case; empty for those of dates."""
    places: tuple[tuple[int, int, int], ...]
    """Where each token begins and ends, and its number, in text order."""
    core: frozenset[Span]
    """The tokens of subject and predicate."""
    verbs: tuple[Token, ...]

    def inside(self, span: Span) -> list[int]:
        """The numbers of the tokens that a stretch has a part of, in the order of the claim."""
        place = bisect_left(self.places, (span.start,))
        place -= place > 0 and self.places[place - 1][1] > span.start
        found = []
        while place < len(self.places) and self.places[place][0] < span.end:
            found.append(self.places[place][2])
            place += 1
        return sorted(found)


@once_a_claim
def _said_of_all(claim: Claim) -> _SaidOfAll:
    tokens = claim.tokens
    dates = [mention.span for mention in claim.mentions_of(DateMention)]
    return _SaidOfAll(
        stems=frozenset(base_of(token.stem) for token in tokens),
        sharing=_sharing(tokens),
        words=tuple("" if any(date.overlaps(token.span) for date in dates) else token.text.lower() for token in tokens),
        places=tuple(sorted((*token.span, number) for number, token in enumerate(tokens))),
        core=frozenset(token.span for token in (*claim.frame.subject, *claim.frame.predicate)),
        verbs=tuple(token for token in tokens if token.tag.startswith("VB")),
    )


def same_measure(left: Measure, right: Measure) -> bool:
    """Whether both are numbers of the same thing, as far as the words beside them tell."""
    if not same_sort(left, right) or not same_point(left, right):
        return False
    if left.dimension is not None and left.dimension == right.dimension:
        return True
    return (left.whole is None or left.whole in right.stems) and (right.whole is None or right.whole in left.stems)


def same_point(left: Measure, right: Measure) -> bool:
    """Whether noun and verb are the same or related, whatever restricts the numbers."""
    if left.dimension is not None and right.dimension is not None:
        return left.dimension == right.dimension
    if _count_the_same_people(left, right) or _count_the_same_people(right, left):
        return True
    if not _same_noun(left, right):
        return False
    if left.quantity.kind is QuantityKind.SCORE or are_figures_of_one_noun(left, right):
        return True
    return any(related(x, y) for x in left.acts for y in right.acts)


def _count_the_same_people(left: Measure, right: Measure) -> bool:
    """Whether one verb says who is counted in the other: "employs 4,000 people", "has 5,500 employees"."""
    noun = right.noun
    return noun is not None and left.noun == _PERSON and any(noun in related_to(act) for act in left.acts)


def are_figures_of_one_noun(left: Measure, right: Measure) -> bool:
    """Whether the numbers say how large one noun is, whatever happens to it: "its $4 billion acquisition of Norvik"."""
    of_what = left.dimension or left.whole, right.dimension or right.whole
    if any(of_what):
        return of_what[0] == of_what[1]
    beside = left.noun is not None and right.noun is not None and "of" not in left.parts | right.parts
    return left.quantity.kind in _FIGURES and beside


def governors(claim: Claim, span: Span) -> frozenset[str]:
    """Base stems of the verb that a stretch of the claim belongs to."""
    frame = claim.frame
    said = _said_of_all(claim)
    if not said.core.isdisjoint(claim.tokens[place].span for place in said.inside(span)):
        verbs = [token for token in frame.predicate if not token.span.overlaps(span)]
        return frozenset(base_of(token.stem) for token in verbs) or _COPULA  # "the rate was 5 percent"
    before = [token for token in said.verbs if token.span.end <= span.start]
    nearest = before[-1:] or frame.predicate
    return frozenset(base_of(token.stem) for token in nearest)


def related(left: str, right: str) -> bool:
    """Whether two base stems can stand for one another beside a number."""
    return left == right or right in related_to(left) or bool(_outcomes_of(left) & _outcomes_of(right))


def same_sort(left: Measure, right: Measure) -> bool:
    """The same kind, unit, part and way to count: neither a change and what it leads to, nor "5" and "5 a year"."""
    one, two = left.quantity, right.quantity
    if one.kind is not two.kind or one.unit != two.unit or one.per != two.per:
        return False
    return one.additional == two.additional and _way(left) == _way(right) and _same_parts(left.parts, right.parts)


def _way(measure: Measure) -> str:
    """What a number is to what happens: "rose 5", "rose by 5" change; "rose to 5", "was 5" are where it stands."""
    relation = measure.quantity.relation
    if relation is not None and relation != "to":
        return relation
    return "by" if relation is None and any(map(moves, measure.acts)) else "to"


def _same_parts(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether each word that restricts one number restricts the other, or one related to it does."""
    if left == right:
        return True
    return all(any(related(x, y) for y in right) for x in left) and all(any(related(x, y) for x in left) for y in right)


def _same_noun(left: Measure, right: Measure) -> bool:
    """The same noun or a related one; a count may lack it where the verb says what is counted ("killed five")."""
    if left.noun and right.noun:
        return related(left.noun, right.noun) or bool(
            _counted().get(left.noun, set()) & _counted().get(right.noun, set())
        )
    kind = left.quantity.kind
    if kind is QuantityKind.ORDINAL:
        return False
    if kind is not QuantityKind.COUNT:
        return True
    return any(_outcomes_of(x) & _outcomes_of(y) & _OF_PEOPLE for x in left.acts for y in right.acts)


def _head(tokens: tuple[Token, ...], first: int, last: int, noun: str | None) -> int:
    """Where the noun stands that is counted: in the quantity's own words, or shortly behind them."""
    if noun is None:
        return last
    return next((i for i in range(first, min(len(tokens), last + 6)) if tokens[i].stem == noun), last)


def _states(tokens: tuple[Token, ...], head: int) -> frozenset[str]:
    """A participle or adjective behind the noun: "40 people injured", "five dead"."""
    behind = tokens[head + 1 : head + 2]
    return frozenset(base_of(token.stem) for token in behind if token.tag in ("VBN", "JJ", "VBG"))


def _parts(claim: Claim, first: int, last: int, head: int) -> frozenset[str]:
    """The words beside a number that make it the number of a part; those of a date ("last year") do not."""
    tokens, words = claim.tokens, _said_of_all(claim).words
    beside = (*words[max(0, first - 2) : first], *words[last + 1 : head + 2])  # "half" is no part of itself
    found = {word for word in beside if word in load_words("part_words")}
    found |= {token.stem for token in tokens[last + 1 : head] if token.tag.startswith(_RESTRICTING)}
    found |= _bearing(tokens, head)
    if words[last + 1 : last + 2] == ("of",):
        found.add("of")
    return frozenset(found)


def _bearing(tokens: tuple[Token, ...], head: int) -> set[str]:
    """Where a distance is measured from: "southwest of Cobb" behind "four miles" is not "east of Dale"."""
    behind = _without_aside(tokens[head + 1 :])
    if not behind or behind[0].text.lower() not in load_words("directions"):
        return set()
    after = takewhile(lambda token: token.tag in ("IN", "DT") or token.tag.startswith("NN"), behind[1:])
    return {behind[0].stem, *(token.stem for token in after if token.tag.startswith("NN"))}


def _without_aside(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens behind what stands in brackets, or ends in one, at their beginning: "four miles (6 km) southwest"."""
    if not tokens or tokens[0].text not in "()":
        return tokens
    end = next((place for place, token in enumerate(tokens) if token.text == ")"), -1)
    return tokens[end + 1 :]


def _sharing(tokens: tuple[Token, ...]) -> frozenset[str]:
    """The words anywhere in a claim that say whether its number is that of one or of all, or of all until now."""
    words = [token.text.lower() for token in tokens]
    until_now = {" ".join(both) for both in pairwise(words)} & _UNTIL_NOW
    return (frozenset(words) & (load_words("sharing_words") | load_words("reach_words"))) | until_now


def _ages(quantity: Quantity, tokens: tuple[Token, ...], first: int) -> frozenset[str]:
    """The preposition before an age: "from the age of eight" is not "by the age of 16"."""
    if quantity.kind is not QuantityKind.AGE:
        return frozenset()
    return frozenset(token.text.lower() for token in tokens[max(0, first - 4) : first] if token.tag in ("IN", "TO"))


def _whole(tokens: tuple[Token, ...], first: int) -> str | None:
    """The noun before "of", if the number follows it, perhaps behind a qualifier: "revenue of about 5 million"."""
    places = [i for i in range(max(1, first - 3), first) if tokens[i].text.lower() == "of"]
    if not places or not tokens[places[-1] - 1].tag.startswith("NN"):
        return None
    return base_of(tokens[places[-1] - 1].stem)


def _dimension(stems: Iterable[str]) -> str | None:
    """The dimension that the first of the words with one says."""
    return next((_dimensions()[base_of(stem)] for stem in stems if base_of(stem) in _dimensions()), None)


def moves(stem: str) -> bool:
    """Whether the word says that something rises or falls."""
    return bool(_outcomes_of(base_of(stem)) & {"rise", "fall"})


@cache
def _dimensions() -> dict[str, str]:
    rows = load_table("dimensions").items()
    return {base_of(stem_of(word)): name for name, (words,) in rows for word in words.split()}


@cache
def _counted() -> dict[str, set[str]]:
    return _groups("counted_nouns")


@cache
def _outcomes() -> dict[str, set[str]]:
    return _groups("same_outcome")


def _groups(table: str) -> dict[str, set[str]]:
    """Base stem of a word -> the names of its groups."""
    groups: dict[str, set[str]] = {}
    for name, (words,) in load_table(table).items():
        for word in words.split():
            groups.setdefault(base_of(stem_of(word)), set()).add(name)
    return groups


def _outcomes_of(stem: str) -> set[str]:
    return _outcomes().get(stem, set())
