"""Alignments -> differences. One rule a file.

`RULES` is their order of precedence: where two rules find a difference in the same words, the first one speaks.
"""

from claimcheck.rules.antonym_conflict import AntonymConflict
from claimcheck.rules.base import ClaimRule, Difference, Example, Rule, SourceDifference, SourceRule
from claimcheck.rules.certainty_mismatch import CertaintyMismatch
from claimcheck.rules.channel_mismatch import ChannelMismatch
from claimcheck.rules.date_mismatch import DateMismatch
from claimcheck.rules.detail_mismatch import DetailMismatch
from claimcheck.rules.name_variant import NameVariant
from claimcheck.rules.negation_mismatch import NegationMismatch
from claimcheck.rules.quantity_gap import QuantityGap
from claimcheck.rules.quantity_mismatch import QuantityMismatch
from claimcheck.rules.quote_altered import QuoteAltered
from claimcheck.rules.role_holder import RoleHolder
from claimcheck.rules.role_reversal import RoleReversal
from claimcheck.rules.scope_differs import ScopeDiffers
from claimcheck.rules.speaker_mismatch import SpeakerMismatch

__all__ = [
    "RULES",
    "ClaimRule",
    "Difference",
    "Example",
    "Rule",
    "SourceDifference",
    "SourceRule",
]

RULES: tuple[type[Rule], ...] = (
    # values
    QuantityMismatch,
    DateMismatch,
    ScopeDiffers,
    QuantityGap,
    # people
    RoleHolder,
    NameVariant,
    SpeakerMismatch,
    ChannelMismatch,
    # words
    NegationMismatch,
    AntonymConflict,
    RoleReversal,
    DetailMismatch,
    CertaintyMismatch,
    # quotations: last, since an altered quotation may be altered in a number, a name or a negation
    QuoteAltered,
)
