"""Reports of a speech that tell to whom, where or through what something was said."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract
from claimcheck.models import Granularity

CASES = [
    pytest.param(
        "In a press release, the game maker Norvik stated that the deal is part of its plan.",
        ["In a press release, the game maker Norvik stated.", "The deal is part of its plan."],
        id="the channel before the speaker",
    ),
    pytest.param(
        '"We will win," Olsen told reporters at the harbour on Monday, "and then we rest."',
        ["We will win.", "Olsen told reporters at the harbour on Monday.", "Then we rest."],
        id="between two parts of a quotation, without its marks",
    ),
    pytest.param(
        '"The bridge is safe," said Ann Olsen in an interview with the Hull Post.',
        ["The bridge is safe.", "Ann Olsen said in an interview with the Hull Post."],
        id="the speaker behind the verb",
    ),
    pytest.param(
        "Olsen denied the claim in a tweet, saying that the bridge was safe.",
        ["Olsen denied the claim in a tweet.", "The bridge was safe."],
        id="a verb with an object",
    ),
    pytest.param(
        "Sen. Ann Olsen, D-Ohio, said the bridge was safe.",
        ["The bridge was safe."],
        id="a title and a state before the verb are no occasion",
    ),
    pytest.param("Olsen said the bridge was safe.", ["The bridge was safe."], id="nothing but the speaker"),
    pytest.param("Olsen said on Monday that it was safe.", ["It was safe."], id="nothing but the day"),
    pytest.param(
        '"The bridge is safe," said Ann Olsen, the mayor of Hull.',
        ["The bridge is safe.", "Ann Olsen is the mayor of Hull."],
        id="a description of the speaker is no occasion",
    ),
    pytest.param(
        '"The bridge is safe," said the mayor, a Labour politician, on Monday.',
        ["The bridge is safe."],
        id="a description that ends in a comma",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_occasions(text: str, expected: list[str]):
    """A report is a claim of its own if it says more than who spoke and on which day."""
    claims = extract(Source.from_text(text, id="a"), granularity=Granularity.CLAUSE)
    assert [claim.text for claim in claims] == expected


def test_a_report_is_no_fact():
    """Among facts, what was said counts; the attribution has who said it."""
    claims = extract(Source.from_text("Olsen told the council that the bridge was safe.", id="a"))
    assert [claim.text for claim in claims] == ["The bridge was safe."]


def test_the_day_of_a_report_stays_with_what_was_said():
    """When something was said is a circumstance of what was said, also where the report is a claim."""
    told, said = extract(
        Source.from_text("Olsen told the council on 3 May 2021 that the bridge was safe.", id="a"),
        granularity=Granularity.CLAUSE,
    )
    assert [mention.value for mention in said.context] == ["2021-05-03"]
    assert "council" in told.text
