"""When an aligned pair is an agreement: it states the same, and nothing in it speaks against that."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.contrast.contraries import agree_by_the_contrary, deny_each_other
from claimcheck.contrast.subjects import predicates_of
from claimcheck.models import Alignment, Certainty, Claim, Modality, ModalityKind, Qualifier, Quantity
from claimcheck.objections import speaks_against

_SAME_WHO = 0.5
_SAME_WHAT = 0.25
_TOLD_AROUND = 0.75
_TOLD_NOWHERE = 0.05
"""Shares of a claim's words that the other side has: of the subject, of all but the subject, of the whole claim in the
sentences around the other claim, and there of all but the subject."""


def states_the_same(alignment: Alignment) -> bool:
    """Whether an aligned pair is an agreement if no rule objects.

    Never where one denies a word that the other states, even if the rule on negation is too careful to call it a
    conflict; never where they have only the subject in common; and never where each has one number of the same sort,
    and the numbers are different. What denies the contrary ("none died", "all survived") agrees, however unlike.
    """
    left, right = alignment.left, alignment.right
    if predicates_of(left) & predicates_of(right) and left.frame.negated != right.frame.negated:
        return False
    if _is_denied_by_one(left, right):
        return False
    if agree_by_the_contrary(left, right):
        return not _have_other_numbers(left, right)
    if _is_only_of_the_same_one(alignment.score.features):
        return False
    if not alignment.same_statement or deny_each_other(left, right) or _have_other_numbers(left, right):
        return False
    return not speaks_against(left, right)


def _is_denied_by_one(left: Claim, right: Claim) -> bool:
    """Whether one source gives as denied what the other states; whoever "did not pay" agrees with one who denies it.

    Who "did not deny" it agrees with neither.
    """
    undenied = [claim.frame.negated and _has_verb_of_denial(claim) for claim in (left, right)]
    if undenied[0] != undenied[1]:
        return True
    denied = [claim.certainty is Certainty.DENIED for claim in (left, right)]
    return denied[0] != denied[1] and not left.frame.negated and not right.frame.negated


def _has_verb_of_denial(claim: Claim) -> bool:
    denials = [item.span for item in claim.mentions_of(Modality) if item.kind is ModalityKind.DENIED]
    return any(span.overlaps(token.span) for span in denials for token in claim.frame.predicate)


def _is_only_of_the_same_one(features: Mapping[str, float]) -> bool:
    """Whether two claims tell different things of one subject: "the bridge was closed", "the bridge was designed by".

    Neither the verb nor next to anything else is in the other claim. A long subject alone makes two sentences alike. If
    the sentences around the other claim have nearly all of the words, they say it in parts, and it counts as said.
    """
    around, rest_around = features.get("claim_in_passage", 1.0), features.get("rest_around", 1.0)
    return (
        features.get("subject", 0.0) >= _SAME_WHO
        and features.get("predicate", 1.0) == 0.0
        and features.get("rest", 1.0) < _SAME_WHAT
        and (around < _TOLD_AROUND or rest_around < _TOLD_NOWHERE)
    )


def _have_other_numbers(left: Claim, right: Claim) -> bool:
    """Whether each counts one thing, by exact numbers that are not the same."""
    counts = [claim.mentions_of(Quantity) for claim in (left, right)]
    if any(len(found) != 1 or found[0].qualifier is not Qualifier.EXACT for found in counts):
        return False
    (one,), (two,) = counts
    return (one.kind, one.unit) == (two.kind, two.unit) and one.value != two.value
