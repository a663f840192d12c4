"""One source states what the other only expects, reports or denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.alignment.related import base_of
from claimcheck.contrast.pairs import Pair
from claimcheck.contrast.polarity import negated_places
from claimcheck.contrast.qualifying import taken_back
from claimcheck.contrast.rest import missing
from claimcheck.contrast.subjects import have_same_predicate, may_share_subject, predicates_of
from claimcheck.contrast.wordpairs import pair_words
from claimcheck.lexicon import load_words
from claimcheck.models import Certainty, Claim, Modality, ModalityKind, Severity, Span, Token
from claimcheck.rules.base import ClaimRule, Difference, Example

_OPEN = (ModalityKind.POSSIBLE, ModalityKind.REPORTED, ModalityKind.DENIED)
"""What leaves open whether it is so. A plan or a condition tells of the future, as "will" does: no other certainty."""


_AUXILIARIES = frozenset({"have", "be", "been"})
_FEWEST_SHARED = 3
"""With fewer words in common the hedge may belong to another statement."""


@dataclass(frozen=True)
class CertaintyMismatch(ClaimRule):
    """Stated as a fact, or not.

    **Detects** two claims that say the same, where one states it and the other hedges it (may, reportedly, rumoured),
    gives it as what somebody suspects or alleges, or denies it; a qualifying word of one ("interim", "preliminary",
    "sometimes", "one of the worst") that the other source has nowhere.

    **Why** A rumour that turns into a fact on its way from one article to the next is how false news is made.

    **Compatible when** both hedge; one speaks of a plan and the other of the future ("plans to", "will"); the claims
    differ in other words, so that the hedge belongs to something else.

    **Limits** A hedge in another sentence ("if the reports are true") is not seen.
    """

    name: ClassVar[str] = "certainty-mismatch"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            "The company bought the mine in Chile.",
            "The company may have bought the mine in Chile.",
            "possible against stated",
        ),
        Example(
            "The singer was wounded in the crash.",
            "The singer might have been wounded in the crash.",
            "possible against stated",
        ),
        Example(
            "The owner of the mine is believed to have signed the treaty.",
            "The owner of the mine signed the treaty.",
            "believed against stated",
        ),
        Example(
            "The museum is close to naming an interim director to replace Tom Vik.",
            "The museum is close to naming a director to replace Tom Vik.",
            "not for good",
        ),
        Example(
            "The mayor called it one of the worst storms in the history of Leeds.",
            "The mayor called it the worst storm in the history of Leeds.",
            "one of several",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            "The company may have bought the mine in Chile.",
            "The company might have bought the mine in Chile.",
            "both leave it open",
        ),
        Example(
            "The company will open a mine in Chile.",
            "The company plans to open a mine in Chile.",
            "both speak of the future",
        ),
        Example(
            "The preliminary report blamed the pilot of the ferry.",
            "The report blamed the pilot of the ferry. It is preliminary.",
            "the other source says it too",
        ),
    )

    def compare(self, pair: Pair) -> Iterator[Difference]:
        """Compare the certainties of claims that say the same."""
        yield from _taken_back(pair)
        left, right = pair.left, pair.right
        if (_is_open(left) == _is_open(right)) or negated_places(left) != negated_places(right):
            return
        if _is_word_against_word(left, right) or _is_word_against_word(right, left):
            return
        pairs = pair_words(left, right)
        if len(pairs.shared) < _FEWEST_SHARED or not _tell_the_same(left, right):
            return
        if not may_share_subject(left, right, pairs) or all(missing(pairs, side, ()) for side in (0, 1)):
            return
        yield Difference(
            Severity.DIVERGENCE,
            _hedge(left),
            _hedge(right),
            "One source states as a fact what the other leaves open or denies.",
        )


def _taken_back(pair: Pair) -> Iterator[Difference]:
    """A qualifying word that only one source has."""
    for left, right, word in taken_back(pair, pair_words(pair.left, pair.right)):
        yield Difference(Severity.DIVERGENCE, left, right, f"Told with “{word}” and without it.")


def _is_open(claim: Claim) -> bool:
    """Whether the claim leaves open, or denies, what it says."""
    if claim.certainty is Certainty.ASSERTED:
        return False
    if claim.certainty is Certainty.DENIED:
        return True
    if claim.attribution is not None and claim.attribution.cue in load_words("doubting_verbs"):
        return True
    hedges = [m.span for m in claim.mentions_of(Modality) if m.kind in _OPEN]
    return any(_governs(span, claim) for span in hedges)


def _is_word_against_word(denied: Claim, stated: Claim) -> bool:
    """Whether one speaker denies what another one says: neither source states it as a fact."""
    if denied.attribution is None or stated.attribution is None or stated.attribution.speaker is None:
        return False
    if denied.attribution.certainty is not Certainty.DENIED or _is_open(stated):
        return False
    return denied.attribution.speaker != stated.attribution.speaker


def _tell_the_same(left: Claim, right: Claim) -> bool:
    """Whether both have one predicate, if need be behind the hedge: "is believed to have signed", "signed"."""
    if have_same_predicate(left, right):
        return True
    return _is_hedged_over(left, right) or _is_hedged_over(right, left)


def _is_hedged_over(left: Claim, right: Claim) -> bool:
    """Whether the first predicate is a hedge ("is believed to") and the next verb behind it is the other predicate.

    Only a verb: "is likely to" tells of the future, as "will" does.
    """
    hedges = [m.span for m in left.mentions_of(Modality) if m.kind in _OPEN]
    if not any(span.overlaps(token.span) for span in hedges for token in _verbs(left.frame.predicate)):
        return False
    verbs = [base_of(token.stem) for token in _verbs(left.frame.object)]
    return next((verb for verb in verbs if verb not in _AUXILIARIES), None) in predicates_of(right)


def _verbs(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.tag.startswith("VB")]


def _governs(hedge: Span, claim: Claim) -> bool:
    """Whether a hedge stands in or right before the verb group: "possibly at noon" leaves nothing open but the hour."""
    verbs = {token.span for token in (*claim.frame.auxiliaries, *claim.frame.predicate)}
    places = [place for place, token in enumerate(claim.tokens) if token.span.overlaps(hedge)]
    return any(token.span in verbs for place in places for token in claim.tokens[place : place + 2])


def _hedge(claim: Claim) -> Span:
    """The word that leaves it open, or the whole claim."""
    spans = [m.span for m in claim.mentions_of(Modality) if m.kind in _OPEN]
    return spans[0] if spans and _is_open(claim) else claim.span
