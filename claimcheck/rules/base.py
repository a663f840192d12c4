"""What a rule is, what it sees and what it yields."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, ClassVar, TypeVar

from claimcheck.models import Claim, Document, Score, Sentence, Severity, Span

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


@dataclass(frozen=True, slots=True)
class Pair:
    """Two aligned claims, each with all that its source says."""

    left: Claim
    right: Claim
    score: Score
    left_account: Account
    right_account: Account
    same_statement: bool = True
    """Whether one claim states what the other states; otherwise they may only speak of the same point."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What a rule found in one pair of claims."""

    severity: Severity
    left: Span | None
    """The words on the left that differ; the whole claim where no word can be named, None where it says nothing."""
    right: Span | None
    reason: str
    """One sentence for a reader who does not know the rule."""


@dataclass(frozen=True, slots=True)
class SourceDifference:
    """What a rule over whole sources found; one of the sides is None where that source says nothing (a gap)."""

    severity: Severity
    left: tuple[Claim, Span] | None
    """A claim of the left source and the words in it."""
    right: tuple[Claim, Span] | None
    reason: str


@dataclass(frozen=True, slots=True)
class Example:
    """Two texts that show what a rule does: they are its first tests and stand in `docs/rules.md`."""

    left: str
    right: str
    note: str
    published: date | None = None
    """Day of publication of both, where a date of the texts needs one."""


class Rule(ABC):
    """A way in which sources can differ; subclasses are ClaimRule and SourceRule.

    A rule is a frozen dataclass: its fields are its options, its docstring its page in `docs/rules.md`
    (**Detects**, **Why**, **Compatible when**, **Limits**), its examples its first tests. Rules are symmetric: with
    the sources swapped they find the same, left and right swapped.
    """

    name: ClassVar[str]
    """Kebab-case, equal to the module's name; never used again for another rule."""
    needs_english: ClassVar[bool] = True
    """Whether it knows English words; such a rule is not applied to sources in another language."""
    undoes_agreement: ClassVar[bool] = True
    """Whether two claims that differ so do not state the same: another spelling of a name changes no statement."""
    CONFLICTS: ClassVar[tuple[Example, ...]]
    """Pairs in which the rule finds a difference."""
    COMPATIBLE: ClassVar[tuple[Example, ...]]
    """Pairs in which it must not."""


class ClaimRule(Rule):
    """A way in which two aligned claims can differ."""

    reads_on: ClassVar[bool] = False
    """Whether claims that are the same in every word can differ in it, by what their sources say around them. A rule
    that does not read on is not asked about such claims."""

    @abstractmethod
    def compare(self, pair: Pair) -> Iterator[Difference]:
        """The differences of this kind between the two claims; several only if they rest on different words."""


class SourceRule(Rule):
    """A way in which two whole sources can differ: their role tables, their quotations."""

    @abstractmethod
    def compare(self, left: Account, right: Account) -> Iterator[SourceDifference]:
        """The differences of this kind between the two sources, in text order of the left one."""
