"""Text from a source made safe for where it is written. It is hostile: it may hold markup and control codes."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
"""Format characters that several scripts need inside words; all others are shown as codes."""

_MARKDOWN = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_[]|~"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "@<!---->"}
)
"""Signs that mean something inside a line of Markdown or HTML. The comment keeps GitHub from notifying `@somebody`."""


def visible(text: str) -> str:
    r"""One line of text without control codes, bidirectional overrides, line breaks or commands to GitHub Actions.

    That runs `::command::` at the beginning of a line of output, and `##[command]` anywhere in it.

    >>> visible("red \x1b[31malert\nnext")
    'red \\x1b[31malert next'
    """
    line = " ".join(text.split())
    # what can be printed has none of these signs, and is told in one look
    shown = (line if line.isprintable() else "".join(map(_shown, line))).replace("##[", "#\\x23[")
    return f"\\x3a{shown[1:]}" if shown.startswith("::") else shown


def address(path: str) -> str:
    r"""The path as the target of a link; what its name has that is no Unicode stays the byte that it is.

    >>> address("a b/caf\udce9.md")
    'a%20b/caf%E9.md'
    """
    return quote(path, errors="surrogateescape")


def _shown(char: str) -> str:
    if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs") and char not in _JOINERS:
        return f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}"
    return char


def markdown(text: str) -> str:
    r"""The text inside a line or a table cell of Markdown, never at the beginning of a line.

    >>> markdown("a|b <script> *c*")
    'a\\|b &lt;script&gt; \\*c\\*'
    """
    return visible(text).translate(_MARKDOWN)


def stretch(text: str) -> str:
    r"""As `visible`, for a part of a sentence: a blank at its beginning or end is kept, as it parts two words.

    >>> stretch("  was\nopened ")
    ' was opened '
    """
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + visible(text) + after


def markdown_stretch(text: str) -> str:
    """As `markdown`, with the blanks at both ends kept as `stretch` keeps them."""
    return stretch(text).translate(_MARKDOWN)
