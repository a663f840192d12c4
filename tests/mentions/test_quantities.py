"""Quantities: what is counted, in which unit, how it is bounded, and what only looks like a number."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.mentions.dates import find_dates
from claimcheck.mentions.quantities import find_quantities
from claimcheck.models import Quantity, Source
from claimcheck.text import segment


def quantities_of(text: str) -> tuple[Quantity, ...]:
    document = segment(Source.from_text(text, id="a"))
    return find_quantities(document, find_dates(document))


KINDS = [
    ("At the harbour 250 people were killed.", "250", "count", 250, None, "peopl", "count of people"),
    ("Rescuers found two wounded soldiers.", "two", "count", 2, None, "soldier", "the noun behind an adjective"),
    ("The 22-member council met.", "22", "count", 22, None, "member", "the noun tied to the number"),
    ("They freed 281 of the passengers.", "281", "count", 281, None, "passeng", "the noun behind of"),
    ("The fund holds 250bn yen.", "250bn yen", "money", 250_000_000_000, "JPY", None, "currency behind"),
    ("The fund holds $4.3 million.", "$4.3 million", "money", 4_300_000, "USD", None, "plain dollar sign"),
    ("The fund holds C$18.1 million.", "C$18.1 million", "money", 18_100_000, "CAD", None, "Canadian dollar sign"),
    ("The fund holds £3m.", "£3m", "money", 3_000_000, "GBP", None, "tied million"),
    ("The fund holds 500 rupees.", "500 rupees", "money", 500, "INR", None, "rupees"),
    ("It has 20 million Canadian dollars.", "20 million Canadian dollars", "money", 20_000_000, "CAD", None, "two"),
    ("It cost 15 cents.", "15 cents", "money", 0.15, "USD", None, "cents are hundredths"),
    ("They offered a $5,000 reward.", "$5,000", "money", 5000, "USD", "reward", "what the money is"),
    ("The fund paid 5,000 pounds.", "5,000 pounds", "money", 5000, "GBP", None, "large sum of pounds"),
    ("Sales rose 5 %.", "5 %", "percent", 5, "percent", None, "per cent with a blank"),
    ("Sales rose 5 per cent.", "5 per cent", "percent", 5, "percent", None, "per cent in words"),
    ("Rates rose 3 percentage points.", "3 percentage points", "percent", 3, "percentage point", None, "points"),
    ("They walked 15 miles.", "15 miles", "measure", 15, "mile", None, "length"),
    ("They seized 3,690 pounds at the border.", "3,690 pounds", "measure", 3690, "pound", None, "much weight"),
    ("He weighed 200 pounds.", "200 pounds", "measure", 200, "pound", None, "weight"),
    ("It lasted two and a half hours.", "two and a half hours", "measure", 2.5, "hour", None, "duration"),
    ("They ended a two-day visit.", "two-day", "measure", 2, "day", "visit", "tied duration"),
    ("He won the 100m race.", "100m", "measure", 100, "meter", "race", "tied m without a plural is a metre"),
    ("A 16-year-old boy was hurt.", "16-year-old", "age", 16, "year", "boy", "age of a boy"),
    ("Jane Roe, 31, fell.", "31", "age", 31, "year", None, "age between commas"),
    ("The man, 54, was arrested.", "54", "age", 54, "year", "man", "age behind a word for a person"),
    ("A plumber, 54, was arrested.", "54", "age", 54, "year", "plumber", "age behind an occupation"),
    ("The suspect, 2,000 miles away, fled.", "2,000 miles", "measure", 2000, "mile", None, "no age in thousands"),
    ("The mayor, 54 of whom had fled, left.", "54", "count", 54, None, None, "no age of several"),
    ("In another list, 54, stood last.", "54", "count", 54, None, None, "no age behind a thing"),
    ("It fell to minus 5 degrees.", "minus 5 degrees", "measure", -5, "degree", None, "below zero in words"),
    ("It fell to -5 degrees.", "-5 degrees", "measure", -5, "degree", None, "below zero by a sign"),
    ("It was 5 degrees below zero.", "5 degrees below zero", "measure", -5, "degree", None, "below zero, behind"),
    ("Margins fell to −2.5 %.", "−2.5 %", "percent", -2.5, "percent", None, "the sign of mathematics"),
    ("He died at 67.", "67", "age", 67, "year", None, "age at death"),
    ("The Senate voted 52 to 48.", "52 to 48", "score", (52, 48), None, None, "vote"),
    ("They won 30-20.", "30-20", "score", (30, 20), None, None, "result"),
    ("It was the third attack.", "third", "ordinal", 3, None, "attack", "ordinal"),
]  # fmt: skip


@pytest.mark.parametrize("row", KINDS, ids=[row[-1] for row in KINDS])
def test_kinds(row: tuple[str, str, str, float, str | None, str | None, str]) -> None:
    """A number with its kind, value, unit and noun."""
    text, words, kind, value, unit, noun, _ = row
    (found,) = quantities_of(text)
    assert (found.span.of(text), found.kind.value, found.value, found.unit, found.noun) == (
        words,
        kind,
        value,
        unit,
        noun,
    )


BOUNDS = [
    ("They saw at least 20 boats.", "at-least", 20, "at least"),
    ("They saw more than 20 boats.", "at-least", 20, "more than"),
    ("They saw up to 20 boats.", "at-most", 20, "up to"),
    ("They saw fewer than 20 boats.", "at-most", 20, "fewer than"),
    ("They saw some 20 boats.", "about", 20, "some"),
    ("They saw nearly 20 boats.", "about", 20, "nearly"),
    ("They saw 20 boats.", "exact", 20, "nothing"),
    ("They asked about 20 boats.", "exact", 20, "about that is a preposition"),
    ("They saw a dozen boats.", "about", 12, "a dozen is loose"),
    ("They saw hundreds of boats.", "at-least", 100, "hundreds"),
    ("They saw tens of thousands of boats.", "at-least", 10_000, "tens of thousands"),
    ("They saw 20-30 boats.", "range", (20, 30), "hyphen"),
    ("They saw 20 to 30 boats.", "range", (20, 30), "to"),
    ("They saw between 20 and 30 boats.", "range", (20, 30), "between"),
    ("They saw two or three boats.", "range", (2, 3), "or"),
    ("They saw 2-3 million boats.", "range", (2_000_000, 3_000_000), "the scale holds for both"),
    ("They saw 20 or more boats.", "at-least", 20, "or more"),
]


@pytest.mark.parametrize(("text", "qualifier", "value"), [row[:3] for row in BOUNDS], ids=[row[3] for row in BOUNDS])
def test_bounds(text: str, qualifier: str, value: float) -> None:
    """Words around a number bound it."""
    (found,) = quantities_of(text)
    assert (found.qualifier.value, found.value, found.noun) == (qualifier, value, "boat")


SHARES = [
    ("One in five voters stayed home.", 20),
    ("Six in 10 voters stayed home.", 60),
    ("A third of the voters stayed home.", 33.3333),
    ("Half the voters stayed home.", 50),
    ("Three quarters of the voters stayed home.", 75),
]


@pytest.mark.parametrize(("text", "percent"), SHARES)
def test_shares(text: str, percent: float) -> None:
    """A fraction is a rounded percentage of what is counted."""
    (found,) = quantities_of(text)
    assert (found.value, found.unit, found.qualifier.value, found.noun) == (percent, "percent", "about", "voter")


NAMES = [
    ("They played it on an Xbox 360.", "product"),
    ("He bought an iPhone 12.", "product"),
    ("A Boeing 747 landed.", "aircraft"),
    ("They lost Flight 370.", "flight"),
    ("He drove along Route 66.", "road"),
    ("The G-20 met.", "group"),
    ("She is No. 1.", "rank"),
    ("It is on page 3.", "page"),
    ("He lives at 10 Downing Street.", "address"),
    ("Call 641-555-0182.", "telephone"),
    ("Call 911.", "emergency call"),
    ("It began at 10:35.", "time of day"),
    ("It came out in 1996.", "year"),
    ("No one came.", "pronoun"),
    ("One day they left.", "an unnamed day"),
    ("He has the one that he wanted.", "pronoun"),
    ("First, they left.", "adverb"),
    ("The First Lady left.", "title"),
    ("He was charged with first-degree murder.", "tied ordinal"),
    ("They sell the 401(k) plan.", "paragraph sign"),
    ("They met one-on-one.", "idiom"),
    ("They attacked on 9/11.", "event"),
    ("They played minus two players.", "without them"),
    ("They played on -3 of them left.", "a dash"),
]


@pytest.mark.parametrize("text", [row[0] for row in NAMES], ids=[row[1] for row in NAMES])
def test_no_quantity(text: str) -> None:
    """Numbers in names, dates and idioms count nothing."""
    assert quantities_of(text) == ()


KNOWN_FAILURES = [
    ("She raised two clever, curious daughters.", "daughter", "adjectives in a list"),
]


def test_a_verb_is_nothing_counted() -> None:
    """A share without a noun counts none, least of all the verb behind it."""
    (quantity,) = quantities_of("Six in 10 say so.")
    assert quantity.noun is None


@pytest.mark.parametrize(
    ("text", "noun"),
    [pytest.param(*row[:2], id=row[2], marks=pytest.mark.xfail(strict=True)) for row in KNOWN_FAILURES],
)
def test_known_failures(text: str, noun: str | None) -> None:
    """Nouns that are not found yet; a row that passes moves into a table above."""
    (quantity,) = quantities_of(text)
    assert quantity.noun == noun


def test_change() -> None:
    """ "from" and "to" part the two ends of a change, and the first has the unit of the second."""
    first, second = quantities_of("It rose from 10 to 15 percent.")
    assert [(q.value, q.unit, q.relation) for q in (first, second)] == [(10, "percent", "from"), (15, "percent", "to")]


CHANGES = [
    ("Profit fell 3 percent to 20 million euros.", [(3, "percent"), (20_000_000, "EUR")], "another unit"),
    ("Profit fell 3% to 20 million.", [(3, "percent"), (20_000_000, None)], "no unit"),
    ("Sales rose 5 percent to $20.", [(5, "percent"), (20, "USD")], "a sum behind its sign"),
    ("Rates of 3% to 5% are common.", [((3, 5), "percent")], "a range, the unit twice"),
    ("They want $20 to 30 million.", [((20_000_000, 30_000_000), "USD")], "a range, the sign in front"),
    ("It fell from minus 2 percent to 3 percent.", [(-2, "percent"), (3, "percent")], "a sign"),
]


@pytest.mark.parametrize(("text", "expected"), [row[:2] for row in CHANGES], ids=[row[2] for row in CHANGES])
def test_one_unit_makes_a_range(text: str, expected: list[tuple[object, str | None]]) -> None:
    """What something falls by and what it falls to are no range."""
    assert [(q.value, q.unit) for q in quantities_of(text)] == expected


def test_rate() -> None:
    """A number for each of something is no sum."""
    (found,) = quantities_of("It earned $1.16 a share.")
    assert found.per == "share"


def test_additional() -> None:
    """Another number on top of others is no total."""
    assert [q.additional for q in quantities_of("Nine died and another 20 people died later.")] == [False, True]


@given(number=st.integers(2, 10**9), form=st.sampled_from(["{:,} people", "{} people", "about {:,} people", "${:,}"]))
@settings(max_examples=50, deadline=None)
def test_forms_agree(number: int, form: str) -> None:
    """However a number is written, its value is the same (years apart)."""
    text = f"They saw {form.format(number)} there."
    assert [q.value for q in quantities_of(text)] == [number] or (1500 <= number <= 2099 and form == "{} people")


@given(text=st.text(alphabet="0123456789 ,.-/$%abcone two half\n", max_size=60))
@settings(max_examples=50, deadline=None)
def test_spans_do_not_overlap(text: str) -> None:
    """Quantities stand in text order and share no character, whatever the text."""
    found = quantities_of(text)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))


@pytest.mark.parametrize("piece", ["1", "1,", "one ", "$1 ", "a half ", "1-", "20 to ", "May 1 ", " ", "Tuesday "])
def test_linear(piece: str) -> None:
    """A very long line takes seconds, not hours."""
    document = segment(Source.from_text(piece * (8_000 // len(piece)), id="a"))
    began = time.process_time()
    find_quantities(document, find_dates(document))
    assert time.process_time() - began < 3
