"""Document -> parts of speech and mentions. Ours by default; another one can be given."""

from claimcheck.annotators.annotator import Annotated, Annotator
from claimcheck.annotators.choosing import ANNOTATORS, DEFAULT_MODEL, SPACY, annotator_named
from claimcheck.annotators.own import OWN

__all__ = ["ANNOTATORS", "DEFAULT_MODEL", "OWN", "SPACY", "Annotated", "Annotator", "annotator_named"]
