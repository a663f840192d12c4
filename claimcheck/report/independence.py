"""How much of a source stands almost word for word in another: sources that copy are one witness, not two.

What a speaker says in quotation marks is left out: two reporters at one press conference quote the same words. So are
claims of a few words, which two writers find by themselves.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, permutations
from typing import NamedTuple, TypeAlias

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import partial_ratio

from claimcheck.comparison import Comparison
from claimcheck.models import AttributionKind, Claim, Document
from claimcheck.report.view import View, once_a_view

_SHORTEST = 6
"""Words of a claim that is counted."""
_Gram: TypeAlias = tuple[str, str, str]
"""Words in sequence that a claim must share with a sentence to be compared with it."""
_COMMON = 20
"""Sentences that may share such a sequence; more often it is a stock phrase and leads nowhere."""
_CANDIDATES = 3
"""Sentences, those with most sequences in common, that a claim is compared with."""
_ALMOST = 88.0
"""Character similarity from which words are almost the same: one word of ten exchanged, or two of them dropped."""
_LEAST_COMMON = 0.78
"""Share of the characters of the shorter one that two wordings must have in common, in sequence, to be so similar: a
similarity of .88 is twice the common characters by the characters of both (of `w` of the longer one, no more than the
`s` of the shorter), so that at least `.44 (w + s)` are common, of which `w` has all: `.44 s / .56`."""
_FEWEST = 4
"""Shared claims below which a share proves nothing."""
_DEPENDENT = 0.5
"""Share from which on a report says that a source is not independent of another."""


class Overlap(NamedTuple):
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
    phrases: dict[str, list[list[str]]] = defaultdict(list)
    for claim in comparison.claims:
        words = _words_of(claim)
        if len(words) >= _SHORTEST and not _is_direct(claim):
            phrases[claim.source].append(words)
    sentences = _Sentences(comparison.documents)
    shared = Counter(
        (source, other)
        for source, found in phrases.items()
        for words in found
        for other in sentences.holders(" ".join(words))
    )
    names = [document.source.id for document in comparison.documents]
    return tuple(
        Overlap(one, other, shared[one, other], len(phrases.get(one, ()))) for one, other in permutations(names, 2)
    )


@once_a_view
def overlaps_of(view: View) -> tuple[Overlap, ...]:
    """Those of a view's comparison."""
    return overlaps(view.comparison)


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
    """The sentences of all sources, to be found by words in sequence."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._texts: list[str] = []
        self._sources: list[str] = []
        self._index: dict[_Gram, list[int]] = defaultdict(list)
        self._holders: dict[str, tuple[str, ...]] = {}
        for document in documents:
            self._add(document)

    def _add(self, document: Document) -> None:
        """Take in the sentences of a source; what stands in too many of them leads to none of them."""
        having: dict[_Gram, list[int]] = defaultdict(list)
        for number, sentence in enumerate(document.sentences, start=len(self._texts)):
            words = " ".join(token.text.lower() for token in sentence.tokens if _says(token.text))
            self._texts.append(words)
            self._sources.append(document.source.id)
            for gram in dict.fromkeys(_grams(words.split())):
                having[gram].append(number)
        for gram, numbers in having.items():
            if len(numbers) <= _COMMON:
                self._index[gram] += numbers

    def holders(self, phrase: str) -> tuple[str, ...]:
        """The sources that have a sentence with these words, almost unchanged; a phrase may stand in many sources."""
        if phrase not in self._holders:
            self._holders[phrase] = tuple(self._found(phrase))
        return self._holders[phrase]

    def _found(self, phrase: str) -> dict[str, None]:
        shared = Counter(chain.from_iterable(self._index.get(gram, ()) for gram in _grams(phrase.split())))
        likeliest = sorted(sorted(shared), key=shared.__getitem__, reverse=True)
        tried: Counter[str] = Counter()
        holders: dict[str, None] = {}
        for number in likeliest:
            source = self._sources[number]
            if source not in holders and tried[source] < _CANDIDATES:
                tried[source] += 1
                if stands_in(phrase, self._texts[number]):
                    holders[source] = None
        return holders


def stands_in(phrase: str, text: str) -> bool:
    """Whether the words stand in the text almost unchanged."""
    if phrase in text:  # mostly so where there is anything to be found
        return True
    if len(text) < len(phrase) * _ALMOST / 100:
        return False
    # few of the others have as many characters in sequence as they would need, and that is quickly known
    if LCSseq.similarity(phrase, text) < min(len(phrase), len(text)) * _LEAST_COMMON:
        return False
    return partial_ratio(phrase, text, score_cutoff=_ALMOST) > 0


def _grams(words: Sequence[str]) -> Iterator[_Gram]:
    return zip(words, words[1:], words[2:], strict=False)
