"""How far the content of a cue reaches when other cues follow in the sentence."""

from __future__ import annotations

from claimcheck.claims.speech.complements import complement_start, phrase_after
from claimcheck.claims.speech.cues import ACCORDING, Cue
from claimcheck.claims.speech.edges import DASHES
from claimcheck.claims.speech.phrases import Items, verb_group_start
from claimcheck.claims.speech.segments import QUOTE
from claimcheck.claims.speech.subjects import subject_of
from claimcheck.claims.speech.verbs import word_list
from claimcheck.text.tags import FINITE

_TURNS = frozenset(["but", "although", "though", "while", "yet"])
_CONTRASTS = frozenset(["although", "though", "while", "as", "when", "after", "because", "whereas"])
_PRESENT = frozenset(["VBZ", "VBP"])
_COORDINATORS = word_list("coordinators")


def limit_of(items: Items, cue: Cue, later: tuple[Cue, ...], end: int) -> int:
    """Where the content must end at the latest: before a cue that is coordinated with this one."""
    if cue.participle and not any(item.tag in FINITE for item in items[: cue.stretch.start]):
        end = next((place for place in range(cue.stretch.end, end) if items[place].word == ","), end)
    end = _end_of_relative_clause(items, cue, end) if _is_relative(items, cue) else end
    end = _next_participle(items, cue, end) if cue.participle else end
    end = _back_in_past(items, cue, _contrast(items, cue, end))
    for other in later:
        border = _border(items, cue, other, end)
        if border is not None and border >= cue.stretch.end:
            return border
    return end


def _contrast(items: Items, cue: Cue, end: int) -> int:
    """The comma behind which the article goes on in its own voice: "Roy says it rained, but the streets were dry".

    So does the main clause behind a first one: "While Roy said it rained, the streets were dry".
    """
    subject = subject_of(items, cue.stretch.start)
    opener = subject is not None and subject.start > 0 and items[subject.start - 1].word in _CONTRASTS
    stated = False
    for place in range(cue.stretch.end, end - 2):
        if items[place].tag == QUOTE:
            return end
        stated = stated or items[place].tag in FINITE
        if items[place].word == "," and stated:
            if opener and _has_verb(items, place + 1, end):
                return place
            following = items[place + 1].word
            if following in _TURNS and items[place + 2].word != "that" and _has_verb(items, place + 2, end):
                return place
            if following == "as" and items[place + 2].tag in FINITE:  # ", as has Kim"
                return place
    return end


def _back_in_past(items: Items, cue: Cue, end: int) -> int:
    """The conjunction behind which the speaker acts again: "Roy said the plan works | and left the hall".

    The past tense goes on with that of the cue where what is said is in the present.
    """
    if items[cue.stretch.start].tag not in ("VBD", "VBN") or cue.passive:
        return end
    tenses: list[str] = []
    for place in range(cue.stretch.end, end - 1):
        if items[place].tag == QUOTE:
            return end
        behind = place + 2 if items[place + 1].tag == "RB" and place + 2 < end else place + 1
        if items[place].tag == "CC" and items[behind].tag == "VBD" and tenses and set(tenses) <= _PRESENT:
            return place
        if items[place].tag in FINITE:
            tenses.append(items[place].tag)
    return end


def _has_verb(items: Items, start: int, end: int) -> bool:
    return any(item.tag in FINITE for item in items[start:end])


def _is_relative(items: Items, cue: Cue) -> bool:
    """Whether a cue stands in a relative clause: "Roy, who says it is so, left"."""
    start = verb_group_start(items, cue.stretch.start)
    return start >= 2 and items[start - 1].word in ("who", "which")


def _end_of_relative_clause(items: Items, cue: Cue, end: int) -> int:
    """The comma or dash after which the verb of the main clause follows."""
    for place in range(cue.stretch.end, end - 1):
        if items[place].word in (",", *DASHES):
            after = place + 1
            while after < end - 1 and items[after].tag == "RB":
                after += 1
            if items[after].tag in FINITE:
                return place
    return end


def _next_participle(items: Items, cue: Cue, end: int) -> int:
    """The conjunction before the next participle of a list: "denying it had closed and promising more"."""
    for place in range(cue.stretch.end, end - 1):
        if items[place].tag == "VBG":
            return end  # two participles inside the content may be what "and" joins
        if items[place].tag == "CC" and items[place + 1].tag == "VBG":
            return place
    return end


def _border(items: Items, cue: Cue, other: Cue, end: int) -> int | None:
    """The place where the content of a cue stops for a coordinated cue, None if that cue is a part of the content."""
    start = verb_group_start(items, other.stretch.start)
    if other.verb is ACCORDING or other.noun or start == 0:
        return None
    before = items[start - 1]
    if other.participle:
        if before.word in (",", *DASHES):
            return start - 1
        return start if before.quotation is not None and before.quotation.ends_with_comma else None
    if before.tag == "CC":
        return start - 1 if not other.passive and _takes_something(items, other, end) else None
    source = subject_of(items, other.stretch.start)
    if source is None or source.start <= cue.stretch.end:
        return None
    if _coordinated(items, source.start) or (cue.participle and _quotes(items, other, source.start)):
        return source.start - 1
    return None


def _quotes(items: Items, cue: Cue, source: int) -> bool:
    """Whether a cue behind a comma has a quotation of its own: "replying to a question, | Roy said: “…”"."""
    signs = [item.word for item in items[cue.stretch.end : cue.stretch.end + 1]]
    quotation = cue.stretch.end + 1 < len(items) and items[cue.stretch.end + 1].tag == QUOTE
    return items[source - 1].word == "," and signs in ([":"], [","]) and quotation


def _takes_something(items: Items, cue: Cue, end: int) -> bool:
    return complement_start(items, cue, end) is not None or phrase_after(items, cue, (), end) is not None


def _coordinated(items: Items, start: int) -> bool:
    """Whether a clause that begins at `start` follows a comma and a coordinating word."""
    before = items[start - 2]
    return items[start - 1].word in _COORDINATORS and (before.tag == QUOTE or before.word in (",", *DASHES))
