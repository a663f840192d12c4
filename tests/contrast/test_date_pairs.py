"""Dates in many kinds of news, through the whole pipeline: those that contradict, and those that only look so."""

from __future__ import annotations

from datetime import date

import pytest

from tests.contrast.told import discrepancies

CONFLICTS = [
    ("The company was founded in 1998.", "The company was founded in 1989."),
    ("The trial starts on Monday.", "The trial will begin on Thursday."),
    ("The bridge collapsed on Tuesday.", "The bridge collapsed on Wednesday morning."),
    ("Hart was born on 3 March 1961 in Ard.", "Hart was born on 13 March 1961 in Ard."),
    ("Hart was born in 1961.", "Hart, who was born in 1964, studied law."),
    ("Hart died on Friday at the age of 81.", "Hart died on Thursday at 81."),
    ("The merger was announced in October.", "The merger was announced in September."),
    ("Orion bought Norvik in 2015.", "Orion acquired Norvik in 2013."),
    ("The earthquake struck at 4.43 a.m. on Sunday.", "The earthquake struck at 7:43 a.m. on Sunday."),
    ("The meeting began at 10 a.m.", "The meeting started at 2 p.m."),
    ("Police arrested Hart on Saturday.", "Hart was arrested on Sunday."),
    ("The war ended in 1994.", "The war ended in 1996."),
    ("Hart won the prize in 2010.", "Hart received the prize in 2011."),
    ("The attack took place on Friday night.", "The attack happened on Saturday night."),
    ("He was president from 1994 to 1998.", "He was president from 1994 to 1999."),
]

MISSED = [
    ("The game will be released on 9 May 2022.", "The game comes out on 12 May 2022."),
    ("The law takes effect on 1 January.", "The law comes into force on 1 July."),
    ("The election will be held on 12 June 2022.", "Voters go to the polls on 19 June 2022."),
    ("The ban expires in 2025.", "The ban runs out in 2027."),
    ("Hart has been mayor since 2012.", "Hart became mayor in 2014."),
    ("The deal is to be completed by the end of 2022.", "The deal is expected to close by the end of 2023."),
    ("The school will reopen on Monday.", "The school is to reopen on Wednesday."),
    ("The agreement was signed last week.", "The agreement was signed last month."),
    ("The film opens in cinemas on 3 December.", "The film will be shown in cinemas from 10 December."),
    ("Hart resigned on Tuesday.", "Hart stepped down on Wednesday."),
    ("The festival runs until 14 November.", "The festival ends on 21 November."),
    ("The ship sank in November 1975.", "The ship went down in December 1975."),
    ("The deadline is 30 November.", "The deadline was set for 15 December."),
]
"""Paraphrases in which nothing ties the dates together yet."""

LOOK_ALIKES = [
    ("The company was founded in 1998.", "The company was bought in 2009."),
    ("The game will be released on 9 May 2022.", "The game was announced on 3 May."),
    ("The game will be released on 9 May in Europe.", "The game will be released on 12 May in Japan."),
    ("The trial starts on Monday.", "The verdict is expected on Thursday."),
    ("The bridge collapsed on Tuesday.", "Police said on Wednesday that the bridge had collapsed."),
    ("The bridge collapsed on Tuesday.", "The bridge collapsed early on Tuesday morning."),
    ("Hart was born in 1961.", "Falk was born in 1964."),
    ("Hart died on Friday.", "Hart was buried on Thursday."),
    ("The merger was announced in October.", "The merger was approved in September."),
    ("The law takes effect on 1 January.", "The law was passed on 1 July."),
    ("The election will be held on 12 June.", "The run-off will be held on 26 June."),
    ("Orion bought Norvik in 2015.", "Orion bought Teleplan in 2013."),
    ("Hart has been mayor since 2012.", "Hart was re-elected mayor in 2016."),
    ("Police arrested Hart on Saturday.", "Police arrested Falk on Sunday."),
    ("Police arrested Hart on Saturday.", "Hart was arrested in 2015 for theft."),
    ("The school will reopen on Monday.", "The school closed on Wednesday."),
    ("The agreement was signed last week.", "The agreement was signed on Friday."),
    ("Hart won the prize in 2010.", "Hart won another prize in 2011."),
    ("The attack took place on Friday night.", "The attack came two days after a bombing on Wednesday."),
    ("Hart resigned on Tuesday.", "Hart said on Monday that he would not resign."),
    ("The festival runs until 14 November.", "The festival began on 7 November."),
    ("The ship sank in November 1975.", "The ship sank on 10 November 1975."),
    ("He was president from 1994 to 1998.", "He was president until 1998."),
    ("Hart visited Ard on Monday.", "Hart visited Dale on Tuesday."),
    ("Hart met Falk on Monday.", "Hart met Olsen on Tuesday."),
    ("Shares fell on Monday.", "Shares fell again on Tuesday."),
    ("The first trial began in March.", "The second trial began in May."),
    ("The talks began on Monday.", "The talks resumed on Wednesday."),
]

FALSE_ALARMS = [
    ("The film opens on 3 December.", "The film opened the festival on 1 September."),
    ("The team won on Saturday.", "The team won on Sunday in Dale."),
]
"""Another object, or a place that only one names."""


def found(left: str, right: str) -> bool:
    """Whether the dates are reported; both texts are of one day."""
    return "date-mismatch" in [item.rule for item in discrepancies(left, right, date(2021, 11, 6))]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_conflicts(left: str, right: str):
    """Both dates cannot be right, whichever source comes first."""
    assert found(left, right)
    assert found(right, left)


@pytest.mark.parametrize(("left", "right"), MISSED)
@pytest.mark.xfail(strict=True, reason="nothing ties the dates together")
def test_missed(left: str, right: str):
    """Known misses."""
    assert found(left, right)


@pytest.mark.parametrize(("left", "right"), LOOK_ALIKES)
def test_look_alikes(left: str, right: str):
    """Another person, place, event or occasion: no difference of dates."""
    assert not found(left, right)
    assert not found(right, left)


@pytest.mark.parametrize(("left", "right"), FALSE_ALARMS)
@pytest.mark.xfail(strict=True, reason="what only one of the claims names is not seen")
def test_false_alarms(left: str, right: str):
    """Known false alarms."""
    assert not found(left, right)
