"""Letters and posts that an article prints behind a colon without quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.speech.segments import Segment
from claimcheck.claims.speech.verbs import word_list

_SPEAKING = word_list("first_person")
"""Pronouns by which an author speaks of themselves."""
_ADDRESSING = _SPEAKING | word_list("second_person")
_NARRATORS = frozenset(["i", "we", "you", "it", "this", "these", "that", "there", "here", "what"])
"""Subjects before a colon of which the article itself speaks: "Here is what we know:"."""


def is_own_voice(segment: Segment) -> bool:
    """Whether somebody speaks of themselves outside of quotation marks."""
    return any(item.word in _SPEAKING for item in segment.items)


def printed_after(segments: Sequence[Segment], number: int) -> int:
    """The end of the segments behind a colon that are a letter or a post: their author says "I" or "you".

    They begin a line, and go on for as many lines as somebody speaks so. Where a page only embedded the post the
    article itself goes on behind the colon, and does not speak so.
    """
    if segments[number].items[-1].word != ":":
        return number + 1
    end = number + 1
    while end < len(segments) and segments[end].paragraph > segments[end - 1].paragraph:
        border = end + 1
        while border < len(segments) and segments[border].paragraph == segments[end].paragraph:
            border += 1
        if not any(item.word in _ADDRESSING for segment in segments[end:border] for item in segment.items):
            break
        end = border
    return end


def is_narrator(word: str) -> bool:
    """Whether a source of one word is the article or its reader, and nobody who speaks in it."""
    return word in _NARRATORS


def offers_full_text(segment: Segment) -> bool:
    """Whether a sentence invites to read all of what was told of: "Read the full letter here:"."""
    words = [item.word for item in segment.items[:-1]]
    return bool(words) and words[0] in ("read", "see") and "full" in words and segment.items[-1].word == ":"
