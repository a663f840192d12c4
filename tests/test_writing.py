"""Blanks and accents that no reader sees."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.models import Skipped, Span
from claimcheck.rewriting import rewritten
from claimcheck.writing import writing_edits

READ_AS = [
    ("It  rained.", "It rained.", "two blanks"),
    ("It\u00a0rained.", "It rained.", "a blank that does not break"),
    ("It rained.  \n  It snowed.", "It rained.  \n  It snowed.", "blanks at the ends of lines stay"),
    ("a\tb", "a\tb", "a tab parts columns"),
    ("5\u202f000 euros", "5\u202f000 euros", "thousands stay parted"),
    ("Jose\u0301", "José", "a decomposed letter"),
    ("x\u0301", "x\u0301", "a letter that has no composed form"),
    ("\u0301", "\u0301", "an accent alone"),
]


@pytest.mark.parametrize(("text", "read_as", "why"), READ_AS, ids=[row[2] for row in READ_AS])
def test_what_is_read(text: str, read_as: str, why: str) -> None:
    """One plain blank between words, one character for a letter."""
    assert rewritten(claimcheck.Source.from_text(text, id="a"), writing_edits(text)).source.text == read_as, why


def test_what_is_no_prose_stays() -> None:
    """Code and front matter are not touched, and stay where they are."""
    text = "It  rained. a  b It  snowed."
    article = claimcheck.Source("a", text, excluded=(Skipped(Span(12, 16), "code"),))
    found = rewritten(article, writing_edits(text)).source
    assert found.text == "It rained. a  b It snowed."
    assert found.excluded[0].span.of(found.text) == "a  b"


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("ae\u0301\u0308 \u00a0\n.1"), max_size=60))
def test_spans_lead_back(text: str) -> None:
    """Every character that was not replaced is found again where it was."""
    found = rewritten(claimcheck.Source.from_text(text, id="a"), writing_edits(text))
    touched = {place for _, new in found.places for place in range(new.start, new.end)}
    for place in range(len(found.source.text)):
        if place not in touched:
            assert found.back(Span(place, place + 1)).of(text) == found.source.text[place]
    assert found.back(Span(0, len(found.source.text))) == Span(0, len(text)) or not text


def test_claims_point_into_the_text_as_it_was_read() -> None:
    """`extract` and `compare` quote the article, blanks included."""
    text = "Ann  Holt said  the bridge cost 5  million euros."
    for claims in (
        claimcheck.extract(claimcheck.Source.from_text(text, id="a")),
        claimcheck.compare([claimcheck.Source.from_text(text, id=name) for name in "ab"]).claims,
    ):
        assert claims[0].span.of(text) in text and "5  million" in claims[0].span.of(text)


def test_language_is_kept() -> None:
    """A source whose blanks are mended is reported in the language that it is in."""
    texts = ("Die Brücke  wurde am Montag geschlossen.", "Die Brücke wurde am Montag gesperrt.")
    sources = [replace(claimcheck.Source.from_text(text, id=text[-9:]), language="de") for text in texts]
    assert [document.language for document in claimcheck.compare(sources).documents] == ["de", "de"]
