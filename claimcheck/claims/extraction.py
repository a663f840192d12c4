"""Document and mentions -> claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.attribution import attribute, narrowed, partial_at
from claimcheck.claims.certainty import certainty_of
from claimcheck.claims.clauses import Clause, split_clauses
from claimcheck.claims.context import Context, build_context
from claimcheck.models import Claim, Document, Mention, Role, Sentence, Span


def extract_claims(document: Document, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """The claims of a document, in text order."""
    context = build_context(document, mentions)
    attributions = attribute(document, mentions, context.resolver)
    claims: list[Claim] = []
    previous: Sentence | None = None
    for sentence in document.sentences:
        said = [item for item in attributions if any(span.overlaps(sentence.span) for span in item.content_spans)]
        inside = [mention for mention in mentions if sentence.span.contains(mention.span)]
        if previous is not None and previous.paragraph != sentence.paragraph:
            context = replace(context, carried=())
        whole = [item for item in said if not item.partial]
        clauses = split_clauses(document.source.text, sentence, whole, context)
        previous, context = sentence, _with_subject(context, clauses)
        owners = _owners_of_roles(clauses, inside)
        for number, clause in enumerate(clauses):
            cut = frozenset(span for span, owner in owners.items() if owner == number)
            claims.append(_claim(document, sentence, clause, inside, cut, len(claims) + 1))
            if clause.attribution is None:
                claims[-1] = replace(claims[-1], attribution=partial_at(clause.span, said))
    return tuple(claims)


def _with_subject(context: Context, clauses: Sequence[Clause]) -> Context:
    """The context for the next sentence: the first subject in the article's own words, if there is one."""
    subject = next((c.frame.subject for c in clauses if c.attribution is None and c.frame.subject), ())
    return replace(context, carried=subject) if subject else context


def _owners_of_roles(clauses: Sequence[Clause], mentions: Sequence[Mention]) -> dict[Span, int]:
    """The clause that is to have a role whose words are in none: cut by a boundary, or those of a speaker."""
    starts = {token.span.start: number for number, clause in enumerate(clauses) for token in clause.tokens}
    ends = {end: number for number, clause in enumerate(clauses) for end in _ends(clause)}
    owners = {}
    for role in (mention for mention in mentions if isinstance(mention, Role)):
        first, last = starts.get(role.span.start), ends.get(role.span.end)
        if clauses and (first is None or first != last):
            spoken = next((number for number, clause in enumerate(clauses) if _speaks(clause, role.span)), None)
            person = starts.get(role.person_span.start) if role.person_span is not None else None
            owners[role.span] = next(number for number in (spoken, person, last, first, 0) if number is not None)
    return owners


def _speaks(clause: Clause, span: Span) -> bool:
    """Whether the words name the speaker of the clause, who stands outside of it."""
    speaker = clause.attribution.speaker_span if clause.attribution else None
    return speaker is not None and speaker.overlaps(span)


def _ends(clause: Clause) -> set[int]:
    """Where its tokens end, with and without the full stop that an abbreviation ends in."""
    return {end for token in clause.tokens for end in (token.span.end, token.span.end - token.text.endswith("."))}


def _claim(
    document: Document,
    sentence: Sentence,
    clause: Clause,
    mentions: Sequence[Mention],
    owned: frozenset[Span],
    number: int,
) -> Claim:
    """The claim of a clause, with the mentions that stand in it and the roles that it owns."""
    starts = {token.span.start for token in clause.tokens}
    ends = _ends(clause)
    own = tuple(
        item for item in mentions if item.span in owned or (item.span.start in starts and item.span.end in ends)
    )
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
