"""The quotations of two sources that give the same utterance, compared word by word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.rules._quotations import Passage, passages_of
from claimcheck.rules._wording import Wording, compare_wording
from claimcheck.rules.base import Account

GRAM = 3
"""Words in sequence that two quotations must share to be compared at all."""
COMMON = 12
"""Quotations of one source that may share such a sequence; more often it is a stock phrase and leads nowhere."""
LONGEST = 400
"""Words of a quotation that are compared: the comparison takes time in the square of it."""


@dataclass(frozen=True, slots=True)
class SharedQuotation:
    """One utterance as two sources give it."""

    left: Passage
    right: Passage
    wording: Wording


def shared_quotations(
    left: Account, right: Account, *, shared: int, run: int, closeness: float
) -> list[SharedQuotation]:
    """Pairs of quotations with enough words in common, in text order of the left one.

    `shared` is the number of common words, `run` that of the longest sequence of them, `closeness` their share of the
    stretch that both cover.
    """
    ours, theirs = passages_of(left), passages_of(right)
    found = []
    for a, b in _candidates(ours, theirs):
        wording = compare_wording(ours[a].words[:LONGEST], theirs[b].words[:LONGEST])
        longest = max((item.length for item in wording.runs), default=0)
        if wording.shared >= shared and longest >= run and wording.closeness >= closeness:
            found.append(SharedQuotation(ours[a], theirs[b], wording))
    return found


def _candidates(left: Sequence[Passage], right: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Numbers of quotations that share a sequence of words, in order."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, quotation in enumerate(right):
        for gram in _grams(quotation):
            index[gram].append(number)
    for number, quotation in enumerate(left):
        partners: Counter[int] = Counter()
        for gram in _grams(quotation):
            if len(index.get(gram, ())) <= COMMON:
                partners.update(index.get(gram, ()))
        for partner in sorted(partners):
            yield number, partner


def _grams(quotation: Passage) -> list[tuple[str, ...]]:
    words = [word.text for word in quotation.words[:LONGEST]]
    return sorted({tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)})
