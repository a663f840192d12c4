"""The quotations of two sources that give the same utterance, compared word by word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple, TypeAlias

from claimcheck.contrast.pairs import Account
from claimcheck.contrast.quotations import Passage, passages_of
from claimcheck.contrast.wording import Wording, compare_wording

_Gram: TypeAlias = tuple[str, str, str]
"""Words in sequence, of which two quotations must share one to be compared at all."""
COMMON = 12
"""Quotations of one source that may share such a sequence; more often it is a stock phrase and leads nowhere."""
LONGEST = 400
"""Words of a quotation that are compared: the comparison takes time in the square of it."""


class SharedQuotation(NamedTuple):
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
    return [
        pair
        for pair in left.once_with(right, _compared)
        if pair.wording.shared >= shared and pair.wording.longest >= run and pair.wording.closeness >= closeness
    ]


def _compared(left: Account, right: Account) -> list[SharedQuotation]:
    """The pairs of quotations that share a sequence of words, with how their wording differs."""
    ours, theirs = passages_of(left), passages_of(right)
    return [
        SharedQuotation(ours[a], theirs[b], compare_wording(ours[a].words[:LONGEST], theirs[b].words[:LONGEST]))
        for a, b in _candidates(left, right)
    ]


def _candidates(left: Account, right: Account) -> Iterator[tuple[int, int]]:
    """Numbers of quotations that share a sequence of words, in order."""
    index = right.once(_index)
    for number, grams in enumerate(left.once(_grams)):
        found = [numbers for gram in grams if len(numbers := index.get(gram, ())) <= COMMON]
        yield from ((number, other) for other in sorted(set(chain.from_iterable(found))))


def _index(account: Account) -> dict[_Gram, list[int]]:
    """The numbers of the quotations with a sequence of words."""
    index: dict[_Gram, list[int]] = {}
    for number, grams in enumerate(account.once(_grams)):
        for gram in grams:
            index.setdefault(gram, []).append(number)
    return index


def _grams(account: Account) -> list[list[_Gram]]:
    """The sequences of words of each quotation, each sequence once."""
    words = ([word.text for word in passage.words[:LONGEST]] for passage in passages_of(account))
    return [list(dict.fromkeys(zip(found, found[1:], found[2:], strict=False))) for found in words]
