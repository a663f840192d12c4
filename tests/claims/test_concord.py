"""What a relative clause speaks of where number or a shared article tells, and tenses of joined participles."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract
from claimcheck.claims.verbs import present_of
from claimcheck.models import Granularity

CASES = [
    pytest.param(
        "Olsen praised the leader of the rebels, who were tired.",
        ["Olsen praised the leader of the rebels.", "The rebels were tired."],
        id="a plural verb: the plural of the two",
    ),
    pytest.param(
        "Lund makes no excuses for her silence, which has angered the board.",
        ["Lund makes no excuses for her silence.", "Her silence has angered the board."],
        id="a singular verb: the singular of the two",
    ),
    pytest.param(
        "The vote angered some farmers and millers, who cheered.",
        ["The vote angered some farmers and millers.", "Some farmers and millers cheered."],
        id="what shares an article is one group",
    ),
    pytest.param(
        "The vote was good for Anna Lund and Tom Reed, who are friends.",
        ["The vote was good for Anna Lund and Tom Reed.", "Anna Lund and Tom Reed are friends."],
        id="two names and a plural verb",
    ),
    pytest.param(
        "Few people sent a letter to the mayor, which is probably wise.",
        ["Few people sent a letter to the mayor, which is probably wise."],
        id="a person is no which: the clause is spoken of, and stays whole",
    ),
    pytest.param(
        "The crowd sang in front of the town hall, which opened in 1990.",
        ["The crowd sang in front of the town hall.", "The town hall opened in 1990."],
        id="in front of is one preposition",
    ),
    pytest.param(
        "The blast hit the mill, killing three men and wounding four.",
        ["The blast hit the mill.", "The blast killed three men.", "The blast wounded four."],
        id="the second participle is made finite as the first is",
    ),
    pytest.param(
        "The storm moves north, threatening the coast and flooding two towns.",
        ["The storm moves north.", "The storm threatens the coast.", "The storm floods two towns."],
        id="present tenses",
    ),
    pytest.param(
        "Oslo could close the road, forcing many to walk.",
        ["Oslo could close the road, forcing many to walk."],
        id="what may be so is not told as a fact",
    ),
    pytest.param(
        "Brand is the man who attacked a bank in Hull, killing two guards.",
        ["Brand is the man who attacked a bank in Hull.", "Brand killed two guards."],
        id="the tense of the relative clause before",
    ),
    pytest.param(
        "The remark was not, sadly, surprising, given its source.",
        ["The remark was not, sadly, surprising, given its source."],
        id="an -ing form that be still waits for",
    ),
    pytest.param(
        "Ann Lee, 75, a nurse in Hull, Pa., backed Tom Reed.",
        ["Ann Lee backed Tom Reed.", "Ann Lee is 75 years old.", "Ann Lee is a nurse in Hull, Pa."],
        id="an age, then a description with a region",
    ),
    pytest.param(
        "The laws since he left for Rome have come from the new board.",
        ["The laws have come from the new board.", "He left for Rome."],
        id="a clause inside a subject",
    ),
    pytest.param(
        "Olsen knew nothing of the film until the day before it opened.",
        ["Olsen knew nothing of the film until the day before it opened."],
        id="which day",
    ),
    pytest.param(
        "The march began at ten, but not before the mayor laid a wreath.",
        ["The march began at ten.", "The mayor laid a wreath."],
        id="but not before",
    ),
    pytest.param(
        "Ann Lee (left) beat Kim Roe in May.",
        ["Ann Lee beat Kim Roe in May."],
        id="who stands where in a picture",
    ),
    pytest.param("The town kept calm for a while.", ["The town kept calm for a while."], id="a while is a noun"),
    pytest.param(
        "If there is a boat that was sold, they can go on and look.",
        ["If there is a boat that was sold, they can go on and look."],
        id="a condition stays with its consequence",
    ),
    pytest.param(
        "The prize went to Tom Reed, who suddenly crossed the road.",
        ["The prize went to Tom Reed.", "Tom Reed suddenly crossed the road."],
        id="a past tense behind an adverb",
    ),
    pytest.param(
        "The town - in need of a road - passed laws on taxes.",
        ["The town - in need of a road - passed laws on taxes."],
        id="a verb behind an aside",
    ),
    pytest.param(
        "The people who are backing Lund represent a large part of the town.",
        ["The people who are backing Lund represent a large part of the town."],
        id="a bare verb that nothing asks for",
    ),
    pytest.param(
        "A man who opened fire and killed one guard has been charged.",
        ["A man has been charged.", "A man opened fire.", "A man killed one guard."],
        id="the object of a relative clause is not the subject behind it",
    ),
    pytest.param(
        "The meal costs ten euros, except the fish is twelve.",
        ["The meal costs ten euros, except the fish is twelve."],
        id="a group behind a preposition is no subject",
    ),
    pytest.param(
        "Only the worst rules allow old farmers and radicals to build.",
        ["Only the worst rules allow old farmers and radicals to build."],
        id="no singular verb goes with a plural one",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_claims_agree(sentence: str, expected: list[str]) -> None:
    """Each claim says of somebody what the sentence says of them."""
    claims = extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)
    assert sorted(claim.text for claim in claims) == sorted(expected)


def test_a_clause_without_a_known_verb_is_not_parted() -> None:
    """Where the verb was taken for a noun, the sentence stays whole: no other word becomes the subject of its rest."""
    sentence = (
        "The Lund Fault parallels and overlaps the Holm Creek Fault, in a geometry that is causing the ground to sink."
    )
    claims = extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)
    assert [claim.text for claim in claims] == [sentence]


@pytest.mark.parametrize(
    ("gerund", "plural", "expected"),
    [
        ("having", False, "has"),
        ("having", True, "have"),
        ("carrying", False, "carries"),
        ("playing", False, "plays"),
        ("reaching", False, "reaches"),
        ("stopping", False, "stops"),
        ("going", False, "goes"),
    ],
)
def test_present_of_a_participle(gerund: str, *, plural: bool, expected: str) -> None:
    """The present tense that a participle stands for."""
    assert present_of(gerund, plural=plural) == expected
