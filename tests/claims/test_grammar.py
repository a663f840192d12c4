"""Sentences that once gave claims which no reader would call sentences, or which said something else."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract
from claimcheck.models import Granularity

CASES = [
    pytest.param(
        "Fogo, Brava and Maio are islands of the south.",
        ["Fogo, Brava and Maio are islands of the south."],
        id="three subjects of one predicate noun",
    ),
    pytest.param(
        "There is a woman selling lamps.",
        ["There is a woman.", "A woman is selling lamps."],
        id="what there is does something",
    ),
    pytest.param(
        "There was a fire at the mill, destroying two sheds.",
        ["There was a fire at the mill.", "A fire destroyed two sheds."],
        id="what there was did something",
    ),
    pytest.param(
        "The court stands in Lund, being the highest one in the south.",
        ["The court stands in Lund.", "The court is the highest one in the south."],
        id="being",
    ),
    pytest.param(
        "It was Anna Lund who broke the lamp.", ["It was Anna Lund who broke the lamp."], id="a cleft is one statement"
    ),
    pytest.param(
        "The prize went to Tom Reed, who is a teacher, who has no car, and who came late.",
        ["The prize went to Tom Reed.", "Tom Reed is a teacher.", "Tom Reed has no car.", "Tom Reed came late."],
        id="relative clauses in a row speak of one name",
    ),
    pytest.param(
        "Ann Rice, the adviser, sharply criticized Tom Berg on Tuesday over his plans, which had hurt the party.",
        [
            "Ann Rice sharply criticized Tom Berg on Tuesday over his plans.",
            "Ann Rice is the adviser.",
            "Tom Berg's plans had hurt the party.",
        ],
        id="a past tense that is tagged as a participle, beside a clause with a verb",
    ),
    pytest.param(
        "The ad features Tom Berg on a boat, which the party has used since May.",
        ["The ad features Tom Berg on a boat.", "The party has used a boat since May."],
        id="a present tense that is tagged as a plural, beside a clause with a verb",
    ),
    pytest.param(
        "Hull is not running against Mr. Berg, who plans to seek a third term.",
        ["Hull is not running against Mr. Berg.", "Mr. Berg plans to seek a third term."],
        id="a verb behind who is no plural",
    ),
    pytest.param(
        "The council so far has approved a bill, which still needs a vote in Oslo.",
        ["The council so far has approved a bill.", "A bill still needs a vote in Oslo."],
        id="so far opens no clause",
    ),
    pytest.param(
        "The plan criticized by Ann Rice, who had wanted more, failed.",
        ["The plan criticized by Ann Rice failed.", "Ann Rice had wanted more."],
        id="a participle with an agent stays one",
    ),
    pytest.param(
        "The mill (it was built in 1900) burned down on Monday.",
        ["The mill burned down on Monday.", "It was built in 1900."],
        id="a clause in brackets",
    ),
    pytest.param(
        "The fund (see page 3) lost 5 million euros (first reported in May).",
        ["The fund lost 5 million euros."],
        id="brackets without a clause",
    ),
    pytest.param(
        "The plan that has been discussed, proposed by some mayors, is raising the tax.",
        ["The plan that has been discussed is raising the tax.", "The plan was proposed by some mayors."],
        id="what somebody proposed is not said by him",
    ),
    pytest.param(
        "The firm runs Azure, whose servers stand all over the world and hold every sort of film.",
        [
            "The firm runs Azure.",
            "Azure's servers stand all over the world.",
            "Azure's servers hold every sort of film.",
        ],
        id="whose",
    ),
    pytest.param(
        "The bank, whose director resigned, closed.",
        ["The bank closed.", "The bank's director resigned."],
        id="whose, before the main verb",
    ),
    pytest.param(
        "It was a blemish this year for the Harbour Party, which won the vote.",
        ["It was a blemish this year for the Harbour Party.", "The Harbour Party won the vote."],
        id="a date is not what a relative clause tells of",
    ),
    pytest.param(
        "Ann Lee resigned after six years in office, which began in May.",
        ["Ann Lee resigned after six years in office.", "Six years in office began in May."],
        id="a span of time may be",
    ),
    pytest.param(
        "Police arrested a man whose car had hit the bridge.",
        ["Police arrested a man whose car had hit the bridge."],
        id="whose, saying which man",
    ),
    pytest.param(
        "It will make new games, with each firm adding what it does best.",
        ["It will make new games.", "Each firm adds what it does best."],
        id="what somebody adds is nothing that he says",
    ),
    pytest.param(
        "Nina Dahl, a nurse who keeps bees, finished the race.",
        ["Nina Dahl finished the race.", "Nina Dahl is a nurse who keeps bees."],
        id="the verb behind an apposition with a clause",
    ),
    pytest.param(
        "The town bought the mill, which in the local dialect is called the hen.",
        ["The town bought the mill.", "The mill in the local dialect is called the hen."],
        id="a group with a preposition is no subject",
    ),
    pytest.param(
        "Norwick Ltd said it was late and that it will sell the park.",
        ["It was late.", "Norwick Ltd will sell the park."],
        id="what an organisation says of itself",
    ),
    pytest.param(
        "If the vote were held tonight, and limited to members, Holm would win.",
        ["Holm would win."],
        id="a condition that was cut off",
    ),
    pytest.param(
        "Ann Lee, who's in a hard race, resigned.",
        ["Ann Lee resigned.", "Ann Lee is in a hard race."],
        id="a contracted verb behind a name would be a possessive",
    ),
    pytest.param(
        "Ann Lee, who's been ill, resigned.",
        ["Ann Lee resigned.", "Ann Lee has been ill."],
        id="a contracted perfect",
    ),
    pytest.param(
        "The wound needed 50 to 60 stitches.", ["The wound needed 50 to 60 stitches."], id="a range is one amount"
    ),
    pytest.param(
        "The price rose from 50 to 60 pounds.", ["The price rose from 50 to 60 pounds."], id="no range behind from"
    ),
    pytest.param(
        "Even as he won, his support, fed by fear, never grew.",
        ["He won.", "His support never grew.", "His support was fed by fear."],
        id="a subject that waits for its verb behind a clause is no apposition",
    ),
    pytest.param(
        "After he met Ann Lee, the mayor, who runs the port, he left.",
        ["Ann Lee is the mayor who runs the port.", "He met Ann Lee.", "He left."],
        id="an apposition with a relative clause before the main clause",
        marks=pytest.mark.xfail(strict=False, reason="which of the two commas ends the clause"),
    ),
    pytest.param(
        "The fire broke out minutes after Olsen left the hall.",
        ["The fire broke out.", "Olsen left the hall."],
        id="a measure goes with the clause that it measures",
    ),
    pytest.param(
        "They offered the seat, which he said the board had asked him to refuse.",
        ["They offered the seat.", "The board had asked him to refuse."],
        id="the object of a verb further in is not put behind the first",
    ),
    pytest.param(
        "The lamp, which the owner paints, fell.",
        ["The lamp fell.", "The owner paints the lamp."],
        id="a verb that looks like a plural",
    ),
    pytest.param(
        "Ann Lee, mayor of Hull, resigned.",
        ["Ann Lee resigned.", "Ann Lee is mayor of Hull."],
        id="a title without article",
    ),
    pytest.param(
        "Sasha Olsen, daughter of President Carl Olsen, danced.",
        ["Sasha Olsen danced.", "Sasha Olsen is daughter of President Carl Olsen."],
        id="kinship without article",
    ),
    pytest.param(
        "The mayor met his aides and the leaders of both parties Tuesday but left the talks to them.",
        ["The mayor met his aides and the leaders of both parties Tuesday.", "The mayor left the talks to them."],
        id="a verb behind but has no subject of its own",
    ),
    pytest.param(
        "Olsen, who ran for mayor before dropping the idea, would not speak.",
        ["Olsen would not speak.", "Olsen ran for mayor.", "Olsen dropped the idea."],
        id="a verb awaited behind a participle in a relative clause",
    ),
    pytest.param(
        "Olsen thanked the aides and anyone he may have met.",
        ["Olsen thanked the aides and anyone he may have met."],
        id="a relative clause without a pronoun begins no clause",
    ),
    pytest.param(
        "On Friday, the aide, Ann Lee, 31, who has many friends, wrote to the press.",
        ["On Friday, the aide wrote to the press.", "The aide is Ann Lee, 31.", "The aide has many friends."],
        id="a day is nobody; an age goes with its name",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_claims_are_sentences(sentence: str, expected: list[str]) -> None:
    """Each claim can stand alone and says what the sentence says."""
    assert [
        claim.text for claim in extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)
    ] == expected


SPOKEN = [
    pytest.param("“He speaks his mind,” said Jared Potts.", "He speaks his mind.", id="he is not the speaker"),
    pytest.param("“I left, looking for work,” said Ann Lee.", "I looked for work.", id="the speaker"),
    pytest.param("“I will go, looking for work,” said Ann Lee.", "I am looking for work.", id="I am"),
]


@pytest.mark.parametrize(("sentence", "expected"), SPOKEN)
def test_in_the_words_of_a_speaker(sentence: str, expected: str) -> None:
    """Who says "I" of herself is no "she" of hers, and takes the verb of the first person."""
    assert expected in [
        claim.text for claim in extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)
    ]


@pytest.mark.parametrize("text", ["Ann came and", "And", "Ann Lee spoke, and “Bob and", "If and"])
def test_a_conjunction_at_the_edge(text: str) -> None:
    """A sentence that breaks off behind a conjunction is read like any other."""
    assert extract(Source.from_text(text, id="a"), granularity=Granularity.CLAUSE) is not None
