"""What a typist or a program leaves in a text and no reader sees: runs of blanks, odd blanks, decomposed letters.

Every pattern of the stages may then take one blank for the blank between two words, and an accented letter for one
character. Ends of lines stay: they part paragraphs.
"""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

from claimcheck.models import Span
from claimcheck.rewriting import Edit

_ODD = "\u00a0\u2000-\u200a\u202f\u205f\u3000"

_BLANKS = re.compile(rf"(?<=\S)(?:[ {_ODD}]{{2,}}|(?!(?<=\d).\d)[{_ODD}])(?=\S)")
"""Blanks inside a line that are not one plain blank; but one odd blank between two digits parts thousands."""

_DECOMPOSED = re.compile("[^\\W\\d_][\u0300-\u036f]{1,8}")
"""A letter with its accents behind it. Bounded: "Zalgo" text has hundreds of them on a letter."""


def writing_edits(text: str) -> list[Edit]:
    """The places to be read in the usual writing.

    >>> [edit.words for edit in writing_edits("Jose\u0301  Pe\u0301rez paid 5\u00a0000 euros.")]
    ['é', ' ', 'é']
    """
    found = [Edit(Span(*match.span()), " ") for match in _BLANKS.finditer(text)]
    if not is_normalized("NFC", text):
        letters = ((Span(*match.span()), normalize("NFC", match[0])) for match in _DECOMPOSED.finditer(text))
        found += [Edit(span, letter) for span, letter in letters if len(letter) < span.end - span.start]
    return sorted(found)
