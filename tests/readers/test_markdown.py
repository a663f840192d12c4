"""What is no prose in Markdown."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.models import Source, Span
from claimcheck.readers import read
from claimcheck.readers.markdown import markup
from claimcheck.text import segment


@pytest.mark.parametrize(
    ("text", "reason", "expected"),
    [
        pytest.param("## Ports #\nProse.", "headline", ["## Ports #"], id="heading"),
        pytest.param("#ports are back.", "", [], id="a hashtag is no heading"),
        pytest.param("Ports\n=====\n\nProse.", "headline", ["Ports", "====="], id="underlined heading"),
        pytest.param("Prose.\n\n* * *\n\nProse.", "rule", ["* * *"], id="rule"),
        pytest.param("Prose.\n\n---\n\nProse.", "rule", ["---"], id="rule of dashes"),
        pytest.param("| a |\n|---|\n| 1 |", "table", ["| a |", "|---|", "| 1 |"], id="table"),
        pytest.param("a | b\n- | -\n1 | 2\n\nx | y", "table", ["a | b", "- | -", "1 | 2"], id="table without frame"),
        pytest.param("```py\nx\n\n~~~\n```\nProse.", "code", ["```py", "x", "~~~", "```"], id="code between fences"),
        pytest.param("A <!-- note\n\nhere --> B", "comment", ["<!-- note\n\nhere -->"], id="comment"),
        pytest.param("A <!-- # x", "comment", ["<!-- # x"], id="comment that is never closed"),
        pytest.param("<!--\n# A\n-->\nProse.", "comment", ["<!--\n# A\n-->"], id="heading in a comment"),
        pytest.param("![A port](p.png) Prose.", "image", ["![A port](p.png)"], id="image"),
        pytest.param("[1]: https://e.org\nProse.", "markup", ["[1]: https://e.org"], id="target of links"),
    ],
)
def test_stretches_that_are_no_prose(text: str, reason: str, expected: list[str]) -> None:
    """What is no prose is excluded with its reason, and nothing else is."""
    found = list(markup(text, 0))
    assert [item.span.of(text) for item in found] == expected
    assert {item.reason for item in found} <= {reason}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The [port](https://e.org/a_(b)) grew.", ["[", "](https://e.org/a_(b))"], id="link"),
        pytest.param("The [**port**][1] grew.", ["[", "**", "**", "][1]"], id="link by reference"),
        pytest.param("He [said] so (twice).", [], id="brackets of prose"),
        pytest.param("The **port** _grew_, *too*.", ["**", "**", "_", "_", "*", "*"], id="emphasis"),
        pytest.param("5 * 3, snake_case and links marked with * are here.", [], id="signs that are no emphasis"),
        pytest.param("It grew.[^2]", ["[^2]"], id="footnote"),
        pytest.param("> It grew.\n> > A lot.", [">", "> >"], id="quoted block"),
        pytest.param("It <b>grew</b> by <5%.", ["<b>", "</b>"], id="tags"),
        pytest.param("5\\* and `code`", ["\\", "`", "`"], id="escape and code"),
    ],
)
def test_signs_inside_prose(text: str, expected: list[str]) -> None:
    """The signs of Markdown are excluded one by one, and those that belong to the prose stay."""
    found = list(markup(text, 0))
    assert [item.span.of(text) for item in found] == expected
    assert {item.reason for item in found} <= {"markup"}


def test_signs_do_not_break_a_sentence(tmp_path: Path) -> None:
    """A sentence with emphasis and a link is one sentence, and its tokens are its words."""
    text = "# Ports\nThe **port** of [Bremen](https://example.org) grew.\nIt is *old*."
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    source = read(tmp_path / "a.md")
    assert isinstance(source, Source)
    assert source.title == "Ports"
    first = segment(source).sentences[0]
    assert first.span.of(text) == "The **port** of [Bremen](https://example.org) grew."
    assert [token.text for token in first.tokens] == ["The", "port", "of", "Bremen", "grew", "."]


SIGNS = st.text(alphabet="ab *_[]()!<>-#|`~\\\n=:", max_size=80)


@given(SIGNS)
@settings(max_examples=200, deadline=None)
def test_exclusions_are_in_order(text: str) -> None:
    """Whatever the signs: spans lie in the text, are not empty, in order, and do not overlap."""
    end = 0
    for item in markup(text, 0):
        assert end <= item.span.start < item.span.end <= len(text)
        end = item.span.end


@pytest.mark.parametrize(
    "unit", ["[", "](", "![", "<a", "*", "`", "_ ", "<!--", "- ", "|", "# ", "\\", "> ", "[a](", " "]
)
def test_hostile_repetition_ends(unit: str) -> None:
    """A long repetition of one sign is read in about linear time: well below a second, not minutes."""
    begun = time.monotonic()
    list(markup(unit * 50_000, 0))
    assert time.monotonic() - begun < 5


def test_spans_start_after_the_front_matter() -> None:
    """The front matter is not looked at twice."""
    assert [item.span for item in markup("# a\n# b", 4)] == [Span(4, 7)]
