"""Where sentences end. In the tables a bar stands where the text is parted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.models import Span
from claimcheck.text.boundaries import sentence_ends


def parted(text: str, *, caseless: bool = False) -> list[str]:
    """The sentences of one block."""
    found, start = [], 0
    for end in sentence_ends(text, Span(0, len(text)), caseless=caseless):
        found.append(text[start:end].strip())
        start = end
    return found


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("The ferry sank.| Nobody was hurt.", id="plain"),
        pytest.param("It sank!| Who knew?| Nobody.", id="marks"),
        pytest.param("Snow fell …| Then rain.", id="ellipsis before a capital"),
        pytest.param("Well ... I never said that.", id="a pause before I"),
        pytest.param("The [...] Ferry Company won.", id="words left out in brackets"),
        pytest.param("He left . . . and came back.", id="spaced dots"),
        pytest.param("Mr. Ito met Dr. Osei in St. Albans.", id="titles"),
        pytest.param("Gen. Ruth Adeyemi spoke.| Sen. Blum did not.", id="more titles"),
        pytest.param("The U.S. Senate voted.| It failed in the U.S.| The House voted later.", id="U.S. in both places"),
        pytest.param("Acme Inc. Chairman Li left.| She had led Acme Inc.| He follows her.", id="Inc. in both places"),
        pytest.param('It sued Acme Inc.| "We will fight," it said.', id="a quotation after Inc."),
        pytest.param("See p. 12 and No. 5.| No. 5 is missing.| Is that a no.| Yes.", id="numbers"),
        pytest.param("On Jan. 5 it closed.| It opened in Jan.| The owner died.", id="months"),
        pytest.param("It met at 6 p.m. Monday.| It ended at 9 p.m.| Police came.", id="times"),
        pytest.param("It met at 6 p. m. EST on Friday.", id="a time with blanks inside"),
        pytest.param("Cafes, bars, etc.| All were shut.", id="etc. before a capital"),
        pytest.param("Ana B. Ruiz and J. R. Okafor came.", id="initials"),
        pytest.param("That leaves you and I.| Did you see Ida I. Holm?", id="I is a word and an initial"),
        pytest.param("The F. B. I. agents left L. A. County.", id="initials with blanks"),
        pytest.param("They use Vitamin C.| The others do not.", id="a letter before a starter"),
        pytest.param("This holds for versions of IE.| It was fixed.", id="capitals are no abbreviation"),
        pytest.param("A 6. 1 magnitude quake cost $2. 5 billion.| 30 died.", id="numbers that were parted"),
        pytest.param("It opened in 2019.| 300 people came.", id="a year ends a sentence"),
        pytest.param("She works at Yahoo! in sales and at Yahoo! Sports.", id="a mark in a name"),
        pytest.param("It fell.| iPhone sales rose.| eBay gained.", id="names with a late capital"),
        pytest.param("It fell.| then it rose.| and so on.", id="a careless author"),
        pytest.param("They met approx. ten times, Jones vs. the state.", id="abbreviation before a small letter"),
        pytest.param("1. The first item.| 2. The second item.", id="numbered sentences"),
        pytest.param("1.) The first item.| 2.) The second item.", id="numbered with brackets"),
        pytest.param("It is done (he left early.) and over.", id="a sentence inside a sentence"),
        pytest.param("It is done.| (He left early.)| She stayed.", id="a sentence in brackets"),
        pytest.param("It grew fast.[3]| The next year it shrank.", id="footnote"),
        pytest.param("Great!! :-)| Come again.", id="smiley"),
        pytest.param("See https://example.org/a.Html?b=C.d for more.| Thanks.", id="address"),
        pytest.param("Read it.| https://example.org/a", id="an address after a sentence"),
        pytest.param("Booking.com and Node.js and ASP.NET won.", id="names with dots"),
    ],
)  # fmt: skip
def test_terminators(marked: str) -> None:
    """A terminator ends a sentence unless there is a reason why it goes on."""
    assert parted(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param('"It is over."| He left.', id="closing mark"),
        pytest.param("“It is over.”| He left.", id="closing mark, curly"),
        pytest.param("‘It is over.’| He left.", id="closing mark, single"),
        pytest.param("“It is over. “", id="a mark that a blank has parted, at the end"),
        pytest.param('He said "it is over. "| She left.', id="a mark that a blank has parted, inside"),
        pytest.param('It is over.| "We won," he said.', id="opening mark"),
        pytest.param('"Why now?" she asked.', id="question with attribution"),
        pytest.param('"Why now?" Ms Okafor asked on Monday.', id="question and name"),
        pytest.param('"Why now?"| Ms Okafor asked the board to resign.', id="a name that begins a sentence of its own"),
        pytest.param("“We won.| We will win again,” he said.", id="two sentences in a quotation"),
        pytest.param("“It grows.”said Ana Ruiz, head of Acme.| “It will grow.”", id="glued attribution"),
        pytest.param("“It grows.”|The head of Acme agreed.", id="glued sentence after a quotation"),
        pytest.param('It is over.|"We won," he said.', id="glued quotation"),
        pytest.param("It is over.|The mayor resigned.|I know.", id="glued sentences"),
        pytest.param("It ended in 2019.|The mayor resigned.", id="glued to a year"),
    ],
)  # fmt: skip
def test_quotations(marked: str) -> None:
    """A closing mark belongs to the sentence before it; an attribution keeps a question with its speaker."""
    assert parted(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


def test_text_without_capitals() -> None:
    """Where there are no capitals, a small letter does not say that the sentence goes on."""
    text = "who won? the reds won! it was a tie. ok."
    assert parted(text, caseless=True) == ["who won?", "the reds won!", "it was a tie.", "ok."]
    assert len(parted(text)) == 1


@given(st.text(alphabet="aI. U.S.?!\"”“'()[]1…\n", max_size=60))
@settings(max_examples=200, deadline=None)
def test_ends_are_in_order(text: str) -> None:
    """Whatever the signs: ends rise strictly, and the last one is the end of the block."""
    ends = list(sentence_ends(text, Span(0, len(text))))
    assert ends == sorted(set(ends))
    assert ends[-1] == len(text)
