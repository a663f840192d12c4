"""How certain the source is of a claim."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.clauses import Clause
from claimcheck.models import Attribution, Certainty, Mention, Modality, ModalityKind


def certainty_of(clause: Clause, attribution: Attribution | None, mentions: Sequence[Mention]) -> Certainty:
    """What the cue and the modal words of a clause say of it."""
    if attribution is not None and attribution.certainty is not Certainty.ASSERTED:
        return attribution.certainty
    kinds = {mention.kind for mention in mentions if isinstance(mention, Modality)}
    if ModalityKind.DENIED in kinds:
        return Certainty.DENIED
    return Certainty.HEDGED if kinds else Certainty.ASSERTED
