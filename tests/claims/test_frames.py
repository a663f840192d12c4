"""Frames: who does what to whom."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract
from claimcheck.models import Frame, Granularity, Token


def _words(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.text for token in tokens)


def _frame(sentence: str) -> Frame:
    return extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)[0].frame


FRAMES = [
    pytest.param("The board sold the mill.", "The board", "sold", "the mill", id="active"),
    pytest.param("The mill is a ruin.", "The mill", "ruin", "a", id="predicate noun"),
    pytest.param("The mill was empty.", "The mill", "empty", "", id="predicate adjective"),
    pytest.param("The board plans to sell the mill.", "The board", "sell", "the mill", id="light verb"),
    pytest.param(
        "The board has never sold the mill.", "The board", "sold", "the mill", id="auxiliaries are no predicate"
    ),
]


@pytest.mark.parametrize(("sentence", "subject", "predicate", "rest"), FRAMES)
def test_frame(sentence: str, subject: str, predicate: str, rest: str) -> None:
    """Subject, predicate and object of a sentence."""
    frame = _frame(sentence)
    assert (_words(frame.subject), _words(frame.predicate), _words(frame.object)) == (subject, predicate, rest)


def test_passive_has_its_agent() -> None:
    """A passive names who did it behind "by"."""
    frame = _frame("The mill was sold by the board.")
    assert frame.passive
    assert _words(frame.agent) == "the board"


def test_negation_stands_in_the_verb_group() -> None:
    """ "Not" negates the frame."""
    assert _frame("The board did not sell the mill.").negated
    assert not _frame("The board sold the mill.").negated
