"""Pairs of statements on many kinds of news, through the whole pipeline: contradictions, and what looks like one."""

from __future__ import annotations

import pytest

from tests.contrast.told import conflicts

CONFLICTS = [
    ("politics", "The mayor backed the plan for the harbour.", "The mayor slammed the plan for the harbour."),
    ("politics", "The minister warned the firm over its debts.", "The minister reassured the firm over its debts."),
    ("sport", "The striker re-signed with the club on Monday.", "The striker resigned from the club on Monday."),
    ("families", "Hart has five children, two girls and three boys.", "Hart has seven children."),
    (
        "accidents",
        "No one was hurt when the bridge collapsed in Leeds.",
        "Three people were hurt when the bridge collapsed in Leeds.",
    ),
    (
        "sport",
        "Norvik City beat Orion United 3-1 in the cup final.",
        "Norvik City lost 3-1 to Orion United in the cup final.",
    ),
    ("sport", "Berg won the marathon in Oslo ahead of Lind.", "Lind won the marathon in Oslo ahead of Berg."),
    ("sport", "Peter Falk plays as a striker for Norvik City.", "Peter Falk plays for Orion United."),
    ("courts", "The appeals court upheld the ruling.", "The appeals court threw out the ruling."),
    ("science", "Coffee raises the risk of stroke.", "The study found that coffee lowers the risk of stroke."),
    ("science", "The probe landed on Mars on Thursday.", "The probe crashed on Mars on Thursday."),
    ("arts", "Disney released the film Night Rain.", "Night Rain was released by Orion Pictures."),
    ("arts", "The bridge was designed by Anna Berg.", "Peter Falk designed the bridge."),
    (
        "arts",
        "The film won the award for best director rather than best picture.",
        "The film won the award for best picture.",
    ),
    (
        "business",
        "Norvik will move its office from Leeds to Dublin.",
        "Norvik will move its office from Dublin to Leeds.",
    ),
    ("business", "Norvik hired engineers instead of lawyers for the job.", "Norvik hired lawyers for the job."),
    ("politics", "Norland recalled its ambassador to Sudland.", "Sudland recalled its ambassador to Norland."),
    ("politics", "The president signed the bill on Monday.", "The president vetoed the bill on Monday."),
    ("strike", "The union called off the strike.", "The union will go ahead with the strike."),
    ("business", "The deal was approved by the regulator.", "The regulator blocked the deal."),
    ("science", "The virus spreads from animals to humans.", "The virus spreads from humans to animals."),
    ("accidents", "The pilot survived the crash.", "The pilot was killed in the crash."),
    ("elections", "The party kept its majority.", "The party lost its majority."),
    ("weather", "The drought has ended in Norland.", "The drought has worsened in Norland."),
    ("courts", "The judge granted bail to Falk.", "The judge denied bail to Falk."),
    ("courts", "The jury found Falk guilty of fraud.", "The jury acquitted Falk of fraud."),
    ("elections", "Anna Berg won the election in Norland.", "Peter Falk won the election in Norland."),
    ("business", "All of the workers will lose their jobs.", "Only some of the workers will lose their jobs."),
    ("places", "The storm hit the north of Norland on Monday.", "The storm hit the south of Norland on Monday."),
]

LOOK_ALIKES = [
    ("sea", "The fleet crossed the Pacific Ocean in May.", "The fleet crossed the Pacific Basin in May."),
    ("politics", "The mayor slammed the plan for the harbour.", "The mayor condemned the plan for the harbour."),
    ("sport", "The striker re-signed with the club.", "The striker signed again with the club."),
    ("sport", "Norvik City beat Orion United 3-1.", "Orion United lost 3-1 to Norvik City."),
    ("sport", "Falk finished second behind Lind in Oslo.", "Lind finished ahead of Falk in Oslo."),
    ("sport", "Berg met Lind and Falk in Oslo.", "Berg met Falk and Lind in Oslo."),
    (
        "arts",
        "The film won the award for best director rather than best picture.",
        "The film won the award for best director.",
    ),
    ("arts", "Disney released the film Night Rain.", "Night Rain was released by the Disney company."),
    ("places", "A bomb was found in Norwood.", "A bomb was found in Norhaven."),
    ("business", "Shares rose in early trading.", "Shares fell at the close of trading."),
    ("weather", "Temperatures reached 38 degrees in the south.", "Temperatures reached 31 degrees in the north."),
    ("politics", "The president opposes the bill.", "The president's party supports the bill."),
    ("politics", "The prime minister will visit Oslo in May.", "The foreign minister will visit Stockholm in May."),
    ("sport", "Berg scored the first goal.", "Lind scored the second goal."),
    ("courts", "The lower court convicted Falk.", "The supreme court acquitted Falk."),
    ("elections", "Young voters backed Berg.", "Older voters backed Falk."),
    ("science", "The first dose protects children.", "The second dose protects adults."),
    ("health", "The old hospital was closed.", "The new hospital was opened."),
    ("arts", "The first part of the film is slow.", "The last part of the film is fast."),
    ("arts", "Falk won the final of the Norvik Cup.", "Falk won the final of the “Leda” tournament."),
    ("transport", "The southbound lane was closed.", "The northbound lane was open."),
    ("elections", "Anna Berg won a seat in Norland.", "Peter Falk won a seat in Norland."),
    ("business", "All of the workers will lose their jobs.", "Some of the workers will lose their jobs."),
    ("people", "Anna Berg said she would resign on Friday.", "Carla Falk said she would resign on Friday."),
    ("families", "Hart has five children, two girls and three boys.", "Hart has two girls and three boys."),
]


@pytest.mark.parametrize(("field", "left", "right"), CONFLICTS)
def test_contradictions(field: str, left: str, right: str):
    """Both cannot be true: reported once, whichever source comes first."""
    assert len(conflicts(left, right)) == len(conflicts(right, left)) == 1, field


@pytest.mark.parametrize(("field", "left", "right"), LOOK_ALIKES)
def test_look_alikes(field: str, left: str, right: str):
    """Both can be true."""
    assert conflicts(left, right) == conflicts(right, left) == [], field
