"""A sentence that goes on behind its mark, as the next character tells."""

from __future__ import annotations

import re

from claimcheck.lexicon import load_words
from claimcheck.text.boundaries.abbreviations import kind_of
from claimcheck.text.boundaries.candidate import Candidate

_PROSE = re.compile(r"[a-z]{4,}$")
"""A word that a full stop ends, unless it is a known abbreviation: nearly all unknown ones are shorter."""

_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,3}$")
"""Up to 999 with what stands before it (`$27`): a year ends a sentence more often than it goes on."""

_PARTED_ADDRESS = frozenset({"com", "co", "edu", "gov", "html", "net", "org"})
"""The end of an address that was parted at its dots: `www. example. com`."""

_ADDRESS = re.compile(r"<?(?:https?:|www\.|mailto:)")


def goes_on_in_lower_case(here: Candidate) -> bool:
    """Whether a lower-case word goes on with the sentence: `Yahoo! in the department`, `"Why?" he asked`, `dept. of`.

    It does not where a plain word and a plain full stop are before it (a careless author begins sentences so), nor in a
    text without capitals; and "iPhone" or "eBay" has its capital later.
    """
    if not here.after[:1].islower() or any(letter.isupper() for letter in here.after[1:3]):
        return False
    if _ADDRESS.match(here.text, here.following):
        return False
    if here.is_stop and not here.closers and _PROSE.match(here.before):
        return kind_of(here.before) is not None or here.after in _PARTED_ADDRESS
    return not here.caseless


def goes_on_with_sign(here: Candidate) -> bool:
    """Whether the sentence goes on with a sign: `Smith Jr., who`, `J. & K.`, `(what?), and`."""
    return here.text[here.following] in ",;:&/%=@"


def goes_on_with_decimals(here: Candidate) -> bool:
    """Whether a number goes on behind a blank that does not belong there: `a 6. 1 magnitude earthquake`."""
    return here.is_stop and here.text[here.following].isdigit() and _SHORT_NUMBER.search(here.before) is not None


def is_mark_of_name(here: Candidate) -> bool:
    """Whether the mark belongs to a name: `Yahoo! Sports`."""
    return here.mark in ("!", "?") and not here.closers and here.before in load_words("names_with_marks")
