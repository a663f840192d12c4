"""What two articles tell in their leads: news says first, and briefly, what the rest spells out."""

from __future__ import annotations

from claimcheck.models import Claim, Negation, Score

_LEAD = 4
"""Sentences of a lead. With five or more the pairs that are added are mostly wrong."""
_SAME_VERB = 0.9
_SHARED_PHRASE = 0.5
"""Two rare words side by side in both claims: a term such as "rent control"."""
_SAME_REST = 0.4
_TOLD_AROUND = 0.6
"""Shares of the lighter claim, its subject apart: in the other claim, and in the sentences around it."""


def is_in_both_leads(score: Score, left: Claim, right: Claim) -> bool:
    """Whether two claims stand in the leads of their articles and have the core in common: the verb, or a term.

    What else the lighter one says must stand around the other one, and neither or both deny. A short text is no lead.
    """
    figures = score.features
    if figures["company"] < 1.0:
        return False
    core = figures["predicate"] >= _SAME_VERB or figures["phrases"] >= _SHARED_PHRASE
    told = figures["rest"] >= _SAME_REST and figures["rest_around"] >= _TOLD_AROUND
    return core and told and stand_in_leads(left, right) and deny_alike(left, right)


def stand_in_leads(left: Claim, right: Claim) -> bool:
    """Whether both claims stand among the first sentences of their texts."""
    return max(left.sentence, right.sentence) < _LEAD


def deny_alike(left: Claim, right: Claim) -> bool:
    """Whether both claims have a negation, or none has."""
    return bool(left.mentions_of(Negation)) == bool(right.mentions_of(Negation))
