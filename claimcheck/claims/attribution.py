"""Who says what: speaker, cue and content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.references import Resolver, build_resolver
from claimcheck.claims.speech.conversation import Utterance, converse
from claimcheck.claims.speech.marks import find_quotations
from claimcheck.claims.speech.naming import Naming
from claimcheck.claims.speech.phrases import FINITE
from claimcheck.claims.speech.segments import segments_of
from claimcheck.models import Attribution, AttributionKind, Certainty, Document, Mention, Span


def attribute(
    document: Document, mentions: Sequence[Mention], resolver: Resolver | None = None
) -> tuple[Attribution, ...]:
    """The attributions of a document, in text order of their contents."""
    text = document.source.text
    naming = Naming(text, mentions, resolver or build_resolver(document, mentions))
    verbs = _finite_verbs(document)
    utterances = converse(segments_of(document, find_quotations(text), mentions))
    return tuple(_attribution(utterance, naming, verbs) for utterance in utterances)


def narrowed(attribution: Attribution | None, span: Span) -> Attribution | None:
    """The attribution of a claim that stands at `span`, with the parts of the content that hold the claim.

    A cue in the middle parts a quotation; a claim of its first part does not stand in the second.
    """
    if attribution is None or len(attribution.content_spans) == 1:
        return attribution
    parts = tuple(part for part in attribution.content_spans if part.overlaps(span))
    return replace(attribution, content_spans=parts or attribution.content_spans)


def partial_at(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution of a phrase inside an article's own claim that stands at `span`, None if nobody says it."""
    inside = (item for item in attributions if item.partial and span.overlaps(item.content_spans[0]))
    return next(inside, None)


def _attribution(utterance: Utterance, naming: Naming, verbs: Sequence[int]) -> Attribution:
    speaker = None if utterance.source is None else naming.speaker(utterance.segment, utterance.source)
    verb = utterance.verb
    return Attribution(
        kind=_kind(utterance),
        content_spans=tuple(utterance.spans),
        cue_span=utterance.cue,
        cue=None if verb is None else verb.lemma,
        speaker=speaker.name if speaker else None,
        speaker_span=speaker.span if speaker else None,
        role=speaker.role if speaker else None,
        organization=speaker.organization if speaker else None,
        certainty=verb.certainty if verb else Certainty.ASSERTED,
        partial=not any(bisect_left(verbs, span.start) < bisect_left(verbs, span.end) for span in utterance.spans),
    )


def _finite_verbs(document: Document) -> list[int]:
    """Where the finite verbs and imperatives of a document begin."""
    return [
        token.span.start
        for sentence in document.sentences
        for before, token in zip((None, *sentence.tokens), sentence.tokens, strict=False)
        if token.tag in FINITE or (token.tag == "VB" and (before is None or before.tag != "TO"))
    ]


def _kind(utterance: Utterance) -> AttributionKind:
    if all(utterance.quoted):
        return AttributionKind.DIRECT
    return AttributionKind.MIXED if utterance.holds_quotation else AttributionKind.INDIRECT
