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


def attribution_of(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content covers at least half of a claim's span, narrowed to the part that holds the claim.

    A cue in the middle parts a quotation; a claim of the first part is not said in the second.
    """

    def covered(attribution: Attribution) -> int:
        return sum(_common(span, part) for part in attribution.content_spans)

    best = max(attributions, key=covered, default=None)
    if best is None or 2 * covered(best) < span.end - span.start:
        return None
    parts = tuple(part for part in best.content_spans if _common(span, part))
    return replace(best, content_spans=parts)


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


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
