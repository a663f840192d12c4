"""What an article itself tells about its words: which are written small, and which with a capital inside sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import load_table, load_words
from claimcheck.mentions.titles import known_titles
from claimcheck.models import Sentence, Token

HEADLINE_SHARE = 0.8
"""Share of capitalised long words from which a sentence is taken for title case, where capitals say nothing."""
LEAST_HEADLINE_WORDS = 6
PARTY_AND_STATE = re.compile(r"[DIR]-[A-Z][A-Za-z.]*")
"""What stands behind the names of American members of parliament: "D-Mont."; it names nobody."""
_OPENING = frozenset('"([:;-*')


class Vocabulary(NamedTuple):
    """The capitalisation of an article's words; all in lower case."""

    capitalised: frozenset[str]
    """Words with a capital where grammar does not ask for one."""
    small: frozenset[str]
    surnames: frozenset[str] = frozenset()
    """Months that follow a given name or a form of address somewhere: "Theresa May"."""


def read_vocabulary(sentences: Sequence[Sentence]) -> Vocabulary:
    """The vocabulary of an article."""
    capitalised: set[str] = set()
    small: set[str] = set()
    surnames: set[str] = set()
    months = load_words("calendar_words")
    for sentence in sentences:
        told = not is_title_case(sentence.tokens)
        for place, token in enumerate(sentence.tokens):
            word = token.text.lower()
            if word in months and _is_surname(sentence.tokens, place):
                surnames.add(word)
            if token.text[0].islower():
                small.add(token.text)
            elif told and token.text[0].isupper() and not opens(sentence.tokens, place):
                capitalised.add(word)
    return Vocabulary(frozenset(capitalised), frozenset(small), frozenset(surnames))


def _is_surname(tokens: Sequence[Token], place: int) -> bool:
    """Whether a month is somebody's name here: "Theresa May", "Mrs. May"; not "Rose, May 5"."""
    if place == 0 or not tokens[place].text.isalpha():
        return False
    before = tokens[place - 1].text
    named = before.lower() in load_table("first_names") or before.lower().rstrip(".") in load_table("honorifics")
    return named and before[0].isupper() and not _is_dated(tokens, place)


def _is_dated(tokens: Sequence[Token], place: int) -> bool:
    """Whether a month stands in a date: before a number, or behind "in" and its like."""
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    return after[:1].isdigit() or (place > 0 and tokens[place - 1].text.lower() in load_words("words_before_months"))


def opens(tokens: Sequence[Token], place: int) -> bool:
    """Whether grammar asks for a capital here: first word of the sentence, of a quotation, after a colon."""
    return place == 0 or tokens[place - 1].text[0] in _OPENING or tokens[place - 1].tag in ("``", ":")


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Whether a sentence is written like a headline, With a Capital on Every Long Word."""
    words = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    if len(words) < LEAST_HEADLINE_WORDS:
        return False
    share = 1.0 if tokens[-1].text == "." else HEADLINE_SHARE  # a headline ends without a full stop
    return sum(word[0].isupper() for word in words) >= share * len(words)


def name_words(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[bool]:
    """For each token whether it looks like a word of a name."""
    return list(_name_words(tokens, vocabulary))


def _name_words(tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterator[bool]:
    headline = is_title_case(tokens)
    for place, token in enumerate(tokens):
        text, lower = token.text, token.text.lower()
        if not _is_capital(text):
            yield False
        elif lower in vocabulary.surnames and not _is_dated(tokens, place):
            yield True
        elif (
            lower in load_words("calendar_words")
            or PARTY_AND_STATE.fullmatch(text)
            or (text.isupper() and lower in load_words("time_zones") and tokens[place - 1].text[-1].isdigit())
            or (opens(tokens, place) and lower in load_words("standing_adjectives"))
            or (lower in load_words("function_words") and not _is_shout(text))
        ):
            yield False
        elif headline or opens(tokens, place):
            yield _is_name_anywhere(token, vocabulary) or _goes_on(tokens, place)
        else:
            yield True


def _begins_sentence(tokens: Sequence[Token]) -> bool:
    """A name of common words that opens a sentence: "Health Management Associates"; not "Former Sega"."""
    if len(tokens) < 2 or not tokens[0].tag.startswith(("NN", "JJ", "VBG")) or tokens[0].text.lower() in known_titles():
        return False
    following = tokens[1].text.lower()
    title = following in known_titles() and following not in load_words("organization_heads")
    common = following in load_words("common_words") and following not in load_words("calendar_words")
    return tokens[1].text[0].isupper() and common and not title


def _goes_on(tokens: Sequence[Token], place: int) -> bool:
    """A common word in a name: after a given name, or after a colon or quotation mark ("Sarah Bond", "Crazy Taxi")."""
    if place > 0 and tokens[place - 1].text.lower() in load_table("first_names"):
        return True
    if place == 0:
        return _begins_sentence(tokens)
    following = tokens[place + 1].text if place + 1 < len(tokens) else ""
    return following[:1].isupper() and following.lower() not in load_words("function_words")


def _is_capital(text: str) -> bool:
    """A capital first letter, or a capital inside ("iPhone", "al-Assad", "d'Estaing")."""
    if text.islower():
        return False  # nearly every word, and this is asked of every word
    return text[0].isupper() or (text[0].isalnum() and text[0] != text[0].upper() and any(map(str.isupper, text[1:])))


def _is_shout(text: str) -> bool:
    return len(text) > 1 and text.isupper()


def _is_name_anywhere(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether the word is a name although its position alone asks for the capital."""
    lower = token.text.lower()
    if lower in vocabulary.capitalised or lower in country_words():
        return True
    if sum(letter.isupper() for letter in token.text) > 1 or len(token.text) == 1:
        return True
    if lower in vocabulary.small or lower in load_words("common_words"):
        return False
    return lower in load_table("first_names") or token.tag.startswith(("NNP", "FW")) or _is_odd(token)


def _is_odd(token: Token) -> bool:
    """A word that no list knows: mostly a foreign name that the tagger took for another part of speech."""
    return token.tag not in ("RB", "NNS", "VBG", "VBN", "VBZ", "DT", "IN") and len(token.text) > 2


@cache
def country_words() -> frozenset[str]:
    """First words of countries and of their adjectives, in lower case."""
    rows = load_table("countries").items()
    return frozenset(name.split()[0].lower() for key, others in rows for name in (key, *others))
