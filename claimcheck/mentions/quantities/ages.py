"""Ages of people and things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.lexicon import load_words
from claimcheck.mentions.numbers import NUMBER, NUMBER_BEGINS, number_value
from claimcheck.mentions.patterns import Pattern
from claimcheck.mentions.quantities.line import Line
from claimcheck.mentions.quantities.nouns import noun_behind
from claimcheck.mentions.quantities.qualifiers import qualifier_before
from claimcheck.models import Qualifier, Quantity, QuantityKind, Token

_AGE = Pattern(
    rf"(?<![\w.,:/$-])(?P<number>{NUMBER})(?:\s?-\s?(?P<tied>year|month|week|day)s?\s?-\s?olds?|[\s-](?P<unit>year|month|week|day)s?[\s-](?:old|of\sage))\b"
    rf"|\b(?:aged?|(?:at\s(?:the\s)?)?age\sof|(?:die[sd]|dead)\s(?:suddenly\s|peacefully\s)?at)\s(?P<aged>{NUMBER})(?:\s(?:and|to|or)\s(?P<other>{NUMBER}))?(?![\w%]|[.,:]\d)",
    re.IGNORECASE,
)
"""16-year-old, six months old, aged 16, at the age of 16, dies at 67."""

_MAY_BE_AGE = re.compile(
    r"\bolds?\b|\bof\sage\b|\b(?:aged?|age\sof|(?:die[sd]|dead)\s(?:suddenly\s|peacefully\s)?at)\s"
    rf"(?:{NUMBER_BEGINS})"
)
"""What every age has that is written out; in lower case."""

_APPOSED = re.compile(
    r",\s(?:now\s|then\s)?(?P<number>1?\d{1,2})(?=,(?!\d)|\.?$|;|\s\(|\s(?:and|is|are|was|were|has|had|who|of(?!\s(?:whom|which|them)\b)|from)\s)"
)
"""An age between commas behind a name or a word for a person: "Jane Roe, 31, said", "the man, 54, was arrested"."""


def find_ages(line: Line, taken: bytearray) -> Iterator[Quantity]:
    """The ages of a line."""
    written_out = _AGE.compiled.finditer(line.text) if _MAY_BE_AGE.search(line.lower) else ()
    for match in written_out:
        if any(taken[match.start() : match.end()]):
            continue
        for group in ("number", "aged", "other"):
            value = number_value(match[group]) if match[group] else None
            if value is not None:
                yield _age(line, match, group, value)
    for match in _APPOSED.finditer(line.text):
        before = line.before(match.start())
        if before is None or before.span.end - line.start != match.start() or not _is_one_person(before):
            continue
        value = number_value(match["number"])
        if value and not any(taken[match.start("number") : match.end("number")]):
            span = line.span(*match.span("number"))
            noun = before.stem if before.tag == "NN" else None
            yield Quantity(span, QuantityKind.AGE, value, "year", Qualifier.EXACT, noun)


def _is_one_person(token: Token) -> bool:
    """Whether a word is a name or says what a person is: "in group B, 54" is no age."""
    word = token.text.lower()
    return token.tag in ("NNP", "NNPS") or (
        token.tag == "NN" and (word in load_words("person_nouns") or word in load_words("occupations"))
    )


def _age(line: Line, match: re.Match[str], group: str, value: float) -> Quantity:
    """The age in one group of the match: "aged 16 and 13" are two."""
    return Quantity(
        span=line.span(*(match.span() if group == "number" else match.span(group))),
        kind=QuantityKind.AGE,
        value=value,
        unit=(match["tied"] or match["unit"] or "year").lower(),
        qualifier=qualifier_before(line, match.start())[0],
        noun=noun_behind(line, match.end()) if match["tied"] else None,
    )
