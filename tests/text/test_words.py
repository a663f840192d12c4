"""Where words are. In the tables a bar stands where the text is parted without a blank."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.text.words import word_spans


def words(text: str) -> list[str]:
    """The words of a sentence."""
    return [text[start:end] for start, end in word_spans(text)]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Acme|'s plan do|n't work|, they|'ve said|.", id="contractions"),
        pytest.param("Acme|’s plan do|n’t work", id="contractions, curly"),
        pytest.param("They can|not go", id="a word that is two"),
        pytest.param("The boys|' toys", id="plural genitive"),
        pytest.param("O'Brien|'s rock'n'roll", id="apostrophes inside names"),
        pytest.param("the U.S. arm, U.S.-led, non-U.S. arms".replace(",", "|,"), id="initialisms"),
        pytest.param("It left the U.S.", id="an initialism at the end"),
        pytest.param("Mr. Ito of Acme Inc. met J. R. Osei on Jan. 5|.", id="abbreviations"),
        pytest.param("It was No. 5|, not a big no|.", id="number or no"),
        pytest.param("That is I|.", id="a letter at the end is a word"),
        pytest.param("$|4.3 or £|1,000 or 2.5|%", id="money and share"),
        pytest.param("a 15-year-old on 9/11 at 10:30 in 2019-2021", id="numbers with signs inside"),
        pytest.param("the 20th of 1990s|, 5pm|, 4.3m", id="numbers with letters behind"),
        pytest.param("AT&T|, vice-president|, Booking.com", id="names with signs inside"),
        pytest.param("he|—|the mayor|--|left|...", id="dashes and dots"),
        pytest.param("Paris|–|Berlin", id="a dash between words parts them"),
        pytest.param('(|"|We won|,|" he said|)', id="quotation marks and brackets"),
        pytest.param("and|/|or", id="slash"),
        pytest.param("See https://example.org/a?b=c|.", id="address"),
        pytest.param("Write to a.b@example.org or @acme #acme", id="mailbox, handle, hashtag"),
    ],
)
def test_words(marked: str) -> None:
    """Words are parted in the manner of the Penn Treebank."""
    assert words(marked.replace("|", "")) == marked.replace("|", " ").split()


@given(st.text(alphabet="aB1.'’-–&@#/: \"$…", max_size=40))
@settings(max_examples=200, deadline=None)
def test_every_character_is_in_one_word(text: str) -> None:
    """Spans are in order, and hold everything that is not blank."""
    spans = list(word_spans(text))
    assert all(start < end for start, end in spans)
    assert "".join(text[start:end] for start, end in spans) == "".join(text.split())
