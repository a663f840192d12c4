"""Document and mentions -> claims."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.attribution import attribute
from claimcheck.claims.certainty import certainty_of
from claimcheck.claims.clauses import Clause, split_clauses
from claimcheck.models import Attribution, Claim, Document, Mention, Sentence, Span


def extract_claims(document: Document, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """The claims of a document, in text order."""
    attributions = attribute(document, mentions)
    claims: list[Claim] = []
    for sentence in document.sentences:
        said = [item for item in attributions if any(span.overlaps(sentence.span) for span in item.content_spans)]
        inside = [mention for mention in mentions if sentence.span.contains(mention.span)]
        for clause in split_clauses(sentence, said, inside):
            claims.append(_claim(document, sentence, clause, said, inside, len(claims) + 1))
    return tuple(claims)


def _claim(
    document: Document,
    sentence: Sentence,
    clause: Clause,
    attributions: Sequence[Attribution],
    mentions: Sequence[Mention],
    number: int,
) -> Claim:
    own = tuple(mention for mention in mentions if clause.span.contains(mention.span))
    attribution = _attribution_of(clause.span, attributions)
    return Claim(
        id=f"{document.source.id}:{number}",
        source=document.source.id,
        sentence=sentence.index,
        span=clause.span,
        text=clause.text,
        tokens=clause.tokens,
        frame=clause.frame,
        attribution=attribution,
        certainty=certainty_of(clause, attribution, own),
        mentions=own,
    )


def _attribution_of(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content covers most of the span, if it covers half of it."""

    def covered(attribution: Attribution) -> int:
        return sum(max(0, min(span.end, s.end) - max(span.start, s.start)) for s in attribution.content_spans)

    best = max(attributions, key=covered, default=None)
    return best if best is not None and 2 * covered(best) >= span.end - span.start else None
