"""Segment -> reporting cues: the words that say that somebody said something."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.speech.phrases import Items, Stretch, verb_group_start
from claimcheck.claims.speech.verbs import ReportingVerb, reporting_verbs, word_list
from claimcheck.models import Certainty

ACCORDING = ReportingVerb("according", Certainty.ASSERTED, frozenset(["clause"]))
"""The preposition "according to", treated as a verb whose subject follows it."""

_NEGATIONS = word_list("negations")
_BE = word_list("forms_of_be")
_ALWAYS_VERBS = frozenset(["said", "says", "told", "wrote", "tweeted"])
"""Forms that are verbs whatever the tagger thinks."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb, or "according to", where it stands."""

    stretch: Stretch
    """The verb itself (with "to" after "according")."""
    verb: ReportingVerb
    passive: bool = False
    """"was told", "is quoted": the speaker is not its subject."""
    participle: bool = False
    """An -ing form without an auxiliary ("..., adding that"): it has the subject of the verb before it."""


def find_cues(items: Items) -> tuple[Cue, ...]:
    """The cues of a segment, in its order."""
    verbs = reporting_verbs()
    found: list[Cue] = []
    for place, item in enumerate(items):
        if item.word == "according" and place + 1 < len(items) and items[place + 1].word == "to":
            found.append(Cue(Stretch(place, place + 2), ACCORDING))
            continue
        verb = verbs.get(item.word)
        if verb is not None and (item.tag.startswith("VB") or item.word in _ALWAYS_VERBS):
            cue = _cue(items, place, verb)
            if cue is not None:
                found.append(cue)
    return tuple(found)


def _cue(items: Items, place: int, verb: ReportingVerb) -> Cue | None:
    start = verb_group_start(items, place)
    group = [item.word for item in items[start:place]]
    if any(word in _NEGATIONS for word in group):
        return None
    tag = items[place].tag
    passive = tag in ("VBN", "VBD") and any(word in _BE for word in group) and not _perfect(group)
    participle = tag == "VBG" and start == place
    return Cue(Stretch(place, place + 1), verb, passive, participle)


def _perfect(group: list[str]) -> bool:
    """Whether the auxiliaries before a participle are those of "has said" ("'s said" is read as "has said")."""
    return group[-1:] == ["'s"] or (bool(group) and not any(word in _BE for word in group))
