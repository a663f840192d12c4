"""The subject after its verb: "“No,” said Ann Roy"."""

from __future__ import annotations

from claimcheck.claims.speech.cues import Cue, announces
from claimcheck.claims.speech.edges import DASHES, stands_alone
from claimcheck.claims.speech.phrases import Items, Stretch, is_named, is_time, noun_phrase_after
from claimcheck.claims.speech.segments import QUOTE, Item
from claimcheck.claims.speech.subjects import awaits_verb, subject_of
from claimcheck.claims.speech.verbs import STATEMENTS
from claimcheck.text.tags import FINITE


def inverted_source(items: Items, cue: Cue, end: int) -> Stretch | None:
    """The subject after its verb: "“No,” said Ann Roy", "Said Ann Roy:"."""
    if not _may_be_inverted(items, cue):
        return None
    phrase = noun_phrase_after(items, cue.stretch.end, end)
    if phrase is None or is_time(items, phrase) or (phrase.end < end and items[phrase.end].tag in FINITE):
        return None
    if phrase.end + 1 < end and items[phrase.end].tag in ("RB", "WRB") and items[phrase.end + 1].named:
        phrase = (
            noun_phrase_after(items, phrase.end + 1, end) or phrase
        )  # "said Roy ally [an adverb to taggers] Ann Lee"
    if not is_named(items, phrase) and phrase.end + 1 < end and items[phrase.end].word == ",":
        name = noun_phrase_after(items, phrase.end + 1, end)
        if name is not None and is_named(items, name) and (name.end == end or items[name.end].word in (",", ".")):
            return name
    return phrase


def _may_be_inverted(items: Items, cue: Cue) -> bool:
    """Whether the words before a verb allow its subject to follow it."""
    place = cue.stretch.start
    addressed = cue.verb.takes("person") and not (place > 0 and ends_speech(items[place - 1]))
    if addressed or not cue.verb.takes(*STATEMENTS):
        return False
    if announces(items, place) and (place == 0 or items[place - 1].word == ","):
        return True
    if place == 0:
        return items[place].tag not in ("VBG", "VBN") or items[place].word == "said"
    before = items[place - 1]
    if ends_speech(before):
        return items[place].tag != "VBG"  # taggers take "recalled" before its subject for a participle
    if items[place].tag in ("VBG", "VBN") and items[place].word != "said":
        return False
    if before.tag == QUOTE:
        return stands_alone(items, place - 1)
    if before.word not in (",", *DASHES) or (before.word == "," and _has_subject_before(items, place)):
        return False  # "“No,” Ann Roy, the owner, said"; "The firm, which makes tyres, announced a merger"
    opening = all(item.tag in ("CC", "RB", ",") for item in items[:place])  # "But, said Roy, “no.”"
    return opening or any(item.tag in FINITE or item.tag == QUOTE for item in items[:place])


def ends_speech(item: Item) -> bool:
    """Whether a quotation ends as speech does before its cue: "“…?” asked Roy"."""
    return item.quotation is not None and item.quotation.ending in (",", "?", "!")


def _has_subject_before(items: Items, verb: int) -> bool:
    subject = subject_of(items, verb)
    return (subject is not None and is_named(items, subject)) or awaits_verb(items, verb - 1)
