"""Dates: every way to write one, what they are resolved against, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.mentions.dates import find_dates
from claimcheck.models import DateMention, Source
from claimcheck.text import segment

SATURDAY = date(2021, 11, 6)


def dates_of(text: str, published: date | None = SATURDAY) -> tuple[DateMention, ...]:
    return find_dates(segment(Source.from_text(text, id="a", published=published)))


def found(text: str, published: date | None = SATURDAY) -> list[tuple[str, str | None]]:
    return [(mention.span.of(text), mention.value) for mention in dates_of(text, published)]


ABSOLUTE = [
    ("The bridge opened on 9 May 1996.", "9 May 1996", "1996-05-09", "day month year"),
    ("The bridge opened on May 9, 1996.", "May 9, 1996", "1996-05-09", "month day year"),
    ("The bridge opened on the 9th of May, 1996.", "9th of May, 1996", "1996-05-09", "ordinal day"),
    (
        "The bridge opened on Thursday, May 9, 1996.",
        "Thursday, May 9, 1996",
        "1996-05-09",
        "weekday is part of the span",
    ),
    ("It opened on 1996-05-09.", "1996-05-09", "1996-05-09", "ISO"),
    ("It opened on 05/19/1996.", "05/19/1996", "1996-05-19", "only one reading is a day"),
    ("It opened on 05/09/1996.", "05/09/1996", "1996", "two readings: only the year is certain"),
    ("It opened in mid-March 1996.", "mid-March 1996", "1996-03", "part of a month has the value of the month"),
    ("It opened in Sept. 1996.", "Sept. 1996", "1996-09", "abbreviated month"),
    ("It opened in 1996.", "1996", "1996", "year"),
    ("A 1996 law forbids it.", "1996", "1996", "year before a noun"),
    ("It closed in nineteen ninety-four.", "nineteen ninety-four", "1994", "spoken year"),
    ("Everybody feared the year two thousand.", "the year two thousand", "2000", "spoken millennium"),
    ("They sang in the late 1970s.", "the late 1970s", "197", "decade"),
    ("They sang through the '80s.", "the '80s", "198", "decade with an apostrophe"),
    ("It is a fabled 11th century temple.", "11th century", "10", "century"),
    ("They won in the 1997-98 season.", "1997-98", "1997/1998", "season over two years"),
    ("Profit fell in the third quarter of 1990.", "the third quarter of 1990", "1990-Q3", "quarter"),
    ("Profit fell in Q3 2021.", "Q3 2021", "2021-Q3", "quarter, short"),
    ("It fell in the second half of 1989.", "the second half of 1989", "1989-H2", "half"),
    ("They met in the winter of 1994.", "the winter of 1994", "1994-WI", "season"),
    ("They met on Election Day 2016.", "Election Day 2016", "2016-11-08", "movable holiday"),
    ("They met on Good Friday 2021.", "Good Friday 2021", "2021-04-02", "a holiday is not the last Friday"),
]


@pytest.mark.parametrize(("text", "words", "value"), [row[:3] for row in ABSOLUTE], ids=[row[3] for row in ABSOLUTE])
def test_absolute(text: str, words: str, value: str) -> None:
    """A date that says all by itself needs no day of publication."""
    assert found(text, None) == [(words, value)]


RELATIVE = [
    ("Troops withdrew on Tuesday.", "2021-11-02", "the most recent one"),
    ("Troops withdrew Saturday.", "2021-11-06", "the day of publication counts as recent"),
    ("Troops will withdraw on Tuesday.", "2021-11-09", "future by the verb"),
    ("The vote is scheduled for Tuesday.", "2021-11-09", "future by a participle"),
    ("They planned a large march in the capital on Monday.", "2021-11-08", "future by a past verb of planning"),
    ("The two sides agreed in June.", "2021-06", "the agreeing itself was in June"),
    ("On Wednesday, the president will sign it.", "2021-11-10", "opening date: the verb behind it decides"),
    ("The troops left last Tuesday.", "2021-11-02", "last"),
    ("The troops come next Friday.", "2021-11-12", "next"),
    ("He spoke Sunday night.", "2021-10-31TNI", "part of a day"),
    ("They have until 9 a.m. on Tuesday to sign.", "2021-11-09T09:00", "time before its day"),
    ("He spoke today.", "2021-11-06", "today"),
    ("He spoke yesterday morning.", "2021-11-05TMO", "yesterday morning"),
    ("He speaks tomorrow.", "2021-11-07", "tomorrow"),
    ("He spoke the day before yesterday.", "2021-11-04", "the day before yesterday"),
    ("He spoke last night.", "2021-11-05TNI", "last night"),
    ("He spoke earlier this week.", "2021-W44", "this week"),
    ("He left last month.", "2021-10", "last month"),
    ("He leaves next year.", "2022", "next year"),
    ("He left three years ago.", "2018", "years ago are years"),
    ("He left five months ago.", "2021-06", "months ago are months"),
    ("He left 11 days ago.", "2021-10-26", "days ago are days"),
    ("He left last November.", "2020-11", "last, in the same month"),
    ("He left on Oct. 23.", "2021-10-23", "year-less day, near"),
    ("He must return by Jan. 14.", "2022-01-14", "year-less day ahead"),
    ("He was born on May 9.", "2021-05-09", "year-less day, past verb"),
    ("He will be tried for the attack of Oct. 7.", "2021-10-07", "a near day wins over the verb"),
    ("At an August dinner in Bonn, he urged them to go.", "2021-08", "past verb behind the date"),
    ("It has been on sale since December.", "2020-12", "since: never the month ahead"),
    ("They cancelled a scheduled interview Monday night.", "2021-11-01TNI", "a word of planning before its noun"),
    ("At the May 2 event, which can be seen, he left.", "2021-05-02", "an ability is no future"),
    ("He left in January this year.", "2021-01", "month of this year"),
    ("Third-quarter profit fell.", "2021-Q3", "quarter of this year"),
    ("He was shot last fall.", "2020-FA", "season"),
    ("They met over the weekend.", "2021-W44-WE", "weekend"),
    ("He was found on Thanksgiving Day.", "2021-11-25", "holiday, nearest"),
]


@pytest.mark.parametrize(("text", "value"), [row[:2] for row in RELATIVE], ids=[row[2] for row in RELATIVE])
def test_relative(text: str, value: str) -> None:
    """What depends on the day of publication is resolved against it, and said to be relative."""
    (mention,) = dates_of(text)
    assert (mention.value, mention.relative) == (value, True)


UNDATED = [
    ("Troops withdrew on Tuesday.", "XXXX-WXX-2"),
    ("He left on May 9.", "XXXX-05-09"),
    ("He left in December.", "XXXX-12"),
    ("Profit fell in the third quarter.", "XXXX-Q3"),
    ("He spoke yesterday.", None),
    ("He left three years ago.", None),
]


@pytest.mark.parametrize(("text", "partial"), UNDATED)
def test_never_guessed(text: str, partial: str | None) -> None:
    """Without a day of publication a relative date has no value, only what its words say."""
    (mention,) = dates_of(text, None)
    assert (mention.value, mention.partial) == (None, partial)


NO_DATES = [
    ("The two may 2nd-guess it.", "modal verb"),
    ("You may 20 times try.", "modal verb before a number"),
    ("Thousands march on the capital.", "verb, not month"),
    ("April and August are her cats.", "names"),
    ("About 2000 people fled.", "count"),
    ("Some 1,995 homes burned.", "thousands separator"),
    ("It cost $1995.", "money"),
    ("They shop on Black Friday.", "name of a day"),
    ("The Sunday Times reported it.", "newspaper"),
    ("Prices fall and spring back.", "verbs that are seasons"),
    ("He is in his 40s.", "age"),
    ("The ratio was 3/4.", "fraction"),
    ("Version 1.2.10 is out.", "version number"),
    ("They work on Mondays.", "habit"),
    ("You get bad news and sell that day.", "nothing was named that it could be told from"),
    ("They waited two days before the vote.", "told from an event without a date"),
    ("It was a 20th Century Fox film.", "company"),
]


@pytest.mark.parametrize("text", [row[0] for row in NO_DATES], ids=[row[1] for row in NO_DATES])
def test_no_date(text: str) -> None:
    """Words and numbers that only look like a date."""
    assert found(text) == []


TOLD_FROM_ANOTHER = [
    ("The fair was held in 2010. A year earlier it was cancelled.", "2009", "year from a year"),
    ("He landed on May 9, 2010. The next day he flew home.", "2010-05-10", "day from a day"),
    ("He landed on May 9, 2010. Two weeks later he flew home.", "2010-W20", "week from a day"),
    ("He landed on May 9, 2010. The previous month he had been in Peru.", "2010-04", "month from a day"),
    ("Third-quarter profit was $3 million. It had been $2 million a year earlier.", "2020-Q3", "same quarter"),
    ("Third-quarter profit rose. The year-ago quarter had a gain.", "2020-Q3", "year-ago quarter"),
]


@pytest.mark.parametrize(
    ("text", "value"), [row[:2] for row in TOLD_FROM_ANOTHER], ids=[row[2] for row in TOLD_FROM_ANOTHER]
)
def test_told_from_another(text: str, value: str) -> None:
    """A date told from an earlier one of the article."""
    assert dates_of(text)[-1].value == value


KNOWN_FAILURES = [
    ("They met in March and April 2010.", ["2010-03", "2010-04"], "a year that holds for two months"),
    ("They met on April 24 and 25, 2010.", ["2010-04-24", "2010-04-25"], "a month that holds for two days"),
    ("They met in the winter of nineteen ninety-four.", ["1994-WI"], "season of a year in words"),
    (
        "They met on May 9, 2010, ten days before the vote. The day of the vote was hot.",
        ["2010-05-09", "2010-05-19"],
        "event",
    ),
]


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize(
    ("text", "values"), [row[:2] for row in KNOWN_FAILURES], ids=[row[2] for row in KNOWN_FAILURES]
)
def test_known_failures(text: str, values: list[str]) -> None:
    """What is not resolved yet; a row that passes moves into a table above."""
    assert [value for _, value in found(text)] == values


FORMATS = (
    "{d} {month} {y}",
    "{month} {d}, {y}",
    "{short} {d}, {y}",
    "the {th} of {month} {y}",
    "{iso}",
    "{month} {th}, {y}",
)


@given(day=st.dates(date(1600, 1, 1), date(2099, 12, 31)), form=st.sampled_from(FORMATS))
@settings(max_examples=60, deadline=None)
def test_formats_agree(day: date, form: str) -> None:
    """However a day is written, its value is the same."""
    months = "January February March April May June July August September October November December".split()  # noqa: SIM905
    month = months[day.month - 1]
    th = f"{day.day}{'th' if 10 < day.day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day.day % 10, 'th')}"
    short = month if len(month) < 5 else f"{month[:3]}."
    words = form.format(d=day.day, month=month, y=day.year, short=short, th=th, iso=day.isoformat())
    assert [mention.value for mention in dates_of(f"It opened on {words} in Bonn.")] == [day.isoformat()]


@given(text=st.text(alphabet="0123456789 ,.-/:'MayTuesday\n", max_size=60))
@settings(max_examples=60, deadline=None)
def test_spans_are_in_order(text: str) -> None:
    """Mentions stand in text order, do not overlap, and are not blank, whatever the text."""
    mentions = dates_of(text)
    ends = [0, *(mention.span.end for mention in mentions)]
    assert all(mention.span.start >= end for mention, end in zip(mentions, ends, strict=False))
    assert all(mention.span.of(text).strip() for mention in mentions)
