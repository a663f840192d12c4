"""Claims that read as sentences: where a sentence is parted, and what is carried over, one row for each cause."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract
from claimcheck.models import Granularity

TAGS = [
    pytest.param(
        "The vote comes before a new, more cautious council is sworn in.",
        ["The vote comes before a new, more cautious council is sworn in."],
        id="a comma between two adjectives with more",
    ),
    pytest.param(
        "A film that will run in towns with old cinemas attempts to win them back.",
        ["A film attempts to win them back.", "A film will run in towns with old cinemas."],
        id="a verb like a plural noun behind a relative clause without commas",
    ),
    pytest.param(
        "Ms. Roy, who did not answer repeated calls, later posted an apology.",
        ["Ms. Roy later posted an apology.", "Ms. Roy did not answer repeated calls."],
        id="a past tense like a participle behind later",
    ),
    pytest.param(
        "The idea that blacks and Hispanics were heard is old.",
        ["The idea that blacks and Hispanics were heard is old."],
        id="two plural nouns, the first of which may be a verb",
    ),
    pytest.param(
        "Ada, 13, wore a red dress, a grey coat and black boots.",
        ["Ada wore a red dress, a grey coat and black boots.", "Ada is 13 years old."],
        id="a past tense that is nothing else",
    ),
    pytest.param(
        "The letter is seen as one of the warnings sent out by the port.",
        ["The letter is seen as one of the warnings sent out by the port."],
        id="as behind a verb of taking for",
    ),
    pytest.param(
        "The mill was known as he left the town.",
        ["The mill was known.", "He left the town."],
        id="not as before a clause with its own subject",
    ),
]
JOINED = [
    pytest.param(
        "Lee won the race, and two years later further angered the party.",
        ["Lee won the race.", "Two years later Lee further angered the party."],
        id="a time before the second verb",
    ),
    pytest.param(
        "The aide, who has a shop in Hull and at the time was a clerk, wrote a letter.",
        ["The aide wrote a letter.", "The aide has a shop in Hull.", "At the time the aide was a clerk."],
        id="a time before the second verb of a relative clause",
    ),
    pytest.param(
        "The letters are sent to her but in many cases do not reach her.",
        ["The letters are sent to her.", "In many cases the letters do not reach her."],
        id="a group that is no subject before the second verb",
    ),
    pytest.param(
        "The mill burned in May and last year was a bad one.",
        ["The mill burned in May.", "Last year was a bad one."],
        id="not a time that is the subject",
    ),
    pytest.param(
        "Roy sold the boat, left the town and opened a shop.",
        ["Roy sold the boat.", "Roy left the town.", "Roy opened a shop."],
        id="three verbs",
    ),
    pytest.param(
        "The board should hold the hearing, print the list and weigh them.",
        [
            "The board should hold the hearing.",
            "The board should print the list.",
            "The board should weigh them.",
        ],
        id="three verbs behind a modal verb",
    ),
    pytest.param(
        "Roy was tried for the fire that began in a barn, led to a mill and ended in the port.",
        ["Roy was tried for the fire that began in a barn, led to a mill and ended in the port."],
        id="not three verbs of a clause that says which",
    ),
    pytest.param(
        "The mill has lost its owner and, if not repaired, it will be sold.",
        ["The mill has lost its owner.", "If not repaired, it will be sold."],
        id="a phrase between commas behind a conjunction",
    ),
    pytest.param(
        "Ann Lee is glad that on Day 1, the port will be open.",
        ["Ann Lee is glad that on Day 1, the port will be open."],
        id="not a comma before the verb that a conjunction waits for",
    ),
    pytest.param(
        "Ann Lee, who was born in Hull and who had shops in Ard, left.",
        ["Ann Lee left.", "Ann Lee was born in Hull.", "Ann Lee had shops in Ard."],
        id="two relative clauses of one noun",
    ),
]
INTERRUPTED = [
    pytest.param(
        "The three are being looked at, even if Mr. Lee, who was mayor, is the favourite.",
        ["The three are being looked at, even if Mr. Lee is the favourite.", "Mr. Lee was mayor."],
        id="a relative clause inside a condition",
    ),
    pytest.param(
        "More details, including date and price, will be told.",
        ["More details, including date and price, will be told."],
        id="both commas around a phrase",
    ),
    pytest.param(
        "Orion bought Norvik, a bank, for a small sum.",
        ["Orion bought Norvik for a small sum.", "Norvik is a bank."],
        id="no comma where an apposition stood",
    ),
    pytest.param(
        "The mayor answered with a curt “No.”",
        ["The mayor answered with a curt “No.”"],
        id="what an adjective describes is no apposition",
    ),
    pytest.param(
        "Some aides, including his wife, Ann, also left.",
        ["Some aides, including his wife, also left.", "His wife is Ann."],
        id="both commas around a phrase with an apposition",
    ),
    pytest.param(
        "The FDIC, a regulator of banks, was silent.",
        ["The FDIC was silent.", "The FDIC is a regulator of banks."],
        id="capitals behind an article are a name",
    ),
    pytest.param(
        "Roy was the CEO of Norvik, a bank.",
        ["Roy was the CEO of Norvik.", "Norvik is a bank."],
        id="not the capitals of an office",
    ),
]
ENDED = [
    pytest.param(
        "The letter, two days after the board met in Hull, surprised many.",
        ["The letter surprised many.", "The board met in Hull."],
        id="a clause with its time between subject and verb",
    ),
    pytest.param(
        "A day before Ann Lee left, Roy sold the mill.",
        ["Ann Lee left.", "Roy sold the mill."],
        id="a time that goes with the clause before the main clause",
    ),
    pytest.param(
        "As we have seen this year, winning a race in Hull is hard.",
        ["We have seen this year.", "Winning a race in Hull is hard."],
        id="a verbal noun is the subject behind a clause",
    ),
    pytest.param(
        "Most traffic between Hull and York is slow.",
        ["Most traffic between Hull and York is slow."],
        id="between two things",
    ),
    pytest.param(
        "The mill is something the town had bought or wanted to own.",
        ["The mill is something the town had bought or wanted to own."],
        id="two verbs of a clause without a pronoun",
    ),
    pytest.param(
        "There has never been a mayor who has been as old.",
        ["There has never been a mayor who has been as old."],
        id="what there never was has done nothing",
    ),
    pytest.param(
        "Sen. Ann Lee of Maine, who wants a vote, was there.",
        ["Sen. Ann Lee of Maine was there.", "Sen. Ann Lee of Maine wants a vote."],
        id="a senator, not her state",
    ),
    pytest.param(
        "This is the age of workers, who last year founded a union.",
        ["This is the age of workers.", "Workers last year founded a union."],
        id="who is no age",
    ),
    pytest.param(
        "Some left the hall, and Mr. Roy, who is ill, is not alone.",
        ["Some left the hall.", "Mr. Roy is not alone.", "Mr. Roy is ill."],
        id="a subject behind a conjunction that a relative clause parts from its verb",
    ),
    pytest.param(
        "It is clear that the plan, passed twice by the house, saves money.",
        ["It is clear that the plan saves money.", "The plan was passed twice by the house."],
        id="a participle inside an inner clause",
    ),
    pytest.param(
        "The vote came just a day after the mill in Hull burned.",
        ["The vote came just a day after the mill in Hull burned."],
        id="came says nothing alone",
    ),
    pytest.param(
        "On Feb. 22, a team from Hull was met with songs.",
        ["On Feb. 22, a team from Hull was met with songs."],
        id="a month cut short is a time",
    ),
    pytest.param(
        "Voters hope to end the strike.",
        ["Voters hope to end the strike."],
        id="a subject like a verb at the head",
    ),
    pytest.param(
        "Lee said the vote would be a shame, remarks that have been condemned.",
        ["The vote would be a shame.", "Remarks have been condemned."],
        id="a plural that sums up the clause",
    ),
    pytest.param(
        "Lee won a fight for the WBA, IBF and WBO titles.",
        ["Lee won a fight for the WBA, IBF and WBO titles."],
        id="a list of names of which none describes another",
    ),
    pytest.param(
        "Roy sold his ships - Norvik, which is old.",
        ["Roy sold his ships - Norvik.", "Norvik is old."],
        id="one name is not several ships",
    ),
    pytest.param(
        "One of the owners, Ann Lee, left.",
        ["One of the owners left.", "One of the owners is Ann Lee."],
        id="one of several has a name",
    ),
    pytest.param(
        "Three aides — Ann Lee, Bea Kim and Cy Roy, who is ill — left.",
        ["Three aides — Ann Lee, Bea Kim and Cy Roy — left.", "Cy Roy is ill."],
        id="both dashes stay",
    ),
    pytest.param(
        "Asked about her plans, Ann Lee left the hall.",
        ["Ann Lee was asked about her plans.", "Ann Lee left the hall."],
        id="a participle at the head that may be a past tense",
    ),
    pytest.param(
        "The push by the workers, joined by some clerks, is likely to fail.",
        ["The push by the workers is likely to fail.", "The push by the workers was joined by some clerks."],
        id="a participle speaks of the whole subject",
    ),
    pytest.param(
        "The hall emptied out well before the speeches ended.",
        ["The hall emptied out.", "The speeches ended."],
        id="well before goes with the clause behind it",
    ),
    pytest.param(
        "The calm ended not long after Roy left.",
        ["The calm ended.", "Roy left."],
        id="not long after goes with the clause behind it",
    ),
    pytest.param(
        "Roy leads several men inside Ethiopia who carry guns.",
        ["Roy leads several men inside Ethiopia.", "Several men inside Ethiopia carry guns."],
        id="people in a country, not the country",
    ),
    pytest.param(
        "Lee spoke in Concord, Maine, where the mayor thanked the voters.",
        ["Lee spoke in Concord, Maine.", "The mayor thanked the voters at Concord, Maine."],
        id="a place with its region",
    ),
    pytest.param(
        "The vote was a sign that not all members are ready to go.",
        ["The vote was a sign that not all members are ready to go."],
        id="that opens a whole clause",
    ),
    pytest.param(
        "The aides looked to Roy, who had led the club, to take a stand.",
        ["The aides looked to Roy to take a stand.", "Roy had led the club."],
        id="an infinitive behind a relative clause",
    ),
    pytest.param(
        "Considered one of the best, the old head of the firm was ill.",
        ["The old head of the firm was considered one of the best.", "The old head of the firm was ill."],
        id="a participle at the head before a long subject",
    ),
    pytest.param(
        "Lee likes The Hill, based on a novel.",
        ["Lee likes The Hill.", "The Hill is based on a novel."],
        id="what is based on something is the work",
        marks=pytest.mark.xfail(strict=True, reason="a participle behind an object is given to the subject"),
    ),
    pytest.param(
        "He spoke of aides - from Ann Lee to Bea Kim - who will leave.",
        ["He spoke of aides - from Ann Lee to Bea Kim.", "Aides will leave."],
        id="a relative clause behind two dashes",
        marks=pytest.mark.xfail(strict=True, reason="it is given to the last name between them"),
    ),
    pytest.param(
        "The Board on Public Works, which runs the port, left.",
        ["The Board on Public Works left.", "The Board on Public Works runs the port."],
        id="a name with a preposition",
        marks=pytest.mark.xfail(strict=True, reason="the name is cut before a relative clause"),
    ),
]
SAID = [
    pytest.param(
        "The decision to vote two weeks before the election has “angered the council,” Ms. Roy said.",
        ["The decision to vote two weeks before the election has angered the council."],
        id="a quotation that begins behind the auxiliary",
    ),
    pytest.param("“I am not going to do that.”", ["I am not going to do that."], id="that as an object"),
    pytest.param(
        "Mr. Roy has been silent about his plans, officials said Sunday, and the board is split.",
        ["Mr. Roy has been silent about his plans.", "The board is split."],
        id="a cue between two clauses",
    ),
    pytest.param(
        "Roy was fired last week, Craft said, but still was on the list.",
        ["Roy was fired last week.", "Roy still was on the list."],
        id="a cue between two verbs",
    ),
    pytest.param(
        "“I hope he is [calm],” Lee said.",
        ["I hope he is [calm]."],
        id="what an editor put in, at the end",
    ),
    pytest.param(
        "“[Kim] knows the port,” Lee said.",
        ["[Kim] knows the port."],
        id="what an editor put in, at the beginning",
    ),
    pytest.param(
        "Lee responded to questions from the board by saying it rained.",
        ["Lee responded to questions from the board.", "It rained."],
        id="by saying only reports",
    ),
    pytest.param(
        "One of them told the police that it rained, but also that the mill burned.",
        ["One of them told the police.", "It rained.", "The mill burned."],
        id="but also that goes on with what is said",
        marks=pytest.mark.xfail(strict=True, reason="the second that-clause is in no claim"),
    ),
    pytest.param(
        "Roy has said the plan is old and joked about the mayor.",
        ["The plan is old.", "Roy joked about the mayor."],
        id="a past tense goes on with the speaker",
    ),
    pytest.param(
        "Roy said the plan was old and cost too much.",
        ["The plan was old and cost too much."],
        id="not where what is said is in the past as well",
    ),
    pytest.param(
        "To counter claims from the board, the mayor sent a letter.",
        ["To counter claims from the board, the mayor sent a letter."],
        id="a purpose at the head is no report",
    ),
    pytest.param(
        "“Then,” Lee said, “the mill burned.”",
        ["Then, the mill burned."],
        id="not the comma of a quotation twice",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TAGS + JOINED + INTERRUPTED + ENDED + SAID)
def test_sentence(text: str, expected: list[str]) -> None:
    """The claims of a sentence are sentences, and say what it says."""
    claims = extract(Source.from_text(text, id="a"), granularity=Granularity.CLAUSE)
    assert [claim.text for claim in claims] == expected


def test_title_before_a_name_ends_no_sentence() -> None:
    """ "Cong." stands before a name."""
    text = "Roy will face either former Cong. Rob Simms or Ann Lee."
    claims = extract(Source.from_text(text, id="a"), granularity=Granularity.CLAUSE)
    assert [claim.text for claim in claims] == [text]
