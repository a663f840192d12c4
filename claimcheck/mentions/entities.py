"""Names -> entities with one canonical name per thing in an article."""

from __future__ import annotations

from claimcheck.models import Document, Entity, EntityKind, Span, Token


def find_entities(document: Document) -> tuple[Entity, ...]:
    """The names of a document."""
    found: list[Entity] = []
    for sentence in document.sentences:
        run: list[Token] = []
        for token in (*sentence.tokens, None):
            if token is not None and token.tag in ("NNP", "NNPS"):
                run.append(token)
            elif run:
                span = Span(run[0].span.start, run[-1].span.end)
                found.append(Entity(span, span.of(document.source.text), EntityKind.OTHER))
                run = []
    return tuple(found)
