"""One source states what the other only expects, reports or denies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.lexicon import load_words
from claimcheck.models import Certainty, Claim, Modality, ModalityKind, Severity, Span
from claimcheck.rules._polarity import negated_places
from claimcheck.rules._qualifying import taken_back
from claimcheck.rules._rest import missing
from claimcheck.rules._subjects import have_same_predicate, may_share_subject
from claimcheck.rules._wordpairs import pair_words
from claimcheck.rules.base import ClaimRule, Difference, Example, Pair

_OPEN = (ModalityKind.POSSIBLE, ModalityKind.REPORTED, ModalityKind.DENIED)
"""What leaves open whether it is so. A plan or a condition tells of the future, as "will" does: no other certainty."""


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
        pairs = pair_words(left, right)
        if len(pairs.shared) < _FEWEST_SHARED or not have_same_predicate(left, right):
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
    hedges = [m.span for m in claim.mentions if isinstance(m, Modality) and m.kind in _OPEN]
    return any(_governs(span, claim) for span in hedges)


def _governs(hedge: Span, claim: Claim) -> bool:
    """Whether a hedge stands in or right before the verb group: "possibly at noon" leaves nothing open but the hour."""
    verbs = {token.span for token in (*claim.frame.auxiliaries, *claim.frame.predicate)}
    places = [place for place, token in enumerate(claim.tokens) if token.span.overlaps(hedge)]
    return any(token.span in verbs for place in places for token in claim.tokens[place : place + 2])


def _hedge(claim: Claim) -> Span:
    """The word that leaves it open, or the whole claim."""
    spans = [m.span for m in claim.mentions if isinstance(m, Modality) and m.kind in _OPEN]
    return spans[0] if spans and _is_open(claim) else claim.span
