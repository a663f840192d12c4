"""Whom a quotation is about, where its words do not say so."""

from __future__ import annotations

import pytest

from claimcheck import Source, compare
from claimcheck.models import Span
from claimcheck.report.subjects import unnamed_subject
from claimcheck.report.view import View
from claimcheck.report.writers import writer_of

CASES = [
    pytest.param(
        "Marta Lind, who ran the harbour fund, resigned on Friday.",
        "who ran the harbour fund",
        "Marta Lind",
        id="a relative clause is about what it hangs on",
    ),
    pytest.param(
        "Marta Lind left the harbour fund. She returned in May.",
        "She returned in May",
        "Marta Lind",
        id="the name that a pronoun was taken for can be checked by the reader",
    ),
    pytest.param(
        "The council closed the old bridge and sold its stones.",
        "sold its stones",
        "The council",
        id="the second verb has the subject of the first",
    ),
    pytest.param(
        "The council closed the old bridge.", "The council closed the old bridge", None, id="it says so itself"
    ),
    pytest.param("They closed the bridge and sold its stones.", "sold its stones", None, id="a pronoun tells nobody"),
    pytest.param(
        "The mayor’s well-paid clerk closed the bridge and sold its stones.",
        "sold its stones",
        "The mayor’s well-paid clerk",
        id="signs between words stay",
    ),
    pytest.param(
        "The mayor, her deputy and\nthe clerk closed the bridge and sold its stones.",
        "sold its stones",
        "The mayor, her deputy and the clerk",
        id="commas of a list stay, and a line that ends is a blank",
    ),
    pytest.param(
        "Marta Lind left. Ann Roe praised her lawyer, Paul Hall, who ran the fund.",
        "Paul Hall",
        "Ann Roe's lawyer",
        id="a name for a possessive is one",
    ),
]


@pytest.mark.parametrize(("text", "words", "expected"), CASES)
def test_unnamed_subject(text: str, words: str, expected: str | None):
    """The subject stands before the quotation if a reader cannot see it inside."""
    comparison = compare([Source.from_text(text, id="a"), Source.from_text("It rained all day.", id="b")])
    start = text.index(words)
    claim = next(
        claim for claim in comparison.claims if claim.source == "a" and claim.span == Span(start, start + len(words))
    )
    assert unnamed_subject(claim, text) == expected


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        pytest.param("markdown", r"\[The R&amp;D\* board\] “sold its stones", id="Markdown"),
        pytest.param("html", "[The R&amp;D* board]", id="HTML"),
    ],
)
def test_a_subject_is_escaped_as_all_words_of_a_source(form: str, shown: str):
    """It stands outside of the quotation marks, and comes from the source all the same."""
    texts = ("The R&D* board closed the bridge and sold its stones.", "It rained all day.")
    sources = [Source.from_text(text, id=name) for name, text in zip("ab", texts, strict=True)]
    assert shown in writer_of(form)(View(compare(sources)))
