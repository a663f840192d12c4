"""Two quotations -> where their wording differs inside what they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import ratio

from claimcheck.contrast.quotations import Word

SPELLING = 85.0
"""Character similarity from which a word exchanged for another is a spelling of it (honour, honor)."""
SPELLED = 5
"""Letters that a word must have for that: "now" and "not" are no spellings of each other."""
OPENING_GAP = 8
"""Words that may be missing after a single shared word with which both quotations open ("I ... quickly judged")."""
STRAY = 3
"""A shared run beyond a gap belongs to the same utterance if the gap is at most so many times its length."""
EDGE = 3
"""Words in which both quotations may end (or begin) differently and still be the same sentence."""


_LINKS = frozenset(["that", "which", "00"])
"""Words that English may leave out between clauses: "the steps (that) they took"; and the minutes of "6:00 p.m."."""


_PARTED = {"s": "is", "m": "am", "re": "are", "ve": "have", "ll": "will"}
"""What an ending stands for that a blank parts from its word."""


class Run(NamedTuple):
    """A run of words that both quotations have: first word in each, and length."""

    left: int
    right: int
    length: int


class Alteration(NamedTuple):
    """Words that stand at the same place of two quotations; `[start, end)` in each, one side may be empty."""

    left: tuple[int, int]
    right: tuple[int, int]


class Wording(NamedTuple):
    """What two quotations share, and how it differs."""

    runs: tuple[Run, ...]
    alterations: tuple[Alteration, ...]

    @property
    def shared(self) -> int:
        """Number of words in common."""
        return sum(run.length for run in self.runs)

    @property
    def longest(self) -> int:
        """Number of words of the longest run of them."""
        return max((run.length for run in self.runs), default=0)

    @property
    def closeness(self) -> float:
        """Share of common words in the shorter of the two stretches between the first and the last of them."""
        if not self.runs:
            return 0.0
        first, last = self.runs[0], self.runs[-1]
        return self.shared / min(last.left + last.length - first.left, last.right + last.length - first.right)


def compare_wording(left: Sequence[Word], right: Sequence[Word]) -> Wording:
    """Where two quotations differ; cuts at either end, marked omissions, brackets and spellings are understood."""
    if [word.text for word in left] == [word.text for word in right]:  # mostly so, and sooner found than the rest
        return Wording((Run(0, 0, len(left)),) if left else (), ())
    runs = _one_utterance(_slid(_runs(left, right), left, right))
    found = [gap for gap in _gaps(runs, len(left), len(right)) if _is_altered(gap, left, right)]
    return Wording(runs, tuple(found))


def _runs(left: Sequence[Word], right: Sequence[Word]) -> list[Run]:
    """The longest common subsequence of words, as runs.

    Of several longest ones the algorithm takes one that depends on the order of its arguments; they are put in a
    fixed order, so that the sources swapped give the same.
    """
    a, b = [word.text for word in left], [word.text for word in right]
    if a > b:
        return [Run(run.right, run.left, run.length) for run in _equal(b, a)]
    return list(_equal(a, b))


def _equal(a: list[str], b: list[str]) -> Iterator[Run]:
    for block in LCSseq.opcodes(a, b).as_matching_blocks():
        if block.size:
            yield Run(block.a, block.b, block.size)


def _slid(runs: list[Run], left: Sequence[Word], right: Sequence[Word]) -> list[Run]:
    """Move a run up to its neighbour where the words fit there as well.

    "the plan is the plan that ..." against "the plan that ...": the shared words are the last ones, not a first "the"
    far from the rest, which would look like an omission.
    """
    done: list[Run] = []
    for run in reversed(runs):
        if done:
            following = done[-1]
            a, b = following.left - run.length, following.right - run.length
            if _same(left, a, left, run.left, run.length) and _same(right, b, left, run.left, run.length):
                done[-1] = Run(a, b, run.length + following.length)
                continue
        done.append(run)
    return done[::-1]


def _same(words: Sequence[Word], start: int, others: Sequence[Word], other: int, length: int) -> bool:
    return start >= 0 and all(words[start + i].text == others[other + i].text for i in range(length))


def _one_utterance(runs: list[Run]) -> tuple[Run, ...]:
    """The runs around the longest one that belong to the same utterance, not stray words that it happens to share."""
    if not runs:
        return ()
    middle = max(range(len(runs)), key=lambda i: runs[i].length)
    first = last = middle
    while first > 0 and _belongs(runs[first - 1], runs[first], opening=first == 1):
        first -= 1
    while last + 1 < len(runs) and _belongs(runs[last + 1], runs[last], opening=False):
        last += 1
    return tuple(runs[first : last + 1])


def _belongs(outer: Run, inner: Run, *, opening: bool) -> bool:
    before, after = sorted((outer, inner), key=lambda run: run.left)
    gap = max(after.left - before.left - before.length, after.right - before.right - before.length)
    if opening and outer.left == 0 and outer.right == 0:
        return gap <= max(OPENING_GAP, STRAY * outer.length)
    return gap <= STRAY * outer.length


def _gaps(runs: Sequence[Run], left: int, right: int) -> Iterator[Alteration]:
    """The stretches between the runs, and those at the ends where both quotations have a few other words."""
    if not runs:
        return
    first, last = runs[0], runs[-1]
    if 0 < first.left <= EDGE and 0 < first.right <= EDGE:
        yield Alteration((0, first.left), (0, first.right))
    for before, after in pairwise(runs):
        yield Alteration((before.left + before.length, after.left), (before.right + before.length, after.right))
    ends = last.left + last.length, last.right + last.length
    if 0 < left - ends[0] <= EDGE and 0 < right - ends[1] <= EDGE:
        yield Alteration((ends[0], left), (ends[1], right))


def _is_altered(gap: Alteration, left: Sequence[Word], right: Sequence[Word]) -> bool:
    a, b = left[slice(*gap.left)], right[slice(*gap.right)]
    if any(word.editorial for word in (*a, *b)) or {word.text for word in (*a, *b)} <= _LINKS:
        return False
    return not _same_spelling(_joined(a), _joined(b))


def _joined(words: Sequence[Word]) -> str:
    """The words without the blanks between them, and without the one that a converted text has in "it’ s"."""
    parts = (_PARTED.get(word.text, word.text) if len(words) == 1 else word.text for word in words)
    return "".join(parts).replace("'", "")


def _same_spelling(a: str, b: str) -> bool:
    """Whether two words (or a compound and its parts) are spellings of each other."""
    return a == b or (min(len(a), len(b)) >= SPELLED and ratio(a, b) >= SPELLING)
