"""Contents that are phrases of the sentence that reports them: intentions, decisions, what a poll shows."""

import pytest

from claimcheck.claims import extract_claims
from claimcheck.claims.attribution import attribute
from claimcheck.mentions import annotate
from claimcheck.models import Claim, Source
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
    ("They heard of Ann Roy's decision to close the mill.", "to close the mill", "a noun with an owner"),
    (
        "Ann Roy's plan to close the mill was dropped on Monday.",
        "to close the mill",
        "ends before the verb of the noun",
    ),
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
        pytest.param("The plan to close the mill failed.", id="a plan without an owner"),
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
