"""What mail and weblogs put around prose. In the tables a bar stands where the text is parted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Source
from claimcheck.models import Span
from claimcheck.text import segment
from claimcheck.text.mail import mail_cuts


def _parted(text: str) -> list[str]:
    document = segment(Source.from_text(text, id="a"))
    spans = [sentence.span for sentence in document.sentences] + [skipped.span for skipped in document.skipped]
    return [span.of(text) for span in sorted(spans)]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Email: Ann Roy <ann@mill.example>| The mill has closed for good.", id="the sender"),
        pytest.param(
            "Email: ann@mill.example| Groups: alt.mills| Followup-To: alt.mills", id="fields behind the sender"
        ),
        pytest.param("The firm said so [https://mill.example/a?b=1]| The owner disagrees.", id="a link in brackets"),
        pytest.param("It rained all day.| (BBC)| The river has burst its banks.", id="an agency before its words"),
        pytest.param("We had a fine day :-)| The sun came out again.", id="a smiley"),
        pytest.param("Thank you for your time.| Kind regards,| Ann Roy", id="a closing"),
        pytest.param(
            "They asked why.| ** Mill closes **| The owner of the mill has left.", id="a heading in asterisks"
        ),
        pytest.param("This is the report:| TURIN (AFP) -| The river has burst its banks.", id="a quoted dateline"),
        pytest.param("He spoke of groups: two of them came late.", id="a word that is no field"),
        pytest.param("The board (Lund) met on Friday.", id="brackets inside a sentence"),
        pytest.param("The best regards came from Ann Roy.", id="words that are no closing"),
        pytest.param("Posted via Newsfeed.Com - it is fast.", id="an address in capitals"),
    ],
)
def test_parted(marked: str) -> None:
    """Each of these ends without a full stop."""
    assert _parted(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@settings(max_examples=50)
@given(st.text(alphabet="aA @:.<>[]()*-=\n/Emailhtps", max_size=200))
def test_cuts_stand_inside(text: str) -> None:
    """No cut lies outside of its block."""
    assert all(0 <= cut <= len(text) for cut in mail_cuts(text, Span(0, len(text))))
