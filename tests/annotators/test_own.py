"""Another annotator in the place of ours, without any extra installed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from click.testing import CliRunner

import claimcheck
from claimcheck.annotators import OWN, Annotated, annotator_named
from claimcheck.cli import main
from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError
from claimcheck.models import Document, Entity

TEXT = "“Sales rose,” said Mara Lind, president of Norvik Foods. Norvik Foods is based in Oslo."
OTHER = "Sales rose at Norvik Foods."


@dataclass(frozen=True)
class Nameless:
    """Finds what ours finds, without the names."""

    name: str = "nameless-1"

    def annotate(self, document: Document) -> Annotated:
        own = OWN.annotate(document)
        return Annotated(own.document, tuple(item for item in own.mentions if not isinstance(item, Entity)))


@dataclass(frozen=True)
class Verbless:
    """Takes every word for a noun."""

    name: str = "verbless-1"

    def annotate(self, document: Document) -> Annotated:
        sentences = [
            replace(sentence, tokens=tuple(replace(token, tag="NN") for token in sentence.tokens))
            for sentence in document.sentences
        ]
        return OWN.annotate(replace(document, sentences=tuple(sentences)))


def entities(claims: tuple[claimcheck.Claim, ...]) -> list[Entity]:
    return [mention for claim in claims for mention in claim.mentions if isinstance(mention, Entity)]


def test_the_mentions_are_those_of_the_annotator():
    """What it does not find is not there."""
    source = claimcheck.Source.from_text(TEXT, id="a")
    assert entities(claimcheck.extract(source))
    assert not entities(claimcheck.extract(source, Config(annotator=Nameless())))


def test_the_tags_are_those_of_the_annotator():
    """Both stages after it see them: without a verb no clause is cut."""
    source = claimcheck.Source.from_text("The mayor resigned and the council met.", id="a")
    assert len(claimcheck.extract(source)) == 2
    assert len(claimcheck.extract(source, Config(annotator=Verbless()))) == 1


def test_the_signature_names_it():
    """A report made with another annotator is another report; ours is not named, so that old reports hold."""
    sources = [claimcheck.Source.from_text(TEXT, id="a"), claimcheck.Source.from_text(OTHER, id="b")]
    assert claimcheck.compare(sources, Config(annotator=Nameless())).signature.endswith("|annotator:nameless-1")
    assert "annotator" not in claimcheck.compare(sources).signature


def test_ours_is_the_default():
    """By name and without one."""
    assert annotator_named("claimcheck") is OWN is Config().annotator


def test_without_spacy_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch):
    """Exit code 2, what is missing, and the command that installs it."""
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    with pytest.raises(ClaimcheckError) as caught:
        annotator_named("spacy")
    assert caught.value.hint == "pip install 'claimcheck-compare[spacy]'"


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('annotator = "spaccy"', "did you mean 'spacy'?"),
        ('model = "en_core_web_sm"', "'model' is used by one annotator only"),
        ("annotator = 3", "'annotator' is not a text"),
    ],
    ids=["unknown", "a model that nothing uses", "no text"],
)
def test_a_wrong_configuration_is_an_error(tmp_path, toml: str, message: str):
    """One clear message, exit code 2."""
    (tmp_path / "claimcheck.toml").write_text(toml)
    result = CliRunner().invoke(main, ["config", "--project", str(tmp_path)])
    assert (result.exit_code, message in result.output) == (2, True)


def test_a_model_without_its_annotator_is_an_error(tmp_path):
    """It would be ignored silently."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    result = CliRunner().invoke(main, ["extract", str(path), "--model", "en_core_web_sm"])
    assert (result.exit_code, "--annotator spacy only" in result.output) == (2, True)
