"""How words are related, and their lemmas."""

from __future__ import annotations

from importlib.resources import files

import pytest

from claimcheck.lexicon import load_table
from claimcheck.lexicon.lemmas import lemma_of
from claimcheck.lexicon.relations import Relation, relation

LEMMAS = [
    ("rose", "VBD", "rise"),
    ("putting", "VBG", "put"),
    ("singing", "VBG", "sing"),
    ("hoping", "VBG", "hope"),
    ("studies", "NNS", "study"),
    ("bigger", "JJR", "big"),
    ("left", "JJ", "left"),
    ("left", "VBD", "leave"),
    ("Zorble", "NNP", "zorble"),
]


@pytest.mark.parametrize(("word", "tag", "lemma"), LEMMAS)
def test_lemma(word: str, tag: str, lemma: str):
    """Inflected words find their lemma by their tag; unknown words stay as they are."""
    assert lemma_of(word, tag) == lemma


RELATIONS = [
    ("rise", "fall", "v", Relation.OPPOSITE),
    ("approve", "reject", "v", Relation.OPPOSITE),
    ("giant", "small", "a", Relation.OPPOSITE),
    ("crewed", "uncrewed", "a", Relation.OPPOSITE),
    ("thursday", "friday", "n", Relation.RIVAL),
    ("kitchen", "courtroom", "n", Relation.RIVAL),
    ("swedish", "norwegian", "a", Relation.RIVAL),
    ("english", "british", "a", Relation.NONE),
    ("english", "french", "a", Relation.RIVAL),
    ("swedish", "sweden", "n", Relation.SYNONYM),
    ("buy", "purchase", "v", Relation.SYNONYM),
    ("dog", "animal", "n", Relation.BROADER),
    ("animal", "dog", "n", Relation.NARROWER),
    ("treaty", "weather", "n", Relation.NONE),
]


@pytest.mark.parametrize(("first", "second", "kind", "expected"), RELATIONS)
def test_relation(first: str, second: str, kind: str, expected: Relation):
    """One relation for a pair, and the mirrored one for the pair the other way round."""
    assert relation(first, second, kind) is expected
    assert relation(second, first, kind) is expected.swapped


@pytest.mark.parametrize("name", ["opposites", "exclusive", "antonyms"])
def test_tables_have_distinct_first_fields(name: str):
    """A table is read into a mapping by its first field: a second row with the same field would be lost."""
    lines = files("claimcheck.lexicon").joinpath(f"{name}.tsv").read_text("utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    assert len(load_table(name)) == len(rows)


def test_negations_stand_in_one_list():
    """Every single word that the table of cues takes for a negation is in the list of negating words."""
    cues = [word for word, (kind, *_) in load_table("modality").items() if kind == "negation"]
    assert {word for word in cues if word.islower() and " " not in word} <= load_table("negating_words").keys()
