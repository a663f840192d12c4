"""Tags and names by a spaCy pipeline; everything else (dates, quantities, roles, modality) stays ours.

spaCy is given our tokens, so that every span stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from claimcheck.annotators.annotator import Annotated
from claimcheck.errors import ClaimcheckError
from claimcheck.mentions import annotate
from claimcheck.mentions.entities import named_entities
from claimcheck.models import Document, EntityKind, Sentence, Span, Token

INSTALL = "pip install 'claimcheck-compare[spacy]'"

KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANIZATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "WORK_OF_ART": EntityKind.WORK,
    "PRODUCT": EntityKind.OTHER,
    "EVENT": EntityKind.OTHER,
    "LAW": EntityKind.OTHER,
    "NORP": EntityKind.OTHER,
}
"""Labels of the OntoNotes scheme that are names; the others are numbers and times, which are found by our own rules."""

_BLANK = frozenset({"_SP", ""})
"""Tags that are no part of speech: the pipeline's own for white space."""


@dataclass(frozen=True, slots=True)
class SpacyAnnotator:
    """A loaded pipeline with its name and versions."""

    name: str
    pipeline: Any = field(repr=False, compare=False)

    @classmethod
    def load(cls, model: str) -> SpacyAnnotator:
        """The annotator of an installed pipeline.

        Raises ClaimcheckError with the command that installs what is missing.
        """
        try:
            import spacy  # noqa: PLC0415 - an extra, and slow to load
        except ImportError:
            raise ClaimcheckError("the annotator needs spaCy", where="--annotator spacy", hint=INSTALL) from None
        try:
            pipeline = spacy.load(model, exclude=["lemmatizer"])
        except OSError:
            raise ClaimcheckError(
                "there is no such spaCy pipeline", where=f"--model {model}", hint=f"python -m spacy download {model}"
            ) from None
        missing = {"tagger", "ner"} - set(pipeline.pipe_names)
        if missing:
            raise ClaimcheckError(f"the spaCy pipeline has no {min(missing)}", where=f"--model {model}")
        return cls(f"spacy-{spacy.__version__}[{model}-{pipeline.meta['version']}]", pipeline)

    def annotate(self, document: Document) -> Annotated:
        """The document with spaCy's tags, and its mentions with spaCy's names."""
        read = [self._read(sentence.tokens) for sentence in document.sentences]
        sentences = tuple(map(_tagged, document.sentences, read))
        tagged = replace(document, sentences=sentences)
        spans = [item for pair in zip(sentences, read, strict=True) for item in _names(*pair)]
        return Annotated(tagged, annotate(tagged, named_entities(tagged, spans)))

    def _read(self, tokens: Sequence[Token]) -> Any:
        from spacy.tokens import Doc  # noqa: PLC0415 - as above

        doc = Doc(self.pipeline.vocab, words=[token.text for token in tokens], spaces=_spaces(tokens))
        doc[0].is_sent_start = True
        return self.pipeline(doc)


def _spaces(tokens: Sequence[Token]) -> list[bool]:
    """Whether a space follows each token."""
    return [*(token.span.end < after.span.start for token, after in pairwise(tokens)), False]


def _tagged(sentence: Sentence, doc: Any) -> Sentence:
    tokens = zip(sentence.tokens, doc, strict=True)
    return replace(
        sentence,
        tokens=tuple(token if word.tag_ in _BLANK else replace(token, tag=word.tag_) for token, word in tokens),
    )


def _names(sentence: Sentence, doc: Any) -> Iterator[tuple[Span, EntityKind]]:
    for name in doc.ents:
        first = name.start + (doc[name.start].lower_ == "the")
        last = name.end - (doc[name.end - 1].tag_ == "POS")
        if name.label_ in KINDS and first < last:
            yield Span(sentence.tokens[first].span.start, sentence.tokens[last - 1].span.end), KINDS[name.label_]
