"""Who says what: speaker, cue and content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.references import Resolver, build_resolver
from claimcheck.claims.speech.conversation import Utterance, converse
from claimcheck.claims.speech.naming import Naming
from claimcheck.claims.speech.segments import segments_of
from claimcheck.models import Attribution, AttributionKind, Certainty, Document, Mention, Span, Token
from claimcheck.text.tags import FINITE


def attribute(
    document: Document, mentions: Sequence[Mention], resolver: Resolver | None = None
) -> tuple[Attribution, ...]:
    """The attributions of a document, in text order of their contents."""
    text = document.source.text
    resolver = resolver or build_resolver(document, mentions)
    naming = Naming(text, mentions, resolver)
    verbs = _finite_verbs(document)
    utterances = converse(segments_of(document, resolver.quotations, mentions))
    return tuple(_attribution(utterance, naming, verbs) for utterance in utterances)


def narrowed(attribution: Attribution | None, span: Span) -> Attribution | None:
    """The attribution of a claim that stands at `span`, with the parts of the content that hold the claim.

    A cue in the middle parts a quotation; a claim of its first part does not stand in the second.
    """
    if attribution is None or len(attribution.content_spans) == 1:
        return attribution
    parts = tuple(part for part in attribution.content_spans if part.overlaps(span))
    return replace(attribution, content_spans=parts or attribution.content_spans)


def partial_in(tokens: Sequence[Token], attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution of a phrase among the words of an article's own claim, None if nobody says it.

    Words and no span: "Roy, who vows to fight, left" states that Roy left around a phrase that is not in it. The
    cue or the beginning of the phrase is among them: of "urged her to quit a race that began in May" only the first
    statement is what somebody said.
    """
    inside = [item for item in attributions if item.partial and _tells(tokens, item)]
    quoting = (item for item in inside if item.kind is not AttributionKind.INDIRECT)
    return next(quoting, inside[0] if inside else None)


def _tells(tokens: Sequence[Token], item: Attribution) -> bool:
    """Whether words tell what an attribution says, and not only more of something in it."""
    content = item.content_spans[0]
    begins = _holds(tokens, Span(content.start, content.start + 1))
    return begins or (item.cue_span is not None and _holds(tokens, item.cue_span) and _holds(tokens, content))


def _holds(tokens: Sequence[Token], span: Span) -> bool:
    return any(token.span.overlaps(span) for token in tokens)


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
        partial=utterance.phrase or not any(_holds_any(verbs, span) for span in utterance.spans),
    )


def _holds_any(starts: Sequence[int], span: Span) -> bool:
    return bisect_left(starts, span.start) < bisect_left(starts, span.end)


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
