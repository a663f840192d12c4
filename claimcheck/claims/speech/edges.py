"""Where a content may begin and end, by signs alone."""

from __future__ import annotations

from claimcheck.claims.speech.phrases import Items, Stretch

DASHES = frozenset(["-", "--", "–", "—"])
_STOPS = frozenset([".", ";", "!", "?"])


def sentence_end(items: Items) -> int:
    """The place of the stop that ends the segment."""
    end = len(items)
    while end > 0 and items[end - 1].word in _STOPS:
        end -= 1
    return end


def trimmed(items: Items, stretch: Stretch) -> Stretch:
    """The stretch without commas, dashes and conjunctions at its ends."""
    start, end = stretch
    while start < end and (items[start].word in (",", ":", *DASHES, *_STOPS) or items[start].tag == "CC"):
        start += 1
    while end > start and items[end - 1].word in (",", ":", *DASHES, *_STOPS):
        end -= 1
    return Stretch(start, end)


def stands_alone(items: Items, place: int) -> bool:
    """Whether a quotation is a statement, and no part of a phrase before it ("host of “Good Morning,” said")."""
    return place == 0 or items[place - 1].tag in ("CC", "RB", "IN") or not items[place - 1].word.isalnum()
