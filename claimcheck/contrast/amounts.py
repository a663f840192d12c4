"""Whether two quantities can be the same number."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.models import Qualifier, Quantity, QuantityKind

_SCALED = 1.5
"""Times the figures as they stand from which on a word must scale them: between none (1) and the smallest, a dozen."""

ABOUT = 0.15
"""How far "about 200" may be from the number: a tolerance for words that name none."""
NAMED_SHARE = 0.08
"""How far "half", "a third" may be from a percentage: who wants to say more or less than that has another fraction."""
OTHER_SHARE = 0.04
"""How far two such fractions may be apart together: "a quarter" is not "a third", nor "half" "two-thirds"."""


def compatible(left: Quantity, right: Quantity, left_text: str, right_text: str) -> bool:
    """Whether both can be true of one thing. The texts are those of the sources: they show how far a number is rounded.

    Every quantity admits an interval. Exact numbers admit each other if one is the rounding of the other.
    """
    if left.value == right.value:  # every number admits itself
        return True
    if isinstance(left.value, tuple) and left.kind is QuantityKind.SCORE:
        return isinstance(right.value, tuple) and sorted(left.value) == sorted(right.value)
    shares = [_is_named_share(one, text) for one, text in ((left, left_text), (right, right_text))]
    tolerances = [(OTHER_SHARE if all(shares) else NAMED_SHARE) if named else ABOUT for named in shares]
    a, b = _interval(left, tolerances[0]), _interval(right, tolerances[1])
    apart = max(a[0] - b[1], b[0] - a[1])
    return apart <= 0 or apart < max(_resolution(left, left_text), _resolution(right, right_text)) / 2


def _is_named_share(quantity: Quantity, text: str) -> bool:
    """Whether a percentage is written as a fraction: "half", "two-thirds", "six in 10"; these are never exact."""
    if quantity.kind is not QuantityKind.PERCENT or quantity.unit != "percent":
        return False
    words = quantity.span.of(text).lower()
    return any(sign.isalpha() for sign in words) and not words.endswith(
        ("cent", "cents", "pct", "pc", "point", "points")
    )


def _interval(quantity: Quantity, about: float) -> tuple[float, float]:
    """The values that a quantity admits; the share by which "about" may be off."""
    if isinstance(quantity.value, tuple):
        return min(quantity.value), max(quantity.value)
    value = quantity.value
    match quantity.qualifier:
        case Qualifier.AT_LEAST:
            return value, float("inf")
        case Qualifier.AT_MOST:
            return float("-inf"), value
        case Qualifier.ABOUT:
            return value - abs(value) * about, value + abs(value) * about
        case _:
            return value, value


def _resolution(quantity: Quantity, text: str) -> float:
    """The step to which a number is given: 0.1 million for "2.5 million", 1 for "2,512,000", 1000 for "5,000".

    Numbers below a thousand count as exact, apart from "300", which may be 304: nobody rounds 23 dead to 20.
    """
    if isinstance(quantity.value, tuple) or quantity.kind in (QuantityKind.ORDINAL, QuantityKind.AGE):
        return 0.0
    return _step_of(quantity.value, quantity.span.of(text))


@lru_cache(maxsize=4096)
def _step_of(value: float, words: str) -> float:
    figures = _figures(words)
    whole, _, decimals = figures.partition(".")
    mantissa = float(figures) if whole or decimals else 0.0
    if mantissa and abs(value) > _SCALED * mantissa:
        return abs(value) / mantissa / 10.0 ** len(decimals)
    if decimals:
        return 1.0 / 10.0 ** len(decimals)
    return _step(int(abs(value))) if value == int(value) else 0.0


def _figures(words: str) -> str:
    """The first number in figures of a quantity's words, without commas; empty where it is in words."""
    start = next((i for i, sign in enumerate(words) if sign.isdecimal()), len(words))
    end = start
    while end < len(words) and (
        words[end].isdecimal() or (words[end] in ".," and words[end + 1 : end + 2].isdecimal())
    ):
        end += 1
    figures = words[start:end].replace(",", "")
    return figures if figures.count(".") <= 1 and figures.isascii() else ""


def _step(value: int) -> float:
    """The step of a whole number written out."""
    if value < 100 or value % 100:
        return 1.0
    if value < 1000:
        return 10.0
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return float(step)
