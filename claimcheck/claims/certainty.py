"""How certain the source is of a claim."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.clauses import Clause
from claimcheck.models import Attribution, Certainty, Mention, Modality, ModalityKind, Token

_RELATIVES = frozenset(["WDT", "WP", "WP$"])


def certainty_of(clause: Clause, attribution: Attribution | None, mentions: Sequence[Mention]) -> Certainty:
    """What the cue and the modal words of a clause say of it.

    "Must" and "should" state a duty, and that the duty is there is asserted.
    """
    if attribution is not None and attribution.certainty is not Certainty.ASSERTED:
        return attribution.certainty
    words = {token.span.start: token for token in clause.tokens}
    kinds = {
        mention.kind
        for mention in mentions
        if isinstance(mention, Modality)
        and mention.kind is not ModalityKind.REQUIRED
        and _governs(clause, words.get(mention.span.start))
    }
    if ModalityKind.DENIED in kinds:
        return Certainty.DENIED
    return Certainty.HEDGED if kinds else Certainty.ASSERTED


def _governs(clause: Clause, word: Token | None) -> bool:
    """Whether a modal word speaks of the whole claim.

    It does not as an adjective before a noun ("the alleged thief was arrested"), as a part of the subject, or behind a
    relative pronoun ("met the man who may stand for mayor").
    """
    if word is None:
        return False
    frame = clause.frame
    if not frame.predicate:
        return True
    if word in frame.subject:
        return word.tag.startswith("NN")
    if word not in frame.object:
        return True
    before = frame.object[: frame.object.index(word)]
    return not word.tag.startswith("JJ") and not any(token.tag in _RELATIVES for token in before)
