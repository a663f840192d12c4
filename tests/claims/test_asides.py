"""What stands between a subject and its verb, and what an apposition describes."""

from __future__ import annotations

import pytest

from claimcheck import Granularity, Source, extract

CASES = [
    pytest.param(
        "The mayor, in her first speech since the vote, offered the owners a loan and praised the crew.",
        [
            "The mayor, in her first speech since the vote, offered the owners a loan.",
            "The mayor praised the crew.",
        ],
        id="a phrase between commas is no part of the subject",
    ),
    pytest.param(
        "Holm, meanwhile, left for Oslo, taking two aides with her.",
        ["Holm, meanwhile, left for Oslo.", "Holm took two aides with her."],
        id="an adverb between commas",
    ),
    pytest.param(
        "The crew, 24 hours from home, told reporters on the pier that the engine had failed.",
        ["The crew, 24 hours from home, told reporters on the pier.", "The engine had failed."],
        id="the occasion of a speech keeps its subject",
    ),
    pytest.param(
        "Preventing a strike and keeping the ferries at sea is what the owners want.",
        ["Preventing a strike and keeping the ferries at sea is what the owners want."],
        id="two -ing forms before the verb are one subject",
    ),
    pytest.param(
        "Rather than close the mill and dismiss the crew, the owner sold it.",
        ["Rather than close the mill and dismiss the crew, the owner sold it."],
        id="two verbs in a phrase before the subject",
    ),
    pytest.param(
        "The guards saw two boats leaving the bay and being towed to Hull.",
        ["The guards saw two boats leaving the bay.", "The guards saw two boats being towed to Hull."],
        id="being towed is parallel to leaving, not to saw",
    ),
    pytest.param(
        "Ann Dahl, a nurse who often writes about the sea, keeps bees.",
        ["Ann Dahl keeps bees.", "Ann Dahl is a nurse who often writes about the sea."],
        id="an adverb in the clause of an apposition",
    ),
    pytest.param(
        "At noon, Ann Dahl, the spokeswoman for the port, opened the gate.",
        ["At noon, Ann Dahl opened the gate.", "Ann Dahl is the spokeswoman for the port."],
        id="an apposition behind a phrase before the subject",
    ),
    pytest.param(
        "The crew rested in houses in Larvik, a town on the coast.",
        ["The crew rested in houses in Larvik.", "Larvik is a town on the coast."],
        id="a town is the place, not the houses in it",
    ),
    pytest.param(
        "Olsen left the board of Norvik, a bank that failed in May.",
        ["Olsen left the board of Norvik.", "Norvik is a bank that failed in May."],
        id="a bank is the name, not its board",
    ),
    pytest.param(
        "The crew met the mayor of Larvik, a lawyer.",
        ["The crew met the mayor of Larvik.", "The mayor of Larvik is a lawyer."],
        id="a lawyer is the mayor, not the town",
    ),
    pytest.param(
        "The crew met Senator Ann Dahl of Ohio, the chairwoman of the panel.",
        ["The crew met Senator Ann Dahl of Ohio.", "Senator Ann Dahl of Ohio is the chairwoman of the panel."],
        id="a name with its place",
    ),
    pytest.param(
        "The ship sank off Larvik, Norway, a town on the coast.",
        ["The ship sank off Larvik, Norway, a town on the coast."],
        id="a region behind a comma is not what is described",
    ),
    pytest.param(
        "The firm made a deal with Democrats, an agreement that angered many.",
        ["The firm made a deal with Democrats, an agreement.", "An agreement angered many."],
        id="several are no agreement",
    ),
    pytest.param(
        "The visit two weeks before the vote has angered many owners.",
        ["The visit two weeks before the vote has angered many owners."],
        id="the only verb is not that of the time before it",
    ),
    pytest.param(
        "Dahl, who as head of the port would open the gate, left.",
        ["Dahl left.", "Dahl as head of the port would open the gate."],
        id="as in a relative clause",
    ),
    pytest.param(
        "The crew slept when the owner, who had lost the key, broke the door and left.",
        [
            "The crew slept.",
            "The owner broke the door.",
            "The owner had lost the key.",
            "The owner left.",
        ],
        id="the subject of a clause with a relative clause on it",
    ),
    pytest.param(
        "The owner, likewise, put the price at two crowns.",
        ["The owner, likewise, put the price at two crowns."],
        id="put is the past tense where no other verb is",
    ),
    pytest.param(
        "Olsen wants to make changes to Medicare before the vote in May.",
        ["Olsen wants to make changes to Medicare before the vote in May."],
        id="a name behind to is no infinitive",
    ),
    pytest.param(
        "The crew hid the fact that Norvik sold the ferry.",
        ["The crew hid the fact that Norvik sold the ferry."],
        id="a clause with its object is not relative",
    ),
    pytest.param(
        "Dahl directed Waking Hull and Shooting Stars last year.",
        ["Dahl directed Waking Hull and Shooting Stars last year."],
        id="an -ing form with a capital is a name",
    ),
    pytest.param(
        "The port issued a statement on Monday saying it was closed.",
        ["The port issued a statement on Monday.", "It was closed."],
        id="what somebody does besides speaking",
    ),
    pytest.param(
        "The mayor met the crew in what she called a friendly chat.",
        ["The mayor met the crew in what she called a friendly chat."],
        id="a phrase is no speech",
    ),
    pytest.param(
        "The union put its plans bluntly in a letter to the port: “We will strike.”",
        ["The union put its plans bluntly in a letter to the port.", "We will strike."],
        id="a statement that ends in a colon",
    ),
    pytest.param(
        "It was late and he named Ann Dahl as a witness.",
        ["It was late.", "He named Ann Dahl as a witness."],
        id="a participle behind a pronoun is the past tense",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_claims_of_a_sentence(sentence: str, expected: list[str]) -> None:
    """Each claim has its own subject, whatever stands between the two."""
    claims = extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)
    assert [claim.text for claim in claims] == expected


def test_the_subject_of_an_interrupted_clause() -> None:
    """A phrase between commas leaves the frame its subject."""
    claims = extract(Source.from_text("The union, at odds with the port, called a strike.", id="a"))
    assert {" ".join(token.text for token in claim.frame.subject) for claim in claims} == {"The union"}


NAMES = [
    pytest.param(
        "Rolf Olsen praised the port. Though she lost the vote, Ms. Dahl smiled.",
        "Dahl lost the vote.",
        id="a pronoun of the subject to come",
    ),
    pytest.param(
        "Rolf Olsen praised the port. When he left, Mr. Holm smiled.",
        "Rolf Olsen left.",
        id="somebody else may leave",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_pronoun_before_its_name(text: str, expected: str) -> None:
    """Behind "though" a pronoun is the subject that follows; elsewhere it looks back."""
    claims = extract(Source.from_text(text, id="a"), granularity=Granularity.CLAUSE)
    assert expected in [claim.text for claim in claims]


def test_who_speaks_is_the_whole_group() -> None:
    """A place that officers stand in says nothing; "bordering Ohio" hangs on the counties."""
    text = "Officers in rural counties bordering Ohio said that the road was closed."
    claim = extract(Source.from_text(text, id="a"))[0]
    assert claim.attribution is not None
    assert claim.attribution.speaker == "Officers in rural counties bordering Ohio"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Olsen met the head of a bank that failed in May.", "A bank failed in May."),
        ("The plan, submitted earlier this year, would close the port.", "The plan was submitted earlier this year."),
    ],
)
def test_what_is_said_of_what(sentence: str, expected: str) -> None:
    """A relative clause behind "a" speaks of that noun; "earlier" puts a participle into the past."""
    claims = extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)
    assert expected in [claim.text for claim in claims]


def test_an_inverted_condition_states_nothing() -> None:
    """ "Had I known" is no statement."""
    claims = extract(Source.from_text("“Had I known of it, I would have left,” said Olsen.", id="a"))
    assert all(not claim.text.startswith("Had") or "would" in claim.text for claim in claims)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The mayor, in her first speech since the vote, offered the owners a loan.",
            [
                "The mayor, in her first speech since the vote, offered the owners a loan.",
                "The mayor offered the owners a loan.",
            ],
            id="a circumstance",
        ),
        pytest.param("The visit, however, angered the owners.", ["The visit angered the owners."], id="a mere link"),
        pytest.param(
            "The mayor, allegedly, took bribes.", ["The mayor, allegedly, took bribes."], id="a hedge is kept"
        ),
        pytest.param(
            "The law, if passed, would close the port.", ["The law, if passed, would close the port."], id="a condition"
        ),
    ],
)
def test_facts_of_an_interrupted_clause(sentence: str, expected: list[str]) -> None:
    """What stands aside is a circumstance of its own, unless the clause says something else without it."""
    assert [claim.text for claim in extract(Source.from_text(sentence, id="a"))] == expected
