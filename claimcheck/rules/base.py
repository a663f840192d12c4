"""What a rule is, what it sees and what it yields."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from claimcheck.contrast.pairs import Account, Pair
from claimcheck.models import Claim, Severity, Span


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
    reads_unaligned: ClassVar[bool] = True
    """Whether two short texts can differ in it that were not aligned. A rule on what one of two claims leaves out is
    not asked about such claims."""

    @abstractmethod
    def compare(self, pair: Pair) -> Iterator[Difference]:
        """The differences of this kind between the two claims; several only if they rest on different words."""


class SourceRule(Rule):
    """A way in which two whole sources can differ: their role tables, their quotations."""

    @abstractmethod
    def compare(self, left: Account, right: Account) -> Iterator[SourceDifference]:
        """The differences of this kind between the two sources, in text order of the left one."""
