"""What e-mails and weblogs put around their prose without a full stop: header fields, links, closings, signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.models import Span

_ADDRESS_FIELD = re.compile(r"(?:E-?mail|From|Sender|Reply-To):\s[^@\n]{0,80}@\S+")
"""The header field with the address of the sender, at the head of a block."""

_FIELD = re.compile(r"(?<=\s)(?:Groups|Newsgroups|Followup-To|Subject|Reply-To|Cc):\s")
"""A field behind another one; only where the first is one, since prose has such words too."""

_LINK = re.compile(r"\[https?://[^\]\s]{1,400}\](?=\s+[A-Z(\"“])")
"""A link in brackets behind the words that it was on."""

_AGENCY = re.compile(r"(?:^|(?<=[.!?\])]\s))\([A-Z][A-Za-z. ]{1,30}\)(?=\s+[A-Z\"“])")
"""Who is quoted, in brackets before the quoted words: `(BBC) The mill …`."""

_DASHES = re.compile(r"(?<!\S)--(?=\s+Posted by\s)")
"""The two dashes before a signature."""

_SMILEY = re.compile(r"(?<=\s)[:;]-?[)(](?=\s+[A-Z][a-z])")
"""A smiley that ends a sentence."""

_CLOSING = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:(?:Best|Kind|Warm)(?: regards| wishes)?|Regards|Sincerely|Yours (?:sincerely|truly)|"
    r"Cheers),?(?=\s+[A-Z]\S*(?:\s\S+){0,3}$)"
)
"""The last words of a letter before a name."""

_STARRED = re.compile(r"(?<!\S)\*\*\s[^*\n]{3,80}\s\*\*(?!\S)")
"""A heading between asterisks, as mail has it: `** Disclaimer **`."""

_ANGLED = re.compile(r"<\s?https?://[^\s>]{1,400}>")
"""A link in angled brackets."""

_QUOTED_DATELINE = re.compile(r"(?<=[.:]\s)[A-Z]{3,20}\s\([A-Z][A-Za-z]{1,20}\)\s[-–—]{1,2}(?=\s)")
"""The place and agency before a report that is quoted behind a colon: `TEHRAN (AFP) -`."""

_BANNER = re.compile(r"(?<!\S)-{3,8}=+(?:\s[^\n=]{3,80}\s?)=+-{3,8}(?!\S)")
"""What a mail server adds: `----= Posted via … =----`."""

_CUTS_AROUND = (("**", _STARRED), ("<", _ANGLED), (")", _QUOTED_DATELINE), ("---", _BANNER))
_CUTS_BEHIND = (("[http", _LINK), ("(", _AGENCY), ("--", _DASHES), (":", _SMILEY), (";", _SMILEY))
"""Each with a sign that it has in it: prose has most of them nowhere, and to look for a sign takes no time."""


def mail_cuts(text: str, block: Span) -> Iterator[int]:
    """Places inside a block where something ends that is no sentence."""
    words = block.of(text)
    header = _ADDRESS_FIELD.match(words)
    if header is not None:
        yield block.start + header.end()
        yield from (block.start + field.start() for field in _FIELD.finditer(words))
    for sign, pattern in _CUTS_BEHIND:
        if sign in words:
            yield from (block.start + found.end() for found in pattern.finditer(words))
    for sign, pattern in _CUTS_AROUND:
        if sign in words:
            yield from (block.start + edge for found in pattern.finditer(words) for edge in found.span())
    closing = _CLOSING.search(words, max(0, len(words) - _LONGEST_CLOSING))
    if closing is not None:
        yield block.start + closing.end()


_LONGEST_CLOSING = 100
"""Characters at the end of a block in which a closing and a name are looked for."""
