"""Numbers in figures and words -> their values."""

from __future__ import annotations

import re
from fractions import Fraction

from claimcheck.lexicon import load_table

_WORDS = {word: (Fraction(value), kind) for word, (value, kind) in load_table("number_words").items()}

_FRACTION_SIGNS = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}


def _alternatives(*kinds: str) -> str:
    words = (word for word, (_, kind) in _WORDS.items() if kind in kinds)
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_SCALES = _alternatives("scale")

FIGURES = (
    r"(?:\d{1,3}(?:\.\d{3}){2,6}|\d{1,3}(?:,\d{2,3}){1,8}(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"(?:\s?[½¼¾⅓⅔]|[\s-]\d/\d(?![\d/]))?|[½¼¾⅓⅔]"
)
"""4,300.5; 5 1/2; 2½; also with Indian groups, 1,00,000. Every part is tried once, so it is linear."""

_SCALE_BEHIND = rf"(?:[\s-]?(?:{_SCALES})(?![a-z])|\s?(?:mn|mln|mio|bn|bln|tn|trn)(?![a-z])|[kmb](?![a-z]))"
"""Single letters count only where they are tied to the figures ("5m"): "5 m" is a length."""

IN_FIGURES = rf"(?:{FIGURES}){_SCALE_BEHIND}?(?:\s(?:million|billion|trillion)\b)?"
"""2.5 million, 250bn, 3 hundred thousand."""

BELOW_HUNDRED = rf"(?:(?:{_alternatives('tens')})(?:[\s-](?:{_alternatives('unit')}))?|(?:{_alternatives('unit')}))"
"""ninety-four, twelve, for years in words."""

_TAIL = rf"(?:(?:[\s-]and)?[\s-]{BELOW_HUNDRED}\b)?"
"""What follows a scale: "two hundred and fifty". Elsewhere "and" parts two numbers: "between twenty and thirty"."""

IN_WORDS = (
    rf"(?:(?:half[\s-]a|a[\s-]half|a[\s-]quarter[\s-]of[\s-]a)[\s-](?=(?:{_SCALES})\b))?(?:{BELOW_HUNDRED}\b|(?:{_SCALES})\b{_TAIL})"
    rf"(?:[\s-](?:{_SCALES})\b{_TAIL}){{0,6}}(?:[\s-]and[\s-]a[\s-]half\b(?:[\s-](?:{_SCALES})\b){{0,2}})?"
)
"""two hundred and fifty thousand; half a million; dozen; two and a half million. No number has over six scales."""

NUMBER = rf"(?:{IN_FIGURES}|{IN_WORDS})"
"""A number in figures or words, for use in other expressions, without groups."""

NUMBER_BEGINS = rf"(?:\.?\d|[½¼¾⅓⅔]|a[\s-](?:half|quarter)|half|{_alternatives('unit', 'tens', 'scale')})"
"""How every number begins, and other words too ("tender"): for a cheap test."""

_FIGURES = re.compile(
    r"(?P<whole>\d[\d,]*(?:\.\d+){0,4}|\.\d+)?(?:[\s-]?(?:(?P<over>\d)/(?P<under>\d)|(?P<sign>[½¼¾⅓⅔])))?(?P<rest>.*)",
    re.DOTALL,
)
"""The parts of a number that begins with figures; the rest are scales."""

_POINTED = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|\.000)")
"""Figures in groups with points, as on the continent: "1.250.000"; one group may be a decimal, unless it is ".000"."""

_LONGEST = 150
"""Characters. Anything longer is no number of a text (and Python refuses to convert thousands of digits)."""

_PIECE = re.compile(r"[a-z]+")


def number_value(text: str) -> float | None:
    """The value of a number as it is written, None if it is none. Whole numbers are ints.

    >>> number_value("2.5 million"), number_value("two and a half million"), number_value("half a dozen")
    (2500000, 2500000, 6)
    >>> number_value("5 1/2"), number_value("4,300"), number_value("two hundred and fifty-three")
    (5.5, 4300, 253)
    """
    if len(text) > _LONGEST:
        return None
    lowered = text.strip().lower()
    exact = _figures_value(lowered) if re.match(r"[\d.½¼¾⅓⅔]", lowered) else _words_value(lowered)
    return None if exact is None else plain(exact)


def plain(value: Fraction) -> float:
    """An int where the value is whole, so that reports show 250000000000."""
    return int(value) if value.denominator == 1 else float(value)


def _figures_value(text: str) -> Fraction | None:
    match = _FIGURES.match(text)
    if match is None:
        return None
    value = _whole(match["whole"] or "0")
    if value is None:
        return None
    if match["over"]:
        if match["under"] == "0":
            return None
        value += Fraction(int(match["over"]), int(match["under"]))
    if match["sign"]:
        value += _FRACTION_SIGNS[match["sign"]]
    for word in _PIECE.findall(match["rest"]):
        scale = _WORDS.get(word) or _WORDS.get(word.removesuffix("s"))
        if scale is None:
            return None
        value *= scale[0]
    return value


def _whole(figures: str) -> Fraction | None:
    """Figures with commas; points part thousands where nothing else makes sense: 1.000.000, 5.000."""
    if _POINTED.fullmatch(figures):
        return Fraction(figures.replace(".", ""))
    return Fraction(figures.replace(",", "")) if figures.count(".") < 2 else None


def _words_value(text: str) -> Fraction | None:
    """Units add up to the next scale, which multiplies them; "half" is a half of the scale behind it."""
    total = current = Fraction(0)
    seen = False
    for word in _PIECE.findall(text):
        if word in ("a", "an", "and", "of"):
            continue
        if word in ("half", "quarter"):
            current += Fraction(1, 2 if word == "half" else 4)
            continue
        value, kind = _WORDS.get(word, (None, "")) if word in _WORDS else _WORDS.get(word.removesuffix("s"), (None, ""))
        if value is None:
            return None
        seen = True
        if kind != "scale":
            current += value
        elif value <= 100:
            current = (current or Fraction(1)) * value
        else:
            total, current = _scaled(total, current, value)
    return total + current if seen else None


def _scaled(total: Fraction, current: Fraction, scale: Fraction) -> tuple[Fraction, Fraction]:
    """ "three hundred million": a larger scale multiplies all that stands before it; a smaller one adds to it."""
    if total and total < scale:
        return (total + current) * scale, Fraction(0)
    return total + (current or Fraction(1)) * scale, Fraction(0)
