"""Numbers in many kinds of news, through the whole pipeline: those that contradict, and those that only look so."""

from __future__ import annotations

import pytest

from claimcheck.models import Severity
from tests.contrast.told import severities

CONFLICTS = [
    ("Two of the three pilots survived.", "One of the three pilots survived."),
    ("Hart, 54, was elected mayor of Ard.", "Hart, 57, was elected mayor of Ard."),
    ("Hart was sentenced to seven years in prison for fraud.", "Hart was jailed for nine years for fraud."),
    ("A court sentenced Hart to seven years in prison.", "Hart was sentenced to nine years in prison."),
    ("Hart was fined 20,000 euros for speeding.", "The court fined Hart 30,000 euros for speeding."),
    ("Orion agreed to pay 4.1 billion euros for Norvik.", "Orion will buy Norvik for 4.5 billion euros."),
    (
        "Orion announced a $13.9 billion acquisition of Norvik.",
        "Orion is closing its $13.2 billion acquisition of Norvik.",
    ),
    (
        "The $2.4 billion takeover of Norvik by Orion was approved.",
        "Regulators approved the $2.9 billion takeover of Norvik by Orion.",
    ),
    (
        "The company reported a profit of 12 million euros for the year.",
        "The company made a profit of 15 million euros last year.",
    ),
    ("Orion's profit fell to 12 million euros.", "Orion's profit fell to 15 million euros."),
    ("Orion's revenue rose 5 percent to 3.2 billion euros.", "Orion's revenue rose 7 percent to 3.2 billion euros."),
    (
        "Orion's revenue rose 5 percent to 3.2 billion euros.",
        "Orion's revenue increased by 5 percent to 3.6 billion euros.",
    ),
    ("Orion employs 4,000 people in Norland.", "Orion has 5,500 employees in Norland."),
    ("The fire destroyed 20 houses in the village.", "The fire destroyed 25 homes in the village."),
    ("The fire destroyed 20 houses in the village.", "At least 25 homes were destroyed by the fire in the village."),
    ("The blast killed 12 people in the harbour.", "Fifteen people died in the blast in the harbour."),
    (
        "Twelve people were killed and 40 injured when a train derailed in Ard.",
        "Twelve people were killed and 55 injured when a train derailed in Ard.",
    ),
    ("The crash left three people dead.", "The crash killed five people."),
    ("Police arrested 14 protesters on Saturday in Ard.", "On Saturday 41 protesters were arrested in Ard."),
    ("About 3,000 people marched through Ard on Saturday.", "Some 10,000 people marched through Ard on Saturday."),
    ("The parliament passed the bill by 61 votes to 40.", "The parliament passed the bill by 58 votes to 40."),
    ("The bill passed 61-40.", "The bill passed 58-43."),
    ("The team won 3-1 against Norwood.", "The team beat Norwood 4-1."),
    ("Unemployment rose to 5.2 percent in May.", "Unemployment climbed to 5.4 percent in May."),
    ("The unemployment rate was 5.2 percent in May.", "The unemployment rate stood at 5.4 percent in May."),
    (
        "The central bank raised its key rate to 3.5 percent.",
        "The central bank increased its key rate to 3.75 percent.",
    ),
    (
        "The central bank raised rates by a quarter point to 3.5 percent.",
        "The central bank raised rates by a half point to 3.75 percent.",
    ),
    ("The ticket costs 49 euros a month.", "The ticket will cost 59 euros a month."),
    ("The minimum wage will rise to 13 euros an hour.", "The minimum wage will be raised to 14 euros an hour."),
    ("The earthquake struck at a depth of 10 kilometres.", "The quake struck at a depth of 35 kilometres."),
    ("The bridge is 400 metres long.", "The bridge has a length of 450 metres."),
    ("The tower is 300 metres tall.", "The tower is 330 metres high."),
    ("The suspect fired six shots at the officer.", "The suspect fired nine shots at the officer."),
    ("The storm left 40,000 households without power.", "Some 90,000 households were left without power by the storm."),
    ("The talks lasted six hours.", "The talks lasted nine hours."),
    ("The president met the chancellor for two hours.", "The president and the chancellor met for four hours."),
    ("The rescue took three days.", "The rescue lasted five days."),
    ("The satellite weighs 300 kilograms.", "The satellite weighs 450 kg."),
    ("Temperatures reached 41 degrees in Ard.", "Temperatures in Ard climbed to 44 degrees."),
    ("Hart won 52 percent of the vote.", "Hart received 57 percent of the vote."),
    ("Hart was elected with 52 percent of the votes.", "Hart was elected with 57 percent of the votes."),
    ("The painting sold for 4 million pounds.", "The painting was sold for 6 million pounds."),
    ("The film earned $40 million in its first weekend.", "The film made $55 million in its opening weekend."),
    (
        "The government will spend 2 billion euros on hospitals.",
        "The government will invest 3 billion euros in hospitals.",
    ),
    ("The ship carried 40 passengers and a crew of six.", "The ship carried 60 passengers and a crew of six."),
    ("Hart scored 30 points.", "Hart scored 35 points."),
    ("The study followed 1,200 patients.", "The study included 2,100 patients."),
    ("The vaccine was 94 percent effective.", "The vaccine was 84 percent effective."),
    ("The dam holds 3 million cubic metres of water.", "The dam holds 5 million cubic metres of water."),
    ("Officials said 14 miners were trapped.", "Officials said 16 miners were trapped underground."),
    ("Prosecutors are seeking a sentence of ten years.", "Prosecutors want a sentence of twelve years."),
    ("Twelve people were killed when a train derailed near Ard.", "A train derailed near Ard, killing 14 people."),
]

DIVERGENCES = [
    ("Orion will cut 900 jobs in Leeds.", "Orion plans to cut 1,200 jobs at its site in Leeds."),
    ("The shares fell 12 percent on Monday.", "The shares lost 17 percent on Monday."),
    (
        "The poll found that 62 percent of voters support the plan.",
        "According to the poll, 52 percent of voters support the plan.",
    ),
    ("The strike is expected to last 24 hours.", "The strike is expected to last 48 hours."),
]
"""Expected, planned or reported by two speakers: both may be right about what they say."""

MISSED = [
    (
        "Maria Hart, a 54-year-old lawyer, was elected mayor of Ard.",
        "Maria Hart, 57, was elected mayor of Ard on Sunday.",
    ),
    ("The concert drew 3,000 fans.", "The concert was attended by 10,000 fans."),
    ("Ard United beat Norwood 3-1.", "Norwood lost 4-1 to Ard United."),
    ("The earthquake had a magnitude of 6.1.", "The earthquake measured 6.4 on the Richter scale."),
    ("A magnitude-6.1 earthquake struck Norland on Monday.", "A 6.4-magnitude earthquake hit Norland on Monday."),
    ("The storm cut power to 40,000 homes.", "The storm left 90,000 homes without electricity."),
    ("The factory produces 200 cars a day.", "The factory makes 350 cars a day."),
]
"""Paraphrases in which nothing ties the numbers together yet."""

LOOK_ALIKES = [
    ("Hart, 54, was elected mayor of Ard.", "Falk, 57, was elected mayor of Dale."),
    ("Hart, 54, was elected mayor.", "Hart's husband, 57, was elected to the council."),
    ("Hart was sentenced to seven years in prison for fraud.", "Falk was jailed for nine years for fraud."),
    ("Hart was sentenced to seven years in prison.", "Hart served nine years in prison."),
    (
        "Hart was sentenced to seven years in prison.",
        "Prosecutors had asked that Hart be sentenced to nine years in prison.",
    ),
    ("Hart faces up to nine years in prison.", "Hart was sentenced to seven years in prison."),
    (
        "Orion announced a $13.9 billion acquisition of Norvik.",
        "Orion announced a $2.1 billion acquisition of Teleplan.",
    ),
    (
        "The company reported a profit of 12 million euros for the year.",
        "The company made a profit of 15 million euros in 2019.",
    ),
    ("Orion's profit fell to 12 million euros.", "Orion's revenue fell to 15 million euros."),
    ("Orion's revenue rose 5 percent to 3.2 billion euros.", "Orion's revenue rose to 3.2 billion euros."),
    ("Revenue rose from 2.9 billion to 3.2 billion euros.", "Revenue rose to 3.2 billion euros."),
    ("Orion will cut 900 jobs in Leeds.", "Orion will cut 2,000 jobs worldwide."),
    ("Orion will cut 900 jobs in Leeds.", "Orion will cut jobs in Leeds, where it employs 4,000 people."),
    (
        "Twelve people were killed and 40 injured.",
        "Twelve people were killed and 40 were hurt, nine of them seriously.",
    ),
    ("The blast killed 12 people, three of them children.", "The blast killed three children."),
    ("The blast killed 12 people.", "A blast killed 15 people in 2019."),
    ("The blast injured 40 people.", "Of the injured, 15 are still in hospital."),
    ("Police arrested 14 protesters on Saturday.", "Police arrested 41 protesters on Sunday."),
    ("Police arrested 14 protesters in Ard.", "Police arrested 41 protesters in Dale."),
    ("More than 3,000 people marched through Ard.", "Police said 3,500 people marched through Ard."),
    ("Organisers said 10,000 people marched through Ard.", "Police said 3,000 people marched through Ard."),
    ("The bill passed 61-40.", "The committee had passed the bill 9-4."),
    ("The team won 3-1 against Norwood.", "Norwood lost 3-1 to the team."),
    ("The team led 1-0 at half-time.", "The team won 3-1."),
    ("Unemployment rose to 5.2 percent in May.", "Unemployment rose to 5.4 percent in June."),
    ("Unemployment rose by 0.2 points to 5.4 percent.", "Unemployment rose to 5.4 percent."),
    ("The central bank raised its key rate to 3.5 percent.", "The central bank raised its key rate by 0.25 percent."),
    ("The shares fell 12 percent on Monday.", "The shares fell 17 percent this year."),
    ("The shares fell 12 percent in Ard.", "The shares closed 9 percent lower after falling 12 percent."),
    ("The ticket costs 49 euros a month.", "The ticket costs 588 euros a year."),
    ("A magnitude-6.1 earthquake struck Norland on Monday.", "A magnitude-4.8 aftershock struck Norland on Tuesday."),
    ("The earthquake had a magnitude of 6.1.", "An earthquake of magnitude 7.0 killed hundreds in 2010."),
    ("The bridge is 400 metres long.", "The bridge is 20 metres wide."),
    ("The tower is 300 metres tall.", "The tower is nearly 1,000 feet tall."),
    (
        "The storm left 40,000 households without power.",
        "The storm left 90,000 households without power in Norland and 40,000 in Ard.",
    ),
    ("The talks lasted six hours.", "The talks lasted until late at night after six hours."),
    ("The talks lasted six hours.", "Earlier talks lasted nine hours."),
    (
        "The poll found that 62 percent of voters support the plan.",
        "The poll found that 30 percent of voters oppose the plan.",
    ),
    (
        "The poll found that 62 percent of women support the plan.",
        "The poll found that 52 percent of men support the plan.",
    ),
    ("Hart won 52 percent of the vote.", "Falk won 41 percent of the vote."),
    ("Hart won 52 percent of the vote.", "In 2019 Hart won 57 percent of the vote."),
    ("The painting sold for 4 million pounds.", "The painting had been estimated at 6 million pounds."),
    ("The painting sold for 4 million pounds.", "The painting sold for 4.7 million pounds with fees."),
    ("The film earned $40 million in its first weekend.", "The film has earned $155 million so far."),
    ("The film cost $40 million.", "The film earned $155 million."),
    ("The ship carried 40 passengers and a crew of six.", "There were 46 people on board the ship."),
    ("Hart scored 30 points.", "Hart scored 12 points in the first half."),
    ("The study followed 1,200 patients.", "Of the patients, 600 received the drug."),
    ("Officials said 14 miners were trapped.", "Officials said two of 16 trapped miners had been rescued."),
    ("Two of the three pilots survived.", "Three pilots were on board."),
    ("Officials said 14 miners were trapped.", "Rescuers freed two miners."),
    ("Dunmore took a two-games-to-none lead in the final.", "Dunmore lead the final two games to none."),
    ("The factory produces 200 cars a day.", "The factory produced 350 cars on Monday."),
    ("The vaccine was 94 percent effective.", "The vaccine was 84 percent effective in older people."),
    (
        "The government will spend 2 billion euros on hospitals.",
        "The government will spend 3 billion euros on schools.",
    ),
    ("The fire destroyed 20 houses in the village.", "The fire destroyed 20 houses and three barns in the village."),
    ("The fire destroyed 20 houses in Ard.", "The fire destroyed 45 houses in Ard and Dale."),
    ("The minimum wage will rise to 13 euros an hour.", "Unions demand a minimum wage of 15 euros an hour."),
    ("The minimum wage will rise to 13 euros an hour.", "The minimum wage is 12 euros an hour."),
    ("The strike lasted 24 hours.", "It was the third strike in 48 hours."),
    ("Prosecutors are seeking a sentence of ten years.", "The judge handed down a sentence of eight years."),
    ("Temperatures reached 41 degrees in Ard.", "Temperatures reached 38 degrees in Dale."),
]


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_conflicts(left: str, right: str):
    """Both numbers cannot be right, whichever source comes first."""
    assert Severity.CONFLICT in severities(left, right)
    assert Severity.CONFLICT in severities(right, left)


@pytest.mark.parametrize(("left", "right"), DIVERGENCES)
def test_divergences(left: str, right: str):
    """A reader is told different things."""
    assert severities(left, right) == severities(right, left) == {Severity.DIVERGENCE}


@pytest.mark.parametrize(("left", "right"), MISSED)
@pytest.mark.xfail(strict=True, reason="nothing ties the numbers together")
def test_missed(left: str, right: str):
    """Known misses."""
    assert severities(left, right) & {Severity.CONFLICT, Severity.DIVERGENCE}


@pytest.mark.parametrize(("left", "right"), LOOK_ALIKES)
def test_look_alikes(left: str, right: str):
    """Another person, place, time, part, object or way to count: no conflict."""
    assert Severity.CONFLICT not in severities(left, right)
    assert Severity.CONFLICT not in severities(right, left)
