"""The same words are given to two speakers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from claimcheck.contrast.pairs import Account
from claimcheck.contrast.quotations import ClaimsByPlace, Passage
from claimcheck.contrast.shared_quotations import SharedQuotation, shared_quotations
from claimcheck.contrast.speakers import may_be_same_speaker
from claimcheck.models import Claim, Severity, Span
from claimcheck.rules.base import Example, SourceDifference, SourceRule


@dataclass(frozen=True)
class SpeakerMismatch(SourceRule):
    """The same words are given to two speakers.

    **Detects** a quotation that both sources have nearly word by word, but put into the mouths of two persons.

    **Why** Who said it is the first thing that a reader takes from a quotation.

    **Compatible when** one source names an organisation, a role or nobody (a company speaks through a person); the
    names share a part, or are spellings of each other (`name-variant`); the quotation is too short to be one utterance:
    two people may use the same phrase.

    **Limits** Speakers given by a pronoun or by a single name are not compared. A text that two people read out or
    signed together looks like a mistake.
    """

    shared: int = 9
    """Words that the quotations must have in common: people repeat shorter phrases of each other."""
    closeness: float = 0.9
    """Share of the common words in the stretch that both quotations cover."""

    name: ClassVar[str] = "speaker-mismatch"
    CONFLICTS: ClassVar[tuple[Example, ...]] = (
        Example(
            '"The harbour will be closed to all ships until Sunday," said Maria Olsen.',
            '"The harbour will be closed to all ships until Sunday," said Peter Lindqvist.',
            "one utterance, two persons",
        ),
        Example(
            'Maria Olsen said: "Nobody in this town had any warning of the flood or of the storm."',
            '"Nobody in this town had any warning of the flood," Peter Lindqvist said.',
            "also where one source quotes a part",
        ),
    )
    COMPATIBLE: ClassVar[tuple[Example, ...]] = (
        Example(
            '"The harbour will be closed to all ships until Sunday," said Maria Olsen.',
            '"The harbour will be closed to all ships until Sunday," the port authority said.',
            "an authority speaks through a person",
        ),
        Example(
            '"The harbour will be closed to all ships until Sunday," said Maria Olsen.',
            'Harbour master Olsen said: "The harbour will be closed to all ships until Sunday."',
            "a surname is the same person",
        ),
        Example(
            '"It is a tragedy," said Maria Olsen.',
            '"It is a tragedy," said Peter Lindqvist.',
            "a phrase that anybody may use",
        ),
    )

    def compare(self, left: Account, right: Account) -> Iterator[SourceDifference]:
        """Compare the speakers of the quotations that both sources have."""
        ours, theirs = left.once(ClaimsByPlace), right.once(ClaimsByPlace)
        texts = left.document.source.text, right.document.source.text
        for pair in shared_quotations(left, right, shared=self.shared, run=self.shared - 1, closeness=self.closeness):
            if may_be_same_speaker(pair.left.attribution, pair.right.attribution, texts):
                continue
            a, b = _side(pair.left, ours), _side(pair.right, theirs)
            if a is not None and b is not None:
                yield SourceDifference(Severity.CONFLICT, a, b, _reason(pair))


def _side(quotation: Passage, claims: ClaimsByPlace) -> tuple[Claim, Span] | None:
    """The claim that holds the quotation, and the place where the speaker is named."""
    claim = claims.over(quotation.span)
    if claim is None or quotation.attribution is None:
        return None
    return claim, quotation.attribution.speaker_span or claim.span


def _reason(pair: SharedQuotation) -> str:
    names = [side.attribution.speaker for side in (pair.left, pair.right) if side.attribution is not None]
    return f"The same words are given to {names[0]} and to {names[1]}."
