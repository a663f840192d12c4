"""A full stop that belongs to an abbreviation or an initial."""

from __future__ import annotations

import re

from claimcheck.lexicon import load_table, load_words
from claimcheck.text.boundaries.candidate import Candidate

_INITIALISM = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}$")
"""`U.S`, `e.g`, `Ph.D` before its last full stop."""

_CONSONANTS = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{1,3}$")
"""A short word without a vowel ("Pvt", "Sgt", "Bldg") is an abbreviation that no list needs to know."""


def kind_of(word: str) -> str | None:
    """The kind of an abbreviation, as the header of `abbreviations.tsv` explains; None for any other word."""
    table = load_table("abbreviations")
    if word.isupper() and len(word) > 1:
        # "MR. ITO", but not "versions of IE. It" or "a bid for EDS. The"
        found = table.get(word) or table.get(word.capitalize()) or table.get(word.lower())
        if found is not None and (word in table or found[0] in ("title", "time")):
            return found[0]
    else:
        found = table.get(word) or table.get(word.lower())
        if found is not None:
            return found[0]
    return "suffix" if _INITIALISM.match(word) or _CONSONANTS.match(word) else None


def belongs_to_abbreviation(here: Candidate) -> bool:
    """Whether the full stop ends an abbreviation and not the sentence: `Mr. Ito`, `the U.S. Government`, `No. 5`."""
    if not here.is_stop or not here.before:
        return False
    kind = kind_of(here.before)
    if kind is None:
        return False
    if kind in ("title", "inside"):
        return not here.closes_quotation
    if kind == "number":
        return here.after[:1].isdigit()
    if kind == "end" or here.text[here.following] in '“"':
        return False
    return not begins_sentence(here) and (kind == "suffix" or _goes_on_after_a_time(here.after))


def belongs_to_initial(here: Candidate) -> bool:
    """Whether the full stop belongs to an initial: `Jonas E. Smith`, `J. K. Rowling`, but not `you and I. Did`."""
    letter = here.before
    if not here.is_stop or len(letter) != 1 or not letter.isupper() or here.closers:
        return False
    if letter == "I" and not (_word_before(here)[:1].isupper() or len(here.after) == 1):
        return False
    return not begins_sentence(here) or _is_initial(here, here.following)


def belongs_to_spaced_time(here: Candidate) -> bool:
    """Whether it is the last stop of `10 a. m.` and a day or time zone follows."""
    parted = here.is_stop and here.before in ("m", "M") and _word_before(here).lower() in ("a.", "p.")
    return parted and (_goes_on_after_a_time(here.after) or not here.after[:1].isupper())


def begins_sentence(here: Candidate) -> bool:
    """Whether the next word is one that has a capital at the start of sentences only."""
    return here.after.split("'")[0].split("’")[0].lower() in load_words("sentence_starters")


def _goes_on_after_a_time(word: str) -> bool:
    """Whether a word goes on with a time of day, as in `6 p.m. EST` or `6 a.m. Tuesday`."""
    return word.lower() in load_words("after_times")


def _is_initial(here: Candidate, position: int) -> bool:
    """Whether another initial follows: the `A.` of `L. A. County`, the `I.` of `F. B. I. agents`."""
    return here.text[position : position + 1].isupper() and here.text.startswith(".", position + 1)


def _word_before(here: Candidate) -> str:
    words = here.text[max(here.sentence_start, here.start - 30) : here.start].split()
    return words[-2] if len(words) > 1 else ""
