"""Sentences with all their words -> the passage that a claim stands in.

Cues, speakers and circumstances that were cut off stand in no claim. Between short texts they tell as much as any other
word, and so do names and what is repeated: nothing is damped here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.alignment.bags import Bag, Draft, Reached, around, bag_of, joined
from claimcheck.alignment.weights import item_of
from claimcheck.models import Document, Sentence

_AROUND = 3
"""Sentences before and after: a summary of three or four sentences is one passage."""


def passages_of(drafts: Sequence[Draft], document: Document | None) -> dict[int, Reached]:
    """The passage around each sentence that has a claim."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.claim.sentence, []).append(draft)
    if document is None:
        bags = {number: _claimed(found) for number, found in by_sentence.items()}
    else:
        bags = {item.index: _full(item, by_sentence.get(item.index, ())) for item in document.sentences}
    return {number: _around(number, bags) for number in by_sentence}


def _claimed(drafts: Sequence[Draft]) -> Bag:
    return joined([bag_of(draft.items, draft.names) for draft in drafts])


def _full(sentence: Sentence, drafts: Sequence[Draft]) -> Bag:
    """All words of a sentence, numbers by the values that its claims found in them."""
    values = {start: value for draft in drafts for start, value in draft.values.items()}
    names = frozenset().union(*(draft.names for draft in drafts))
    found = dict(values.get(token.span.start) or item_of(token) for token in sentence.tokens)
    for draft in drafts:
        found.update(draft.items)
    return bag_of({item: weight for item, weight in found.items() if weight > 0}, sorted(names))


def _around(number: int, bags: Mapping[int, Bag]) -> Reached:
    return around([bags[near] for near in range(number - _AROUND, number + _AROUND + 1) if near in bags])
