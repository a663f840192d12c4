"""Lists, adjectives and brackets among the facts of a clause."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract

CASES = [
    pytest.param(
        "The choir won a cup and a medal in Hull.",
        [
            "The choir won a cup.",
            "The choir won a medal.",
            "The choir won a cup in Hull.",
            "The choir won a medal in Hull.",
        ],
        id="items of a list have facts of their own",
    ),
    pytest.param(
        "Police blamed the fog at Malmo and Lund airports.",
        ["Police blamed the fog.", "Police blamed the fog at Malmo.", "Police blamed the fog at Lund airports."],
        id="a core that items share is said once",
    ),
    pytest.param(
        "The remarks were rude and wrong and he should go.",
        ["The remarks were rude.", "The remarks were wrong.", "He should go."],
        id="an adjective is the subject of nothing",
    ),
    pytest.param(
        "The town's capital and largest port is Hull.",
        ["The town's capital is Hull.", "The town's largest port is Hull."],
        id="two descriptions of one thing",
    ),
    pytest.param(
        "Ann thanked her mother and aunt.",
        ["Ann thanked her mother.", "Ann thanked her aunt."],
        id="a shared owner behind the verb",
    ),
    pytest.param(
        "The choir has a hall, a garden and a kitchen as well as a shop.",
        ["The choir has a hall.", "The choir has a garden.", "The choir has a kitchen.", "The choir has a shop."],
        id="as well as goes on with a list",
    ),
    pytest.param("Ann sang as well as Bob.", ["Ann sang as well as Bob."], id="as well as may compare"),
    pytest.param(
        "The plan names Ann Lee as chair and Bob Roe and Carl Holm as members.",
        [
            "The plan names Ann Lee as chair.",
            "The plan names Bob Roe as members.",
            "The plan names Carl Holm as members.",
        ],
        id="a list in an item of a list",
    ),
    pytest.param(
        "It was the largest ship of 1990 and the first ferry.",
        ["It was the largest ship of 1990.", "It was the first ferry."],
        id="a year and a thing are no list",
    ),
    pytest.param(
        "The club won a cup and a medal made of silver.",
        ["The club won a cup.", "The club won a medal made of silver."],
        id="a participle belongs to the last of two items with articles",
    ),
    pytest.param(
        "Ann Lee (an engineer) owns a mill and a farm.",
        ["Ann Lee (an engineer) owns a mill.", "Ann Lee owns a farm."],
        id="a bracket is said once",
    ),
    pytest.param(
        "The field covers 40 acres (16 hectares) in the north.",
        ["The field covers 40 acres (16 hectares).", "The field covers 40 acres in the north."],
        id="a bracket in the core is no part of its circumstances",
    ),
    pytest.param(
        "The Water Board (WB) opened the lock in May.",
        ["The Water Board opened the lock.", "The Water Board opened the lock in May."],
        id="an abbreviation tells nothing",
    ),
    pytest.param("Ann (57) died.", ["Ann (57) died."], id="a number in brackets tells something"),
    pytest.param(
        '"He [Roe] owns a mill and a farm," Ann Lee said.',
        ["He [Roe] owns a mill.", "He [Roe] owns a farm."],
        id="square brackets make the words clear",
    ),
    pytest.param(
        "Economic and political stability was in danger.",
        ["Economic stability was in danger.", "Political stability was in danger."],
        id="adjectives side by side",
    ),
    pytest.param(
        "The club lost an old, rich and loyal sponsor in May.",
        [
            "The club lost an old sponsor.",
            "The club lost a rich sponsor.",
            "The club lost a loyal sponsor.",
            "The club lost an old, rich and loyal sponsor in May.",
        ],
        id="adjectives are parted once, each with its article",
    ),
    pytest.param("She waved a red and white flag.", ["She waved a red and white flag."], id="colours of one thing"),
    pytest.param(
        "Two old and frail men met.", ["Two old and frail men met."], id="adjectives of several may be one each"
    ),
    pytest.param(
        "The first and second rounds were cancelled.",
        ["The first and second rounds were cancelled."],
        id="adjectives that count",
    ),
    pytest.param(
        "The birth and growth of the club were filmed.",
        ["The birth of the club was filmed.", "The growth of the club was filmed."],
        id="what shares an article shares the of",
    ),
    pytest.param(
        "They sell food and bottles of water.",
        ["They sell food.", "They sell bottles of water."],
        id="what shares no article does not",
    ),
    pytest.param(
        "The firm is a maker of boats and a seller of cars.",
        ["The firm is a maker of boats.", "The firm is a seller of cars."],
        id="an article goes with an article",
    ),
    pytest.param(
        "The film won praise for Ann's voice, the sets and the score.",
        [
            "The film won praise.",
            "The film won praise for Ann's voice.",
            "The film won praise for the sets.",
            "The film won praise for the score.",
        ],
        id="the voice of somebody is no name",
    ),
    pytest.param(
        "Ann is a coach and expert on diets.",
        ["Ann is a coach.", "Ann is an expert on diets."],
        id="what only the last noun takes to itself is its own",
    ),
    pytest.param(
        "The plan includes naming the owners and imposing fines.",
        ["The plan includes naming the owners and imposing fines."],
        id="verbs are no list of nouns",
    ),
    pytest.param(
        "The firm grew after the collapse of its rival, and the end of the war.",
        [
            "The firm grew.",
            "The firm grew after the collapse of its rival.",
            "The firm grew after the end of the war.",
        ],
        id="an of goes with an of",
    ),
    pytest.param(
        "It was an open, fair, and honest vote.",
        ["It was an open vote.", "It was a fair vote.", "It was an honest vote."],
        id="a comma before the and",
    ),
    pytest.param(
        "He was tired, and old men laughed.", ["He was tired.", "Old men laughed."], id="a comma between clauses"
    ),
    pytest.param("Ann and Bob were friends.", ["Ann and Bob were friends."], id="two who are something together"),
    pytest.param(
        "His friend and lawyer was there.", ["His friend was there.", "His lawyer was there."], id="a shared owner"
    ),
    pytest.param(
        "It appeared as a serial in 1849, and as a book in 1850.",
        [
            "It appeared as a serial.",
            "It appeared as a serial in 1849.",
            "It appeared as a book.",
            "It appeared as a book in 1850.",
        ],
        id="groups with one preposition and a year each",
    ),
    pytest.param("The owners are Ann Lee and Bob Roe.", ["The owners are Ann Lee and Bob Roe."], id="several by name"),
    pytest.param("They are a doctor and a nurse.", ["They are a doctor.", "They are a nurse."], id="several things"),
    pytest.param(
        "He drew other famous people, such as Ann Lee, Bob Roe and Kim Holm.",
        ["He drew other famous people.", "He drew Ann Lee.", "He drew Bob Roe.", "He drew Kim Holm."],
        id="examples stand for what they are examples of",
    ),
    pytest.param(
        "He owned a number of boats, including the Ann of Hull and the Old Kim.",
        ["He owned a number of boats.", "He owned the Ann of Hull.", "He owned the Old Kim."],
        id="a number of things is no thing of its own",
    ),
    pytest.param(
        "He drew pictures of people, such as Ann Lee and Bob Roe.",
        ["He drew pictures of people.", "He drew pictures of Ann Lee.", "He drew pictures of Bob Roe."],
        id="what the examples are of stays",
    ),
    pytest.param(
        "The play is a remake and update of Roe's 1959 comedy The Mill, as well as a copy and rethinking of the tale.",
        [
            "The play is a remake of Roe's 1959 comedy The Mill.",
            "The play is an update of Roe's 1959 comedy The Mill.",
            "The play is a copy of the tale.",
            "The play is a rethinking of the tale.",
        ],
        id="lists in three steps, and a title behind its noun",
    ),
    pytest.param(
        "The play was written by poet and singer Ann Lee in May.",
        ["The play was written by poet and singer Ann Lee.", "The play was written in May."],
        id="two words for who somebody is are no list",
    ),
    pytest.param(
        "Police did not find the gun or the knife.",
        ["Police did not find the gun.", "Police did not find the knife."],
        id="not one or the other is neither",
    ),
    pytest.param("Police found the gun or the knife.", ["Police found the gun or the knife."], id="one or the other"),
    pytest.param(
        "It is not part of the club, nor of the league.",
        ["It is not part of the club.", "It is not part of the league."],
        id="nor",
    ),
    pytest.param(
        "The house is not a farm, but a mill.",
        ["The house is not a farm.", "The house is a mill."],
        id="what is denied, and what is said in its place",
    ),
    pytest.param(
        "Critics see the mill not as a cost but as a gift.",
        ["Critics see the mill.", "Critics see the mill not as a cost.", "Critics see the mill as a gift."],
        id="a contrast behind an object",
    ),
    pytest.param(
        "He was not only a singer but also a fine cook.",
        ["He was a singer.", "He was a fine cook."],
        id="not only denies nothing",
    ),
    pytest.param("He did not sing, but she danced.", ["He did not sing.", "She danced."], id="a clause is no contrast"),
    pytest.param("The bag was both cheap and strong.", ["The bag was cheap.", "The bag was strong."], id="both"),
    pytest.param(
        "Both the mayor and the clerk were arrested.",
        ["The mayor was arrested.", "The clerk was arrested."],
        id="both as subjects",
    ),
    pytest.param("My sons both grew up in Hull.", ["My sons both grew up in Hull."], id="both without a list"),
    pytest.param(
        "The Isle of Wight and the Scilly Islands have not joined the league.",
        ["The Isle of Wight has not joined the league.", "The Scilly Islands have not joined the league."],
        id="who joins something may do so alone",
    ),
    pytest.param(
        "It was sold between 1849 and 1850, and in book form in 1851.",
        ["It was sold between 1849 and 1850.", "It was sold in book form.", "It was sold in 1851."],
        id="from when to when is one item",
    ),
]


def _facts(text: str) -> list[str]:
    return [claim.text for claim in extract(Source.from_text(text, id="a"))]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_each_item_is_a_fact(sentence: str, expected: list[str]) -> None:
    """Whoever reads a list is told each item once, and nothing that is not said of it alone."""
    assert _facts(sentence) == expected
