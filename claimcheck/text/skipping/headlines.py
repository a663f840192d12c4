"""Headlines inside the text: lines of their own without a full stop."""

from __future__ import annotations

import re

from claimcheck.text.pieces import Piece
from claimcheck.text.tagging import tagger
from claimcheck.text.tags import FINITE
from claimcheck.text.words import word_spans

LONGEST = 14
"""Words. What is longer is rather a sentence that has lost its full stop, and losing a claim is the worse mistake."""

_ITEM = re.compile(r"[•●▪◦‣⁃∙*–—-]\s|\(?\d{1,2}[.)]\s")

_FINITE = FINITE | {"VBN"}
"""Tags of a verb that makes a statement; headlines leave out forms of "be", so that a participle is one."""


def states_something(piece: Piece) -> bool:
    """Whether a headline is a statement of its own: `Harbour basin is dredged`, not `The plan`.

    The title of an article says what its author takes for the main point, and two titles can be compared as two
    sentences can; a headline further down only announces the sentences below it.
    """
    words = [piece.text[start:end] for start, end in word_spans(piece.text)]
    return not _FINITE.isdisjoint(tagger().tag(words))


def is_headline(piece: Piece) -> bool:
    """Whether the piece is a short line of its own that begins like one and has no terminator.

    The items of a list stay, because they state facts, and so do quotations and lines that go on (`He said:`).
    """
    if not piece.alone or piece.has_terminator or piece.text.endswith((",", ";", "-", "–", "—")):
        return False
    if _ITEM.match(piece.text) or piece.text[0] in '"“«':
        return False
    return not piece.text[0].islower() and len(piece.text.split()) <= LONGEST
