"""Reports in shapes that taggers and commas make hard. The speaker is Ann Roy in each, unless a row says otherwise."""

import pytest

import claimcheck
from claimcheck.claims.attribution import attribute
from claimcheck.mentions import annotate
from claimcheck.models import Source
from claimcheck.text import segment


def said(text: str) -> list[tuple[str | None, str]]:
    """Speaker and content of every attribution, the parts joined by a bar."""
    document = segment(Source.from_text(text, id="a"))
    found = attribute(document, annotate(document))
    return [(item.speaker, "|".join(span.of(text) for span in item.content_spans)) for item in found]


QUOTED = [
    ("“We lost the mill,” recalled Ann Roy, then its owner.", "We lost the mill,", "a verb like a participle"),
    ("The mill is “a ruin to us,” says Ann Roy, the owner.", "The mill is “a ruin to us,”", "within a sentence"),
    (
        "“Was it ours to keep?” Ann Roy, the owner of the mill, said at a meeting on Monday.",
        "Was it ours to keep?",
        "asked",
    ),
    ("“It was ours, right?” Ann Roy asked, as the rain began.", "It was ours, right?", "asked, with a circumstance"),
    ("Ann Roy agreed. “The mill is beyond all repair now.”", "The mill is beyond all repair now.", "announced"),
]


@pytest.mark.parametrize(("text", "content"), [pytest.param(*row[:2], id=row[2]) for row in QUOTED])
def test_quotations(text: str, content: str) -> None:
    """The quotation has its speaker, and only its words."""
    assert said(text)[0] == ("Ann Roy", content)


INDIRECT = [
    ("Seeing the mill burn led them to leave, Ann Roy said.", "Seeing the mill burn led them to leave", "gerund first"),
    ("Ann Roy said, if elected, she would sell the mill.", "if elected, she would sell the mill", "condition first"),
    ("Ann Roy said - at noon, by the way - that it burned.", "that it burned", "remark between dashes"),
    ("Ann Roy says the mill burned, but the walls were dry.", "the mill burned", "ends at the turn"),
    ("While Ann Roy said the mill burned, the walls were dry.", "the mill burned", "ends with the first clause"),
    ("Ann Roy warned the owners not to sell the mill.", "not to sell the mill", "a negated infinitive"),
    ("The mill burned on Monday, as Ann Roy reported.", "The mill burned on Monday", "behind as"),
    ("Ann Roy announced two days earlier that it burned.", "that it burned", "time in days"),
]


@pytest.mark.parametrize(("text", "content"), [pytest.param(*row[:2], id=row[2]) for row in INDIRECT])
def test_indirect(text: str, content: str) -> None:
    """The report has its speaker, and only its words."""
    assert said(text) == [("Ann Roy", content)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        pytest.param(
            "The maker, which sells lamps, announced a sale.", "The maker", "a sale", id="a clause about the speaker"
        ),
        pytest.param(
            "The office, which runs the ferry, confirmed the deal.", "The office", "the deal", id="one with an object"
        ),
        pytest.param(
            "The barn, which burned on Monday, was old, said the farmer.",
            "the farmer",
            "The barn, which burned on Monday, was old",
            id="the verb of the subject stands before the cue",
        ),
        pytest.param(
            "It sold the barn, which belonged to Roy, said the farmer.",
            "the farmer",
            "It sold the barn, which belonged to Roy",
            id="a verb before the relative clause",
        ),
        pytest.param(
            "The barn was sold, confirmed a clerk of the bank.",
            "a clerk of the bank",
            "The barn was sold",
            id="no relative clause",
        ),
    ],
)
def test_relative_clause_before_cue(text: str, speaker: str, content: str) -> None:
    """Where the noun phrase before a relative clause still waits for its verb, it is the speaker."""
    assert said(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Poll: Most owners would sell the mill.", [("Poll", "Most owners would sell the mill")], id="poll"
        ),
        pytest.param("READ: Most owners would sell the mill.", [], id="no speaker"),
        pytest.param("Poll: A first look.", [], id="too short for a statement"),
        pytest.param(
            "People who believe that it burned left early, according to court records.",
            [("court records", "People who believe that it burned left early")],
            id="a report within a sentence that ends in its source",
        ),
    ],
)
def test_whole_sentences(text: str, found: list[tuple[str, str]]) -> None:
    """A headline's colon and a trailing source report all the rest."""
    assert said(text) == found


def test_claims_of_a_headline() -> None:
    """The claim of a headline is what stands behind the colon."""
    (claim,) = claimcheck.extract(Source.from_text("Poll: Most owners would sell the mill.", id="a"))
    assert claim.text == "Most owners would sell the mill."
