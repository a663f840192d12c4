"""Words that negate a statement or say how certain it is."""

from __future__ import annotations

from claimcheck.models import Document, Modality, ModalityKind, Negation

_NEGATIONS = frozenset(["not", "n't", "never", "no", "none", "neither", "nor", "nobody", "nothing", "without"])


def find_modality(document: Document) -> tuple[Negation | Modality, ...]:
    """The negations and modal words of a document."""
    found: list[Negation | Modality] = []
    for sentence in document.sentences:
        for token in sentence.tokens:
            if token.text.lower() in _NEGATIONS:
                found.append(Negation(token.span))
            elif token.text.lower() in ("may", "might", "could"):
                found.append(Modality(token.span, ModalityKind.POSSIBLE))
    return tuple(found)
