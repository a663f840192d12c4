"""Tokens -> where names begin and end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.titles import Title
from claimcheck.mentions.vocabulary import Vocabulary, name_words
from claimcheck.models import Sentence, Token

_ROMAN = re.compile(r"[IVX]{1,5}")
"""A small Roman number, as after kings and sequels."""
_BRANCHES = frozenset(["America", "Europe", "Asia", "Japan", "Britain", "Canada", "Australia", "China", "India"])
"""What a company's national branch is named after ("Sega of America")."""
_MOST_OF_NICKNAME = 3
"""Words of a nickname between quotation marks."""
_LARGEST_NUMBER = 10_000
"""A larger number after a name counts something ("Boeing 200,000 workers")."""


class NameSpan(NamedTuple):
    """A name, as a range of tokens of its sentence."""

    start: int
    end: int


def find_names(sentence: Sentence, titles: Sequence[Title], vocabulary: Vocabulary) -> tuple[NameSpan, ...]:
    """The names of a sentence; titles before names ("President Obama") are no part of them."""
    scan = _Scan(sentence.tokens, name_words(sentence.tokens, vocabulary))
    for title in titles:
        if scan.cuts(title):
            scan.cut(title)
    return scan.spans()


class _Scan:
    """One pass over the tokens of a sentence."""

    def __init__(self, tokens: Sequence[Token], is_name: list[bool]) -> None:
        self._tokens = tokens
        self._words = [token.text for token in tokens]
        self._lower = [token.text.lower() for token in tokens]
        self._is_name = is_name

    def cuts(self, title: Title) -> bool:
        """Whether a title ends the name before it; "Cook" in "Tim Cook" and "King" alone are no titles."""
        word = self._lower[title.start]
        if title.end - title.start > 1 or title.address or not self._words[title.start][0].isupper():
            return True
        if self._between(title):
            return False
        before = title.start > 0 and self._is_name[title.start - 1]
        after = self._named(title.end)
        if before and (self._is_given(title.start - 1) or (not after and word in load_words("surname_titles"))):
            return False
        if self._named(title.end) and self._lower[title.end] in load_words("organization_heads"):
            return False
        if word not in load_words("surname_titles"):
            return True
        return after or (title.start > 0 and self._lower[title.start - 1] in ("the", "a", "an"))

    def _between(self, title: Title) -> bool:
        """Part of a name by its neighbours: "ToeJam & Earl III"."""
        numbered = self._named(title.end) and bool(_ROMAN.fullmatch(self._words[title.end]))
        return numbered or (title.start > 0 and self._words[title.start - 1] == "&")

    def cut(self, title: Title) -> None:
        """Take the title's words out of the names."""
        for place in range(title.start, title.end):
            self._is_name[place] = False

    def spans(self) -> tuple[NameSpan, ...]:
        """The names that are left."""
        found = []
        place = 0
        while place < len(self._tokens):
            if not self._is_name[place]:
                place += 1
                continue
            end = place + 1
            while (longer := self._joined(place, end)) > end:
                end = longer
            found.append(NameSpan(place, end))
            place = end
        return tuple(found)

    def _joined(self, start: int, end: int) -> int:
        """Where the name goes on to if what stands at `end` belongs to it, else `end`."""
        if end >= len(self._tokens):
            return end
        if self._is_name[end]:
            return end if self._parts(start, end) else end + 1
        for step in (
            self._number,
            self._ampersand,
            self._the,
            self._particle,
            self._of,
            self._and,
            self._suffix,
            self._nickname,
        ):
            longer = step(start, end)
            if longer > end:
                return longer
        return self._small_surname(start, end)

    def _named(self, place: int) -> bool:
        return place < len(self._tokens) and self._is_name[place]

    def _is_given(self, place: int) -> bool:
        return self._lower[place] in load_table("first_names") or (
            len(self._words[place]) == 2 and self._words[place][1] == "." and self._words[place][0].isupper()
        )

    def _parts(self, start: int, end: int) -> bool:
        """Whether two names stand side by side: "Egyptian Ahmed Nazif", "Governor of Kansas Bill Graves"."""
        if not self._is_given(end) or not self._named(end + 1):
            return False
        return (end - start == 1 and self._lower[start] in adjectives()) or self._is_place(start, end)

    def _is_place(self, start: int, end: int) -> bool:
        words = " ".join(self._words[start:end])
        return words in load_words("places") or words in load_table("countries")

    def _number(self, start: int, end: int) -> int:
        word = self._words[end]
        if (
            not word.isdecimal()
            or not 0 <= int(word[:6]) < _LARGEST_NUMBER
            or 1800 < int(word[:6]) < 2100
            or len(word) > 4
        ):
            return end
        counts = end + 1 < len(self._tokens) and (
            self._tokens[end + 1].tag == "NNS"
            or self._lower[end + 1] in ("percent", "million", "billion", "%", "per", "-", "to")
        )
        return end if counts or self._is_given(start) else end + 1

    def _ampersand(self, start: int, end: int) -> int:
        return end + 2 if self._words[end] == "&" and self._named(end + 1) else end

    def _the(self, start: int, end: int) -> int:
        """As in "Sonic the Hedgehog", "Alexander the Great"."""
        return end + 2 if self._words[end] == "the" and end - start == 1 and self._named(end + 1) else end

    def _particle(self, start: int, end: int) -> int:
        place = end
        while place < len(self._tokens) and place < end + 3 and self._lower[place] in load_words("name_particles"):
            place += 1
        return place + 1 if place > end and self._named(place) else end

    def _of(self, start: int, end: int) -> int:
        """As in "University of Colorado", "Bank of the West", "Sega of America"; not "Smith of Kentucky"."""
        if self._words[end] not in ("of", "for") and not self._names_field(end):
            return end
        place = end + 1
        if place < len(self._tokens) and self._words[place] == "the":
            place += 1
        if not self._named(place):
            return end
        heads = load_words("organization_heads")
        first, last = self._lower[start], self._lower[end - 1]
        if last in heads or first in heads or last in load_words("of_heads"):
            return place + 1
        branch = end - start == 1 and self._words[place] in _BRANCHES and not self._is_given(start)
        return place + 1 if branch and self._lower[start] not in load_words("common_words") else end

    def _names_field(self, place: int) -> bool:
        """Whether "on" goes on with the name of a body: "Council on Foreign Relations"; not "the Council on Syria"."""
        if self._words[place] != "on" or self._lower[place - 1] not in load_words("organization_heads"):
            return False
        return self._named(place + 1) and self._lower[place + 1] in load_words("common_words")

    def _and(self, start: int, end: int) -> int:
        """As in "Securities and Exchange Commission": common words up to the word that makes an organisation."""
        if self._words[end] != "and" or not self._named(end + 1):
            return end
        if not {self._lower[start], self._lower[end - 1]} & load_words("common_words"):
            return end
        last = end + 1
        while self._named(last + 1):
            last += 1
        department = self._lower[start] in load_words("department_heads")
        return last + 1 if self._lower[last] in load_words("organization_heads") or department else end

    def _suffix(self, start: int, end: int) -> int:
        """As in ", Inc." and ", Jr."."""
        if self._words[end] != "," or end + 1 >= len(self._tokens):
            return end
        word = self._lower[end + 1].rstrip(".")
        if word in load_words("generations"):
            return end + 2
        legal = word in load_words("legal_suffixes") and word not in load_words("legal_nouns")
        return end + 2 if legal and self._words[end + 1][0].isupper() else end

    def _nickname(self, start: int, end: int) -> int:
        """Thomas "Tom" Kalinske, Alessandro (Alex) Gadotti, Rocco "The Nail" Berti."""
        if self._words[end] not in ('"', "'", "(") or not self._is_given(start):
            return end
        last = end + 1
        while last < min(end + 1 + _MOST_OF_NICKNAME, len(self._words)) and self._words[last][0].isupper():
            last += 1
        closed = end + 1 < last < len(self._words) and self._words[last] in ('"', "'", ")", "''")
        return last + 2 if closed and self._named(last + 1) and len(self._words[last - 1]) > 1 else end

    def _small_surname(self, start: int, end: int) -> int:
        """A surname that slipped into lower case: "Satya nadella," after a first name, a word that nobody knows."""
        word = self._words[end]
        if end - start > 1 or not self._is_given(start) or not word.isalpha() or not word.islower() or len(word) < 4:
            return end
        known = word in load_words("common_words") or self._tokens[end].tag.startswith(("V", "RB", "IN", "NNS", "MD"))
        ends = end + 1 >= len(self._words) or self._words[end + 1] in (",", ".", "'s", ")", '"')
        return end + 1 if ends and not known else end


@cache
def adjectives() -> frozenset[str]:
    """Adjectives of countries in lower case."""
    return frozenset(name.lower() for others in load_table("countries").values() for name in others[:1])
