"""Tokens -> titles of roles: "president", "deputy prime minister", "Sen.", "chief executive officer"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.lexicon import load_table, load_words
from claimcheck.models import Document, Token

_LONGEST_TITLE = 7
"""Words of the longest title of the lexicon ("secretary of housing and urban development")."""


_NAMES_WITH_MODIFIERS = frozenset([("white", "house")])
"""Names that end in a word which may also belong to a title ("House speaker")."""


_RANKS = frozenset(
    [
        *((first, "general") for first in ("major", "lieutenant", "brigadier")),
        *((first, "admiral") for first in ("vice", "rear")),
        ("lieutenant", "colonel"),
    ]
)
"""Ranks of two words whose second alone is another one."""


class Title(NamedTuple):
    """The words of a title."""

    start: int
    """Index of its first token in the sentence."""
    end: int
    text: str
    """In lower case except for abbreviations; an abbreviated one in full ("Sen." -> "senator")."""
    address: bool = False
    """Whether it is a form of address or an abbreviation that stands before a name only ("Mr.", "Sen.")."""
    plural: bool = False
    """Whether it stands in the plural; `text` is in the singular."""

    @property
    def is_role(self) -> bool:
        """Whether it says what somebody is, not only how they are addressed."""
        return bool(self.text)


class TitlePlaces:
    """The titles of a sentence by where they begin and end."""

    def __init__(self, titles: Sequence[Title]) -> None:
        self._by_start = {title.start: title for title in titles}
        self._by_end = {title.end: title for title in titles}

    def starting_at(self, place: int) -> Title | None:
        """The title that begins at a token."""
        return self._by_start.get(place)

    def ending_at(self, place: int) -> Title | None:
        """The title that ends before a token."""
        return self._by_end.get(place)


def find_titles(tokens: Sequence[Token]) -> tuple[Title, ...]:
    """The titles of a sentence, in order, without overlaps."""
    words = [token.text.lower() for token in tokens]
    found: list[Title] = []
    end = 0
    for place in [place for place, word in enumerate(words) if _may_begin(word)]:
        title = _address(tokens, words, place) or _title(tokens, words, place, end) if place >= end else None
        if title is not None:
            rank = _rank(words, found, title)
            if rank is not None and rank.start < title.start and found and found[-1].start == rank.start:
                found.pop()
            found.append(rank or title)
            end = title.end
    return tuple(found)


def _rank(words: Sequence[str], before: Sequence[Title], title: Title) -> Title | None:
    """A rank of two words before a name: "Maj. Gen.", "Vice Adm."; None if the second stands alone."""
    first = before[-1].text if before and before[-1].end == title.start else words[title.start - 1].rstrip(".")
    if not title.address or title.start == 0 or (first, title.text) not in _RANKS:
        return None
    return Title(title.start - 1, title.end, f"{first} {title.text}", address=True)


def titles_of(document: Document) -> list[tuple[Title, ...]]:
    """The titles of each sentence."""
    return [find_titles(sentence.tokens) for sentence in document.sentences]


def head_of(title: str) -> str:
    """The noun that a title ends with, or that stands before its "of"; in the singular.

    >>> head_of("deputy secretary of state"), head_of("lead singer")
    ('secretary', 'singer')
    """
    words = title.lower().split()
    for number, word in enumerate(words):
        if word in ("of", "for", "in") and number:
            return words[number - 1]
    return words[-1] if words else ""


@cache
def known_titles() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the titles that begin with it, longest first, each split into words."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for title in sorted({*load_table("role_titles"), *load_words("occupations")}):
        words = tuple(title.split())
        by_first.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(titles, key=lambda words: (-len(words), words))) for first, titles in by_first.items()}


@lru_cache(maxsize=16384)
def _may_begin(word: str) -> bool:
    """Whether a title can begin with a word: with nearly none, and this is asked of every word."""
    return word.rstrip(".") in load_table("honorifics") or word in known_titles() or _match((word,), 0)[0] > 0


def _address(tokens: Sequence[Token], words: Sequence[str], place: int) -> Title | None:
    """A form of address or an abbreviated rank: only before a name."""
    word = words[place]
    entry = load_table("honorifics").get(word.rstrip("."))
    if entry is None or not tokens[place].text[0].isupper() or place + 1 >= len(words):
        return None
    following = tokens[place + 1].text
    if not (following[0].isupper() or following.lower().rstrip(".") in load_table("honorifics")):
        return None
    role = entry[1] if len(entry) > 1 else ""
    several = word.rstrip(".").endswith("s") and word.rstrip(".")[:-1] in load_table("honorifics")
    return Title(place, place + 1, role, address=True, plural=several)


def _title(tokens: Sequence[Token], words: Sequence[str], place: int, floor: int) -> Title | None:
    end, plural = _match(words, place)
    if not end or words[max(0, place - 2) : place] == ["board", "of"]:
        return None
    if words[place] == "agent" and words[max(0, place - 1) : place] == ["free"]:
        return None  # a player without a contract
    if _is_modifier(words, place, end) or _is_verb(tokens, place, end):
        return None
    end = _with_department(words, end)
    start = place
    capital = tokens[place].text[0].isupper()
    while start > floor and words[start - 1] in load_words("role_modifiers"):
        if tuple(words[max(0, start - 2) : start]) in _NAMES_WITH_MODIFIERS:
            break
        modifier = tokens[start - 1].text
        if modifier[0].isupper() != capital and not (len(modifier) > 1 and modifier.isupper()):
            break
        start -= 1
    text = " ".join(_as_written(token.text) for token in tokens[start:end])
    if plural:
        text = _singular(text)
    return Title(start, end, text, plural=plural)


def _is_verb(tokens: Sequence[Token], place: int, end: int) -> bool:
    """As "heads" and "coaches" in "who heads the bank and coaches a team"."""
    if end - place > 1 or not tokens[place].text[0].islower():
        return False
    return tokens[place].tag.startswith("VB") or (place > 0 and tokens[place - 1].text.lower() == "who")


def _is_modifier(words: Sequence[str], place: int, end: int) -> bool:
    """Whether it belongs to the title after it, as "deputy" of "deputy secretary"."""
    if end - place > 1 or words[place] not in load_words("role_modifiers"):
        return False
    while end < len(words) and words[end] in load_words("role_modifiers"):
        end += 1
    return end < len(words) and _match(words, end)[0] > 0


def _match(words: Sequence[str], place: int) -> tuple[int, bool]:
    """End of the longest title that begins here, and whether it stands in the plural; 0 if there is none."""
    known = known_titles().get(words[place], ())
    for title in known:
        end = place + len(title)
        if tuple(words[place:end]) == title:
            return end, False
    longest = _LONGEST_TITLE if known else 1  # only the last word's plural can hide a title's first word
    for length in range(min(longest, len(words) - place), 0, -1):
        last = words[place + length - 1]
        if last.endswith("s") and _singular(last) != last:
            title = (*words[place : place + length - 1], _singular(last))
            if title in known_titles().get(title[0], ()):
                return place + length, True
    return _prefixed(words, place), False


def _prefixed(words: Sequence[str], place: int) -> int:
    """A known title with something joined to it: "co-producer", "ex-president", "president-elect"."""
    parts = words[place].split("-")
    if len(parts) < 2 or not parts[-1]:
        return 0
    head = parts[-2] if parts[-1] == "elect" else parts[-1]
    return place + 1 if (head,) in known_titles().get(head, ()) else 0


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def _with_department(words: Sequence[str], end: int) -> int:
    """The end of "minister of foreign affairs" or "secretary for health and human services"."""
    departments = load_words("departments")
    if words[end - 1] not in load_words("department_titles") or end + 1 >= len(words):
        return end
    if words[end] not in ("of", "for"):
        return end
    place = end + 1 + (words[end + 1] in ("the", "women"))
    last = end
    while place < len(words) and (words[place] in departments or words[place] in ("and", ",", "&")):
        place += 1
        if words[place - 1] in departments:
            last = place
    return last


def _as_written(word: str) -> str:
    """In lower case, unless it is an abbreviation ("CEO", "CEOs", "DJ")."""
    return word if len(word) > 1 and word.rstrip("s").replace("-", "").isupper() else word.lower()
