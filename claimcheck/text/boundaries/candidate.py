"""Every place where a sentence could end: a terminator, what closes behind it, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.models import Span

_TERMINATOR = re.compile(
    r"""
    (?P<mark> [.!?…。！？]+ (?: [ ]\.(?![\w.]) )* )
    (?P<closers>
        (?: ["”’'»)\]}] | “(?=\s|$) | [ ]?\[[\da-z]{1,3}\] )*
        (?: [ ](?:[”»](?=\s|$)|["“](?=\s*$)) )?
        (?: [ ](?:…|\.{3,4})(?=\s) )?
        (?: [ ][:;=]-?[)(DP](?=\s|$) )?
    )
    """,
    re.VERBOSE,
)
"""A full stop, mark or ellipsis (`. . .` too) with the closing signs that belong to the sentence before.

Behind the quotation marks and brackets come footnote numbers (`[6]`), a quotation mark that a blank has parted from its
sentence, dots for what was left out, and a smiley. No sign can be matched in two ways, so the time is linear.
"""

_REACH = 40
"""Characters that are looked at on either side: longer than any abbreviation, and few, so that the time is linear."""

_OPENERS = "\"“”„«'‘’([{<—–-*•◦▪●‣⁃_… ."
"""What may stand before the first word of a sentence: quotation marks, brackets, dashes, bullets, an ellipsis."""

_WORD = re.compile(r"\w[\w’'-]*")
"""The first word behind a terminator, with what ties its parts together."""


class Candidate(NamedTuple):
    """A terminator and its surroundings."""

    text: str
    """The whole text, so that a reason may look further."""
    sentence_start: int
    """Where the sentence begins that would end here."""
    start: int
    """First character of the terminator."""
    end: int
    """Behind the terminator and what closes with it: the end of the sentence if there is one."""
    following: int
    """The next character that is not blank; the end of the block if there is none."""
    mark: str
    """The terminator alone."""
    closers: str
    """Quotation marks and brackets behind it."""
    before: str
    """The word before the terminator, without opening signs: "Mr", "U.S", "1"."""
    after: str
    """The next word, without opening signs; empty where something else follows."""
    caseless: bool
    """Whether the text has no capitals, so that a small letter says nothing."""

    @property
    def is_stop(self) -> bool:
        """Whether it is a single full stop, which may belong to an abbreviation."""
        return self.mark == "."

    @property
    def closes_quotation(self) -> bool:
        """Whether a quotation mark follows the terminator."""
        return any(sign in "\"”’'»" for sign in self.closers)

    @property
    def is_glued(self) -> bool:
        """Whether the next word follows without a blank."""
        return self.following == self.end

    @property
    def opens_sentence(self) -> bool:
        """Whether the word before the terminator is the first of its sentence, as the number of a list item is."""
        near = self.start - self.sentence_start <= _REACH
        return near and self.text[self.sentence_start : self.start].strip(_OPENERS) == self.before


def candidates(text: str, block: Span) -> Iterator[re.Match[str]]:
    """The terminators of the block that are not its end."""
    for match in _TERMINATOR.finditer(text, block.start, block.end):
        if match.end() < block.end:
            yield match


def look_at(match: re.Match[str], sentence: Span, *, in_quotation: bool, caseless: bool) -> Candidate:
    """The candidate at a terminator, with the words around it.

    `sentence` is what is left of the block from the start of the sentence. `in_quotation` says whether a straight
    quotation mark is open, which tells a closing one from an opening one where blanks do not.
    """
    text, start, end = match.string, match.start(), match.end()
    closers = match["closers"]
    if in_quotation and not closers and text.startswith(' "', end) and text[end + 2 : end + 3].isspace():
        closers, end = ' "', end + 2
    elif not in_quotation and closers == '"' and text[end].isalnum():
        closers, end = "", end - 1
    following = end
    while following < sentence.end and text[following].isspace():
        following += 1
    words = text[max(sentence.start, start - _REACH) : start].split()
    return Candidate(
        text=text,
        sentence_start=sentence.start,
        start=start,
        end=end,
        following=following,
        mark=match["mark"],
        closers=closers,
        before=words[-1].strip(_OPENERS) if words and not text[start - 1].isspace() else "",
        after=_first_word(text[following : min(following + _REACH, sentence.end)]),
        caseless=caseless,
    )


def _first_word(text: str) -> str:
    match = _WORD.match(text.lstrip(_OPENERS))
    return match[0] if match else ""
