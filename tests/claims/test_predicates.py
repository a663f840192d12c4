"""What a sentence says somebody is beside what that one does, and whom a description stands for."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract

CASES = [
    pytest.param(
        "Ann Lee is a nurse who joined the ward in 1996.",
        ["Ann Lee is a nurse.", "Ann Lee joined the ward.", "Ann Lee joined the ward in 1996."],
        id="what somebody is, and what that one does",
    ),
    pytest.param(
        "Ann Lee is a singer and author who wrote two plays.",
        ["Ann Lee is a singer.", "Ann Lee is an author.", "Ann Lee wrote two plays."],
        id="two things that somebody is",
    ),
    pytest.param("He is the man who called.", ["He is the man who called."], id="a relative clause that identifies"),
    pytest.param(
        "Ann Lee flew to Hull. The 26-year-old sang there.",
        ["Ann Lee flew to Hull.", "Ann Lee sang there."],
        id="an age stands for who was named before",
    ),
    pytest.param(
        "Ann Lee flew to Hull. Former singer won a cup.",
        ["Ann Lee flew to Hull.", "Ann Lee won a cup."],
        id="a bare description, as in headlines",
    ),
    pytest.param(
        "Ann Lee and Bob Roe flew to Hull. The 26-year-old sang there.",
        ["Ann Lee flew to Hull.", "Bob Roe flew to Hull.", "The 26-year-old sang there."],
        id="the age of one of two",
    ),
    pytest.param(
        "Norvik bought a mill. The 26-year-old sang there.",
        ["Norvik bought a mill.", "The 26-year-old sang there."],
        id="no town is that young",
    ),
    pytest.param(
        "Ann Lee, now an aide in Hull, sold the mill.",
        ["Ann Lee sold the mill.", "Ann Lee is now an aide.", "Ann Lee is now an aide in Hull."],
        id="what stands aside says what she is",
    ),
    pytest.param(
        "The ship, also known as the Kim, sank in May.",
        ["The ship sank.", "The ship sank in May.", "The ship was also known as the Kim."],
        id="what something was called",
    ),
    pytest.param(
        "Ann Lee, not the mayor, sold the mill.", ["Ann Lee, not the mayor, sold the mill."], id="what she is not"
    ),
    pytest.param(
        "Ann Lee, allegedly a spy, sold the mill.", ["Ann Lee, allegedly a spy, sold the mill."], id="what is alleged"
    ),
    pytest.param(
        "Ann Lee and Bob Roe, now an aide in Hull, sang.",
        [
            "Ann Lee sang.",
            "Bob Roe, now an aide in Hull, sang.",
            "Bob Roe sang.",
        ],
        id="one of two may be meant",
    ),
    pytest.param(
        "A nurse in Hull, Devon, sold the mill.",
        ["A nurse in Hull, Devon, sold the mill.", "A nurse in Hull sold the mill."],
        id="a region behind a place",
    ),
    pytest.param(
        "His age, 75, was a problem.", ["His age, 75, was a problem.", "His age was a problem."], id="a number aside"
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_somebody_is(text: str, expected: list[str]) -> None:
    """What somebody is and what that one does are two facts; neither is told of anybody else."""
    assert [claim.text for claim in extract(Source.from_text(text, id="a"))] == expected
