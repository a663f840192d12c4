"""How certain the source is of a claim."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.claims.clauses import Clause
from claimcheck.lexicon import load_words
from claimcheck.models import Attribution, Certainty, Mention, Modality, ModalityKind, Sentence, Token

_INTRODUCING = frozenset({"that", "saying", "claiming", "alleging", "suggesting"})
_DENYING = frozenset({"deny", "denies", "denied", "denying"})
"""In "Norvik denies reports" the tagger may take the verb for a noun."""
_REACH = 5
"""Words of "denied all of the many reports", from the denial to the report."""
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


def is_denied_report(clause: Clause, sentence: Sentence, denials: Collection[int]) -> bool:
    """Whether a clause is what a denied report says: "the hospital denies reports that | a patient has cholera".

    `denials` are the ends of the words of denial.
    """
    before = [token for token in sentence.tokens if token.span.end <= clause.span.start]
    if not before or before.pop().text.lower() not in _INTRODUCING:
        return False
    named = False
    for token in reversed(before[-_REACH:]):
        word = token.text.lower()
        if token.span.end in denials or word in _DENYING:
            return named or word in load_words("report_words")
        if word in load_words("report_words"):
            named = True
        elif token.tag.startswith("VB") or word in (",", ";", ":"):
            return False
    return False


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
