"""What an outlet puts around its articles: teasers, notices, calls to subscribe, lines of social media."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicon import load_words
from claimcheck.text.pieces import Piece

_NETWORKS = (
    "Twitter|Facebook|Instagram|YouTube|Twitch|TikTok|LinkedIn|Telegram|WhatsApp|Threads|Mastodon|Bluesky|Snapchat"
)

_SOCIAL_LINE = re.compile(
    rf"(?:{_NETWORKS})\b\W{{0,3}}(?:[:|/•·@]|(?:{_NETWORKS})\b|$)|(?:Follow|Find|Like)\b.{{0,60}}\bon (?:{_NETWORKS})\b"
)
"""A list of networks, a network with a handle, or a call to follow; as its first words."""

_CREDITS_OF_AGENCY = re.compile(
    r"\(?(?:Additional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting) by [A-Z][^.;]{2,80}(?:;|\)|$)"
)
"""`(Reporting by Jane Roe; Editing by John Doe)` at the end of an agency's text."""

_COPYRIGHT = re.compile(r"(?:©|\([cC]\)|Copyright\b)\W{0,3}(?:©|\([cC]\)|\d{4}|by\b|The\b)")

LONGEST_SOCIAL = 14
"""Words of a line of social media."""


def is_boilerplate(piece: Piece) -> bool:
    """Whether the piece belongs to the outlet and not to the article: `Read more: ...`, a call to subscribe."""
    if _COPYRIGHT.match(piece.text) or _CREDITS_OF_AGENCY.match(piece.text):
        return True
    if piece.quoted:
        return False
    if _SOCIAL_LINE.match(piece.text) and len(piece.text.split()) <= LONGEST_SOCIAL:
        return True
    words = piece.text.lower().replace("’", "'")
    return _opens_as_boilerplate(words) or any(map(words.__contains__, load_words("boilerplate_phrases")))


def is_notice(piece: Piece) -> bool:
    """Whether it is a notice on affiliate links, copyright or cookies, which fills the rest of its paragraph."""
    words = piece.text.lower()
    return not piece.quoted and any(map(words.__contains__, load_words("boilerplate_notices")))


def _opens_as_boilerplate(words: str) -> bool:
    opening = next((entry for entry in _openings() if words.startswith(entry)), None)
    if opening is None:
        return False
    rest = words[len(opening) :]
    is_single_word = opening.isalpha()
    return not rest.strip(".!: ") if is_single_word else not rest[:1].isalnum()


@cache
def _openings() -> tuple[str, ...]:
    """The longest first, so that "related articles" is tried before "related"."""
    return tuple(sorted(load_words("boilerplate_openings"), key=lambda entry: (-len(entry), entry)))
