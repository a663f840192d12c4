"""Document and mentions -> claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.claims.attribution import attribute, narrowed, partial_in
from claimcheck.claims.belonging import Belonging
from claimcheck.claims.certainty import certainty_of, is_denied_report
from claimcheck.claims.clauses import Clause, split_clauses
from claimcheck.claims.context import Context, build_context
from claimcheck.models import (
    Attribution,
    Certainty,
    Claim,
    DateMention,
    Document,
    Granularity,
    Mention,
    Modality,
    ModalityKind,
    Sentence,
)
from claimcheck.text.tags import FINITE


def extract_claims(
    document: Document, mentions: Sequence[Mention], granularity: Granularity = Granularity.CLAUSE
) -> tuple[Claim, ...]:
    """The claims of a document, in text order."""
    fine = granularity is Granularity.FACT
    context = build_context(document, mentions)
    said = _by_sentence(document, attribute(document, mentions, context.resolver))
    belonging = Belonging(mentions)
    denials = frozenset(m.span.end for m in mentions if isinstance(m, Modality) and m.kind is ModalityKind.DENIED)
    claims: list[Claim] = []
    paragraph, number = -1, 1
    for sentence in document.sentences:
        if sentence.paragraph != paragraph:
            context = replace(context, carried=())
        paragraph = sentence.paragraph
        here = said.get(sentence.index, ())
        whole = [attribution for attribution in here if not attribution.partial]
        clauses = split_clauses(document.source.text, sentence, whole, context, fine=fine)
        context = _with_subject(context, clauses)
        numbered = _numbered(clauses, number)
        number += len(clauses)
        found = belonging.of(sentence, [clause for _, clause in numbered])
        made = [
            _with_phrase(_claim(document, sentence, clause, own, name), here)
            for (name, clause), own in zip(numbered, found, strict=True)
        ]
        made = [
            replace(claim, certainty=Certainty.DENIED) if is_denied_report(clause, sentence, denials) else claim
            for (_, clause), claim in zip(numbered, made, strict=True)
        ]
        told = [place for place, (_, clause) in enumerate(numbered) if not clause.reports]
        claims += _with_context(made, told, belonging.left_over(sentence, [found[place] for place in told]))
    return tuple(claims)


def _numbered(clauses: Sequence[Clause], first: int) -> list[tuple[str, Clause]]:
    """The clauses with their numbers; in the place of a clause its facts, as 3.1 and 3.2 of the third one."""
    found: list[tuple[str, Clause]] = []
    for number, clause in enumerate(clauses, first):
        if clause.facts is None:
            found.append((str(number), clause))
        elif len(clause.facts) == 1:
            found.append((str(number), clause.facts[0]))
        else:
            found += [(f"{number}.{part}", fact) for part, fact in enumerate(clause.facts, 1)]
    return sorted(found, key=lambda item: item[1].span)


def _by_sentence(document: Document, attributions: Sequence[Attribution]) -> dict[int, list[Attribution]]:
    """The attributions whose content stands in a sentence, by its index."""
    starts = [sentence.span.start for sentence in document.sentences]
    found: dict[int, list[Attribution]] = {}
    for attribution in attributions:
        touched = {}
        for span in attribution.content_spans:
            place = max(0, bisect_right(starts, span.start) - 1)
            while place < len(starts) and starts[place] < span.end:
                if document.sentences[place].span.overlaps(span):
                    touched[place] = True
                place += 1
        for place in touched:
            found.setdefault(place, []).append(attribution)
    return found


def _with_subject(context: Context, clauses: Sequence[Clause]) -> Context:
    """The context for the next sentence: the first subject in the article's own words, if there is one."""
    own = (clause.frame.subject for clause in clauses if clause.attribution is None and not clause.reports)
    subject = next((subject for subject in own if subject), ())
    # No subject: it was cut in a wrong place, or is the "there" of "there is".
    whole = any(token.tag in FINITE or token.tag == "EX" for token in subject)
    return replace(context, carried=subject) if subject and not whole else context


def _with_context(claims: list[Claim], told: Sequence[int], dates: tuple[DateMention, ...]) -> list[Claim]:
    """The claims of a sentence; the first that does more than report has the dates that stand in none of those."""
    if told and dates:
        claims[told[0]] = replace(claims[told[0]], context=dates)
    return claims


def _with_phrase(claim: Claim, attributions: Sequence[Attribution]) -> Claim:
    """The article's own claim with the attribution of a phrase quoted in it."""
    if claim.attribution is not None:
        return claim
    partial = partial_in(claim.tokens, attributions)
    return claim if partial is None else replace(claim, attribution=partial)


def _claim(document: Document, sentence: Sentence, clause: Clause, mentions: tuple[Mention, ...], number: str) -> Claim:
    return Claim(
        id=f"{document.source.id}:{number}",
        source=document.source.id,
        sentence=sentence.index,
        span=clause.span,
        text=clause.text,
        tokens=clause.tokens,
        frame=clause.frame,
        attribution=narrowed(clause.attribution, clause.span),
        certainty=certainty_of(clause, clause.attribution, mentions),
        mentions=mentions,
        reports=clause.reports,
    )
