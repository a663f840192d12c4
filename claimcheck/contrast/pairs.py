"""What is compared: two aligned claims, each in the account of its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from claimcheck.models import Claim, Document, Score, Sentence

Made = TypeVar("Made")


@dataclass(frozen=True)
class Account:
    """All that one source says."""

    document: Document
    claims: tuple[Claim, ...]
    _made: dict[Callable[[Account], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _met: dict[Callable[[Account, Account], Any], tuple[Account, Any]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, make: Callable[[Account], Made]) -> Made:
        """What `make` finds out about this source alone, found out once: with every other source it is needed again."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def once_with(self, other: Account, make: Callable[[Account, Account], Made]) -> Made:
        """What `make` finds out about this source and another one, found out once: several rules need it.

        Only the last other source is remembered, as all rules are done with two sources before the next two come.
        """
        known = self._met.get(make)
        if known is None or known[0] is not other:
            known = self._met[make] = other, make(self, other)
        made: Made = known[1]
        return made

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the source's sentences, in lower case."""
        return frozenset(token.text.lower() for sentence in self.document.sentences for token in sentence.tokens)

    def sentence_of(self, claim: Claim) -> Sentence:
        """The sentence in which a claim of this source stands, with the words that the claim leaves out."""
        return self.document.sentences[claim.sentence]


_FEW = 0.0
"""What the score gives for sources of which so few pairs of claims can be formed."""


class Pair(NamedTuple):
    """Two aligned claims, each with all that its source says."""

    left: Claim
    right: Claim
    score: Score
    left_account: Account
    right_account: Account
    same_statement: bool = True
    """Whether one claim states what the other states; otherwise they may only speak of the same point."""

    @property
    def is_of_short_texts(self) -> bool:
        """Whether the sources have so few claims that an aligned pair is what they are about: a headline, a sentence.

        In whole articles the same act by the same people may be told of another day, season or place.
        """
        return is_of_short_texts(self.score)


def is_of_short_texts(score: Score) -> bool:
    """Whether a score is one of two sources with few claims."""
    return score.features.get("company", 1.0) <= _FEW
