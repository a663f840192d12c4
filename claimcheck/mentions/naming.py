"""How names of people and organisations are compared, inside one article and between articles."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from claimcheck.lexicon import load_table, load_words

_OPENING, _CLOSING = "\"'(“‘", "\"')”’"
"""Signs around a nickname."""


@cache
def aliases() -> dict[str, str]:
    """Every other name of a country or agency -> the name that it is compared as; as written, capitals tell."""
    rows = [*load_table("countries").items(), *load_table("name_aliases").items()]
    return {other: name for name, others in rows for other in (name, *others)}


@cache
def demonyms() -> dict[str, str]:
    """Adjectives and inhabitants of countries -> the country."""
    found = {other: name for name, others in load_table("countries").items() for other in others if other[-1].islower()}
    return found | {f"{other}s": name for other, name in found.items() if other.endswith(("n", "i", "k", "t", "b"))}


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Lower case without accents and points, white space single.

    >>> fold("José  R. Müller")
    'jose r muller'
    """
    plain = text if text.isascii() else _without_accents(text)
    return " ".join(plain.lower().replace(".", "").replace("’", "'").replace("-", " ").split())


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=16384)
def organization_key(name: str) -> str:
    """What organisations are compared by: without "the", legal form and possessive; aliases resolved.

    >>> organization_key("the Microsoft Corp."), organization_key("U.S."), organization_key("Ohio GOP")
    ('microsoft', 'united states', 'ohio republican party')
    """
    words = fold(_in_full(name)).removesuffix("'s").removesuffix("'").replace(",", "").split()
    if words and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in load_words("legal_suffixes"):
        words = words[:-1]
    return " ".join(words)


def _in_full(name: str) -> str:
    """The name that a name is an alias of; also where an abbreviation stands behind the place: "Ohio GOP"."""
    first, blank, last = name.rpartition(" ")
    if name in aliases() or not blank or not last.isupper():
        return aliases().get(name, name)
    return f"{first} {aliases().get(last, last)}"


def are_initials(short: str, name: str) -> bool:
    """Whether a name in lower case is made of the first letters of another.

    >>> are_initials("w.h.o.", "world health organization"), are_initials("un", "un")
    (True, False)
    """
    letters = short.replace(".", "")
    return len(letters) > 1 and letters == "".join(word[0] for word in name.split() if word != "of")


@lru_cache(maxsize=16384)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name in lower case, without nicknames in quotation marks and "Jr.".

    >>> person_words('Rocco "The Nail" Berti, Jr.')
    ('rocco', 'berti')
    """
    words: list[str] = []
    inside = False
    for word in name.split():
        inside = inside or word[0] in _OPENING
        if not inside:
            words.append(fold(word.strip(",")))
        inside = inside and word[-1] not in _CLOSING
    return tuple(word for word in words if word and word not in load_words("generations"))


def surname_of(name: str) -> str:
    """The last word of a name, folded.

    >>> surname_of("John F. Kennedy, Jr.")
    'kennedy'
    """
    words = person_words(name)
    return words[-1] if words else fold(name)


def same_given_name(left: str, right: str) -> bool:
    """Whether two given names (folded) can be one person's: equal, an initial, a short form.

    >>> same_given_name("joe", "joseph"), same_given_name("g", "george"), same_given_name("bill", "hillary")
    (True, True, False)
    """
    if left == right or (left[:1] == right[:1] and min(len(left), len(right)) == 1):
        return True
    return (
        right in short_forms().get(left, ())
        or left in short_forms().get(right, ())
        or bool(set(full_forms().get(left, ())) & set(full_forms().get(right, ())))
    )


def role_key(title: str) -> str:
    """What titles are compared by: one form for each role.

    >>> role_key("chief executive officer"), role_key("Defence Minister")
    ('ceo', 'defense minister')
    """
    folded = " ".join(title.lower().split())
    return _equivalent_titles().get(folded, folded)


@cache
def _equivalent_titles() -> dict[str, str]:
    rows = load_table("role_equivalents").items()
    return {title: key for key, others in rows for title in (key, *others)}


def is_sole(title: str) -> bool:
    """Whether one person at a time holds the title in an organisation or place.

    >>> is_sole("CEO"), is_sole("vice president"), is_sole("spokesman")
    (True, False, False)
    """
    return load_table("role_titles").get(" ".join(title.lower().split()), ("",))[0] == "sole"


@cache
def short_forms() -> dict[str, tuple[str, ...]]:
    """Given name -> its short forms."""
    return load_table("nicknames")


@cache
def full_forms() -> dict[str, tuple[str, ...]]:
    """Short form -> the given names that it can stand for."""
    found: dict[str, list[str]] = {}
    for name, others in load_table("nicknames").items():
        for other in others:
            found.setdefault(other, []).append(name)
    return {short: tuple(names) for short, names in found.items()}


def can_be_same_person(left: str, right: str) -> bool:
    """Whether two names can be one person's: one surname, and given names that do not contradict each other.

    >>> can_be_same_person("Joe Biden", "Joseph R. Biden Jr."), can_be_same_person("Bill Clinton", "Hillary Clinton")
    (True, False)
    """
    a, b = person_words(left), person_words(right)
    if not a or not b:
        return False
    if len(a) == 1 or len(b) == 1:
        single, other = (a[0], b) if len(a) == 1 else (b[0], a)
        return single in (other[0], other[-1])
    if a[-1] != b[-1] and not {a[-1], b[-1]} <= set(a) & set(b):
        return False
    return same_given_name(a[0], b[0]) or a[0] in b[1:-1] or b[0] in a[1:-1]
