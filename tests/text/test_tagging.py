"""Parts of speech."""

from __future__ import annotations

import pytest

from claimcheck.models import Span
from claimcheck.text.tagging import Tagger, tagger
from claimcheck.text.tokens import tokenize


def tagged(text: str) -> str:
    """The sentence with its tags."""
    return " ".join(f"{token.text}/{token.tag}" for token in tokenize(text, Span(0, len(text))))


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param("The/DT mayor/NN resigned/VBD on/IN Monday/NNP ./.", id="plain"),
        pytest.param("However/RB ,/, she/PRP stayed/VBD ./.", id="an adverb at the start is no name"),
        pytest.param("They/PRP will/MD not/RB pay/VB $/$ 4.3/CD million/CD ./.", id="money"),
        pytest.param("A/DT 15-year-old/JJ boy/NN did/VBD n't/RB go/VB ./.", id="hyphens and contractions"),
        pytest.param("The/DT fire/NN killed/VBD five/CD ./.", id="a sentence has a finite verb"),
        pytest.param("the/DT mayor/NN said/VBD it/PRP was/VBD over/RB ./.", id="no capitals"),
    ],
)
def test_tags(expected: str) -> None:
    """Sentences whose tags other stages rely on."""
    words = [pair.rpartition("/")[0] for pair in expected.split()]
    assert list(zip(words, tagger().tag(words), strict=True)) == [
        (pair.rpartition("/")[0], pair.rpartition("/")[2]) for pair in expected.split()
    ]


def test_headline() -> None:
    """In a headline in title case a capital does not make a name."""
    assert "Opens/VBZ" in tagged("Mayor Opens New Harbour Bridge After Long Delay")


def test_folding() -> None:
    """Typographic signs are folded in the words, and the spans stay those of the text."""
    text = "“It’s over—now…”"
    tokens = tokenize(text, Span(0, len(text)))
    assert [token.text for token in tokens] == ['"', "It", "'s", "over", "-", "now", "...", '"']
    assert tokens[-1].span == Span(len(text) - 1, len(text))


def test_same_tags_again() -> None:
    """What the tagger keeps from one sentence does not change the next."""
    words = ["Acme", "said", "that", "the", "plan", "would", "cost", "more", "than", "the", "port"]
    assert tagger().tag(words) == tagger().tag(words)


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        pytest.param("0 -7 1 -5 2 -6", "VB", id="all below zero"),
        pytest.param("0 -7 2 3", "NNP", id="the last tag, above one below zero"),
        pytest.param("1 4 2 4", "VB", id="the first of two that are equal"),
        pytest.param("1 -9 2 -12", "NN", id="the first tag, which has no weight"),
    ],
)
def test_sums(weights: str, expected: str) -> None:
    """Weights of either sign add up for each tag by itself."""
    model = Tagger(f"NN VB NNP\nhe PRP\na 0 rm\t1 1\nb\t{weights}\n".encode())
    assert model.tag(["farm"]) == [expected]
