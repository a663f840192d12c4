"""Source text is hostile wherever it is written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimcheck
from claimcheck.report import FORMATS, render
from claimcheck.report.escape import markdown, visible

HOSTILE = [
    ("<script>alert(1)</script>", "HTML"),
    ("a | b | c", "a table cell"),
    ("](https://evil.example) [x", "a link"),
    ("**bold** _it_ `code`", "emphasis"),
    ("\x1b[31mred\x1b[0m", "terminal colours"),
    ("\u202eevil\u202c", "bidirectional override"),
    ("line\nbreak\r\nand\u2028more", "line breaks"),
    ("--> <!-- claimcheck", "the end of a comment"),
    ("@somebody", "a notification"),
]


@pytest.mark.parametrize(("text", "name"), HOSTILE, ids=[row[1] for row in HOSTILE])
def test_reports_hold_no_live_markup(text: str, name: str):
    """The words are shown, what they would do is not done."""
    a = claimcheck.Source.from_text(f"The mayor opened the bridge {text} in Berlin.", id="a")
    b = claimcheck.Source.from_text("The mayor opened the bridge in Berlin.", id="b")
    comparison = claimcheck.compare([a, b])
    for format in FORMATS:
        assert "\x1b" not in render(comparison, format)
    shown = render(comparison, "markdown")
    body = shown.rsplit("<!-- claimcheck", 1)[0]
    assert "<script" not in body
    assert "\u202e" not in body
    assert "-->" not in body.replace("<!---->", "")


@given(st.text(max_size=80))
def test_escaped_text_is_one_visible_line(text: str):
    """No control code and no line break survives, and no sign of Markdown stands unescaped."""
    shown = visible(text)
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in shown)
    escaped = markdown(text).replace("@<!---->", "")
    assert "<" not in escaped and ">" not in escaped
    assert all(escaped[i - 1] == "\\" for i, char in enumerate(escaped) if char == "|")
