"""The claims of a document in a language whose grammar is not known: its sentences as they stand."""

from __future__ import annotations

from claimcheck.models import Certainty, Claim, Document, Frame


def sentence_claims(document: Document) -> tuple[Claim, ...]:
    """A claim for each sentence: in the article's own voice, without a frame and without typed values.

    Whoever read them by English rules would take "die" for a verb and "will" for a plan.
    """
    return tuple(
        Claim(
            id=f"{document.source.id}:{number}",
            source=document.source.id,
            sentence=sentence.index,
            span=sentence.span,
            text=sentence.span.of(document.source.text),
            tokens=sentence.tokens,
            frame=Frame(),
            attribution=None,
            certainty=Certainty.ASSERTED,
            mentions=(),
        )
        for number, sentence in enumerate(document.sentences, 1)
    )
