"""What a rule is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.models import Alignment, Claim, Document, Severity, Span


@dataclass(frozen=True, slots=True)
class Difference:
    """What a rule found in one alignment."""

    severity: Severity
    left: Span
    """The words of the left claim that differ; the whole claim where no word can be named."""
    right: Span
    reason: str
    """One sentence for a reader who does not know the rule."""


@dataclass(frozen=True, slots=True)
class Account:
    """All that one source says."""

    document: Document
    claims: tuple[Claim, ...]


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


class Rule(ABC):
    """A way in which sources can differ; subclasses are ClaimRule and SourceRule.

    A rule is a frozen dataclass: its fields are its options, its docstring its page in `docs/rules.md`
    (**Detects**, **Why**, **Compatible when**, **Limits**), its examples its first tests.
    """

    name: ClassVar[str]
    """Kebab-case, equal to the module's name; never used again for another rule."""
    CONFLICTS: ClassVar[tuple[Example, ...]]
    """Pairs in which the rule finds a difference."""
    COMPATIBLE: ClassVar[tuple[Example, ...]]
    """Pairs in which it must not."""


class ClaimRule(Rule):
    """A way in which two aligned claims can differ."""

    @abstractmethod
    def compare(self, alignment: Alignment) -> Difference | None:
        """The difference of this kind between the two claims, if there is one."""


class SourceRule(Rule):
    """A way in which two whole sources can differ: their role tables, their quotations."""

    @abstractmethod
    def compare(self, left: Account, right: Account) -> Iterator[SourceDifference]:
        """The differences of this kind between the two sources, in text order of the left one."""
