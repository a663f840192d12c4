"""The language of a text, by its script and by the words that hold sentences together.

Only articles are recognised: a few words say too little, a headline or a list of names may have no such word at all.
Where it is not clear, the text is taken for English, since that is what nearly every text given to claimcheck is.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from claimcheck.lexicon import load_table

ENGLISH = "en"
UNKNOWN = "und"
"""The code for "undetermined" of ISO 639-2: surely no English, but which one is not known."""

_BEGINNING = 20_000
"""Characters that are looked at: the time is the same for a book."""

_WORD = re.compile(r"[^\W\d_]+")

_FOREIGN = re.compile("[^\x00-\u036f\u2000-\u2e7f]")
"""What is neither Latin nor punctuation, as typographic quotation marks are: for a cheap test. The same as what it is
would take ten times as long to compile."""

_SCRIPTS = (
    ("el", "\u0370-\u03ff"),
    ("und-Cyrl", "\u0400-\u052f"),
    ("hy", "\u0530-\u058f"),
    ("he", "\u0590-\u05ff"),
    ("und-Arab", "\u0600-\u06ff\u0750-\u077f"),
    ("und-Deva", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
    ("ka", "\u10a0-\u10ff"),
    ("ko", "\uac00-\ud7af"),
    ("ja", "\u3040-\u30ff"),
    ("zh", "\u4e00-\u9fff"),
)
"""Scripts, each with the language that uses it, or only its own code (ISO 15924) where many do. Japanese is before
Chinese: it uses the characters of both."""

_NAMES = {
    "el": "Greek",
    "und-Cyrl": "a language in Cyrillic script",
    "hy": "Armenian",
    "he": "Hebrew",
    "und-Arab": "a language in Arabic script",
    "und-Deva": "a language in Devanagari script",
    "th": "Thai",
    "ka": "Georgian",
    "ko": "Korean",
    "ja": "Japanese",
    "zh": "Chinese",
    UNKNOWN: "a language that was not recognised",
}

_LEAST_LETTERS = 20
"""Letters of another script that a text has at least: a name or a word quoted in its own script has fewer."""

_LEAST_WORDS = 5
_LEAST_DISTINCT = 4
"""Words of another language that a text has at least, and different ones among them: "La La Land" and a title or two
in an English sentence have fewer."""

_LEAST_SHARE = 0.12
"""Their share of all words; a fifth to a half of a running text is such words."""

_AHEAD = 3
"""How many times as many they are as the English ones: an English article may quote Spanish at length."""

_ARTICLE = 150
"""Words from which on a text without English words is no English one, whatever else it is."""

_HARDLY = 0.02
"""Share of English words below which such a text is not English; headlines and lists of names have more."""


def recognised(text: str) -> str:
    """The code of the language: English unless it is surely another one.

    >>> recognised("Der Bürgermeister sagte am Montag, dass die Brücke nicht für Lastwagen und Busse gebaut ist.")
    'de'
    >>> recognised("El Niño, La Niña and the mayor of Los Angeles")
    'en'
    """
    beginning = text[:_BEGINNING]
    return _by_script(beginning) or _by_words(_WORD.findall(beginning))


def name_of_language(code: str) -> str:
    """What a reader calls the language.

    >>> name_of_language("de"), name_of_language("xx")
    ('German', 'the language "xx"')
    """
    known = load_table("languages").get(code)
    return known[0] if known else _NAMES.get(code, f'the language "{code}"')


def negators_of(code: str) -> frozenset[str]:
    """The words of a language that deny; none where they are not known."""
    known = load_table("languages").get(code)
    return frozenset(known[2].split()) if known else frozenset()


def _by_script(text: str) -> str | None:
    """The language whose script most letters are in, None for Latin letters."""
    if text.isascii() or len(_FOREIGN.findall(text)) < _LEAST_LETTERS:
        return None
    letters = sum(map(str.isalpha, text))
    counts = [(len(re.findall(f"[{signs}]", text)), code) for code, signs in _SCRIPTS]
    foreign = sum(count for count, _ in counts)
    if foreign < _LEAST_LETTERS or foreign * 2 <= letters:
        return None
    if counts[-2][0] * 10 > foreign:  # a tenth of kana is enough: the rest may be written with Chinese characters
        return counts[-2][1]
    return max(counts)[1]


def _by_words(words: list[str]) -> str:
    """The language that most of the words belong to.

    Of another language than English only words in small letters are counted: names have words of all languages in them.
    """
    found: dict[str, list[int]] = {}
    for word, count in Counter(words).items():
        for code in _languages_of().get(word, ()):
            found.setdefault(code, []).append(count)
    english = sum(found.pop(ENGLISH, ()))
    best = max(found, key=lambda code: (sum(found[code]), code), default=ENGLISH)
    counts = found.get(best, [])
    hits = sum(counts)
    is_sure = hits >= _LEAST_WORDS and len(counts) >= _LEAST_DISTINCT and hits >= _LEAST_SHARE * len(words)
    if is_sure and hits >= _AHEAD * english:
        return best
    return UNKNOWN if len(words) >= _ARTICLE and english < _HARDLY * len(words) else ENGLISH


@cache
def _languages_of() -> dict[str, list[str]]:
    """Word -> the languages that it tells of; English words in their three writings, of which two may be the same."""
    found: dict[str, list[str]] = {}
    for code, (_, words, _) in load_table("languages").items():
        for word in dict.fromkeys(words.split()):
            for form in (word, word.capitalize(), word.upper()) if code == ENGLISH else (word,):
                found.setdefault(form, []).append(code)
    return found
