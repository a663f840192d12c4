"""Lists: which are given out item by item, and which stay together."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract
from claimcheck.models import Granularity

LISTS = [
    pytest.param(
        "The choir won a cup and a medal.",
        ["The choir won a cup.", "The choir won a medal."],
        id="two objects",
    ),
    pytest.param(
        "Erik Dahl is a Danish painter, poet and teacher.",
        ["Erik Dahl is a Danish painter.", "Erik Dahl is a Danish poet.", "Erik Dahl is a Danish teacher."],
        id="article and origin are repeated",
    ),
    pytest.param(
        "The mayor and the bishop were arrested.",
        ["The mayor was arrested.", "The bishop was arrested."],
        id="two subjects",
    ),
    pytest.param(
        "The mayor and the bishop met on Friday.",
        ["The mayor and the bishop met on Friday."],
        id="done together",
    ),
    pytest.param(
        "The talks between the mayor and the bishop failed.",
        ["The talks between the mayor and the bishop failed."],
        id="between",
    ),
    pytest.param(
        "These are the harbours of Fogo, Brava and Maio.",
        ["These are the harbours of Fogo.", "These are the harbours of Brava.", "These are the harbours of Maio."],
        id="names behind of",
    ),
    pytest.param(
        "Police blamed poor light at Malmo and Lund crossings.",
        [
            "Police blamed poor light.",
            "Police blamed poor light at Malmo.",
            "Police blamed poor light at Lund crossings.",
        ],
        id="a name and a group that opens with a name",
    ),
    pytest.param("The town needs food and water.", ["The town needs food and water."], id="one idea"),
]


@pytest.mark.parametrize(("sentence", "expected"), LISTS)
def test_list(sentence: str, expected: list[str]) -> None:
    """A sentence with a list gives these facts."""
    assert [claim.text for claim in extract(Source.from_text(sentence, id="a"))] == expected


@pytest.mark.parametrize("sentence", [row.values[0] for row in LISTS])
def test_a_list_is_compared_whole(sentence: str) -> None:
    """An item in place of the list would repeat the sentence once for each in a report."""
    claims = extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)
    assert [claim.text for claim in claims] == [sentence]


def test_long_sentence_ends() -> None:
    """A sentence of thousands of items is read in linear time."""
    assert extract(Source.from_text("Anna saw a cat , a dog and a bird , " * 700, id="a"))
