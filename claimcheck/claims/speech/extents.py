"""Where a content ends that is a phrase of the sentence: an infinitive, a noun phrase, a part of a relative clause."""

from __future__ import annotations

from claimcheck.claims.speech.cues import Cue
from claimcheck.claims.speech.phrases import Items, Stretch, is_time, noun_phrase_after, verb_group_start
from claimcheck.claims.speech.segments import QUOTE
from claimcheck.claims.speech.verbs import word_list
from claimcheck.text.tags import FINITE

_AUXILIARIES = word_list("auxiliaries")
_SAYING = word_list("always_verbs")
_CIRCUMSTANCES = frozenset(["as", "while", "after", "although", "though", "when", "but", "because", "whereas", "with"])
"""Words behind a comma that open what the article adds to somebody's intention."""
_PRONOUNS = frozenset(["he", "she", "they", "we", "i", "it", "you"])
CLAUSE_OPENERS = frozenset(["that", "who", "which", "where", "when", "whose", "if", "because", "as", "while", "after"])
"""Words behind a noun after which a finite verb belongs to what is said of the noun."""


def noun_content(items: Items, start: int, limit: int) -> Stretch | None:
    """The noun phrase after a cue, with what hangs on it: "measures that make it harder", "a plan to close it"."""
    phrase = noun_phrase_after(items, start, limit)
    if phrase is None or is_time(items, phrase):
        return None
    end = phrase.end
    while end < limit and items[end].word != "," and (items[end].tag not in FINITE or _has_subject(items, phrase, end)):
        end += 1
    return None if items[end - 1].tag == "PRP" and end == phrase.end else Stretch(start, end)


def phrase_end(items: Items, cue: Cue, start: int, limit: int) -> int:
    """Where a phrase after a cue ends: before the next verb of the cue's own subject, or of the main clause.

    "She vowed to fight it | and left"; "those who want to attend it | must pay"; "Roy's plan to close it | failed".
    """
    if items[start].tag in FINITE:
        return _predicate_end(items, start, limit)
    if items[start].tag != "TO":
        return limit
    enclosed = cue.noun or items[verb_group_start(items, cue.stretch.start) - 1].word in CLAUSE_OPENERS
    phrase = Stretch(start, start + 1)
    for place in range(start + 1, limit):
        if items[place].tag == QUOTE and items[place - 1].word in (",", ":"):  # ", with an aide saying, “…”"
            return next((comma for comma in range(place - 2, start, -1) if items[comma].word == ","), place - 1)
        if items[place].word == "," and _ends_at(items, phrase, place, limit):
            return place
        if items[place].tag not in FINITE or (items[place].tag == "VBP" and items[place].word not in _AUXILIARIES):
            continue  # a base form taken for a finite verb: "to call them and consider it"
        first = verb_group_start(items, place)
        if items[first - 1].tag == "CC":
            return first - 1
        if enclosed and not _has_subject(items, phrase, place):
            return first
    return limit


def _predicate_end(items: Items, start: int, limit: int) -> int:
    """The comma behind which the main clause goes on: "The vote, which he said | was a mistake |, was close"."""
    for place in range(start + 1, limit - 1):
        if items[place].word == "," and items[place + 1].tag in FINITE:
            return place
    return limit


def _has_subject(items: Items, phrase: Stretch, verb: int) -> bool:
    """Whether a verb behind a noun phrase is that of a clause inside it ("a plan that many say would fail")."""
    clause = any(item.word in CLAUSE_OPENERS for item in items[phrase.end : verb])
    bare = verb > phrase.end and items[verb - 1].word in _PRONOUNS  # "another step it will take"
    return clause or bare


def _ends_at(items: Items, phrase: Stretch, comma: int, limit: int) -> bool:
    """Whether the article goes on behind a comma: "urged her to leave, as the council met"."""
    return items[comma + 1].word in _CIRCUMSTANCES or _begins_report(items, phrase, comma, limit)


def _begins_report(items: Items, phrase: Stretch, comma: int, limit: int) -> bool:
    """Whether a report of the whole begins behind a comma: "Asked why she decided to go, Roy said"."""
    if any(item.tag in FINITE or item.tag == QUOTE for item in items[phrase.end : comma]):
        return False
    subject = noun_phrase_after(items, comma + 1, limit)
    if subject is None or subject.end >= limit or items[subject.end].tag not in FINITE:
        return False
    return items[subject.end].word in _SAYING
