"""Sentence and attributions -> whose words each token is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.models import Attribution, Sentence, Span, Token
from claimcheck.text.tags import FINITE

_LEAST_CUE = 3
"""Tokens of a cue between two parts of what is said, with a sign: ", Roy said,"."""


def voices(
    sentence: Sentence, attributions: Sequence[Attribution]
) -> list[tuple[Attribution | None, tuple[Token, ...]]]:
    """The tokens of the article's own voice, then those of each attribution; a speech inside a speech has its own."""
    tokens = sentence.tokens
    starts = [token.span.start for token in tokens]
    owners: list[int] = [-1] * len(tokens)
    widest_first = sorted(range(len(attributions)), key=lambda number: -_width(attributions[number]))
    for number in widest_first:
        for span in attributions[number].content_spans:
            for place in range(bisect_left(starts, span.start), len(tokens)):
                if tokens[place].span.end > span.end:
                    break
                owners[place] = number
    spoken: list[list[Token]] = [[] for _ in range(len(attributions) + 1)]
    for token, owner in zip(tokens, owners, strict=True):
        spoken[owner + 1].append(token)
    who: list[Attribution | None] = [None, *attributions]
    return [(attribution, tuple(words)) for attribution, words in zip(who, spoken, strict=True) if words]


def joined(sentence: Sequence[Token], tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """What is said on both sides of a cue as one sentence.

    Without the comma before a cue between subject and verb ("“The mill,” Roy said, “burned”"), and with the sign and
    the conjunction behind a cue between clauses ("The mill burned, Roy said, | and | it rained").
    """
    places = {token.span.start: place for place, token in enumerate(sentence)}
    found: list[Token] = []
    for word, following in zip(tokens, (*tokens[1:], None), strict=True):
        found.append(word)
        if following is None:
            break
        between = sentence[places[word.span.start] + 1 : places[following.span.start]]
        if len(between) < _LEAST_CUE:
            continue
        waits = following.tag in FINITE and not any(token.tag in FINITE for token in found)
        if waits and word.text == ",":
            found.pop()
        elif not waits and word.text[-1].isalnum():
            found += _link(between, following)
    return tuple(found)


def _link(between: Sequence[Token], following: Token) -> Sequence[Token]:
    """The sign, and the conjunction if there is one, at the end of a cue."""
    if between[-1].tag == "CC" and between[-2].text == ",":
        return between[-2:]
    goes_on = following.tag[0] == "V" or following.tag in ("MD", "TO", "WDT") or following.text == "that"
    return between[-1:] if between[-1].text == "," and not goes_on else ()


def _width(attribution: Attribution) -> int:
    spans: Sequence[Span] = attribution.content_spans
    return spans[-1].end - spans[0].start
