"""What speaks against an agreement, however alike two claims are: one small question each, in the order of `_GUARDS`.

None of it is reported as a discrepancy, so that each may be asked of values that no rule is sure of. They are narrow:
most want the same verb, since sources that tell of one thing in their own words also name others and other hours.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from typing import TypeAlias

from rapidfuzz.fuzz import ratio

from claimcheck.alignment.related import base_of, related_to
from claimcheck.contrast.comparisons import are_turned_round
from claimcheck.contrast.context import SAME_NAME
from claimcheck.contrast.fillers import are_two_names
from claimcheck.contrast.once import once_a_claim
from claimcheck.contrast.polarity import has_negation
from claimcheck.contrast.shares import are_shares_of_one, share_of
from claimcheck.contrast.subjects import is_predicate, predicates_of
from claimcheck.contrast.times import are_at_other_hours, may_be_same_time
from claimcheck.contrast.units import UnitKind
from claimcheck.contrast.wordpairs import WordPair, pair_words
from claimcheck.lexicon import load_table, load_words
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.lexicon.relations import Relation
from claimcheck.mentions.naming import are_initials
from claimcheck.models import (
    Certainty,
    Claim,
    DateMention,
    Entity,
    EntityKind,
    Modality,
    ModalityKind,
    Quantity,
    QuantityKind,
    Token,
)

_BOTH = 2
"""Neighbours that two exchanged words have in common: they stand at the same place."""
_CONDITIONS = frozenset({"if", "unless"})
_WITH_UNITS = (QuantityKind.MONEY, QuantityKind.MEASURE)
"""What has units that exclude each other; percentage points are called percent."""
_CHANGES = frozenset({"to", "by"})
_ACTORS = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION})


def speaks_against(left: Claim, right: Claim) -> bool:
    """Whether anything says that two claims which look alike do not state the same."""
    return any(guard(left, right) for guard in _GUARDS)


def _have_other_units(left: Claim, right: Claim) -> bool:
    """One number of two units: 20 km and 20 miles, $5 and £5. A dollar may be one of several currencies."""
    ours, theirs = left.mentions_of(Quantity), right.mentions_of(Quantity)
    if {(a.kind, a.unit) for a in ours} & {(b.kind, b.unit) for b in theirs}:
        return False
    return any(_is_other_unit(a, b) for a, b in product(ours, theirs))


def _is_other_unit(one: Quantity, two: Quantity) -> bool:
    if (
        one.kind is not two.kind
        or one.kind not in _WITH_UNITS
        or one.value != two.value
        or not one.unit
        or not two.unit
        or one.unit == two.unit
    ):
        return False
    return one.kind is not QuantityKind.MONEY or not (one.unit.endswith("D") and two.unit.endswith("D"))


def _rise_otherwise(left: Claim, right: Claim) -> bool:
    """What rose to 5 percent has not risen by 5 percent: the only number of each, told in both ways."""
    relations = [[item.relation for item in claim.mentions_of(Quantity)] for claim in (left, right)]
    return all(len(found) == 1 for found in relations) and {relations[0][0], relations[1][0]} == _CHANGES


def _are_of_other_times(left: Claim, right: Claim) -> bool:
    """The same done at times that cannot be the same: in 2020 and in 2021, at 9 and at 11 p.m."""
    ours, theirs = left.mentions_of(DateMention), right.mentions_of(DateMention)
    if not ours or not theirs:
        return False
    if not any(may_be_same_time(a, b) for a in ours for b in theirs):
        return True
    if not predicates_of(left) & predicates_of(right):
        return False
    return are_at_other_hours(left, right)


def _are_of_others(left: Claim, right: Claim) -> bool:
    """The same, word for word, of somebody else: "Olsen resigned", "Lind resigned"; "Olsen's wife", "Olsen".

    Where anything else differs as well, sources give one event to several: to a firm, its head, its country.
    """
    if not _are_told_in_the_same_words(left, right):
        return False
    if _is_of_a_relation(left, right) or _is_of_a_relation(right, left):
        return True
    ours, theirs = _names(left), _names(right)
    if not ours or not theirs or not _have_comparable_heads(left, right):
        return False
    kinds = {_kind_of(left), _kind_of(right)}
    return kinds != _ACTORS and not any(_may_be_one(a, b) for a, b in product(ours, theirs))


def _are_told_in_the_same_words(left: Claim, right: Claim) -> bool:
    """Whether two claims are the same but for their subjects, apart from words without content.

    A subject that stands elsewhere was carried into the claim, and may be the wrong one.
    """
    if not all(claim.span.contains(token.span) for claim in (left, right) for token in claim.frame.subject):
        return False
    if (
        not predicates_of(left)
        or predicates_of(left) != predicates_of(right)
        or left.frame.passive != right.frame.passive
    ):
        return False
    ours, theirs = _content(left.frame.object), _content(right.frame.object)
    return ours == theirs


def _content(tokens: Sequence[Token]) -> frozenset[str]:
    empty = load_words("words_without_content")
    return frozenset(base_of(t.stem) for t in tokens if t.text[:1].isalnum() and t.text.lower() not in empty)


def _is_of_a_relation(left: Claim, right: Claim) -> bool:
    """Whether the first subject is somebody of the second one: "Olsen's wife" and "Olsen"."""
    subject = left.frame.subject
    place = next((i for i, token in enumerate(subject) if token.tag == "POS"), None)
    if not place or len(subject) != place + 2 or _is_shape_of_whole(subject[-1]):
        return False
    return _words(subject[:place]) == _words(right.frame.subject) and bool(_names(right))


def _is_shape_of_whole(token: Token) -> bool:
    """Whether a noun stands for whom it belongs to: "Norvik's board approved", "Norvik approved"."""
    return token.text.lower() not in load_words("relatives")


def _have_comparable_heads(left: Claim, right: Claim) -> bool:
    """Whether both subjects are names, or both the same noun with a name before it ("Leeds council")."""
    heads = [claim.frame.subject[-1] for claim in (left, right)]
    named = [_is_named(token, claim) for token, claim in zip(heads, (left, right), strict=True)]
    return all(named) or (not any(named) and heads[0].stem == heads[1].stem)


def _is_named(token: Token, claim: Claim) -> bool:
    entities = (item.span for item in claim.mentions_of(Entity))
    return token.tag in ("NNP", "NNPS") or any(span.contains(token.span) for span in entities)


def _names(claim: Claim) -> list[str]:
    """The words of the names in a subject, as they stand there and in their fullest forms."""
    subject = claim.frame.subject
    full = [
        word
        for item in claim.mentions_of(Entity)
        if any(item.span.contains(token.span) for token in subject)
        for word in (*item.name.split(), item.name)
    ]
    return [*(token.text for token in subject if _is_named(token, claim)), *full]


def _kind_of(claim: Claim) -> EntityKind | None:
    """What the last name of a subject names."""
    kinds = [
        item.kind
        for item in claim.mentions_of(Entity)
        if any(item.span.contains(token.span) for token in claim.frame.subject)
    ]
    return kinds[-1] if kinds else None


def _may_be_one(one: str, two: str) -> bool:
    """Whether two words of names are spellings or another form of one; letters may leave out a word of the name."""
    if (one.isupper() or two.isupper()) and one[0] == two[0]:
        return True
    one, two = one.lower(), two.lower()
    return ratio(one, two) >= SAME_NAME or are_initials(one, two) or are_initials(two, one) or two in related_to(one)


def _count_otherwise(left: Claim, right: Claim) -> bool:
    """Few and many, all and some of the same, which do the same."""
    ours, theirs = share_of(left), share_of(right)
    return ours is not None and theirs is not None and ours != theirs and are_shares_of_one(left, right)


def _suppose(left: Claim, right: Claim) -> bool:
    """The same under a condition that comes first, and without any: "If elected, Hart will sign it"."""
    if not predicates_of(left) & predicates_of(right):
        return False
    return (_opens_with_condition(left) and _is_certain(right)) or (_opens_with_condition(right) and _is_certain(left))


@once_a_claim
def _opens_with_condition(claim: Claim) -> bool:
    return bool(_CONDITIONS & set(_words(claim.tokens[:1])))


def _is_certain(claim: Claim) -> bool:
    """Whether nothing supposes the claim; "would" does, whatever it depends on."""
    supposed = (ModalityKind.CONDITIONAL, ModalityKind.POSSIBLE)
    return not any(item.kind in supposed for item in claim.mentions_of(Modality))


def _words(tokens: Sequence[Token]) -> list[str]:
    """The words without articles, in lower case."""
    return [token.text.lower() for token in tokens if token.tag != "DT" or token.text.lower() not in ("the", "a", "an")]


def _say_the_opposite(left: Claim, right: Claim) -> bool:
    """Whether the predicates are opposites: "the president opposes", "her party supports"; a denial cancels it."""
    if predicates_of(left) & predicates_of(right) or has_negation(left) or has_negation(right):
        return False
    return any(
        item.relation is Relation.OPPOSITE and is_predicate(item.left, left) and is_predicate(item.right, right)
        for item in pair_words(left, right).exchanged
    )


def _exchange_a_detail(left: Claim, right: Claim) -> bool:
    """The same in all other words, but another name in one place, or a word that excludes the other: "born in Norland",
    "born in Sweden"; "her father", "her mother"."""
    pairs = pair_words(left, right)
    if not pairs.exchanged or not pairs.shared or pairs.alone(0) or pairs.alone(1):
        return False
    if has_negation(left) or has_negation(right):  # "not likely", "unlikely"
        return False
    return any(item.anchors == _BOTH and _exclude_each_other(item) for item in pairs.exchanged)


def _exclude_each_other(item: WordPair) -> bool:
    if item.relation in (Relation.OPPOSITE, Relation.RIVAL):
        return True
    named = item.left.kind is item.right.kind is UnitKind.NAME and item.left.entity and item.right.entity
    return bool(named) and are_two_names(item.left, item.right)


def _tell_nothing(left: Claim, right: Claim) -> bool:
    """That somebody spoke, and no word more: "Olsen said". Whom and on what occasion would be something."""
    return _only_says(left) or _only_says(right)


@once_a_claim
def _only_says(claim: Claim) -> bool:
    """Whether a claim has a plain verb of saying ("denied" would be something), its subject and function words."""
    if len(claim.frame.predicate) != 1:
        return False
    verb = claim.frame.predicate[0]
    certainty, *_ = load_table("reporting_verbs").get(lemma_of(verb.text, verb.tag), ("",))
    named = {token.span for token in (*claim.frame.subject, verb)}
    rest = (token.text.lower() for token in claim.tokens if token.span not in named and token.text[:1].isalnum())
    return certainty == Certainty.ASSERTED.value and load_words("function_words").issuperset(rest)


_Guard: TypeAlias = Callable[[Claim, Claim], bool]
_GUARDS: tuple[_Guard, ...] = (
    _have_other_units,
    _rise_otherwise,
    _are_of_other_times,
    _are_of_others,
    are_turned_round,
    _count_otherwise,
    _suppose,
    _say_the_opposite,
    _exchange_a_detail,
    _tell_nothing,
)
