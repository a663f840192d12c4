"""The whole stage."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.models import Document, Skipped, Source, Span
from claimcheck.text import segment

SIGNS = st.text(alphabet="aBc. \n\"“”'(),!?:-—*•1é\t\r\u2028\ufeff", max_size=120)


def check_coverage(document: Document) -> None:
    """Every character that is not blank is in exactly one sentence or skipped stretch, and tokens are in sentences."""
    text = document.source.text
    spans = sorted([sentence.span for sentence in document.sentences] + [item.span for item in document.skipped])
    position = 0
    for span in spans:
        assert position <= span.start < span.end <= len(text)
        assert not text[position : span.start].strip("\ufeff \n\t\r\u2028")
        position = span.end
    assert not text[position:].strip("\ufeff \n\t\r\u2028")
    for sentence in document.sentences:
        start = sentence.span.start
        for token in sentence.tokens:
            assert start <= token.span.start < token.span.end <= sentence.span.end
            start = token.span.end


@given(SIGNS)
@settings(max_examples=100, deadline=None)
def test_nothing_is_lost(text: str) -> None:
    """Whatever the text: all of it is accounted for."""
    check_coverage(segment(Source.from_text(text, id="a")))


@given(SIGNS, st.integers(0, 120), st.integers(1, 30))
@settings(max_examples=100, deadline=None)
def test_nothing_is_lost_around_exclusions(text: str, start: int, length: int) -> None:
    """What the reader excluded is skipped, or lies inside a sentence that goes on around it."""
    span = Span(min(start, len(text)), min(start + length, len(text)))
    excluded = (Skipped(span, "markup"),) if text[span.start : span.end].strip() else ()
    check_coverage(segment(Source(id="a", text=text, excluded=excluded)))


def test_sentences_are_numbered() -> None:
    """Sentences have an index of their own and the number of their paragraph; skipped ones have none."""
    document = segment(Source.from_text("Snow fell. Why? Rain fell.\n\nThe sun shone.", id="a"))
    assert [(sentence.index, sentence.paragraph) for sentence in document.sentences] == [(0, 0), (1, 0), (2, 1)]


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        '"',
        "“",
        "(",
        ". ",
        ".",
        "A. ",
        "… ",
        "? ",
        "* ",
        "-",
        "1. ",
        "A\n",
        " \n",
        "• ",
        '." ',
        "U.S. ",
        "a.B",
        "AB ",
    ],
)
def test_hostile_repetition_ends(unit: str) -> None:
    """A long repetition of anything is read in about linear time: seconds are allowed, and minutes would be needed."""
    begun = time.monotonic()
    segment(Source.from_text(unit * (20_000 // len(unit)), id="a"))
    assert time.monotonic() - begun < 10
