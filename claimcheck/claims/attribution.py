"""Who says what: speaker, cue and content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.speech.conversation import Utterance, converse
from claimcheck.claims.speech.marks import find_quotations
from claimcheck.claims.speech.naming import Naming
from claimcheck.claims.speech.segments import segments_of
from claimcheck.models import Attribution, AttributionKind, Certainty, Document, Mention, Span


def attribute(document: Document, mentions: Sequence[Mention]) -> tuple[Attribution, ...]:
    """The attributions of a document, in text order of their contents."""
    quotations = find_quotations(document.source.text)
    naming = Naming(document.source.text, mentions)
    return tuple(_attribution(item, naming) for item in converse(segments_of(document, quotations)))


def narrowed(attribution: Attribution | None, span: Span) -> Attribution | None:
    """The attribution of a claim that stands at `span`, with the parts of the content that hold the claim.

    A cue in the middle parts a quotation; a claim of its first part does not stand in the second.
    """
    if attribution is None or len(attribution.content_spans) == 1:
        return attribution
    parts = tuple(part for part in attribution.content_spans if part.overlaps(span))
    return replace(attribution, content_spans=parts or attribution.content_spans)


def _attribution(utterance: Utterance, naming: Naming) -> Attribution:
    speaker = None if utterance.source is None else naming.speaker(utterance.segment, utterance.source)
    cue = utterance.cue
    verb = utterance.verb
    return Attribution(
        kind=_kind(utterance),
        content_spans=tuple(utterance.spans),
        cue_span=cue,
        cue=None if verb is None else verb.lemma,
        speaker=speaker.name if speaker else None,
        speaker_span=speaker.span if speaker else None,
        role=speaker.role if speaker else None,
        organization=speaker.organization if speaker else None,
        certainty=verb.certainty if verb else Certainty.ASSERTED,
    )


def _kind(utterance: Utterance) -> AttributionKind:
    if all(utterance.quoted):
        return AttributionKind.DIRECT
    return AttributionKind.MIXED if utterance.holds_quotation else AttributionKind.INDIRECT
