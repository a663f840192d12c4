"""What can be set, in one frozen value with a part for each stage."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.annotators import OWN, Annotator
from claimcheck.rules import RULES, Rule


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a comparison."""

    rules: tuple[Rule, ...] = field(default_factory=lambda: tuple(rule() for rule in RULES))
    """The rules that are applied, in the order of the report."""
    aliases: tuple[tuple[str, str], ...] = ()
    """Pairs of a name and the name that it is compared as, sorted."""
    annotator: Annotator = OWN
    """What tags the words and finds the names."""


DEFAULT = Config()
