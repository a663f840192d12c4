"""Alignments -> differences. One rule a file; `RULES` is their order in the report."""

from claimcheck.rules.base import Account, ClaimRule, Difference, Example, Rule, SourceDifference, SourceRule
from claimcheck.rules.negation_mismatch import NegationMismatch

__all__ = ["RULES", "Account", "ClaimRule", "Difference", "Example", "Rule", "SourceDifference", "SourceRule"]

RULES: tuple[type[Rule], ...] = (NegationMismatch,)
