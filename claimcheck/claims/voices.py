"""Sentence and attributions -> whose words each token is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.models import Attribution, Sentence, Span, Token


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


def _width(attribution: Attribution) -> int:
    spans: Sequence[Span] = attribution.content_spans
    return spans[-1].end - spans[0].start
