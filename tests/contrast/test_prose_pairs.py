"""Pairs of sentences in plain news prose, of nine kinds of news, worded differently: contradictions and look-alikes.

Written before anything was mended for them: then 25 of 60 contradictions were reported as a conflict, and 5 of 60
look-alikes.
"""

from __future__ import annotations

import pytest

from claimcheck.models import Severity
from tests.contrast.told import severities

CONFLICTS = [
    (
        "courts",
        "The Court of Appeal in Dunmore quashed the murder conviction of Peter Falk on Thursday.",
        "Peter Falk's murder conviction was upheld by the Court of Appeal in Dunmore on Thursday.",
    ),
    (
        "courts",
        "The judge allowed the appeal of the miners' union against the fine.",
        "The judge dismissed the miners' union's appeal against the fine.",
    ),
    (
        "courts",
        "Lena Hart was released on bail after the hearing.",
        "Lena Hart was remanded in custody after the hearing.",
    ),
    (
        "courts",
        "The jury reached a unanimous verdict in the case against Norvik.",
        "The jury failed to reach a verdict in the case against Norvik.",
    ),
    (
        "courts",
        "Prosecutors dropped all charges against the former mayor.",
        "Prosecutors will pursue the charges against the former mayor.",
    ),
    (
        "courts",
        "The driver, who was sober at the time, was fined 300 euros.",
        "The driver was drunk when the accident happened.",
    ),
    (
        "sport",
        "Dunmore Rovers were relegated after a 2-1 defeat at Ard.",
        "Dunmore Rovers avoided relegation in spite of a 2-1 defeat at Ard.",
    ),
    (
        "sport",
        "Orion United beat Norvik City on penalties in the semi-final.",
        "Orion United lost the semi-final to Norvik City on penalties.",
    ),
    (
        "sport",
        "The match in Leeds was postponed because of snow.",
        "The match in Leeds went ahead in spite of the snow.",
    ),
    (
        "sport",
        "Goalkeeper Peter Lind is fit to play in Saturday's final.",
        "Goalkeeper Peter Lind is injured and will miss Saturday's final.",
    ),
    (
        "science",
        "The probe entered the orbit of Mars on Tuesday.",
        "The probe failed to enter the orbit of Mars on Tuesday.",
    ),
    (
        "science",
        "The fossil was found in northern Norland by a farmer.",
        "A farmer found the fossil in the south of Norland.",
    ),
    (
        "weather",
        "The storm weakened before it reached the coast of Norland.",
        "The storm strengthened before reaching the coast of Norland.",
    ),
    (
        "weather",
        "Last month was the hottest July on record in Norland.",
        "Last month was the coldest July in Norland since records began.",
    ),
    (
        "weather",
        "All schools in Dunmore were closed because of the storm.",
        "Schools in Dunmore remained open during the storm.",
    ),
    (
        "business",
        "Norvik reported a profit of 4 million euros for the third quarter.",
        "Norvik made a loss of 4 million euros in the third quarter.",
    ),
    (
        "business",
        "The union accepted the pay offer of the railway on Monday.",
        "The railway's pay offer was turned down by the union on Monday.",
    ),
    (
        "business",
        "Orion will sell its paper mill in Ard to Norvik.",
        "Norvik will sell its paper mill in Ard to Orion.",
    ),
    ("business", "Alder Foods is a subsidiary of Norvik.", "Norvik is a subsidiary of Alder Foods."),
    (
        "business",
        "Unemployment in Norland fell to its lowest level in ten years.",
        "Unemployment in Norland climbed to its highest level in ten years.",
    ),
    ("elections", "Turnout was higher than in the last election.", "Turnout was lower than at the last election."),
    ("elections", "The opposition boycotted the vote in Norland.", "The opposition took part in the vote in Norland."),
    (
        "elections",
        "Voters in Dunmore backed the new tram line in a referendum.",
        "In a referendum, voters in Dunmore rejected the new tram line.",
    ),
    (
        "elections",
        "The Greens will join the coalition with the Liberals.",
        "The Greens ruled out a coalition with the Liberals.",
    ),
    ("accidents", "Everyone on board the ferry survived.", "Nobody on board the ferry survived."),
    ("accidents", "The missing climber was found alive on Sunday.", "The missing climber was found dead on Sunday."),
    (
        "accidents",
        "The lorry was empty when it hit the bridge.",
        "The lorry was fully loaded when it struck the bridge.",
    ),
    (
        "accidents",
        "The crash happened before the start of the race.",
        "The crash happened after the start of the race.",
    ),
    ("culture", "The singer is the eldest of four sisters.", "The singer is the youngest of four sisters."),
    ("culture", "The film opens the festival in Oslo.", "The film closes the festival in Oslo."),
    ("culture", "Night Rain is a documentary about a fisherman.", "Night Rain is a comedy about a fisherman."),
    ("culture", "The painting is an original, experts say.", "Experts say the painting is a forgery."),
    (
        "health",
        "The hospital denied that it had turned patients away.",
        "The hospital admitted that it had turned patients away.",
    ),
    (
        "health",
        "The vaccine is safe for pregnant women, the agency said.",
        "The agency said the vaccine was dangerous for pregnant women.",
    ),
    (
        "health",
        "Cases of measles in Norland increased in spring.",
        "The number of measles cases in Norland dropped in spring.",
    ),
    (
        "health",
        "The minister was in good health, his spokesman said.",
        "The minister's spokesman said he was in poor health.",
    ),
    ("health", "Smoking will be banned in all parks of the city.", "Smoking will be allowed in the parks of the city."),
    ("health", "The patient is conscious and able to speak.", "The patient is unconscious."),
]

DIVERGENCES = [
    ("business", "Tom Vik was appointed chairman of Alder Foods.", "Tom Vik was removed as chairman of Alder Foods."),
    (
        "culture",
        "The novelist Ann Roe was born in Dunmore in 1952.",
        "Ann Roe, the novelist, was born in Leeds in 1952.",
    ),
]

MISSED = [
    (
        "courts",
        "Falk pleaded guilty to tax fraud in the Norwood court.",
        "Falk pleaded not guilty to the charge of tax fraud.",
    ),
    (
        "sport",
        "Anna Berg won gold in the 400 metres in Oslo.",
        "Anna Berg took the silver medal in the 400 metres in Oslo.",
    ),
    (
        "sport",
        "The striker scored the opening goal in the first half.",
        "The striker's opening goal came in the second half.",
    ),
    ("sport", "Lind finished the race ahead of Berg.", "Lind finished behind Berg in the race."),
    (
        "sport",
        "The club extended the contract of its coach, Tom Vik, until June.",
        "The club parted company with its coach, Tom Vik.",
    ),
    (
        "science",
        "The new drug doubled the survival rate of patients in the trial.",
        "In the trial, the new drug had no effect on the survival rate of patients.",
    ),
    ("science", "The comet is visible to the naked eye.", "The comet cannot be seen with the naked eye."),
    ("science", "The glacier has grown over the past ten years.", "The glacier has shrunk over the past decade."),
    ("science", "The researchers say the species is extinct.", "The researchers say the species has survived."),
    ("weather", "Heavy rain is expected in the capital on Sunday.", "Sunday will be dry in the capital."),
    ("business", "Shares in Alder Foods closed higher on Friday.", "Alder Foods shares ended lower on Friday."),
    (
        "business",
        "The central bank left interest rates unchanged on Thursday.",
        "The central bank raised interest rates on Thursday.",
    ),
    ("business", "The factory in Leeds will stay open.", "The company is to shut its factory in Leeds."),
    (
        "elections",
        "Maria Olsen narrowly won the election for governor.",
        "Maria Olsen conceded defeat in the election for governor.",
    ),
    ("elections", "The senator will run for a third term.", "The senator will not seek a third term."),
    (
        "accidents",
        "The pilot of the small plane was the only survivor of the crash.",
        "The pilot of the small plane died in the crash.",
    ),
    ("accidents", "The fire in the warehouse is under control.", "The fire in the warehouse is still out of control."),
    (
        "accidents",
        "The train was travelling from Leeds to York when it derailed.",
        "The train derailed on its way from York to Leeds.",
    ),
    ("culture", "The opera was written by Peter Falk.", "The composer of the opera was Anna Berg."),
    (
        "culture",
        "Admission to the museum is free on Sundays.",
        "Visitors have to pay for admission to the museum on Sundays.",
    ),
]

LOOK_ALIKES = [
    (
        "courts",
        "The Court of Appeal in Dunmore quashed the murder conviction of Peter Falk on Thursday.",
        "The Court of Appeal in Dunmore upheld the murder conviction of his brother on Thursday.",
    ),
    (
        "courts",
        "The judge allowed the appeal of the miners' union.",
        "The judge dismissed the appeal of the mine's owner.",
    ),
    ("courts", "Falk pleaded guilty to tax fraud.", "Falk pleaded not guilty to bribery."),
    ("courts", "Lena Hart was released after the hearing.", "Lena Hart was arrested in March."),
    ("courts", "The jury acquitted Falk of murder.", "The jury convicted Falk of manslaughter."),
    ("courts", "Prosecutors asked for a sentence of ten years.", "The judge sentenced Falk to six years."),
    ("courts", "The former mayor denies the charges.", "The former mayor was charged with fraud."),
    ("sport", "Dunmore Rovers lost 2-1 at Ard.", "Dunmore Rovers won their previous match 3-0."),
    ("sport", "Norvik City won the first leg in Oslo.", "Orion United won the second leg in Leeds."),
    ("sport", "Orion United lost to Norvik City.", "Norvik City beat Orion United in Leeds."),
    ("sport", "The women's team won their final.", "The men's team lost their final."),
    ("sport", "The match was postponed because of snow.", "The match will be played on Tuesday instead."),
    ("sport", "Vik joined the club from Ard in 2015.", "Vik left Dale in 2015 to join the club."),
    ("sport", "Lind is injured.", "Lind hopes to be fit for the final in May."),
    ("science", "The first probe crashed on Mars.", "The second probe landed safely on Mars."),
    ("science", "The drug had no effect on children.", "The drug helped adults in the trial."),
    ("science", "The glacier has shrunk by a third since 1950.", "The glacier grew slightly last winter."),
    ("science", "The comet was discovered by an amateur.", "The comet was first photographed by a space telescope."),
    ("science", "The rocket failed to reach orbit in 2019.", "The rocket reached orbit at the second attempt."),
    ("science", "Researchers found water under the northern plain.", "Researchers found ice at the southern pole."),
    (
        "weather",
        "The storm weakened on Monday as it moved inland.",
        "The storm strengthened over the warm sea on Saturday.",
    ),
    ("weather", "Heavy rain fell in the north.", "The south stayed dry."),
    (
        "weather",
        "July was the hottest month on record in Norland.",
        "January was the coldest month in Norland for years.",
    ),
    ("weather", "Schools in Dunmore were closed on Monday.", "Schools in Dunmore reopened on Wednesday."),
    ("weather", "The lowest temperature was measured in Ard.", "The highest temperature was measured in Dale."),
    ("business", "Shares in Alder Foods rose.", "Shares in its rival Norvik fell."),
    ("business", "Norvik's sales rose in the third quarter.", "Norvik's profit fell in the third quarter."),
    ("business", "The union accepted the offer on Monday.", "The union had rejected an earlier offer."),
    ("business", "Orion will sell its paper mill to Norvik.", "Norvik will buy the paper mill from Orion."),
    (
        "business",
        "The central bank raised interest rates on Thursday.",
        "Analysts had expected the central bank to leave interest rates unchanged.",
    ),
    ("business", "The company will close its factory in Leeds.", "The company will open a warehouse in Leeds."),
    ("business", "Unemployment fell among men.", "Unemployment rose among women."),
    ("business", "Tom Vik was appointed chairman.", "Ann Roe was removed as chief executive."),
    ("business", "Exports to Norland rose.", "Imports from Norland fell."),
    ("business", "Alder Foods sold its bakery.", "Alder Foods bought a brewery."),
    (
        "elections",
        "Maria Olsen won the election for governor.",
        "Her opponent, Tom Vik, conceded defeat in the election for governor.",
    ),
    ("elections", "Turnout was high in the cities.", "Turnout was low in the villages."),
    ("elections", "The senator will not run for president.", "The senator will run for governor."),
    ("elections", "The Greens boycotted the debate on Tuesday.", "The Greens took part in the vote on Friday."),
    ("elections", "Voters in Dunmore backed the tram line.", "Voters in Ard rejected the tram line."),
    ("elections", "The president vetoed the bill on guns.", "The president signed the bill on taxes."),
    ("elections", "The Liberals gained five seats.", "The Conservatives lost five seats."),
    ("accidents", "The pilot survived.", "The co-pilot died in hospital."),
    ("accidents", "All passengers were rescued.", "Two members of the crew are missing."),
    ("accidents", "One of the climbers was found alive.", "The other climber was found dead."),
    ("accidents", "The fire started in the kitchen.", "The fire spread to the roof."),
    ("accidents", "The train left Leeds at noon.", "The train was due in York at two."),
    ("accidents", "The northbound carriageway was closed.", "The southbound carriageway stayed open."),
    ("accidents", "The bridge was opened in 1960.", "The bridge was closed to traffic in 1998."),
    ("culture", "The opera was written by Peter Falk.", "The libretto of the opera was written by Anna Berg."),
    ("culture", "The film opens in Oslo in May.", "The film opens in Leeds in June."),
    ("culture", "Ann Roe lives in Dunmore.", "Ann Roe was born in Leeds."),
    ("culture", "Night Rain is her first novel.", "Her second novel is a comedy."),
    ("culture", "Admission to the museum is free for children.", "Adults pay ten euros for admission to the museum."),
    ("culture", "The first season of the series was praised.", "The last season of the series was criticised."),
    ("health", "The hospital has closed its old wing.", "The hospital has opened a new wing."),
    ("health", "Cases of measles rose in Norland.", "Cases of mumps fell in Norland."),
    ("health", "The vaccine is safe for adults.", "The vaccine has not been tested on children."),
    ("health", "The minister was taken to hospital on Monday.", "The minister left hospital on Friday."),
]

FALSE_ALARMS = [
    ("sport", "Anna Berg won gold in the 400 metres.", "Anna Berg won silver in the 800 metres."),
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


@pytest.mark.parametrize(("field", "left", "right"), FALSE_ALARMS)
@pytest.mark.xfail(strict=True, reason="nothing but the numbers tells the two races apart")
def test_false_alarms(field: str, left: str, right: str):
    """Known false alarms."""
    assert Severity.CONFLICT not in severities(left, right), field
