"""How much of a source stands almost word for word in another: sources that copy are one witness, not two.

What a speaker says in quotation marks is left out: two reporters at one press conference quote the same words. So are
claims of a few words, which two writers find by themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, permutations
from typing import NamedTuple

from rapidfuzz.fuzz import partial_ratio

from claimcheck.comparison import Comparison
from claimcheck.models import AttributionKind, Claim, Document

_SHORTEST = 6
"""Words of a claim that is counted."""
_GRAM = 3
"""Words in sequence that a claim must share with a sentence to be compared with it."""
_COMMON = 20
"""Sentences that may share such a sequence; more often it is a stock phrase and leads nowhere."""
_CANDIDATES = 3
"""Sentences, those with most sequences in common, that a claim is compared with."""
_ALMOST = 88.0
"""Character similarity from which words are almost the same: one word of ten exchanged, or two of them dropped."""
_FEWEST = 4
"""Shared claims below which a share proves nothing."""
_DEPENDENT = 0.5
"""Share from which on a report says that a source is not independent of another."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much of one source stands almost word for word in another."""

    source: str
    other: str
    shared: int
    counted: int
    """Claims that could be counted: long enough, and no direct quotation."""

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.shared / self.counted if self.counted else 0.0

    @property
    def is_dependent(self) -> bool:
        """Whether a reader should be told."""
        return self.shared >= _FEWEST and self.share >= _DEPENDENT


def overlaps(comparison: Comparison) -> tuple[Overlap, ...]:
    """Each source against each other one, in their order."""
    claims: dict[str, list[_Phrase]] = defaultdict(list)
    for claim in comparison.claims:
        words = _words_of(claim)
        if len(words) >= _SHORTEST and not _is_direct(claim):
            claims[claim.source].append(_Phrase(" ".join(words), list(_grams(words))))
    sentences = {document.source.id: _Sentences(document) for document in comparison.documents}
    return tuple(
        Overlap(one, other, sum(map(sentences[other].have, claims[one])), len(claims[one]))
        for one, other in permutations(sentences, 2)
    )


def dependent(found: Sequence[Overlap]) -> tuple[Overlap, ...]:
    """What a reader should be told: for two sources that stand in each other, the larger share."""
    shares = {(item.source, item.other): item.share for item in found}
    order = {item.source: number for number, item in reversed(list(enumerate(found)))}
    return tuple(
        item
        for item in found
        if item.is_dependent
        and (-item.share, order[item.source]) <= (-shares[item.other, item.source], order[item.other])
    )


class _Phrase(NamedTuple):
    """The words of a claim, and the sequences of words in it."""

    text: str
    grams: list[tuple[str, ...]]


def _is_direct(claim: Claim) -> bool:
    return claim.attribution is not None and claim.attribution.kind is AttributionKind.DIRECT


def _words_of(claim: Claim) -> list[str]:
    """The words that stand in the claim itself, without a subject carried over from elsewhere."""
    words = " ".join(
        token.text.lower() for token in claim.tokens if claim.span.contains(token.span) and _says(token.text)
    )
    return words.split()


def _says(text: str) -> bool:
    return any(map(str.isalnum, text))


class _Sentences:
    """The sentences of a source, to be found by words in sequence."""

    def __init__(self, document: Document) -> None:
        self._texts = [
            " ".join(token.text.lower() for token in sentence.tokens if _says(token.text))
            for sentence in document.sentences
        ]
        self._index: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for gram in sorted(set(_grams(text.split()))):
                self._index[gram].append(number)

    def have(self, phrase: _Phrase) -> bool:
        """Whether one of the sentences has these words, almost unchanged."""
        words = phrase.text
        shared: dict[int, int] = {}
        for gram in phrase.grams:
            found = self._index.get(gram, ())
            if len(found) <= _COMMON:
                for number in found:
                    shared[number] = shared.get(number, 0) + 1
        likeliest = sorted(shared, key=lambda number: (-shared[number], number))
        return any(
            len(self._texts[number]) >= len(words) * _ALMOST / 100
            and partial_ratio(words, self._texts[number], score_cutoff=_ALMOST) > 0
            for number in islice(likeliest, _CANDIDATES)
        )


def _grams(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1))
