"""Two nearly identical claims with one detail exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.contrast.copies import are_verbatim
from claimcheck.contrast.descriptions import other_descriptions
from claimcheck.contrast.fillers import other_fillers
from claimcheck.contrast.other_things import is_another_occasion, tell_of_two_things
from claimcheck.contrast.pairs import Pair
from claimcheck.contrast.places import other_homes, other_places
from claimcheck.contrast.polarity import has_negation
from claimcheck.contrast.ranks import count_more_broadly, other_ranks
from claimcheck.contrast.rest import are_indefinite, missing, stand_in_their_claims
from claimcheck.contrast.scopes import differing_scope
from claimcheck.contrast.shares import exclude_each_other
from claimcheck.contrast.subjects import FEWEST_OF_ONE_EVENT, are_told_apart, have_same_predicate, may_share_subject
from claimcheck.contrast.units import Unit, UnitKind, subject_head
from claimcheck.contrast.wordpairs import SPELLING, WordPair, WordPairs, differing_likeness, pair_words
from claimcheck.lexicon import load_words
from claimcheck.lexicon.lemmas import is_lemma, lemma_of
from claimcheck.lexicon.relations import Relation, are_rivals, kinds_of
from claimcheck.mentions.naming import can_be_same_person
from claimcheck.models import Claim, DateMention, EntityKind, Severity
from claimcheck.rules.base import ClaimRule, Difference, Example

_FEWEST_SHARED = 3
"""Fewer equal words prove nothing of two names ("starred in", of two films), nor of what has none: "a dog on a bed", "a
dog on a sofa" are two dogs."""


_FEWEST_COPIED = 2
"""So many are enough of two copies: all other words are the same, in the same order."""
_SHARED_PER_REWORDING = 8
"""One word in so many may be reworded, so that copies with a few synonyms are still compared."""
_BEFORE_NOUN = 4
_BEHIND_NOUN = 7
"""Words of "Greek short silent film" up to the noun that says what something is, and of "in the far north-west of
India" behind it."""
_ELSEWHERE = frozenset({"to", "for", "with", "by", "against", "about", "on", "over", "than", "like", "near", "between"})
"""Prepositions before a country that is not where something is or comes from: "an ambassador to France"."""
_ORIGINS = frozenset({"country", "continent", "us state"})
_LONGEST_PERSON = 3
"""Words of a person's name, particles apart; of four, the middle ones tell two things apart."""
_LONGEST_ABBREVIATION = 6


@dataclass(frozen=True)
class DetailMismatch(ClaimRule):
    """One detail exchanged.

    **Detects** two claims that are the same but for one word or name, which is exchanged by another that excludes it:
    two weekdays, cities, colours, instruments, two names of one kind. Also two countries, continents or states that
    something is said to be of ("a Danish film", "a Swedish film"), whatever else is told of it; and, as a divergence,
    two places of one noun behind the same verb ("spoke at the Norwood fair"), or where one was born or is based. In two
    short texts also two sorts of thing that one name is said to be ("a film", "a sandwich"). And two ranks
    ("the longest tunnel", "the second longest tunnel").

    **Why** A wrong detail in an otherwise faithful copy is the commonest mistake in news, and the hardest to see.

    **Compatible when** one word is the other in short, in other words, or in general ("cello", "instrument"); the words
    are the subjects ("a man", "a woman": another person, hence another statement), names only where both have no
    description in common and little is told of them; one of the claims is negated; the rest of the claims differs; a
    source names both places.

    **Limits** Words that exclude each other are known from lists; two names are only compared if both are of one kind.
    """

    name: ClassVar[str] = "detail-mismatch"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "The orchestra opened its new hall in Paris with a concert.",
            "The orchestra opened its new hall in London with a concert.",
            "another city",
        ),
        Example(
            "The thief carried a blue suitcase out of the bank.",
            "The thief carried a red suitcase out of the bank.",
            "another colour",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            "The orchestra opened its new hall in London with a concert.",
            "The orchestra opened its new hall in London with a performance.",
            "the same in other words",
        ),
        Example(
            "The thief carried a dog out of the bank.",
            "The thief carried an animal out of the bank.",
            "one word is broader",
        ),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Look for a detail that is exchanged while all the rest is the same."""
        pairs = pair_words(pair.left, pair.right)
        if has_negation(pair.left) != has_negation(pair.right):
            return
        yield from _ranked_otherwise(pair, pairs)
        if is_another_occasion(pair):
            return
        subjects = (subject_head(pair.left, pairs.left), subject_head(pair.right, pairs.right))
        details = [
            item
            for item in pairs.exchanged
            if _excludes(item) and _stand_there(pair, item) and not _are_other_dates(pair, item)
        ]
        if count_more_broadly(pairs):
            details = [item for item in details if "ordinal" not in kinds_of(item.left.lemma)]
        verbatim = are_verbatim(pair.left, pair.right, details)
        for item in details:
            if (item.left.place, item.right.place) == subjects and _may_be_true_of_both(pair, pairs, item):
                continue
            if are_told_apart(pair, pairs, item):
                continue
            same = _is_same_otherwise(pairs, item, details, verbatim=verbatim)
            if same or _is_other_origin(pair, pairs, item):
                yield _difference(item.left, item.right)
                return
        yield from _counted_otherwise(pair, pairs)
        if pair.is_of_short_texts:
            yield from _filled_otherwise(pair, pairs)
            yield from _described_otherwise(pair)
        yield from _elsewhere(pair, pairs)


def _counted_otherwise(pair: Pair, pairs: WordPairs) -> Iterator[Difference]:
    """All of them, or only some, in claims that are the same otherwise."""
    if not exclude_each_other(pair.left, pair.right):
        return
    if any(missing(pairs, side, (), adjectives=True) for side in (0, 1)):
        return
    reason = "One source tells of all what the other tells of some only."
    yield Difference(Severity.CONFLICT, pair.left.span, pair.right.span, reason)


def _ranked_otherwise(pair: Pair, pairs: WordPairs) -> Iterator[Difference]:
    """The longest, or only the second longest of the same things."""
    ranks = other_ranks(pair.left, pair.right, pairs)
    if ranks is None or has_negation(pair.left) or not may_share_subject(pair.left, pair.right, pairs):
        return
    if differing_scope(pair) is None:
        yield Difference(Severity.CONFLICT, *ranks, "One source ranks the same thing higher than the other.")


def _filled_otherwise(pair: Pair, pairs: WordPairs) -> Iterator[Difference]:
    """Two names in the same place of an act, whatever else the claims tell."""
    for left, right in other_fillers(pair, pairs):
        yield _difference(left, right)


def _described_otherwise(pair: Pair) -> Iterator[Difference]:
    """Two things that one and the same is said to be."""
    words = other_descriptions(pair.left, pair.right)
    if words is not None and all(map(_stands_in, (pair.left, pair.right), words)):
        yield _difference(*words)


def _stands_in(claim: Claim, unit: Unit) -> bool:
    return claim.span.contains(unit.span)


def _difference(left: Unit, right: Unit) -> Difference:
    reason = f"The sources give another detail: “{left.text}” and “{right.text}”."
    return Difference(Severity.CONFLICT, left.span, right.span, reason)


def _elsewhere(pair: Pair, pairs: WordPairs) -> Iterator[Difference]:
    """Two places of one thing; a divergence, since one may lie in the other."""
    for left, right in (*other_places(pair, pairs), *other_homes(pair, pairs)):
        places = left.of(pair.left_account.document.source.text), right.of(pair.right_account.document.source.text)
        reason = f"The sources put the same thing in two places: “{places[0]}” and “{places[1]}”."
        yield Difference(Severity.DIVERGENCE, left, right, reason)


def _stand_there(pair: Pair, item: WordPair) -> bool:
    """Whether both words stand in their claims, or in a copy before the cue: a name that "it" stands for."""
    if stand_in_their_claims(pair, item):
        return True
    left, right = pair.left_account.sentence_of(pair.left), pair.right_account.sentence_of(pair.right)
    said = left.span.contains(item.left.span) and right.span.contains(item.right.span)
    return said and are_verbatim(pair.left, pair.right, [item])


def _are_other_dates(pair: Pair, item: WordPair) -> bool:
    """Whether both words are dates of two things: "fell on Monday", "fell again on Tuesday"."""
    sides = (pair.left, item.left), (pair.right, item.right)
    dates = ([date.span for date in claim.mentions_of(DateMention)] for claim, _ in sides)
    both = all(any(span.contains(unit.span) for span in found) for found, (_, unit) in zip(dates, sides, strict=True))
    return both and tell_of_two_things(pair)


def _may_be_true_of_both(pair: Pair, pairs: WordPairs, item: WordPair) -> bool:
    """Whether two subjects make two statements: "Berg was arrested", "Falk was arrested".

    Not where much is told of two names in the same words, or both are described alike ("Norvik director Berg", "Norvik
    director Falk"): that is one event, with another name.
    """
    if item.relation is Relation.RIVAL:
        return True
    if pair.is_of_short_texts and _is_done_by_one(pair.left) and _is_done_by_one(pair.right):
        return False
    subject = {token.span for token in pair.left.frame.subject}
    described = any(two.left.tokens[0].span in subject for two in pairs.shared)
    return not described and len(pairs.shared) < FEWEST_OF_ONE_EVENT


def _is_done_by_one(claim: Claim) -> bool:
    """Whether a claim tells what only one does of one thing: "won the election"."""
    predicate, behind = claim.frame.predicate, claim.frame.object
    if len(predicate) != 1 or claim.frame.passive or not behind or behind[0].text.lower() != "the":
        return False
    return lemma_of(predicate[0].text, predicate[0].tag) in load_words("one_doer_verbs")


def _excludes(item: WordPair) -> bool:
    """Whether one of the words excludes the other: rivals by the lexicon, or two names that cannot be one."""
    if item.relation is Relation.RIVAL:
        return not {token.stem for token in item.left.tokens} & {token.stem for token in item.right.tokens}
    named = item.left.entity is not None and item.right.entity is not None
    if not named or item.left.kind is not UnitKind.NAME or item.right.kind is not UnitKind.NAME:
        return False
    if _is_glued(item.left) or _is_glued(item.right):
        return False
    return item.anchors == 2 and item.left.lead[-1:] == item.right.lead[-1:] and not _may_be_one(item)


def _is_glued(unit: Unit) -> bool:
    """Whether a name has a sign in it that belongs to the text around: "Ex - Norvik", "Hart'The Heart"."""
    words = [token.text for token in unit.tokens]
    glued = any("'" in word[1:] and word.partition("'")[2][:1].isupper() and word[:2] != "O'" for word in words)
    return glued or any(not word[:1].isalnum() for word in words)


def _share_initial(item: WordPair) -> bool:
    """Whether a word of one name begins like one of the other, among those in which they differ; none shares any.

    A second name or a nickname makes nobody another: "Luiz Inacio da Roe", "Luiz Lula da Roe"; "Robert", "Bob".
    """
    ours, theirs = (_without_particles(unit) for unit in (item.left, item.right))
    if ours[0] == theirs[0]:
        may_be_one = max(len(ours), len(theirs)) <= _LONGEST_PERSON
    else:
        may_be_one = can_be_same_person(item.left.text, item.right.text)
    if may_be_one:
        return True
    own, other = set(ours[:-1]), set(theirs[:-1])
    given = [{word[:1] for word in own - other}, {word[:1] for word in other - own}]
    return not all(given) or bool(given[0] & given[1])


def _without_particles(unit: Unit) -> list[str]:
    words = [token.text.lower() for token in unit.tokens]
    return [word for word in words if word not in load_words("name_particles")] or words


def _may_be_one(item: WordPair) -> bool:
    """Whether two names may be one: a surname, an abbreviation, another spelling of a foreign name."""
    if item.left.tokens[-1].stem == item.right.tokens[-1].stem and EntityKind.PERSON in _kinds(item):
        return _share_initial(item)
    if _differ_in_common_words(item):
        return True
    words = ["".join(token.text for token in unit.tokens) for unit in (item.left, item.right)]
    short = [word.isupper() and len(word) <= _LONGEST_ABBREVIATION for word in words]
    return short[0] != short[1] or differing_likeness(item.left, item.right) >= SPELLING


def _differ_in_common_words(item: WordPair) -> bool:
    """Whether two names share a word and differ in words that are no names: "Pacific Ocean", "Pacific Basin".

    Not where these exclude each other: "North Leeds", "South Leeds".
    """
    own = [{token.text.lower() for token in unit.tokens} for unit in (item.left, item.right)]
    differing = own[0] ^ own[1]
    if not own[0] & own[1] or any(are_rivals(a, b) for a in own[0] - own[1] for b in own[1] - own[0]):
        return False
    return all(is_lemma(word, "n") for word in differing)


def _kinds(item: WordPair) -> list[EntityKind]:
    return [unit.entity.kind if unit.entity else EntityKind.OTHER for unit in (item.left, item.right)]


def _is_same_otherwise(pairs: WordPairs, item: WordPair, details: Sequence[WordPair], *, verbatim: bool) -> bool:
    """Whether a claim holds nothing that the other lacks, apart from the details, and both share enough.

    In a long copy a few words may be replaced by others of which the lexicon does not know that they mean the same. Two
    names of different or unknown kinds ("Australia", "the Socceroos") are compared only if both claims are the same.
    """
    copied = verbatim and len(pairs.shared) >= _FEWEST_COPIED
    excluding = item.relation is Relation.RIVAL and (copied or not are_indefinite(pairs))
    if len(pairs.shared) < (1 if excluding else _FEWEST_SHARED):
        return False
    if item.anchors < 2:  # "in northern Norland", "in the south of Norland": of claims that have all else in common
        return excluding and item.anchors > 0 and _have_all_else_in_common(pairs, details)
    if excluding and copied:
        return True
    spare = len(pairs.shared) // _SHARED_PER_REWORDING
    reworded = [pair for pair in pairs.exchanged if pair.anchors == 2 and pair not in details][:spare]
    apart = [*details, *reworded]
    same = [not missing(pairs, side, [(pair.left, pair.right)[side] for pair in apart]) for side in (0, 1)]
    left, right = _kinds(item)
    sure = item.relation is Relation.RIVAL or (left is right is not EntityKind.OTHER)
    sure = sure and len(pairs.shared) >= _FEWEST_SHARED
    return any(same) if sure else all(same)


def _have_all_else_in_common(pairs: WordPairs, details: Sequence[WordPair]) -> bool:
    """Whether both claims name a few things, and neither has anything that the other lacks, apart from the details."""
    if len(pairs.shared) < _FEWEST_SHARED:
        return False
    return not any(missing(pairs, side, [(two.left, two.right)[side] for two in details]) for side in (0, 1))


def _is_other_origin(pair: Pair, pairs: WordPairs, item: WordPair) -> bool:
    """Whether two claims say of one name what it is, and each puts it elsewhere.

    "A Greek actress", "Canadian"; "a country in Africa", "a country in Europe". Nobody is told of two countries by one
    word each, and nothing is in two continents by one; the claims need not have the same noun behind it.
    """
    kinds = set(kinds_of(item.left.lemma)) & set(kinds_of(item.right.lemma))
    if item.relation is not Relation.RIVAL or not kinds & _ORIGINS or _ELSEWHERE & {*item.left.lead, *item.right.lead}:
        return False
    if not (_says_what_it_is(pair.left, item.left) and _says_what_it_is(pair.right, item.right)):
        return False
    if "country" not in kinds and not have_same_predicate(pair.left, pair.right):
        return False
    named = [two for two in pairs.shared if two.left.kind is two.right.kind is UnitKind.NAME and two.left.place == 0]
    return bool(named) and not all(missing(pairs, side, [(item.left, item.right)[side]]) for side in (0, 1))


def _says_what_it_is(claim: Claim, origin: Unit) -> bool:
    """Whether the claim has the form "X is (a) ...", with the origin in, right before or soon behind what X is."""
    if not any(token.text.lower() in ("is", "was") for token in claim.frame.auxiliaries):
        return False
    predicate = {token.span for token in claim.frame.predicate}
    places = [place for place, token in enumerate(claim.tokens) if token.span in predicate]
    return bool(places) and places[0] - _BEFORE_NOUN <= origin.first <= places[-1] + _BEHIND_NOUN
