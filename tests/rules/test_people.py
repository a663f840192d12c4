"""Who holds a role, and how names are spelt: over whole sources, and in the table of people and roles."""

import pytest

import claimcheck
from claimcheck.models import Discrepancy


def compared(*texts: str) -> claimcheck.Comparison:
    return claimcheck.compare([claimcheck.Source.from_text(text, id=f"s{n}") for n, text in enumerate(texts)])


def found(*texts: str) -> list[tuple[str, str]]:
    """Rule and severity of what the two rules on people report."""
    return [
        (item.rule, item.severity.value)
        for item in compared(*texts).findings
        if isinstance(item, Discrepancy) and item.rule in ("role-holder", "name-variant")
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(
            "Zeltron president Anna Berg left. Zeltron president Anna Berg spoke. Berg, the president, is ill.",
            "Zeltron president Peter Falk left.",
            [("role-holder", "conflict")],
            id="once for all mentions",
        ),
        pytest.param(
            "Zeltron CEO Anna Brauner left.",
            "Zeltron chief executive Anna Brauer left.",
            [("name-variant", "divergence")],
            id="a slip is no other person",
        ),
        pytest.param(
            "President Anna Berg left.", "Zeltron president Peter Falk left.", [], id="an organisation is missing"
        ),
        pytest.param(
            "Former Zeltron president Anna Berg left.",
            "Zeltron president Anna Berg left.",
            [("role-holder", "divergence")],
            id="past and present",
        ),
        pytest.param(
            "The ship lay off Place Vendôme Island.", "The ship lay off Place Vendome Island.", [], id="an accent"
        ),
        pytest.param("Acting Zeltron president Anna Berg left.", "Zeltron president Peter Falk left.", [], id="acting"),
        pytest.param(
            "Zeltron president Anna Berg left. Peter Falk is now president of Zeltron.",
            "Zeltron president Peter Falk left.",
            [],
            id="a succession",
        ),
        pytest.param(
            "Anna Berg was president of Zeltron in 1990.", "Zeltron president Peter Falk left.", [], id="the past"
        ),
        pytest.param(
            "Zeltron shares fell. Zeltron was sold.",
            "“We are glad,” said Anna Berg, spokeswoman of Zeltron.",
            [],
            id="no gap for a spokeswoman",
        ),
        pytest.param(
            "France agreed. France was asked.",
            "“We are glad,” said Anna Berg, president of France.",
            [],
            id="no gap for a country",
        ),
    ],
)
def test_people(left: str, right: str, expected: list[tuple[str, str]]) -> None:
    """One real difference is one finding; what only looks like one is none."""
    assert found(left, right) == expected


def test_role_table() -> None:
    """A row for each role of an organisation, with the holder of each source and whether they are quoted."""
    rows = compared(
        "Zeltron CEO Anna Berg left. She is a singer.",
        "“We are glad,” said Anna Berg, chief executive officer of Zeltron Inc.",
    ).roles
    held = [(row.role, [(holder.source, holder.person, holder.quoted) for holder in row.holders]) for row in rows]
    assert held == [("CEO", [("s0", "Anna Berg", False), ("s1", "Anna Berg", True)])]


def test_one_row_for_one_role() -> None:
    """The speaker of the House is the speaker, and a state's GOP its Republican Party."""
    rows = compared(
        "House Speaker Anna Berg left. Ohio GOP Chairman Peter Falk stayed.",
        "Speaker Anna Berg left. Ohio Republican Party Chairman Peter Falk stayed.",
    ).roles
    assert [(row.role, len(row.holders)) for row in rows] == [("house speaker", 2), ("chairman", 2)]


def test_who_holds_an_office_stands_in_one_row():
    """A source that leaves out the state means the same office, whichever source comes first; another senator's is
    nobody's."""
    told = ("Sen. Anna Berg spoke. Sen. Tom Falk left.", "Senator Anna Berg of Ohio spoke.")
    for texts in (told, told[::-1]):
        rows = {row.organization: {holder.person for holder in row.holders} for row in compared(*texts).roles}
        assert rows == {"Ohio": {"Anna Berg"}, None: {"Tom Falk"}}
