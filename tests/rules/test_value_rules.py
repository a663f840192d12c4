"""Cases of the rules on numbers and dates, through the whole pipeline."""

from datetime import date

import pytest

import claimcheck
from claimcheck.models import Agreement, Discrepancy

DAY = date(2021, 11, 5)


def found(left: str, right: str, published: date | None = None) -> set[tuple[str, str]]:
    """Rule and severity of the discrepancies about numbers and dates, whichever source comes first."""
    a = claimcheck.Source.from_text(left, id="a", published=published)
    b = claimcheck.Source.from_text(right, id="b", published=published)
    names = ("quantity-mismatch", "date-mismatch", "scope-differs")
    there, back = (
        {
            (item.rule, item.severity.value)
            for item in claimcheck.compare(pair).findings
            if isinstance(item, Discrepancy) and item.rule in names
        }
        for pair in ([a, b], [b, a])
    )
    assert there == back
    return there


CONFLICT = {("quantity-mismatch", "conflict")}
SPEAKERS = {("quantity-mismatch", "divergence")}
DATE = {("date-mismatch", "conflict")}
SCOPE = {("scope-differs", "divergence")}

NUMBERS = [
    pytest.param("The fund holds 250 billion yen.", "The fund holds 350 billion yen.", CONFLICT, id="one sign"),
    pytest.param(
        "The city has 2.5 million inhabitants.",
        "The city has two and a half million inhabitants.",
        set(),
        id="in words",
    ),
    pytest.param("More than 200 people were killed.", "250 people were killed.", set(), id="lower bound"),
    pytest.param(
        "They have five children: two girls and three boys.",
        "They have seven children.",
        CONFLICT,
        id="a total and its parts add up to nothing",
    ),
    pytest.param("The city has two bridges.", "The city has twelve bridges.", CONFLICT, id="copies but for the number"),
    pytest.param(
        "The mayor came with his wife and four children.",
        "The mayor came with his wife and 11 children.",
        CONFLICT,
        id="copies, in a list",
    ),
    pytest.param("Up to 200 people were killed.", "250 people were killed.", CONFLICT, id="over an upper bound"),
    pytest.param(
        "At least three people died in the blast.", "The blast killed five and injured 40.", set(), id="bound, injured"
    ),
    pytest.param("The blast killed five.", "The blast killed six and injured five.", CONFLICT, id="killed and killed"),
    pytest.param("Five people were killed.", "Seven people were injured.", set(), id="killed and injured"),
    pytest.param("Sales rose by 5 percent.", "Sales rose to 7 million.", set(), id="by and to, percent and sum"),
    pytest.param("Sales rose by 5 percent in 2020.", "Sales rose by 7 percent in 2021.", SCOPE, id="other year"),
    pytest.param("Norvik hired 50 people.", "Alder hired 70 people.", set(), id="other company"),
    pytest.param("Norvik will not hire 50 people.", "Norvik will hire 70 people.", set(), id="negated"),
    pytest.param("Norvik hired 50 engineers.", "Norvik hired 70 drivers.", set(), id="other noun"),
    pytest.param(
        "The quake was centered four miles southwest of Cobb.",
        "The quake was centered 13 miles east of Dale.",
        set(),
        id="distances from two towns",
    ),
    pytest.param(
        "The quake was centered four miles southwest of Cobb.",
        "The quake was centered 13 miles southwest of Cobb.",
        CONFLICT,
        id="distances from one town",
    ),
    pytest.param(
        "The quake was centered four miles (6 km) southwest of Cobb.",
        "The quake was centered 13 miles (21 km) east of Dale.",
        set(),
        id="distances with an aside",
    ),
    pytest.param(
        "The crew of the ship has confiscated 14 rifles so far.",
        "The crew of the ship confiscated six rifles.",
        set(),
        id="a sum until now",
    ),
    pytest.param(
        "Roe had eight children by his wife and a mistress.",
        "Roe had three children with his mistress.",
        set(),
        id="the larger number is that of one thing more",
    ),
    pytest.param(
        "Roe had eight children with his mistress.",
        "Roe had three children with his mistress.",
        CONFLICT,
        id="both numbers are those of one thing",
    ),
    pytest.param(
        "The bomb killed 40, 12 of them children.",
        "The bomb killed 55, 12 of them children.",
        CONFLICT,
        id="two numbers with a comma between are no parts of one",
    ),
    pytest.param(
        "In 2019, 40 people died in the mine of Ard.",
        "In 2019, 55 people died in the mine of Ard.",
        CONFLICT,
        id="a year before a number is no part of it",
    ),
    pytest.param(
        "Police and rescuers said 40 people died in the crash near Ard.",
        "Police said 30 people died in the crash near Ard.",
        SPEAKERS,
        id="two who speak are not two who died",
    ),
    pytest.param(
        "The laptop has a 2 GHz processor and a new card.",
        "The laptop has a 1. 8 GHz processor and a new card.",
        set(),
        id="a number that the text has a blank in",
    ),
    pytest.param("Norvik hired 50 young engineers.", "Norvik hired 70 engineers.", set(), id="a part of them"),
    pytest.param("Norvik pays 15 dollars an hour.", "Norvik pays 90 dollars a day.", set(), id="rates"),
    pytest.param("Another five people died in Leeds.", "Eight people died in Leeds.", set(), id="on top of others"),
    pytest.param(
        "Shares of Norvik fell 3 percent.", "Shares of Norvik fell 4 percent.", SCOPE, id="a price is of a moment"
    ),
    pytest.param(
        "The flu killed 15 people in Malmo and two in Lund.", "The flu killed 17 people.", set(), id="adds up"
    ),
    pytest.param(
        "The storm killed 12 people. In the capital it killed 5 people.",
        "The storm killed 5 people.",
        set(),
        id="the other source knows both",
    ),
]


NUMBERS += [
    pytest.param(
        "Profit of Norvik fell 3 percent to 20 million euros.",
        "Profit of Norvik fell 5 percent to 22 million euros.",
        CONFLICT,
        id="by and to",
    ),
    pytest.param(
        "The temperature in Oslo fell to minus 5 degrees.",
        "The temperature in Oslo fell to 5 degrees.",
        CONFLICT,
        id="the sign",
    ),
    pytest.param(
        "The man, 54, was arrested in Leeds.", "The 45-year-old man was arrested in Leeds.", CONFLICT, id="two ages"
    ),
    pytest.param(
        "The man, 45, was arrested in Leeds.", "The 45-year-old man was arrested in Leeds.", set(), id="one age"
    ),
    pytest.param(
        "Half of the workers left the union.", "Two-thirds of the workers left the union.", CONFLICT, id="fractions"
    ),
    pytest.param(
        "Half of the workers left the union.", "48 percent of the workers left the union.", set(), id="nearly half"
    ),
    pytest.param(
        "Maria Olsen said 12 people were killed.",
        "Peter Lindqvist said 15 people were killed.",
        SPEAKERS,
        id="two speakers",
    ),
    pytest.param(
        "Maria Olsen said 12 people were killed.", "15 people were killed.", CONFLICT, id="a speaker, and the source"
    ),
    pytest.param(
        "Maria Olsen said 12 people were killed.",
        "15 people were killed, Maria Olsen said.",
        CONFLICT,
        id="one speaker",
    ),
]

PLACES = [
    pytest.param(
        f"Exports rose by 5 percent in {left}.",
        f"Exports rose by 7 percent in {right}.",
        expected,
        id=f"{left}, {right}",
    )
    for left, right, expected in (
        ("Niger", "Nigeria", SCOPE),
        ("Oman", "Romania", SCOPE),
        ("Peru", "Chile", SCOPE),
        ("Leeds", "Leeds City", CONFLICT),
        ("Britain", "the United Kingdom", CONFLICT),
    )
]

GAPS = [
    pytest.param("The rescue ship found 26 people.", "The rescue ship found people.", 1, id="a number less"),
    pytest.param(
        "The crash killed 20 men and 6 women in Leeds.", "The crash killed 26 people in Leeds.", 0, id="adds up"
    ),
    pytest.param(
        "The quake damaged a dam and seven bridges in Leeds, Maria Olsen said.",
        "The quake damaged a dam and 8 bridges in Leeds, Peter Lindqvist said.",
        0,
        id="another number of the same thing is none that is left out",
    ),
    pytest.param(
        "Hart met three candidates on Monday: Ann Berg, Ivo Falk and Lena Roth.",
        "Hart met the candidates Ann Berg, Ivo Falk and Lena Roth on Monday.",
        0,
        id="whoever lists them has counted them",
    ),
    pytest.param("Hart met three candidates on Monday.", "Hart met the candidates on Monday.", 1, id="without a list"),
    pytest.param(
        "The club paid four million euros for Falk.", "Falk was bought by the club.", 1, id="short texts, another verb"
    ),
    pytest.param("Nobody died in the fire.", "Three people died in the fire.", 0, id="beside a denial"),
]


@pytest.mark.parametrize(("left", "right", "expected"), GAPS)
def test_gaps(left, right, expected):
    """How many numbers are left out elsewhere, whichever source comes first."""
    a, b = claimcheck.Source.from_text(left, id="a"), claimcheck.Source.from_text(right, id="b")
    for pair in ([a, b], [b, a]):
        items = [item for item in claimcheck.compare(pair).findings if isinstance(item, Discrepancy)]
        assert sum(item.rule == "quantity-gap" for item in items) == expected


def test_a_gap_says_what_is_counted():
    """A number alone tells an editor nothing."""
    texts = {"a": "Norvik will cut 600 well-paid jobs in Leeds.", "b": "Norvik will cut jobs in Leeds."}
    found = claimcheck.compare([claimcheck.Source.from_text(text, id=name) for name, text in texts.items()])
    (gap,) = (item for item in found.findings if isinstance(item, Discrepancy))
    assert gap.reason == "A number that is left out elsewhere: 600 well-paid jobs."


DATES = [
    pytest.param(
        "Norvik announced the deal on 1 November 2021.",
        "Norvik announced the deal on 2 November 2021.",
        DATE,
        id="days",
    ),
    pytest.param("Norvik announced the deal on Monday.", "Norvik announced the deal on Tuesday.", DATE, id="weekdays"),
    pytest.param(
        "Norvik announced the deal on 9 June.", "Norvik announced the deal on 10 June.", DATE, id="without a year"
    ),
    pytest.param("Norvik announced the deal in 2021.", "Norvik announced the deal on 1 May 2021.", set(), id="inside"),
    pytest.param("Norvik announced the deal in 2020.", "Norvik closed the deal in 2021.", set(), id="another act"),
    pytest.param("The bridge is closed since May 2020.", "The bridge is closed until July 2020.", set(), id="from, to"),
    pytest.param(
        "The clerk had to apologise on Saturday for a post about the first lady of last week.",
        "The clerk apologised on Friday for a post about the lady.",
        DATE,
        id="beside an ordinal and a week",
    ),
    pytest.param(
        "Hart’s second term as mayor ends in 2019.",
        "Hart may resign before his term ends in 2018.",
        {("date-mismatch", "divergence")},
        id="a side clause",
    ),
    pytest.param(
        "Hart’s second term as mayor ends in 2019.",
        "Hart may resign in 2018 before his term ends.",
        set(),
        id="another verb of the side clause",
    ),
    pytest.param("Norvik was founded in 1996.", "Alder was founded in 1998.", set(), id="another company"),
]


@pytest.mark.parametrize(("left", "right", "expected"), NUMBERS + PLACES + DATES)
def test_values(left, right, expected):
    """One table of what numbers and dates are a discrepancy, and of which kind."""
    assert found(left, right) == expected


def test_relative_days_are_resolved():
    """ "Yesterday" and a weekday are days, if the day of publication is known."""
    left, right = "Norvik announced the deal yesterday.", "Norvik announced the deal on Tuesday."
    assert found(left, right, DAY) == DATE
    assert not found(left, right)
    assert not found(left, right.replace("Tuesday", "Thursday"), DAY)


def test_day_of_saying():
    """A toll that grew from Monday to Tuesday is no contradiction, and both days are shown."""
    left = "Police said on Monday that four people had died in the fire."
    right = "Police said on Tuesday that six people had died in the fire."
    assert found(left, right, DAY) == SCOPE
    sources = [claimcheck.Source.from_text(text, id=name, published=DAY) for name, text in (("a", left), ("b", right))]
    (item,) = (f for f in claimcheck.compare(sources).findings if isinstance(f, Discrepancy))
    assert "Monday" in item.reason
    assert "Tuesday" in item.reason


def test_number_and_date_are_two_findings():
    """A wrong number and a wrong year in one claim are reported one by one."""
    left = "Norvik opened 12 shops in Oslo in 2019."
    assert found(left, "Norvik opened 15 shops in Oslo in 2019.") == CONFLICT
    assert found(left, "Norvik opened 12 shops in Oslo in 2018.") == DATE


def test_same_day_in_other_words_is_an_agreement():
    """The form of a date is no difference."""
    a = claimcheck.Source.from_text("Norvik launches the console on 9 May 1996.", id="a")
    b = claimcheck.Source.from_text("Norvik launches the console on May 9, 1996, according to the company.", id="b")
    assert any(isinstance(item, Agreement) for item in claimcheck.compare([a, b]).findings)
    assert not any(isinstance(item, Discrepancy) for item in claimcheck.compare([a, b]).findings)
