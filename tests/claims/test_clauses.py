"""Sentences and the statements that they are split into."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Source, extract
from claimcheck.models import Granularity

SPLIT = [
    pytest.param(
        "In May, the baker, fearing a fire, sold the barn.",
        ["In May, the baker sold the barn.", "The baker feared a fire."],
        id="a subject behind a time and before an -ing form",
    ),
    pytest.param(
        "On Sunday, the judge, who wrote the law, resigned.",
        ["On Sunday, the judge resigned.", "The judge wrote the law."],
        id="a subject behind a time and before a relative clause is no apposition",
    ),
    pytest.param(
        "In May, the tower, built in 1980, collapsed.",
        ["In May, the tower collapsed.", "The tower was built in 1980."],
        id="a subject behind a time and before a participle",
    ),
    pytest.param(
        "In Paris, the capital of France, which he loves, the mayor resigned.",
        ["Paris is the capital of France.", "He loves Paris.", "The mayor resigned."],
        id="an apposition with a relative clause before the subject",
    ),
    pytest.param(
        "The baker, who lives in York, arrested on Sunday, was freed.",
        ["The baker was freed.", "The baker lives in York.", "The baker was arrested on Sunday."],
        id="a participle behind a relative clause before the verb",
    ),
    pytest.param(
        "The barn, which burned, killing two cows, was sold.",
        ["The barn was sold.", "The barn burned.", "The barn killed two cows."],
        id="an -ing form behind a relative clause before the verb",
    ),
    pytest.param(
        "A truck hit the gate, injuring three guards.",
        ["A truck hit the gate.", "A truck injured three guards."],
        id="a past tense that taggers take for a noun",
    ),
    pytest.param(
        "The boat, carrying 40 pupils, sank.",
        ["The boat sank.", "The boat carried 40 pupils."],
        id="a past tense that is no noun at the end",
    ),
    pytest.param(
        "A budget cut the board approved in May.",
        ["A budget cut the board approved in May."],
        id="a noun like a past tense before another verb",
    ),
    pytest.param(
        "Telnor, based in Bergen, and Orion merged.",
        ["Telnor and Orion merged.", "Telnor was based in Bergen."],
        id="a second subject behind a participle",
    ),
    pytest.param(
        "Telnor, which sells lamps, and Orion merged.",
        ["Telnor and Orion merged.", "Telnor sells lamps."],
        id="a second subject behind a relative clause",
    ),
    pytest.param(
        "Telnor, based in Bergen, sold the mill, and Orion closed.",
        ["Telnor sold the mill.", "Telnor was based in Bergen.", "Orion closed."],
        id="a second clause behind a participle and its verb",
    ),
    pytest.param(
        "The shop, which sold lamps, and chairs, closed.",
        ["The shop closed.", "The shop sold lamps, and chairs."],
        id="a second object in a relative clause",
    ),
    pytest.param(
        "“It is late,” she said, adding: “We left.”",
        ["It is late.", "We left."],
        id="what only announces a quotation states nothing",
    ),
    pytest.param(
        "“We left,” she said, closing the door.",
        ["We left.", "She closed the door."],
        id="what is done beside saying is a statement",
    ),
    pytest.param(
        "“The barn,” Roy said, “had burned.”",
        ["The barn had burned."],
        id="a subject parted from its verb by the cue",
    ),
    pytest.param(
        "“On Monday,” Roy said, “we closed the barn.”",
        ["On Monday, we closed the barn."],
        id="a time parted from its clause by the cue",
    ),
    pytest.param(
        "She met Ann Lind. Olsen smiled.",
        ["She met Ann Lind.", "Olsen smiled."],
        id="a name that taggers take for an adverb",
    ),
    pytest.param(
        "She met Ann Lind. Also left the town.",
        ["She met Ann Lind.", "She also left the town."],
        id="an adverb in the place of the subject",
    ),
    pytest.param(
        "The judge, who wrote the law, resigned on Sunday.",
        ["The judge resigned on Sunday.", "The judge wrote the law."],
        id="a verb without object behind a relative clause",
    ),
    pytest.param(
        "The tower, which opened in 1980, collapsed.",
        ["The tower collapsed.", "The tower opened in 1980."],
        id="a verb behind a relative clause at the end",
    ),
    pytest.param(
        "The raiders, who hold the fort, attacked at dawn.",
        ["The raiders attacked at dawn.", "The raiders hold the fort."],
        id="a verb with a preposition behind a relative clause",
    ),
    pytest.param(
        "They met the baker, who lives in York, born in 1970.",
        ["They met the baker.", "The baker lives in York.", "The baker was born in 1970."],
        id="a participle behind a relative clause of a sentence with a verb",
    ),
    pytest.param(
        "A film which opened in May, directed by Roy.",
        ["A film opened in May.", "A film was directed by Roy."],
        id="a participle with its agent behind a relative clause",
    ),
    pytest.param(
        "Anna Lund, who runs the harbour office, opened the bridge.",
        ["Anna Lund opened the bridge.", "Anna Lund runs the harbour office."],
        id="relative clause that interrupts",
    ),
    pytest.param(
        "Police closed the road and searched two houses.",
        ["Police closed the road.", "Police searched two houses."],
        id="coordinated verbs share the subject",
    ),
    pytest.param(
        "The company will sell the mill and keep the land.",
        ["The company will sell the mill.", "The company will keep the land."],
        id="coordinated verbs share the auxiliary",
    ),
    pytest.param(
        "The blast destroyed the hall, killing three workers.",
        ["The blast destroyed the hall.", "The blast killed three workers."],
        id="participle becomes finite",
    ),
    pytest.param(
        "Maria Holm, the director of the museum, resigned on Friday.",
        ["Maria Holm resigned on Friday.", "Maria Holm is the director of the museum."],
        id="apposition",
    ),
    pytest.param(
        "Peter Vance, 57, was found in the garden.",
        ["Peter Vance was found in the garden.", "Peter Vance is 57 years old."],
        id="age",
    ),
    pytest.param(
        "The minister resigned after the paper published the letters.",
        ["The minister resigned.", "The paper published the letters."],
        id="factual subordinate clause",
    ),
    pytest.param(
        "The club will provide the pitch, while the town will pay for the lights.",
        ["The club will provide the pitch.", "The town will pay for the lights."],
        id="subordinate clause on what is to come",
    ),
    pytest.param(
        "The club wants the pitch, while the town might want the hall.",
        ["The club wants the pitch, while the town might want the hall."],
        id="what may be is no fact",
    ),
    pytest.param(
        "The museum opened a hall, in which a lamp was hung.",
        ["The museum opened a hall.", "A lamp was hung in a hall."],
        id="relative clause behind a preposition",
    ),
    pytest.param(
        "They built the bridge in a way that nobody had ever built one.",
        ["They built the bridge in a way that nobody had ever built one."],
        id="that of a way relates to no thing",
    ),
    pytest.param(
        "Within minutes of the vote, Mayor Ann Holt, D-Ohio, closed the bridge.",
        ["Within minutes of the vote, Mayor Ann Holt, D-Ohio, closed the bridge."],
        id="a subject behind a fronted phrase is no apposition of it",
    ),
    pytest.param(
        "In Paris, the capital of France, the mayor closed the bridge.",
        ["In Paris the mayor closed the bridge.", "Paris is the capital of France."],
        id="an apposition in a fronted phrase",
    ),
    pytest.param(
        "The museum also received gifts, among which were a lamp and a chair.",
        ["The museum also received gifts.", "Among gifts were a lamp and a chair."],
        id="relative clause with its subject behind the verb",
    ),
    pytest.param(
        "She met a painter from Oslo who never sold a picture.",
        ["She met a painter from Oslo.", "A painter from Oslo never sold a picture."],
        id="who is not the place that somebody comes from",
    ),
    pytest.param(
        "The strike will go on if the owners refuse to talk.",
        ["The strike will go on if the owners refuse to talk."],
        id="a condition states nothing",
    ),
    pytest.param("The mayor did n't pay.", ["The mayor didn't pay."], id="a contraction is written together"),
    pytest.param(
        "The ferry sank off the coast of Norway, Sweden and Denmark.",
        ["The ferry sank off the coast of Norway, Sweden and Denmark."],
        id="a list of places is one group",
    ),
    pytest.param(
        "Vance, who toyed with a bid before dropping the plan, would not stand again.",
        ["Vance would not stand again.", "Vance toyed with a bid.", "Vance dropped the plan."],
        id="a participle inside a relative clause does not hide the main verb",
    ),
]


KNOWN_FAILURES = [
    pytest.param(
        "Ann Lee, who runs a shop and at the time was ill, left.",
        ["Ann Lee left.", "Ann Lee runs a shop.", "Ann Lee at the time was ill."],
        id="a time between a conjunction and the second verb of a relative clause",
    ),
    pytest.param(
        "The club won the cup, and two years later lost it again.",
        ["The club won the cup.", "The club lost it again two years later."],
        id="a time before the second verb is taken for its subject",
    ),
]


@pytest.mark.xfail(strict=True, reason="known failures")
@pytest.mark.parametrize(("sentence", "expected"), KNOWN_FAILURES)
def test_known_failures(sentence: str, expected: list[str]) -> None:
    """What the splitting should give and does not yet."""
    assert [
        claim.text for claim in extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)
    ] == expected


@pytest.mark.parametrize(("sentence", "expected"), SPLIT)
def test_split(sentence: str, expected: list[str]) -> None:
    """A sentence gives these statements, in text order."""
    assert [
        claim.text for claim in extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)
    ] == expected


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Anna",
                "the",
                "mayor",
                ",",
                "and",
                "who",
                "said",
                "closed",
                "killing",
                "after",
                "(",
                ")",
                "-",
                '"',
                "'",
                ":",
                "57",
                "was",
                "Paris",
                ",",
                "of",
                "road",
                "which",
                "but",
                "it",
                "to",
                "sell",
            ]
        ),
        max_size=40,
    )
)
def test_claims_are_grounded(words: list[str]) -> None:
    """Whatever stands in a sentence: its claims lie inside it and are numbered in text order."""
    source = Source.from_text(" ".join(words), id="a")
    claims = extract(source, granularity=Granularity.CLAUSE)
    assert [claim.id for claim in claims] == [f"a:{number}" for number in range(1, len(claims) + 1)]
    assert [(claim.sentence, claim.span) for claim in claims] == sorted(
        (claim.sentence, claim.span) for claim in claims
    )
    for claim in claims:
        assert 0 <= claim.span.start < claim.span.end <= len(source.text)
        assert claim.tokens
        frame = claim.frame
        for token in (*frame.subject, *frame.predicate, *frame.object, *frame.agent, *frame.auxiliaries):
            assert 0 <= token.span.start < token.span.end <= len(source.text)
