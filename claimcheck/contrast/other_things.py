"""Whether two claims give their numbers for two things: another place, year, half or object, or what is only demanded.

Each guard is a small question about the words that only one of the claims has. What differs in the subject is asked by
`context.py`, what differs beside the number by `measures.py`, and a period or place that both name by `scopes.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from claimcheck.alignment.related import base_of, told_as
from claimcheck.contrast.context import are_one_name, places_of
from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.pairs import Account, Pair
from claimcheck.lexicon import load_words
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.models import Claim, DateMention, Entity, EntityKind, Quantity, QuantityKind, Token

_YEAR = len("2019")
"""Length of a date that names a year and no more."""
_AGENT = "by"
"""Who does it, in a passive: two sources call one and the same by other nouns."""
_ONCE_MORE = frozenset(["another", "earlier", "previous", "prior", "separate", "similar"])
"""Words that make any noun behind them another one of its kind."""
_AGAIN = "again"
_ATTEMPTS = frozenset(["attempt", "try"])
_FUTURE = frozenset(["will", "shall", "'ll"])
_GROUP = frozenset(["in", "among", "for", "of"])
"""Prepositions behind which a percentage is that of some of them: "84 percent effective in older people"."""


def tell_of_two_things(pair: Pair) -> bool:
    """Whether anything says that the numbers of two claims are not of one and the same thing."""
    return any(guard(pair) for guard in _GUARDS)


def _is_demanded_by_one(pair: Pair) -> bool:
    """What prosecutors asked for is not what the court said."""
    return _is_demanded(pair.left) != _is_demanded(pair.right)


@once_a_claim
def _is_demanded(claim: Claim) -> bool:
    cue = claim.attribution.cue if claim.attribution is not None else None
    verbs = {lemma_of(token.text, token.tag) for token in claim.frame.predicate} | ({cue} if cue else set())
    return not verbs.isdisjoint(load_words("demanding_verbs"))


def _name_others(pair: Pair) -> bool:
    """Two towns, two buyers: both claims name somebody or something behind the verb, and nothing in common."""
    ours, theirs = _names_behind(pair.left), _names_behind(pair.right)
    return bool(ours and theirs) and not are_one_name(ours, theirs)


@once_a_claim
def _names_behind(claim: Claim) -> frozenset[str]:
    """The words of the names outside of the subject, without those of places: they are another scope."""
    subject = {token.span for token in claim.frame.subject}
    named = [entity.span for entity in claim.mentions_of(Entity) if entity.kind is not EntityKind.PLACE]
    return frozenset(
        token.text.lower()
        for token in claim.tokens
        if token.span not in subject and token.text[:1].isupper() and any(span.contains(token.span) for span in named)
    )


def _have_other_complements(pair: Pair) -> bool:
    """Behind the same preposition stand other things: "on hospitals", "on schools"."""
    ours, theirs = _complements(pair.left), _complements(pair.right)
    return any(
        _are_strange(ours[preposition], pair.right) and _are_strange(theirs[preposition], pair.left)
        for preposition in ours.keys() & theirs.keys()
    )


def _are_strange(nouns: frozenset[str], other: Claim) -> bool:
    """Whether the other claim has none of the nouns, and none that can stand for them."""
    stems = {base_of(token.stem) for token in other.tokens}
    return all(noun not in stems and stems.isdisjoint(told_as(noun)) for noun in nouns)


@once_a_claim
def _complements(claim: Claim) -> dict[str, frozenset[str]]:
    """Preposition -> base stems of the nouns that head what stands behind it; not of dates, numbers and places."""
    places = [place.span for place in places_of(claim)]
    values = [mention.span for mention in claim.mentions if isinstance(mention, (DateMention, Quantity))] + places
    found: dict[str, set[str]] = {}
    for preposition, noun in _phrases(claim.tokens):
        if preposition != _AGENT and not any(span.overlaps(noun.span) for span in values):
            found.setdefault(preposition, set()).add(base_of(noun.stem))
    return {preposition: frozenset(nouns) for preposition, nouns in found.items()}


def _phrases(tokens: tuple[Token, ...]) -> Iterator[tuple[str, Token]]:
    """Each preposition with the last noun of the noun group behind it, if there is one."""
    for place, token in enumerate(tokens):
        if token.tag == "IN":
            noun = None
            for following in tokens[place + 1 :]:
                if following.tag.startswith("NN"):
                    noun = following
                elif noun is not None or following.tag[:2] not in ("DT", "JJ", "CD", "PO", "PR", "VB", "RB"):
                    break
            if noun is not None:
                yield token.text.lower(), noun


def is_another_occasion(pair: Pair) -> bool:
    """Earlier talks are not the talks, another contract is not the contract."""
    return _occasion(pair.left) != _occasion(pair.right)


@once_a_claim
def _occasion(claim: Claim) -> frozenset[str]:
    """The words for another occasion: any before the predicate, the surest anywhere, but none of a number or date."""
    verb = min((token.span.start for token in claim.frame.predicate), default=0)
    values = [mention.span for mention in claim.mentions if isinstance(mention, (DateMention, Quantity))]
    tokens = [token for token in claim.tokens if not any(span.overlaps(token.span) for span in values)]
    before = {token.text.lower() for token in tokens if token.span.start < verb} & load_words("other_occasion_words")
    anywhere = {
        token.text.lower()
        for token, following in pairwise(tokens)
        if token.text.lower() in _ONCE_MORE and following.tag[:2] in ("NN", "JJ")
    }
    return frozenset(before | anywhere)


def is_another_attempt(pair: Pair) -> bool:
    """Whether one claim tells which attempt it was: what failed before may have been done "at the second attempt"."""
    return _is_of_an_attempt(pair.left) != _is_of_an_attempt(pair.right)


@once_a_claim
def _is_of_an_attempt(claim: Claim) -> bool:
    ordinals = [item.span for item in claim.mentions_of(Quantity) if item.kind is QuantityKind.ORDINAL]
    return any(
        token.text.lower() in _ATTEMPTS and any(span.contains(ordinal.span) for span in ordinals)
        for ordinal, token in pairwise(claim.tokens)
    )


def _is_done_again(pair: Pair) -> bool:
    """What fell again on Tuesday fell on Monday, too; "will run again" and "will not run" still contradict."""
    ours, theirs = (_AGAIN in (token.text.lower() for token in claim.tokens) for claim in (pair.left, pair.right))
    return ours != theirs


def _is_to_come_for_one(pair: Pair) -> bool:
    """What the wage is, and what it will be."""
    ours, theirs = _is_to_come(pair.left), _is_to_come(pair.right)
    return ours != theirs and _is_now(pair.right if ours else pair.left)


@once_a_claim
def _is_to_come(claim: Claim) -> bool:
    return any(token.text.lower() in _FUTURE for token in claim.frame.auxiliaries)


@once_a_claim
def _is_now(claim: Claim) -> bool:
    """Whether a claim says what something is."""
    return any(token.text.lower() in ("is", "are", "'s", "'re") for token in claim.frame.auxiliaries)


def _is_of_a_year(pair: Pair) -> bool:
    """A year that only one claim names is mostly an earlier one, unless its article is of that year.

    Not where both give another number alike: then they tell of one event ("killed 230,000 people in 14 countries").
    """
    ours, theirs = ({(n.kind, n.value) for n in claim.mentions_of(Quantity)} for claim in (pair.left, pair.right))
    if ours & theirs:
        return False
    return _has_year_alone(pair.left, pair.right, pair.left_account) or _has_year_alone(
        pair.right, pair.left, pair.right_account
    )


def _has_year_alone(claim: Claim, other: Claim, account: Account) -> bool:
    published = account.document.source.published
    years = [date.value for date in claim.mentions_of(DateMention) if date.value and len(date.value) <= _YEAR]
    if other.mentions_of(DateMention) or other.context:
        return False
    return any(published is None or year != str(published.year) for year in years)


def _is_of_a_stage(pair: Pair) -> bool:
    """What is counted in the first half is not what is counted in all."""
    return _stages(pair.left) != _stages(pair.right)


@once_a_claim
def _stages(claim: Claim) -> frozenset[str]:
    """The parts of a whole that ordinals name: "the first half"."""
    ordinals = [item for item in claim.mentions_of(Quantity) if item.kind is QuantityKind.ORDINAL]
    return frozenset(
        f"{ordinal.value} {token.text.lower()}"
        for ordinal in ordinals
        for before, token in pairwise(claim.tokens)
        if ordinal.span.contains(before.span) and token.text.lower() in load_words("stage_nouns")
    )


def _is_of_a_group(pair: Pair) -> bool:
    """A percentage of all is not one of some: "94 percent effective", "84 percent effective in older people"."""
    kinds = {item.kind for claim in (pair.left, pair.right) for item in claim.mentions_of(Quantity)}
    if QuantityKind.PERCENT not in kinds:
        return False
    return _has_group_alone(pair.left, pair.right) or _has_group_alone(pair.right, pair.left)


def _has_group_alone(claim: Claim, other: Claim) -> bool:
    stems = {base_of(token.stem) for token in other.tokens}
    return any(
        preposition in _GROUP and noun.tag == "NNS" and base_of(noun.stem) not in stems and _is_person(noun)
        for preposition, noun in _phrases(claim.tokens)
    )


def _is_person(noun: Token) -> bool:
    lemma = lemma_of(noun.text, noun.tag)
    return lemma in load_words("person_nouns") or noun.text.lower() == "people"


_GUARDS: tuple[Callable[[Pair], bool], ...] = (
    _is_demanded_by_one,
    _name_others,
    _have_other_complements,
    is_another_occasion,
    _is_done_again,
    _is_to_come_for_one,
    _is_of_a_year,
    _is_of_a_stage,
    _is_of_a_group,
)
