"""What follows a cue: a statement of its own, or a phrase of the sentence that the cue stands in."""

from __future__ import annotations

from claimcheck.claims.speech.complements import (
    complement_start,
    phrase_after,
    quoted_alone,
)
from claimcheck.claims.speech.cues import Cue
from claimcheck.claims.speech.edges import sentence_end, trimmed
from claimcheck.claims.speech.extents import noun_content, phrase_end
from claimcheck.claims.speech.limits import limit_of
from claimcheck.claims.speech.phrases import Items, Stretch, head_of
from claimcheck.claims.speech.segments import QUOTE
from claimcheck.claims.speech.verbs import word_list
from claimcheck.text.tags import FINITE

_BEFORE_INFINITIVE = 4
"""Words behind "to" among which its verb stands: "to at least rebuke him"."""


def shown(items: Items, cue: Cue, source: Stretch | None, later: tuple[Cue, ...]) -> Stretch | None:
    """What a study shows without a verb of its own: "a poll found Roy ahead by ten points"."""
    if source is None or cue.passive or not (cue.verb.takes("fact") and cue.verb.takes("thing")):
        return None
    if not any(item.word in word_list("studies") for item in items[source.start : head_of(items, source).end]):
        return None
    limit = limit_of(items, cue, later, sentence_end(items))
    return noun_content(items, cue.stretch.end, limit)


def content_after(items: Items, cue: Cue, later: tuple[Cue, ...], end: int) -> Stretch | None:
    """What follows the cue, if the cue may take it."""
    limit = limit_of(items, cue, later, end)
    place = complement_start(items, cue, limit)
    if place is not None:
        content = trimmed(items, Stretch(place, phrase_end(items, cue, place, limit)))
        return quoted_alone(items, content) if content.start < content.end else None
    return phrase_after(items, cue, later, limit)


def is_phrase(items: Items, cue: Cue, content: Stretch) -> bool:
    """Whether a content behind its cue is no statement, whatever verbs stand in it: "to fight a plan that failed"."""
    if items[content.start].tag in FINITE:
        return True
    opening = items[content.start : content.start + 2]
    if opening[0].word == "to" or (opening[0].word == "not" and opening[-1].word == "to"):
        behind = items[content.start + 1 : content.start + 1 + _BEFORE_INFINITIVE]
        if any(item.tag == "VB" for item in behind):
            return True  # whatever the tagger takes "to" for
    if any(item.tag == QUOTE for item in items[content.start : content.end]):
        return False
    return complement_start(items, cue, content.end) is None
