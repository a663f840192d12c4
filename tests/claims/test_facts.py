"""Clauses and the minimal statements that they are made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Granularity, Source, extract

CASES = [
    pytest.param(
        "Ann Lee opened the bridge in Hull on Monday.",
        ["Ann Lee opened the bridge.", "Ann Lee opened the bridge in Hull.", "Ann Lee opened the bridge on Monday."],
        id="place and time",
    ),
    pytest.param(
        "On Monday, Ann Lee opened the bridge.",
        ["On Monday, Ann Lee opened the bridge.", "Ann Lee opened the bridge."],
        id="a time before the subject",
    ),
    pytest.param("Ann Lee opened the bridge.", ["Ann Lee opened the bridge."], id="one fact is the clause"),
    pytest.param(
        "The town counted the number of swans.",
        ["The town counted the number of swans."],
        id="of binds",
    ),
    pytest.param(
        "The club moved to Hull in May 1990.",
        ["The club moved to Hull.", "The club moved to Hull in May 1990."],
        id="the group that the verb needs stays with it",
    ),
    pytest.param(
        "The mayor died after a short illness.",
        ["The mayor died.", "The mayor died after a short illness."],
        id="a group that no verb needs",
    ),
    pytest.param(
        "Police flew to Hull to question the owner.",
        ["Police flew to Hull.", "Police flew to Hull to question the owner."],
        id="purpose",
    ),
    pytest.param(
        "The smoke made the crew leave the ship in Hull.",
        ["The smoke made the crew leave the ship.", "The smoke made the crew leave the ship in Hull."],
        id="what somebody is made to do is no circumstance",
    ),
    pytest.param(
        "The victory made him more honest in May.",
        ["The victory made him more honest.", "The victory made him more honest in May."],
        id="what somebody is made belongs to the core",
    ),
    pytest.param(
        "The owner named a buyer in an interview with the paper in Hull.",
        [
            "The owner named a buyer.",
            "The owner named a buyer in an interview with the paper.",
            "The owner named a buyer in Hull.",
        ],
        id="a group that a noun takes to itself is no circumstance",
    ),
    pytest.param(
        "The council met with the owner on Monday.",
        ["The council met with the owner.", "The council met with the owner on Monday."],
        id="the same preposition behind a verb",
    ),
    pytest.param(
        "The singer drew anger for her decision to leave the band in May.",
        [
            "The singer drew anger.",
            "The singer drew anger for her decision to leave the band.",
            "The singer drew anger for her decision to leave the band in May.",
        ],
        id="an infinitive says what the decision was",
    ),
    pytest.param(
        "The board fined the club in addition to closing the ground.",
        ["The board fined the club.", "The board fined the club in addition to closing the ground."],
        id="a preposition of three words",
    ),
    pytest.param(
        "The owner wants to have the sign removed from the wall.",
        ["The owner wants to have the sign removed from the wall."],
        id="what somebody has done is no circumstance",
    ),
    pytest.param(
        "The launch took place in Hull on Monday.",
        ["The launch took place in Hull.", "The launch took place on Monday."],
        id="a verb that says nothing without its place",
    ),
    pytest.param(
        "The play opened at the Odeon in Hull on Monday.",
        ["The play opened at the Odeon.", "The play opened in Hull.", "The play opened on Monday."],
        id="a place is one circumstance among others",
    ),
    pytest.param(
        "The bridge was opened by the mayor in May.",
        ["The bridge was opened by the mayor.", "The bridge was opened in May."],
        id="who did it is one as well",
    ),
    pytest.param(
        "The river is bordered by a park on its west bank.",
        ["The river is bordered by a park.", "The river is bordered by a park on its west bank."],
        id="a doer that the verb needs",
    ),
    pytest.param(
        "She lived in Hull for ten years.",
        ["She lived in Hull.", "She lived in Hull for ten years."],
        id="a place that the verb needs",
    ),
    pytest.param(
        "The firm sat on the offer in May.",
        ["The firm sat on the offer.", "The firm sat on the offer in May."],
        id="an irregular form of a verb that needs it",
    ),
    pytest.param(
        "He was in Hull on Monday.", ["He was in Hull.", "He was in Hull on Monday."], id="nobody just is on a day"
    ),
    pytest.param(
        "The launch was on 5 May, two days before the vote.",
        ["The launch was on 5 May.", "The launch was two days before the vote."],
        id="a day that was something",
    ),
    pytest.param(
        "The town closed the pool in May, a step that angered many.",
        ["The town closed the pool.", "The town closed the pool in May.", "A step angered many."],
        id="a noun that sums up hangs on nothing",
    ),
    pytest.param(
        "The party hired Ann Lee last month.",
        ["The party hired Ann Lee.", "The party hired Ann Lee last month."],
        id="a time is no part of the name before it",
    ),
    pytest.param(
        "The lake reaches from Hull to York.", ["The lake reaches from Hull to York."], id="from and to belong together"
    ),
    pytest.param(
        "The firm cut the price from 20 dollars to 10 dollars in May.",
        [
            "The firm cut the price.",
            "The firm cut the price from 20 dollars to 10 dollars.",
            "The firm cut the price in May.",
        ],
        id="from and to are one circumstance",
    ),
    pytest.param(
        "The bomb killed at least 20 people in Hull.",
        ["The bomb killed at least 20 people.", "The bomb killed at least 20 people in Hull."],
        id="at least is no place",
    ),
    pytest.param(
        "Starting in May, the club will charge a fee.",
        ["Starting in May, the club will charge a fee.", "The club will charge a fee."],
        id="the club does not start",
    ),
    pytest.param(
        "The hall was hit by a storm, if not two.",
        ["The hall was hit by a storm.", "The hall was hit by a storm if not two."],
        id="what corrects the words before keeps them",
    ),
    pytest.param(
        "The party sent in more guards on Monday.",
        ["The party sent in more guards.", "The party sent in more guards on Monday."],
        id="in is a part of some verbs",
    ),
    pytest.param(
        "The plant stopped due to rain.", ["The plant stopped.", "The plant stopped due to rain."], id="due to"
    ),
    pytest.param(
        "The bridge was opened in Hull.", ["The bridge was opened in Hull."], id="a bare passive says too little"
    ),
    pytest.param(
        "In May, the bridge was opened after a storm.",
        ["In May, the bridge was opened.", "The bridge was opened after a storm."],
        id="a bare passive keeps what stands before its subject",
    ),
    pytest.param(
        "Ann Lee was born May 5, 1990 in Hull.",
        ["Ann Lee was born May 5, 1990.", "Ann Lee was born in Hull."],
        id="a date right behind a passive is one circumstance among others",
    ),
    pytest.param(
        "The mayor stayed in office despite calls from her party.",
        [
            "The mayor stayed in office.",
            "The mayor stayed in office despite calls.",
            "The mayor stayed in office despite calls from her party.",
        ],
        id="what is no place and no time says more of the circumstance before it",
    ),
    pytest.param(
        "The mayor stayed in office despite a storm in May.",
        [
            "The mayor stayed in office.",
            "The mayor stayed in office despite a storm.",
            "The mayor stayed in office in May.",
        ],
        id="a time is told of the clause",
    ),
    pytest.param(
        "The envoy was praised by an aide for the care with which he spoke.",
        [
            "The envoy was praised by an aide.",
            "The envoy was praised for the care with which he spoke.",
        ],
        id="a preposition before a relative pronoun begins no circumstance",
    ),
    pytest.param(
        "The town accused the firm of illegally dumping oil in May.",
        [
            "The town accused the firm of illegally dumping oil.",
            "The town accused the firm of illegally dumping oil in May.",
        ],
        id="an adverb before a gerund",
    ),
    pytest.param(
        "The boats are among the ten oldest ships made in Hull.",
        ["The boats are among the ten oldest ships made in Hull."],
        id="a number goes with the noun behind it",
    ),
    pytest.param(
        "Since then, most guests made clear that they would stay, with only Ann Lee and Rick Roe pledging to go.",
        [
            "Since then, most guests made clear that they would stay.",
            "Most guests made clear that they would stay.",
            "Ann Lee pledged to go.",
            "Rick Roe pledged to go.",
        ],
        id="a participle with subjects of its own",
    ),
    pytest.param(
        "The members are sending Carl Roe a letter warning him that they will go.",
        ["The members are sending Carl Roe a letter.", "They will go."],
        id="who does something and speaks does both",
    ),
    pytest.param(
        "Roe apologized to Lee on Tuesday after they read the letter.",
        ["Roe apologized to Lee.", "Roe apologized to Lee on Tuesday.", "They read the letter."],
        id="a day is no measure of the clause behind it",
    ),
    pytest.param(
        "The vote puts the town at odds with the county.",
        ["The vote puts the town at odds with the county."],
        id="what is put needs its place",
    ),
    pytest.param(
        "The fog led drivers into the ditch in May.",
        ["The fog led drivers into the ditch.", "The fog led drivers into the ditch in May."],
        id="where somebody is led",
    ),
    pytest.param(
        "Ann Lee called the plan “shocking”.",
        ["Ann Lee called the plan “shocking”."],
        id="what something is called",
    ),
    pytest.param(
        "The isle is autonomous in many fields.",
        ["The isle is autonomous in many fields."],
        id="a group limits the adjective before it",
    ),
    pytest.param(
        "The pool is open to guests for a fee.",
        ["The pool is open to guests.", "The pool is open to guests for a fee."],
        id="a second group is told with it",
    ),
    pytest.param(
        "It is rare for a mayor to resign in spring.",
        ["It is rare for a mayor to resign.", "It is rare for a mayor to resign in spring."],
        id="what somebody is to do is a part of the adjective",
    ),
    pytest.param(
        "The owner asked that some changes be made.",
        ["The owner asked that some changes be made."],
        id="what is asked stays whole",
    ),
    pytest.param(
        "It was unclear how the fire had begun.",
        ["It was unclear how the fire had begun."],
        id="what is unclear",
    ),
    pytest.param(
        "Its largest town is Hull, however.", ["Its largest town is Hull, however."], id="a link is no circumstance"
    ),
    pytest.param(
        "He left his six-month ban on Thursday.",
        ["He left his six-month ban.", "He left his six-month ban on Thursday."],
        id="a time is none of the words that a noun takes",
    ),
    pytest.param(
        "The contract runs out in 2016.",
        ["The contract runs out.", "The contract runs out in 2016."],
        id="a time behind a particle",
    ),
    pytest.param(
        "They are the town's two leading painters.",
        ["They are the town's two leading painters."],
        id="a participle between a number and its noun",
    ),
]


def _facts(text: str) -> list[str]:
    return [claim.text for claim in extract(Source.from_text(text, id="a"))]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_facts(sentence: str, expected: list[str]) -> None:
    """Each circumstance is a fact with the core that it belongs to."""
    assert _facts(sentence) == expected


def test_a_fact_is_named_after_its_clause() -> None:
    """The part behind the point counts facts; the number before it is the claim that sources are compared by."""
    source = Source.from_text("Rain fell. Ann Lee opened the bridge in Hull. It was wet.", id="a")
    assert [claim.id for claim in extract(source)] == ["a:1", "a:2.1", "a:2.2", "a:3"]
    assert [claim.id for claim in extract(source, granularity=Granularity.CLAUSE)] == ["a:1", "a:2", "a:3"]


def test_a_fact_has_the_mentions_and_the_speaker_of_its_own_words() -> None:
    """Who speaks is the same for all facts; a value belongs to the fact that names it."""
    source = Source.from_text("Ann Lee said that the firm had sold 20 boats in Hull.", id="a")
    core, place = extract(source)
    assert core.attribution is not None and place.attribution is not None
    assert core.attribution.speaker == place.attribution.speaker == "Ann Lee"
    assert [mention.to_dict()["type"] for mention in core.mentions] == ["quantity"]
    assert place.span.of(source.text).endswith("in Hull")


_WORDS = ("Anna", "the", "mayor", ",", "and", "who", "said", "closed", "killing", "after", '"', "57", "was", "Paris")
_WORDS_BEHIND = ("of", "road", "which", "it", "to", "sell", "in", "on", "Monday", "with", "as", ".")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(_WORDS + _WORDS_BEHIND), max_size=40))
def test_facts_are_grounded(words: list[str]) -> None:
    """Whatever stands in a sentence: facts lie inside it, in text order, each with an id and a text of its own."""
    source = Source.from_text(" ".join(words), id="a")
    facts = extract(source)
    assert len({fact.id for fact in facts}) == len(facts)
    assert [(fact.sentence, fact.span) for fact in facts] == sorted((fact.sentence, fact.span) for fact in facts)
    whole = {claim.id for claim in extract(source, granularity=Granularity.CLAUSE)}
    assert {fact.id.split(".")[0] for fact in facts} <= whole
    for fact in facts:
        assert 0 <= fact.span.start < fact.span.end <= len(source.text)
