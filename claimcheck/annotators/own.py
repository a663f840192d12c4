"""The annotator that needs nothing but this package."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.annotators.annotator import Annotated, Annotator
from claimcheck.mentions import annotate
from claimcheck.models import Document


@dataclass(frozen=True, slots=True)
class OwnAnnotator:
    """The tags of the segmentation and the mentions of our own rules."""

    name: str = "claimcheck"

    def annotate(self, document: Document) -> Annotated:
        """The document as it is, with its mentions."""
        return Annotated(document, annotate(document))


OWN: Annotator = OwnAnnotator()
