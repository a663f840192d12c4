"""Document and mentions -> claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.attribution import attribute, narrowed
from claimcheck.claims.certainty import certainty_of
from claimcheck.claims.clauses import Clause, split_clauses
from claimcheck.claims.context import Context, build_context
from claimcheck.models import Claim, Document, Mention, Sentence


def extract_claims(document: Document, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """The claims of a document, in text order."""
    attributions = attribute(document, mentions)
    context = build_context(document, mentions)
    claims: list[Claim] = []
    previous: Sentence | None = None
    for sentence in document.sentences:
        said = [item for item in attributions if any(span.overlaps(sentence.span) for span in item.content_spans)]
        inside = [mention for mention in mentions if sentence.span.contains(mention.span)]
        if previous is not None and previous.paragraph != sentence.paragraph:
            context = replace(context, carried=())
        clauses = split_clauses(document.source.text, sentence, said, context)
        previous, context = sentence, _with_subject(context, clauses)
        for clause in clauses:
            claims.append(_claim(document, sentence, clause, inside, len(claims) + 1))
    return tuple(claims)


def _with_subject(context: Context, clauses: Sequence[Clause]) -> Context:
    """The context for the next sentence: the first subject in the article's own words, if there is one."""
    subject = next((c.frame.subject for c in clauses if c.attribution is None and c.frame.subject), ())
    return replace(context, carried=subject) if subject else context


def _claim(document: Document, sentence: Sentence, clause: Clause, mentions: Sequence[Mention], number: int) -> Claim:
    starts = {token.span.start for token in clause.tokens}
    ends = {token.span.end for token in clause.tokens}
    own = tuple(item for item in mentions if item.span.start in starts and item.span.end in ends)
    return Claim(
        id=f"{document.source.id}:{number}",
        source=document.source.id,
        sentence=sentence.index,
        span=clause.span,
        text=clause.text,
        tokens=clause.tokens,
        frame=clause.frame,
        attribution=narrowed(clause.attribution, clause.span),
        certainty=certainty_of(clause, clause.attribution, own),
        mentions=own,
    )
