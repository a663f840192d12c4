"""Pairs of sentences in plain news prose, of twelve further kinds of news: contradictions and look-alikes.

Written before anything was mended for them: then 31 of 60 contradictions were reported as a conflict, and 2 of 60
look-alikes.
"""

from __future__ import annotations

import pytest

from claimcheck.models import Severity
from tests.contrast.told import severities

CONFLICTS = [
    ("diplomacy", "The ambassador returned to Norland last night.", "The ambassador has not returned to Norland."),
    (
        "diplomacy",
        "Norland recognised the new government in April.",
        "Norland refuses to recognise the new government.",
    ),
    ("diplomacy", "The treaty was signed in Oslo.", "The treaty was signed in Geneva."),
    ("war", "All of the hostages have been freed.", "Two of the hostages are still being held."),
    ("war", "The general was killed in the attack.", "The general escaped the attack unhurt."),
    ("war", "The rebels control two of the three bridges.", "The rebels control one of the three bridges."),
    ("police", "The jewels were stolen from a museum in Dale.", "The jewels were stolen from a hotel in Dale."),
    ("police", "Detectives were aware of the threat.", "Detectives were unaware of the threat."),
    ("transport", "Pilots called off the strike planned for Friday.", "Pilots will go on strike on Friday."),
    ("transport", "The new line opens a year late.", "The new line opens a year early."),
    ("transport", "The tunnel is the longest in Norland.", "The tunnel is the second longest in Norland."),
    ("transport", "The bus was carrying children to school.", "There were no children on the bus."),
    ("education", "Attendance at the lectures is voluntary.", "Attendance at the lectures is compulsory."),
    ("education", "Dunmore University was founded in 1894.", "Dunmore University was founded in 1912."),
    ("education", "Most pupils passed the exam.", "Most pupils failed the exam."),
    (
        "education",
        "The headteacher, Ruth Dahl, resigned over the affair.",
        "The headteacher, Ruth Dahl, stayed in office despite the affair.",
    ),
    ("technology", "The phone goes on sale before Christmas.", "The phone goes on sale after Christmas."),
    ("technology", "The app was developed by Alder Labs.", "The app was developed by Tern Systems."),
    ("technology", "Users can turn the function off.", "Users cannot turn the function off."),
    ("technology", "The outage affected every customer.", "No customers were affected by the outage."),
    ("farming", "The harvest was better than last year.", "The harvest was worse than last year."),
    ("farming", "The dairy exports cheese to Sweden.", "The dairy imports cheese from Sweden."),
    ("farming", "Farmers are allowed to use the pesticide.", "Farmers are forbidden to use the pesticide."),
    ("housing", "The tower will be demolished.", "The tower will be preserved."),
    ("housing", "Rents in the city doubled in ten years.", "Rents in the city halved in ten years."),
    ("housing", "The house was sold to a Norwegian couple.", "The house was sold to a Dutch couple."),
    ("housing", "The block was built in the 1960s.", "The block was built in the 1980s."),
    ("energy", "The reactor was shut down permanently.", "The reactor was shut down temporarily."),
    (
        "energy",
        "The dam provides more power than the nuclear plant.",
        "The nuclear plant provides more power than the dam.",
    ),
    ("energy", "The wind farm was opposed by most residents.", "The wind farm had the support of most residents."),
    ("media", "The newspaper is published weekly.", "The newspaper is published daily."),
    ("media", "The novel was translated by Ida Moe.", "The novel was translated by Kari Lund."),
    ("people", "The prince is married to a nurse.", "The prince has never married."),
    ("people", "The actress died at her home in Leeds.", "The actress died in a hospital in Leeds."),
    ("people", "The couple have two daughters.", "The couple have no children."),
    ("people", "She is the first woman to lead the bank.", "She is the second woman to lead the bank."),
    ("labour", "The dockers ended their strike on Sunday.", "The dockers began their strike on Sunday."),
    ("labour", "The company hired 300 workers in Dunmore.", "The company laid off 300 workers in Dunmore."),
    ("labour", "Overtime is paid.", "Overtime is unpaid."),
]

DIVERGENCES = [
    ("people", "The bishop was born in Ard.", "The bishop was born in Dale."),
]

MISSED = [
    (
        "diplomacy",
        "The two countries reopened their border on Monday.",
        "The border between the two countries remains closed.",
    ),
    ("diplomacy", "The sanctions were lifted in full.", "Only some of the sanctions were lifted."),
    ("war", "Government troops captured the town of Ard.", "The town of Ard was captured by the rebels."),
    ("war", "The ceasefire held through the night.", "The ceasefire was broken during the night."),
    ("police", "The suspect knew the victim.", "The suspect and the victim were strangers."),
    ("police", "Police say the man acted alone.", "Police say the man had two accomplices."),
    ("police", "The body was found in the river.", "The body was found in the woods."),
    ("police", "The gunman shot himself.", "The gunman was shot by police."),
    (
        "transport",
        "The flight from Oslo to Dunmore was delayed by fog.",
        "The flight from Oslo to Dunmore was on time.",
    ),
    ("transport", "The crash was caused by a broken rail.", "A signal failure caused the crash."),
    ("education", "The school is free for all pupils.", "The school charges fees."),
    ("education", "Teachers won a pay rise of three percent.", "Teachers' pay was frozen."),
    ("technology", "The data were encrypted.", "The data were stored without encryption."),
    ("technology", "The update is available for all models.", "The update is only available for the newest model."),
    ("farming", "The disease spread to cattle in the north.", "The disease has been confined to sheep."),
    ("energy", "The pipeline belongs to the state.", "The pipeline is privately owned."),
    ("media", "The interview was broadcast live.", "The interview was recorded in advance."),
    ("media", "The editor knew nothing of the payments.", "The editor approved the payments."),
    ("people", "He is the son of a miner.", "He is the son of a banker."),
    (
        "labour",
        "The union and the company agreed on a new contract.",
        "Talks between the union and the company on a new contract collapsed.",
    ),
]

LOOK_ALIKES = [
    (
        "diplomacy",
        "The ambassador returned to Norland last night.",
        "The ambassador was recalled to Norland for talks on Monday.",
    ),
    ("diplomacy", "The treaty was signed in Oslo.", "The treaty was negotiated in Geneva."),
    (
        "diplomacy",
        "Norland recognised the new government in April.",
        "Norland had refused to recognise the old government.",
    ),
    ("diplomacy", "The border crossing at Ard was reopened.", "The border crossing at Dale remains closed."),
    ("diplomacy", "The sanctions were lifted in full.", "Norland lifted all its sanctions."),
    ("war", "Government troops captured the town of Ard.", "Rebels captured the airport of Dale."),
    ("war", "The ceasefire took effect at midnight.", "The ceasefire began at 12 a.m."),
    ("war", "Two of the three hostages were freed.", "One of the three hostages is still being held."),
    ("war", "The general survived the attack.", "His driver was killed in the attack."),
    ("war", "The rebels withdrew from the village.", "The rebels have left the village."),
    ("police", "The man was arrested in Dunmore.", "The man was arrested at a hotel in Dunmore."),
    ("police", "Police say the man acted alone.", "Police are looking for no one else in connection with the attack."),
    ("police", "The body was found in the river.", "The car was found in the woods."),
    ("police", "The jewels were stolen in May.", "The jewels were recovered in June."),
    ("police", "The police chief was unaware of the report.", "The police chief's deputy was aware of the report."),
    ("police", "The suspect, a 34-year-old man, was charged with theft.", "The suspect was not charged with murder."),
    ("transport", "The flight from Oslo to Dunmore was delayed.", "The flight from Dunmore to Oslo was on time."),
    ("transport", "Pilots called off the strike planned for Friday.", "Pilots will not go on strike on Friday."),
    ("transport", "The new line opens in March.", "The new line was due to open last year."),
    ("transport", "The tunnel is the longest in Norland.", "The tunnel is the second longest in Europe."),
    ("transport", "A broken rail caused the crash.", "The crash caused long delays."),
    ("transport", "The ferry was carrying 80 people.", "The ferry was carrying 60 passengers and 20 crew."),
    ("education", "The school is free for pupils from Ard.", "The school charges fees for pupils from abroad."),
    ("education", "The university was founded in 1894.", "The university's law school was founded in 1912."),
    ("education", "Most boys passed the exam.", "Most girls failed the test."),
    ("education", "Teachers asked for a pay rise of five percent.", "Teachers won a pay rise of three percent."),
    ("education", "Ruth Dahl became headteacher in 2010.", "Ruth Dahl stepped down as headteacher in 2020."),
    ("education", "Pupils have to wear a uniform.", "Teachers do not have to wear a uniform."),
    ("technology", "The phone goes on sale before Christmas.", "The tablet goes on sale after Christmas."),
    ("technology", "The app was developed by Alder Labs.", "The app is sold by Tern Systems."),
    ("technology", "Passwords were encrypted.", "Addresses were not encrypted."),
    ("technology", "The update is available for all models.", "The update can be downloaded for free."),
    ("technology", "The first version had no camera.", "The new version has two cameras."),
    ("technology", "The founder left the company in 2019.", "The founder's sister joined the company in 2020."),
    ("farming", "The harvest of wheat was good.", "The harvest of barley was poor."),
    ("farming", "The dairy exports cheese to Sweden.", "The dairy imports milk from Norland."),
    ("farming", "Farmers may use the pesticide until June.", "From July farmers must not use the pesticide."),
    ("farming", "The price of milk fell.", "Farmers get less for their milk."),
    ("housing", "The old tower will be demolished.", "The church beside the tower will be preserved."),
    ("housing", "Rents in the centre rose.", "Rents in the suburbs fell."),
    ("housing", "The house was sold to a Norwegian couple.", "The house was put up for sale in 2018."),
    ("housing", "The block was built in the 1960s.", "The block was renovated in the 1980s."),
    ("energy", "One reactor was shut down in March.", "The other reactor was restarted in May."),
    ("energy", "The pipeline belongs to the state.", "The refinery is privately owned."),
    ("energy", "The dam supplies a third of the power.", "The nuclear plant supplies half of the power."),
    ("energy", "Residents of Ard opposed the wind farm.", "Residents of Dale supported the wind farm."),
    ("media", "The newspaper is published weekly.", "The magazine is published monthly."),
    ("media", "The interview was broadcast on Monday.", "The interview was recorded on Sunday."),
    ("media", "The novel was translated by Ida Moe.", "The novel was written by Kari Lund."),
    ("media", "The editor apologised for the article.", "The author of the article did not apologise."),
    ("people", "The prince married a nurse in 2005.", "The prince's brother has never married."),
    ("people", "The actress was born in Leeds.", "The actress grew up in York."),
    ("people", "He is the son of a miner.", "He is the father of a banker."),
    ("people", "She has two daughters from her first marriage.", "She has no children with her second husband."),
    ("people", "She is the first woman to lead the bank.", "She is the third person to lead the bank."),
    ("people", "The bishop studied in Ard.", "The bishop taught in Dale."),
    ("labour", "The dockers began their strike on Sunday.", "The dockers ended their strike on Thursday."),
    ("labour", "The company hired 300 workers in Dunmore.", "The company laid off 300 workers in Leeds."),
    ("labour", "Overtime is paid at night.", "Overtime is voluntary."),
    ("labour", "The union rejected the first offer.", "The union accepted the second offer."),
]


@pytest.mark.parametrize(("field", "left", "right"), CONFLICTS)
def test_conflicts(field: str, left: str, right: str):
    """Both cannot be true, whichever source comes first."""
    assert Severity.CONFLICT in severities(left, right), field
    assert Severity.CONFLICT in severities(right, left), field


@pytest.mark.parametrize(("field", "left", "right"), DIVERGENCES)
def test_divergences(field: str, left: str, right: str):
    """A reader is told different things, of which no rule is sure that both cannot be."""
    assert severities(left, right) == severities(right, left) == {Severity.DIVERGENCE}, field


@pytest.mark.parametrize(("field", "left", "right"), MISSED)
@pytest.mark.xfail(strict=True, reason="told in words that no rule sets against each other")
def test_missed(field: str, left: str, right: str):
    """Known misses."""
    assert severities(left, right), field


@pytest.mark.parametrize(("field", "left", "right"), LOOK_ALIKES)
def test_look_alikes(field: str, left: str, right: str):
    """Another person, place, time or thing: no conflict."""
    assert Severity.CONFLICT not in severities(left, right) | severities(right, left), field
