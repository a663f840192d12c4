"""Contents that are phrases of the sentence that reports them: intentions, what a poll shows."""

import pytest

from claimcheck.claims import extract_claims
from claimcheck.claims.attribution import attribute
from claimcheck.mentions import annotate
from claimcheck.models import AttributionKind, Claim, Source
from claimcheck.text import segment


def said(text: str) -> list[tuple[str | None, str]]:
    """Speaker and content of every attribution, the parts joined by a bar."""
    document = segment(Source.from_text(text, id="a"))
    found = attribute(document, annotate(document))
    return [(item.speaker, "|".join(span.of(text) for span in item.content_spans)) for item in found]


def claims(text: str) -> tuple[Claim, ...]:
    document = segment(Source.from_text(text, id="a"))
    return extract_claims(document, annotate(document))


ROWS = [
    ("Ann Roy wants to close the mill.", "to close the mill", "a wish"),
    ("Ann Roy plans to close the mill, and has told the owners.", "to close the mill", "ends before the next verb"),
    ("Ann Roy announced rules that make it harder to mill.", "rules that make it harder to mill", "a relative clause"),
    ("Ann Roy proposed another step it will be taking.", "another step it will be taking", "a bare relative clause"),
    ("Ann Roy agreed to call the owners and consider it.", "to call the owners and consider it", "two infinitives"),
]


@pytest.mark.parametrize(("text", "content"), [pytest.param(*row[:2], id=row[2]) for row in ROWS])
def test_phrases(text: str, content: str) -> None:
    """The phrase is Ann Roy's, and ends where it ends."""
    assert said(text)[0] == ("Ann Roy", content)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("A poll found Ann Roy ahead by ten points.", "Ann Roy ahead by ten points", id="a poll"),
        pytest.param("Polls show voters leaving the party.", "voters leaving the party", id="a gerund"),
        pytest.param("Records show a sale in May.", "a sale in May", id="records"),
    ],
)
def test_studies(text: str, found: str) -> None:
    """What a study shows needs no verb."""
    assert [content for _, content in said(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ann Roy found a buyer on Monday.", id="a person finds a thing"),
        pytest.param("Ann Roy found herself alone at the mill.", id="found herself"),
        pytest.param("The votes will help determine the winner.", id="an infinitive of finding out"),
        pytest.param("Ann Roy's plan to close the mill failed.", id="what fails is the article's"),
        pytest.param("The mill won prizes, a result aimed at by many.", id="a participle behind a statement"),
    ],
)
def test_no_reports(text: str) -> None:
    """A verb of finding or aiming with a plain object reports nothing."""
    assert said(text) == []


def test_relative_clause() -> None:
    """Only the claim that holds the phrase has its speaker."""
    text = "Ann Roy, who wants to close the mill, left on Monday."
    speakers = {claim.text: claim.attribution and claim.attribution.speaker for claim in claims(text)}
    assert speakers == {"Ann Roy left on Monday.": None, "Ann Roy wants to close the mill.": "Ann Roy"}


def test_quotation_first() -> None:
    """Of two phrases in a claim the one with quotation marks names the speaker."""
    text = "In a statement announcing the sale, Ann Roy called the mill a “ruin” for all."
    (claim,) = claims(text)
    assert claim.attribution is not None
    assert claim.attribution.speaker == "Ann Roy"
    assert [span.of(text) for span in claim.attribution.content_spans] == ["the mill a “ruin” for all"]


def test_subject_that() -> None:
    """A "that" which is the subject of what is said stays."""
    assert [claim.text for claim in claims("Ann Roy said that could help the mill.")] == ["That could help the mill."]


SPEAKERS = [
    ("Ann Roy went to Hull over her refusal to sell, calling it “a shame.”", "Ann Roy", "behind a noun that reports"),
    ("The plan was welcomed by Ann Roy, saying it was “old.”", "Ann Roy", "the doer of a passive"),
    ("The plan was delayed by rain, the council saying it was “old.”", "the council", "a subject of its own"),
    ("Ann Roy spoke on May 3, after they met, saying it was “old.”", "Ann Roy", "behind a lower clause"),
    ("Ann Roy has told of anger, and some fear, recently saying it was “old.”", "Ann Roy", "behind an adverb"),
    ("Ann Roy called Ford's plans to open a mill “a disgrace.”", "Ann Roy", "a noun inside the content"),
    ("Ann Roy, an engineer who advised Lee on the mill, said it was “old.”", "Ann Roy", "a relative clause between"),
    ("Ann Roy, president of Hull Mills stated, “It is an old mill.”", "Ann Roy", "a comma that is missing"),
    ("Asked why Lee decided to go to Hull, Ann Roy said, “It is an old mill.”", "Ann Roy", "behind an infinitive"),
    ("Ann Roy said because the mill is old, “we have to sell it.”", "Ann Roy", "a reason first"),
    ("But, said Ann Roy, “we have to sell it.”", "Ann Roy", "behind a conjunction"),
    ("Mill spokeswoman Hope Roy said it was “old.”", "Hope Roy", "a name that is a verb as well"),
    ("Ann Roy also erred, having referred to it as “old.”", "Ann Roy", "a perfect participle"),
    (
        "Lee declined to comment on it, with spokesman Ben Roy saying, “It is old.”",
        "Ben Roy",
        "an aide with a participle",
    ),
    ("MILL CLOSES, AND SOON - Ann Roy and Ben Lee: “It was an old mill, all said.”", "Ann Roy and Ben Lee", "headline"),
    ("“Why sell it?” Ann Roy said about the effort to sell.", "Ann Roy", "said about"),
]


@pytest.mark.parametrize(("text", "speaker"), [pytest.param(*row[:2], id=row[2]) for row in SPEAKERS])
def test_speakers(text: str, speaker: str) -> None:
    """The quotation is given to whoever the sentence says, past what stands between."""
    document = segment(Source.from_text(text, id="a"))
    quoted = [item for item in attribute(document, annotate(document)) if item.kind is not AttributionKind.INDIRECT]
    assert [item.speaker for item in quoted] == [speaker]


def test_paragraph_of_a_quotation() -> None:
    """A paragraph that is a quotation and no more goes on with what the sentence before it reports."""
    text = "Ann Roy said that the mill would close.\n\n“We have to, as it is very old and nobody pays.”\n"
    assert [speaker for speaker, _ in said(text)] == ["Ann Roy", "Ann Roy"] or len(said(text)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Lee signed the bill, which officials said was unfair to many.",
            [("officials", "was unfair to many")],
            id="which",
        ),
        pytest.param("Lee made what officials said was an offer.", [("officials", "was an offer")], id="what"),
        pytest.param(
            "The vote, which Ann Roy said was a mistake, was close.", [("Ann Roy", "was a mistake")], id="enclosed"
        ),
    ],
)
def test_without_its_subject(text: str, found: list[tuple[str, str]]) -> None:
    """What is said may leave its subject before the cue; it stays a part of the sentence."""
    assert said(text) == found


def test_speaker_of_a_phrase() -> None:
    """What the article adds to an intention is nobody's."""
    text = "Ann Roy vowed to leave the race, as the town voted."
    speakers = [claim.attribution and claim.attribution.speaker for claim in claims(text)]
    assert speakers == ["Ann Roy", None]


@pytest.mark.parametrize("text", ["No official said that the mill was old.", "Nobody is saying that it burned."])
def test_nobody(text: str) -> None:
    """What nobody said is nobody's."""
    assert not [speaker for speaker, _ in said(text) if speaker]
