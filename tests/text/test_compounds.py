"""Compounds whose hyphens stand apart: one word, and no dash taken for a hyphen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.models import Source
from claimcheck.text.words import word_spans


def words(text: str) -> list[str]:
    """The words of a sentence."""
    return [text[start:end] for start, end in word_spans(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("the 47 - year - old miller", "47 - year - old", id="age"),
        pytest.param("a 47-year - old's mill", "47-year - old", id="age, half apart, with a genitive"),
        pytest.param("a six - month ban", "six - month", id="number and unit"),
        pytest.param("an anti - doping rule", "anti - doping", id="prefix"),
        pytest.param("a down - to - earth man", "down - to - earth", id="three parts"),
        pytest.param("the Oslo - based firm", "Oslo - based", id="a last part that needs a first"),
    ],
)
def test_compounds(text: str, word: str) -> None:
    """The parts of a compound are one word."""
    assert word in words(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the door flew open - releasing a bird", id="a clause"),
        pytest.param("they won 30 - 20", id="a score"),
        pytest.param("sales - 5 million - rose", id="an insertion"),
        pytest.param("- old and new -", id="at the edges"),
        pytest.param("a firm - based on trust  -  grew", id="more blanks"),
    ],
)
def test_dashes(text: str) -> None:
    """A dash between clauses stands alone, wherever a compound is not certain."""
    assert "-" in words(text)


def test_a_compound_is_read_without_its_blanks() -> None:
    """The token has the hyphens of print, the span those of the text."""
    text = "The 47 - year - old miller sold the mill."
    (claim,) = claimcheck.extract(Source.from_text(text, id="a"))
    token = next(token for token in claim.tokens if token.text == "47-year-old")
    assert token.span.of(text) == "47 - year - old"


@given(st.lists(st.sampled_from(["anti", "old", "year", "5", "-", "to", "mill", ","]), max_size=12))
@settings(max_examples=50, deadline=None)
def test_no_character_is_lost(parts: list[str]) -> None:
    """Words and the blanks between them are the text."""
    text = " ".join(parts)
    assert "".join(words(text)).replace(" ", "") == text.replace(" ", "")
