"""Claim -> profile: everything that scoring needs of a claim, computed once."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.alignment.bags import Bag, Draft, Part, Reached, Weights, bag_of, joined, part_of, reach_of
from claimcheck.alignment.particles import particle_verbs
from claimcheck.alignment.passages import passages_of
from claimcheck.alignment.related import base_of
from claimcheck.alignment.weights import NUMBER_WEIGHT, item_of, weight_of
from claimcheck.models import Claim, DateMention, Document, Entity, Quantity, Token
from claimcheck.text.tokens import stem_of

_NEIGHBOURS = 1
"""Sentences before and after a claim's own whose words count as its context."""
_REPETITION = 1.0
"""How fast a word loses weight when the article repeats it: in ten sentences 70 % of it. The words of the topic stand
in every other claim and tell nothing."""
_NAME_SHARE = 0.5
"""What a name weighs, compared with another word as rare: who is spoken of tells less than what is said of him."""


class Profile(NamedTuple):
    """A claim as bags of items."""

    claim: Claim
    bag: Bag
    sentence: Bag
    """All claims of the claim's sentence."""
    context: Weights
    """The reach of the sentence and its neighbours."""
    names: frozenset[str]
    """The items that are (parts of) names."""
    words: tuple[str, ...]
    """All stems in order, for the comparison of word order."""
    phrases: Mapping[str, float]
    """Words that stand side by side, with what the two weigh in general English."""
    numbers: frozenset[tuple[str, str | None, float | tuple[float, float]]]
    """Kind, unit and value of each number, however it is written."""
    dates: frozenset[str]
    """The values of its dates and those of its sentence; of an unresolved one what the words alone say."""
    subject: tuple[str, ...]
    predicate: tuple[str, ...]
    who: Part
    """The items of the subject, with full weights."""
    doers: Weights
    """The reach of the subject, and of the agent of a passive; of a claim without a subject that of all its words."""
    speaker: frozenset[str]
    """The words of the speaker's name."""
    company: int
    """Number of claims of its source."""
    rest: Part
    """The items of the bag that are not in the subject."""
    whole: Part
    """The items of the claim with full weights: names as any word, nothing lost by repetition."""
    whole_rest: Part
    """Those of the rest, with full weights."""
    passage: Reached
    """All words of the sentences around, those that stand in no claim included, with full weights."""


def profile_groups(
    groups: Sequence[Sequence[Claim]], documents: Sequence[Document] = ()
) -> tuple[tuple[Profile, ...], ...]:
    """The profiles of the claims of each source; with the documents they also see the words that are in no claim."""
    drafts = [[draft_of(claim) for claim in claims] for claims in groups]
    repeated = _repetitions(drafts)
    known = {document.source.id: document for document in documents}
    return tuple(
        _profiles(found, repeated, known.get(claims[0].source) if claims else None)
        for claims, found in zip(groups, drafts, strict=True)
    )


def draft_of(claim: Claim) -> Draft:
    """The items of a claim with their background weights."""
    values = {**_values(claim), **particle_verbs(claim.tokens)}
    found: dict[str, float] = {}
    for token in claim.tokens:
        item, weight = values.get(token.span.start) or item_of(token)
        if weight > 0:
            found[item] = weight
    return Draft(claim, found, _names(claim), values)


def _values(claim: Claim) -> dict[int, tuple[str, float]]:
    """Where a number stands -> its value as an item, so that "two" covers "2" and "2.5 million" "2,500,000"."""
    numbers = [token.span for token in claim.tokens if token.tag == "CD"]
    if not numbers:
        return {}
    return {
        span.start: (f"#{mention.value:g}", NUMBER_WEIGHT)
        for mention in claim.mentions_of(Quantity)
        if not isinstance(mention.value, tuple)
        for span in numbers
        if mention.span.contains(span)
    }


def _repetitions(drafts: Sequence[Sequence[Draft]]) -> dict[str, float]:
    """Share of its weight that each item keeps, by the sentences of one source that it stands in, at most."""
    most: dict[str, int] = {}
    for group in drafts:
        sentences: dict[str, set[int]] = {}
        for draft in group:
            for item in draft.items:
                sentences.setdefault(item, set()).add(draft.claim.sentence)
        for item, numbers in sentences.items():
            most[item] = max(most.get(item, 0), len(numbers))
    return {item: 1 / (1 + _REPETITION * math.log(count)) for item, count in most.items()}


def _damped(draft: Draft, repeated: Weights) -> dict[str, float]:
    """The weights of a claim's items, less for names and for what is repeated."""
    return {
        item: weight * repeated[item] * (_NAME_SHARE if item in draft.names else 1.0)
        for item, weight in draft.items.items()
    }


def _profiles(drafts: Sequence[Draft], repeated: Weights, document: Document | None) -> tuple[Profile, ...]:
    bags = [bag_of(_damped(draft, repeated), draft.names) for draft in drafts]
    by_sentence: dict[int, list[Bag]] = {}
    for draft, bag in zip(drafts, bags, strict=True):
        by_sentence.setdefault(draft.claim.sentence, []).append(bag)
    sentences = {number: joined(found) for number, found in by_sentence.items()}
    contexts = {number: _context(number, sentences) for number in sentences}
    passages = passages_of(drafts, document)
    return tuple(
        Profile(
            claim=draft.claim,
            bag=bag,
            sentence=sentences[draft.claim.sentence],
            context=contexts[draft.claim.sentence],
            names=draft.names,
            words=(words := _words(draft.claim)),
            phrases=_phrases(words),
            numbers=_numbers(draft.claim),
            dates=_dates(draft.claim),
            subject=(subject := tuple(item_of(token)[0] for token in draft.claim.frame.subject)),
            predicate=tuple(draft.item_at(token) for token in draft.claim.frame.predicate),
            who=part_of(_weights(draft.claim.frame.subject)),
            doers=_doers(draft.claim) or bag.reach,
            speaker=_speaker(draft.claim),
            company=len(drafts),
            rest=_without(bag.weights, subject),
            whole=part_of(draft.items),
            whole_rest=_without(draft.items, subject),
            passage=passages[draft.claim.sentence],
        )
        for draft, bag in zip(drafts, bags, strict=True)
    )


def _words(claim: Claim) -> tuple[str, ...]:
    return tuple(base_of(token.stem) for token in claim.tokens if token.text[:1].isalnum())


def _phrases(words: Sequence[str]) -> dict[str, float]:
    """The pairs as one string each: its hash is kept, that of a pair would be made for each comparison."""
    weighed = [(word, weight_of(word)) for word in words]
    return {f"{one} {two}": weight + other for (one, weight), (two, other) in pairwise(weighed)}


def _doers(claim: Claim) -> Weights:
    return bag_of(_weights((*claim.frame.subject, *claim.frame.agent)), ()).reach if claim.frame.subject else {}


def _weights(tokens: Sequence[Token]) -> dict[str, float]:
    return {item: weight for item, weight in map(item_of, tokens) if weight > 0}


def _without(weights: Weights, subject: Sequence[str]) -> Part:
    return part_of({item: weight for item, weight in weights.items() if item not in subject})


def _numbers(claim: Claim) -> frozenset[tuple[str, str | None, float | tuple[float, float]]]:
    return frozenset((mention.kind.value, mention.unit, mention.value) for mention in claim.mentions_of(Quantity))


def _dates(claim: Claim) -> frozenset[str]:
    found = (*claim.mentions_of(DateMention), *claim.context)
    return frozenset(value for mention in found if (value := mention.value or mention.partial))


def _names(claim: Claim) -> frozenset[str]:
    """The stems of the canonical names, so that "Spencer" covers "Phil Spencer"."""
    return frozenset(base_of(stem_of(word)) for entity in claim.mentions_of(Entity) for word in entity.name.split())


def _speaker(claim: Claim) -> frozenset[str]:
    said = claim.attribution
    return frozenset(said.speaker.lower().split()) if said is not None and said.speaker else frozenset()


def _context(number: int, sentences: Mapping[int, Bag]) -> Weights:
    near = range(number - _NEIGHBOURS, number + _NEIGHBOURS + 1)
    return reach_of([sentences[place] for place in near if place in sentences])
