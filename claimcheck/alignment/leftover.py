"""What a claim says that no claim of the other source says: an agreement may cover a part of it only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from claimcheck.alignment.bags import Bag, Draft, Weights, bag_of
from claimcheck.alignment.profiles import draft_of
from claimcheck.models import Claim, Span, Token

_BEFORE_NOUN = frozenset(["DT", "PRP$", "POS", "JJ", "JJR", "JJS", "CD", "NN", "NNP", "NNPS"])
"""Tags of words that belong to the noun behind them."""
_IN_NOUN_GROUP = _BEFORE_NOUN | {"NNS"}

_FILLS = 2.0
"""Weight below which a word belongs to what stands before and after it: "of", "its", "said" part no stretch."""
_LEAST = 8.0
"""Weight of uncovered words from which on a stretch is told of: about two content words. One word alone is mostly the
other source's word for the same, of which the lexicon does not know that it is."""


class LeftOver:
    """What the claims of one comparison say beyond others; each is weighed once, however many others it meets."""

    def __init__(self) -> None:
        self._known: dict[str, _Own] = {}

    def of(self, claim: Claim, others: Sequence[Claim]) -> tuple[Span, ...]:
        """The stretches of a claim that none of the others covers, in text order.

        The others are covered together: a sentence that the other source tells in two leaves nothing over.
        """
        tokens, words, _ = self._own(claim)
        reaches = [self._own(other).bag.reach for other in others]
        told = (run for run in _runs(words, reaches) if sum(word.weight for word in _untitled(tokens, run)) >= _LEAST)
        return tuple(_readable(tokens, run[0].place, run[-1].place + 1) for run in told)

    def _own(self, claim: Claim) -> _Own:
        if claim.id not in self._known:
            draft, tokens = draft_of(claim), _in_order(claim)
            bag = bag_of(draft.items, sorted(draft.names))
            self._known[claim.id] = _Own(tokens, tuple(_telling(tokens, draft)), bag)
        return self._known[claim.id]


class _Weighed(NamedTuple):
    """A word that tells something."""

    place: int
    """Among the claim's own tokens."""
    item: str
    """What it is compared by."""
    weight: float


class _Own(NamedTuple):
    """What a claim has."""

    tokens: Sequence[Token]
    """Those that stand in it, in text order."""
    words: Sequence[_Weighed]
    bag: Bag


def _in_order(claim: Claim) -> list[Token]:
    """The claim's own tokens in text order: a relative clause has its antecedent behind it."""
    return sorted((token for token in claim.tokens if claim.span.contains(token.span)), key=lambda token: token.span)


def _telling(tokens: Sequence[Token], draft: Draft) -> Iterator[_Weighed]:
    for place, token in enumerate(tokens):
        item = draft.item_at(token)
        weight = draft.items.get(item, 0.0)
        if weight >= _FILLS or token.tag == "CD":
            yield _Weighed(place, item, weight)


def _runs(words: Sequence[_Weighed], reaches: Sequence[Weights]) -> Iterator[Sequence[_Weighed]]:
    """Runs of missing words; words that tell nothing are inside of a run, never at its ends."""
    for missing, run in groupby(words, key=lambda word: not any(word.item in reach for reach in reaches)):
        if missing:
            yield list(run)


def _untitled(tokens: Sequence[Token], run: Sequence[_Weighed]) -> Sequence[_Weighed]:
    """The run without title and given name of somebody whom the others name: "Sen. Joe | Lieberman"."""
    end = run[-1].place + 1
    if end == len(tokens) or not tokens[end].tag.startswith("NNP"):
        return run
    while end > run[0].place and tokens[end - 1].tag.startswith("NNP"):
        end -= 1
    return [word for word in run if word.place < end]


def _readable(tokens: Sequence[Token], start: int, end: int) -> Span:
    """The run with what its first and last noun group need: "a massive sweep by Italian | police", not "Italian".

    Half a bracket is left out with what stands in it, and "n't" is not parted from its verb.
    """
    while end < len(tokens) and _leads_to(tokens[end - 1], tokens[end]):
        end += 1
    while start > 0 and tokens[start - 1].tag in _BEFORE_NOUN and tokens[start].tag in _IN_NOUN_GROUP:
        start -= 1
    start -= start > 0 and tokens[start - 1].span.end == tokens[start].span.start and "'" in tokens[start].text
    signs = [token.text for token in tokens[start:end]]
    closed, opened = _outside(signs, ")", "("), _outside(signs[::-1], "(", ")")
    if 0 < closed + opened < len(signs):
        start, end = start + closed, end - opened
    return Span(tokens[start].span.start, tokens[end - 1].span.end)


def _leads_to(token: Token, following: Token) -> bool:
    """Whether a noun group goes on: from adjectives to adjectives and nouns, from nouns to nouns."""
    adjectives = token.tag.startswith("JJ") and following.tag.startswith("JJ")
    return token.tag in _BEFORE_NOUN and (adjectives or following.tag.startswith("NN"))


def _outside(signs: Sequence[str], half: str, other: str) -> int:
    """How many signs stand up to the first half of a bracket whose other half is not before it, with a comma behind."""
    place = signs.index(half) if half in signs else len(signs)
    if place == len(signs) or other in signs[:place]:
        return 0
    return place + 1 + (signs[place + 1 : place + 2] == [","])
