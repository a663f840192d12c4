"""Names of annotators, as a configuration or an option gives them."""

from __future__ import annotations

from claimcheck.annotators.annotator import Annotator
from claimcheck.annotators.own import OWN
from claimcheck.annotators.spacy import SpacyAnnotator

SPACY = "spacy"
ANNOTATORS = ("claimcheck", SPACY)
"""The default first."""
DEFAULT_MODEL = "en_core_web_sm"


def annotator_named(name: str, model: str = DEFAULT_MODEL) -> Annotator:
    """The annotator of that name; `model` is the spaCy pipeline, which the user has installed.

    Raises ClaimcheckError where spaCy or the pipeline is missing.
    """
    return SpacyAnnotator.load(model) if name == SPACY else OWN
