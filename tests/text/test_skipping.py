"""What is no statement, and why."""

from __future__ import annotations

import pytest

from claimcheck.models import Source
from claimcheck.text import segment

ARTICLE = """The harbour authority will dredge the basin. Work begins in May. It costs 30 million euros.

{piece}

Fishermen fear for the catch. They will go to court."""


def reason(piece: str, article: str = ARTICLE) -> str | None:
    """The reason why a piece in the middle of an article is skipped."""
    text = article.format(piece=piece)
    skipped = segment(Source.from_text(text, id="a")).skipped
    return next((item.reason for item in skipped if item.span.of(text) == piece), None)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        pytest.param("Will the basin be safe?", "question", id="question"),
        pytest.param("What now?!", "question", id="question with exclamation"),
        pytest.param("“Who pays for it?” Mayor Holm asked.", None, id="a question that somebody asked"),
        pytest.param("“Who pays for it?”", None, id="a question that is quoted"),
        pytest.param("Poison in the mud", "headline", id="headline"),
        pytest.param("A Basin Full Of Poison: What The Mud Holds", "headline", id="headline in title case"),
        pytest.param("- Dredging costs 30 million euros", None, id="an item of a list states a fact"),
        pytest.param("1. Dredging costs 30 million euros", None, id="a numbered item too"),
        pytest.param("“The mud is poison”", None, id="a quotation without a stop"),
        pytest.param("Mayor Holm said:", None, id="a line that goes on"),
        pytest.param("The mayor" + " of the town" * 3 + " is for it now", None, id="a sentence without its stop"),
        pytest.param("By Ana Ruiz and Li Wei, Harbour News", "byline", id="byline"),
        pytest.param("By Tuesday the basin was dry.", None, id="a sentence with by"),
        pytest.param("Updated 5:14 p.m. ET Nov. 5, 2021", "byline", id="time of an update"),
        pytest.param("Updated figures are due on Monday. They will be higher.", None, id="a sentence with updated"),
        pytest.param("Photo: Ana Ruiz/Harbour News", "credit", id="credit"),
        pytest.param("(AP Photo/Ana Ruiz)", "credit", id="credit of an agency"),
        pytest.param("Photos of the basin were taken by divers in May.", None, id="a sentence about photos"),
        pytest.param("Read more: The other basin is poisoned too", "boilerplate", id="teaser"),
        pytest.param("Also interesting: How to cook eel.", "boilerplate", id="teaser with a stop"),
        pytest.param("Related", "boilerplate", id="a word that is all of the line"),
        pytest.param("Related companies paid the bill.", None, id="the word inside a sentence"),
        pytest.param("Let us know in the comments!", "boilerplate", id="comments"),
        pytest.param("“Let us know when you are ready,” Mayor Holm said.", None, id="the same words as a quotation"),
        pytest.param("We may earn a commission if you buy through our links.", "boilerplate", id="affiliate notice"),
        pytest.param("The agent will earn a fee of 3 million.", None, id="a sentence about fees"),
        pytest.param("Sign up for our morning newsletter.", "boilerplate", id="newsletter"),
        pytest.param("Facebook changed its privacy policy in May.", None, id="news about a privacy policy"),
        pytest.param("Facebook | Instagram | @harbournews", "boilerplate", id="networks"),
        pytest.param("Follow Ana Ruiz on Twitter @anaruiz.", "boilerplate", id="call to follow"),
        pytest.param("Twitter said on Monday that it would sue.", None, id="news about a network"),
        pytest.param("Copyright 2021 Harbour News. ".strip(), "boilerplate", id="copyright"),
        pytest.param("(Reporting by Ana Ruiz; Editing by Li Wei)", "boilerplate", id="credits of an agency"),
        pytest.param("http: / / www. example. org / news / a - fire - in - hull", "address", id="an address in tokens"),
        pytest.param("com / news / a - fire - in - hull", "address", id="what is left of one"),
        pytest.param("The mill and / or the barn burned on Monday.", None, id="a stroke in a sentence"),
        pytest.param("* * *", "rule", id="rule"),
    ],
)  # fmt: skip
def test_reasons_in_an_article(piece: str, expected: str | None) -> None:
    """A piece among the sentences of an article is skipped for what it is, and a sentence like it is not."""
    assert reason(piece) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Mayor opens new bridge over the harbour", None, id="a title that states something"),
        pytest.param("Mayor Opens New Bridge Over The Harbour", None, id="in title case"),
        pytest.param("The plan for the harbour", "headline", id="a title without a verb"),
        pytest.param("By Ana Ruiz", "byline", id="an author"),
    ],
)
def test_title(title: str, expected: str | None) -> None:
    """A title above the first sentence stays where it is a statement, because two titles can be compared."""
    text = f"{title}\n\n{ARTICLE.format(piece='It is done.')}"
    skipped = {item.span.of(text): item.reason for item in segment(Source.from_text(text, id="a")).skipped}
    assert skipped.get(title) == expected


def test_notice_fills_its_paragraph() -> None:
    """What follows a notice in its paragraph belongs to it, and the next paragraph does not."""
    notice = "Some links here are affiliate links. If you buy through them, nothing gets dearer."
    text = ARTICLE.format(piece=notice)
    skipped = [item.span.of(text) for item in segment(Source.from_text(text, id="a")).skipped]
    assert skipped == [notice.partition(" If")[0], "If you buy through them, nothing gets dearer."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Harbour basin to be dredged", id="a lone headline"),
        pytest.param("Harbour Basin Dredged\nFishermen Protest", id="two headlines"),
        pytest.param("A man plays the guitar", id="a caption"),
        pytest.param("Basin dredged\n\nMud poisoned\n\nFishermen angry\n\nCourt asked", id="nothing but lines"),
        pytest.param("Basin dredged\n\nWork begins in May.", id="a headline and a sentence"),
    ],
)
def test_lines_that_are_all_there_is(text: str) -> None:
    """Where there is no article around it, a line without a full stop is the claim."""
    assert segment(Source.from_text(text, id="a")).skipped == ()


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        pytest.param("OSLO (AP) — Snow fell.", "OSLO (AP) —", id="place and agency"),
        pytest.param("NEW YORK, Nov 5 (Reuters) - Shares fell.", "NEW YORK, Nov 5 (Reuters) -", id="with the day"),
        pytest.param("SCRANTON, Pa. -- Snow fell.", "SCRANTON, Pa. --", id="with the state"),
        pytest.param("Oslo (AFP) – Snow fell.", "Oslo (AFP) –", id="a place in small letters with an agency"),
        pytest.param("(Harbour News) The basin is dry.", "(Harbour News)", id="outlet in brackets"),
        pytest.param("NASA - the agency - said so.", None, id="a name with an aside"),
        pytest.param("Oslo – Snow fell.", None, id="a place alone is no dateline"),
        pytest.param("IBM's plan - Watson - failed.", None, id="small letters before the dash"),
    ],
)
def test_dateline(text: str, dateline: str | None) -> None:
    """A dateline is cut from the first sentence."""
    document = segment(Source.from_text(text, id="a"))
    assert [(item.span.of(text), item.reason) for item in document.skipped] == (
        [(dateline, "dateline")] if dateline else []
    )
    assert document.sentences[0].span.of(text) == text.removeprefix(dateline or "").strip()
