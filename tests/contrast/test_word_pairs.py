"""Words in short statements, through the whole pipeline: those that contradict, and those that only look so."""

from __future__ import annotations

import pytest

from claimcheck.models import Severity
from tests.contrast.told import severities

CONTRADICTIONS = [
    ("The minister resigned.", "The minister did not resign."),
    ("Orion won the contract.", "Orion lost the contract."),
    ("The court upheld the verdict.", "The court overturned the verdict."),
    ("The bill passed the senate.", "The bill failed in the senate."),
    ("Prices rose in May.", "Prices fell in May."),
    ("The plane landed safely.", "The plane crashed."),
    ("The suspect was armed.", "The suspect was unarmed."),
    ("All passengers survived.", "Several passengers died."),
    ("Hart was acquitted of fraud.", "Hart was convicted of fraud."),
    ("The school will stay open.", "The school will be closed."),
    ("Hart voted for the bill.", "Hart voted against the bill."),
    ("Hart supports the plan.", "Hart opposes the plan."),
    ("The company denied the report.", "The company confirmed the report."),
    ("The jury was unanimous.", "The jury was divided."),
    ("The mayor accepted the offer.", "The mayor rejected the offer."),
    ("The victim was a woman.", "The victim was a man."),
    ("The attack took place in Ard.", "The attack took place in Dale."),
    ("Maria Hart, the mayor of Ard, opened the bridge.", "Ann Falk, the mayor of Ard, opened the bridge."),
    ("Orion is buying Norvik.", "Norvik is buying Orion."),
    ("The police shot the man.", "The man shot the police."),
    ("Nobody was injured in the fire.", "Two firefighters were injured in the fire."),
    ("The ban was lifted.", "The ban was extended."),
    ("The driver was sober.", "The driver was drunk."),
    ("The vote was public.", "The vote was secret."),
    ("The bridge will be built.", "The bridge will not be built."),
    ("The ship was empty.", "The ship was fully loaded."),
    ("The drug is legal in Norland.", "The drug is banned in Norland."),
    ("The goal was scored in the first half.", "The goal was scored in the second half."),
    ("Hart is the eldest of three children.", "Hart is the youngest of three children."),
    ("The court allowed the appeal.", "The court dismissed the appeal."),
    ("The firm is based in Leeds.", "The firm is based in Bristol."),
]

MISSED = [
    ("The talks succeeded.", "The talks collapsed."),
    ("Hart was born in Norland.", "Hart was born in Sweden."),
    ("The president is Maria Hart.", "The president is Ann Falk."),
    ("The north of the country was hit by the storm.", "The south of the country was hit by the storm."),
    ("Hart arrived before the fire broke out.", "Hart arrived after the fire broke out."),
    ("Hart knew of the payments.", "Hart was unaware of the payments."),
    ("Her father is a doctor.", "Her mother is a doctor."),
    ("The gunman acted alone.", "The gunman had an accomplice."),
    ("Schools are free to decide.", "Schools are obliged to comply."),
]
"""Nothing that we know tells that both cannot be."""

LOOK_ALIKES = [
    ("The minister resigned.", "The minister's deputy did not resign."),
    ("Orion won the contract.", "Orion lost another contract."),
    ("Orion won the first contract.", "Orion lost the second contract."),
    ("The court upheld the verdict against Hart.", "The court overturned the verdict against Falk."),
    ("The bill passed the senate.", "The bill failed in the lower house."),
    ("Prices rose in May.", "Prices fell in June."),
    ("Oil prices rose.", "Gas prices fell."),
    ("The plane landed safely.", "Another plane crashed last year."),
    ("Hart was acquitted of fraud.", "Hart was convicted of tax evasion."),
    ("The school will stay open.", "The library will be closed."),
    ("Hart voted for the bill.", "Falk voted against the bill."),
    ("Hart supports the plan.", "Falk opposes the plan."),
    ("The company denied the report.", "The union confirmed the report."),
    ("The mayor accepted the offer.", "The mayor had rejected an earlier offer."),
    ("The talks succeeded.", "The first round of talks collapsed."),
    ("The victim was a woman.", "The gunman was a man."),
    ("The attack took place in Ard.", "A similar attack took place in Dale last year."),
    ("Hart was born in Norland.", "Hart lives in Sweden."),
    ("The firm is based in Leeds.", "The firm has offices in Bristol."),
    ("The president is Maria Hart.", "The vice president is Ann Falk."),
    ("Maria Hart, the mayor of Ard, opened the bridge.", "Ann Falk, the mayor of Dale, opened the fair."),
    ("Hart visited Ard.", "Hart visited Dale."),
    ("Police arrested Hart.", "Police arrested Falk."),
    ("Nobody was injured in the fire.", "Two firefighters were injured in another fire on Monday."),
    ("The ban was lifted in Ard.", "The ban was extended in Dale."),
    ("The goal was scored in the first half.", "Another goal was scored in the second half."),
    ("The film stars Anna Berg.", "The film also stars Peter Falk."),
    ("Hart spoke with reporters.", "Hart refused to speak with lawyers."),
    ("The firm makes cars and trucks.", "The firm makes trucks."),
    ("The storm killed people.", "The storm destroyed houses."),
    ("Hart praised the police.", "Hart criticised the mayor."),
    ("The court will hear the case on Monday.", "The court heard the case on Monday."),
    ("The dog bit a child.", "The dog bit a postman."),
    ("A man was arrested in Ard.", "A woman was arrested in Ard."),
    ("Olsen said the bridge was safe.", "Engineers said the bridge was not safe."),
    ("The government plans to close the mine.", "The mine has not been closed."),
    ("The old bridge was closed.", "The new bridge was opened."),
    ("The winner receives a car.", "The second receives a bicycle."),
    ("Hart's father is a doctor.", "Hart's mother is a teacher."),
    ("Hart plays for Ard.", "Hart played for Dale."),
]

FALSE_ALARMS = [
    ("Hart met the mayor of Ard.", "Hart met the mayor of Dale."),
    ("Orion sued Norvik.", "Norvik sued Orion for damages."),
    ("The storm hit the north on Monday.", "The storm hit the south on Tuesday."),
    ("The firm sells cars.", "The firm sells trucks."),
]
"""Two of a kind, two storms: that both can be is known of the world only."""


@pytest.mark.parametrize(("left", "right"), CONTRADICTIONS)
def test_contradictions(left: str, right: str):
    """A reader is told different things, whichever source comes first."""
    assert severities(left, right)
    assert severities(right, left)


@pytest.mark.parametrize(("left", "right"), MISSED)
@pytest.mark.xfail(strict=True, reason="no relation between the words is known")
def test_missed(left: str, right: str):
    """Known misses."""
    assert severities(left, right)


@pytest.mark.parametrize(("left", "right"), LOOK_ALIKES)
def test_look_alikes(left: str, right: str):
    """Another person, place, time or object: no conflict."""
    assert Severity.CONFLICT not in severities(left, right)
    assert Severity.CONFLICT not in severities(right, left)


@pytest.mark.parametrize(("left", "right"), FALSE_ALARMS)
@pytest.mark.xfail(strict=True, reason="known of the world only")
def test_false_alarms(left: str, right: str):
    """Known false alarms."""
    assert Severity.CONFLICT not in severities(left, right)
