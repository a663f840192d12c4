"""The subject of a verb among the items of a segment: before it, across an apposition, a relative clause, a time."""

from __future__ import annotations

from claimcheck.claims.speech.phrases import (
    ADVERBS,
    FARTHEST,
    JOINING,
    TIME_STARTS,
    TIMES,
    Items,
    Stretch,
    head_of,
    is_head,
    is_named,
    is_time,
    noun_phrase_after,
    noun_phrase_before,
    verb_group_start,
)
from claimcheck.claims.speech.segments import QUOTE
from claimcheck.claims.speech.verbs import word_list
from claimcheck.lexicon import load_words
from claimcheck.text.tags import FINITE

_RELATIVES = word_list("relatives")
_RELATIVE_STARTS = word_list("relative_starts")
_MESSAGES = word_list("messages")
_LOWER = word_list("subordinators") | _RELATIVES | {"if", "how", "what", "whether"}
"""Words that open a clause below another one."""
_LONGEST_TIME = 8
"""Items of "on 6 April 2007,"."""
_DEEPEST = 6
"""Verbs followed from "to say" up to the one that has the subject."""


def subject_of(items: Items, verb: int, depth: int = 0) -> Stretch | None:
    """The noun phrase that the verb speaks of, None where it stands in no place known here."""
    if depth > _DEEPEST:
        return None
    place = _before_joined_time(items, verb_group_start(items, verb))
    if place == 0:
        return None
    before = items[place - 1]
    participle = items[verb].tag == "VBG" and all(item.tag in ADVERBS for item in items[place:verb])
    participle = participle or items[place].word == "having"
    if before.tag in ("TO", "CC") or before.word == "then" or (participle and not is_head(before)):
        higher = _verb_before(items, place if before.tag in FINITE else place - 1, anywhere=not participle)
        found = None if higher is None else subject_of(items, higher, depth + 1)
        if participle and found is not None and not is_named(items, found):  # "The vote came as Roy left, saying"
            nearest = _verb_before(items, place - 1, anywhere=True)
            lower = None if nearest in (None, higher) else subject_of(items, nearest, depth + 1)
            found = lower if lower is not None and is_named(items, lower) else _agent(items, higher, place) or found
        return _opening_phrase(items, place) if found is None else found
    if before.word in _RELATIVES and before.tag != "DT" and place >= 2:
        comma = items[place - 2].word == ","
        return noun_phrase_before(items, place - 2 if comma else place - 1)
    if before.word in (",", "-", "--"):
        return _across_apposition(items, place - 1)
    return _subject_next_to(items, verb, place, depth)


def _agent(items: Items, verb: int | None, end: int) -> Stretch | None:
    """The person who does what a passive before the place tells: "The vote was welcomed by Roy, | saying"."""
    for place in range((verb or 0) + 2, end):
        if items[place].word == "by" and items[place - 1].tag == "VBN":
            phrase = noun_phrase_after(items, place + 1, end)
            return phrase if phrase is not None and is_named(items, phrase) else None
    return None


def _before_joined_time(items: Items, place: int) -> int:
    """Where a conjunction ends that only a time parts from the verb: "and | on 6 April 2007, | said"; else `place`."""
    start = place
    while start > max(0, place - _LONGEST_TIME) and (
        items[start - 1].word in (",", "on", "in")
        or items[start - 1].word in TIME_STARTS
        or items[start - 1].tag == "CD"
    ):
        start -= 1
    joined = 0 < start < place and items[start - 1].tag == "CC"
    return start if joined and any(item.word in TIMES for item in items[start:place]) else place


def awaits_verb(items: Items, comma: int) -> bool:
    """Whether the comma closes a relative clause whose noun phrase has no verb yet: "The firm, which makes tyres,"."""
    relative = next(
        (n for n in range(1, comma) if items[n].word in _RELATIVES and items[n - 1].word == "," and n > 1), comma
    )
    if relative == comma or any(item.tag in FINITE for item in items[:relative]):
        return False
    commas = (n for n in range(relative, comma) if items[n].word == ",")
    return all(items[n + 1].tag not in (*FINITE, "VBN") for n in commas)  # "The mill, which burned, was old, | said"


def _subject_next_to(items: Items, verb: int, place: int, depth: int) -> Stretch | None:
    """The subject that ends where the verb group begins, or just before a time or a participle."""
    phrase = _last_conjunct(items, noun_phrase_before(items, place))
    if phrase is None:  # "those asked said"
        return noun_phrase_before(items, place - 1) if items[place - 1].tag in ("VBN", "VBD") else None
    if is_time(items, phrase):
        earlier = _before_time(items, place)
        if earlier is None or not _is_message(items, earlier):
            return earlier
        phrase = earlier  # "released a statement late Tuesday saying"
    if _is_office(items, phrase) and not _is_parenthetical(items, verb):
        name = noun_phrase_before(items, phrase.start - 1)
        if name is not None and name.start == 0 and is_named(items, name):
            return name
    by = phrase.start > 2 and items[phrase.start - 1].word == "by" and items[phrase.start - 2].tag == "VBN"
    if by and items[verb].word.startswith("show"):
        return noun_phrase_before(items, phrase.start - 2) or phrase  # "records compiled by the centre show"
    if items[verb].tag == "VBG" and place == verb and _is_message(items, phrase):
        higher = _verb_before(items, phrase.start)
        return phrase if higher is None else subject_of(items, higher, depth + 1) or phrase
    return phrase


def _is_office(items: Items, phrase: Stretch) -> bool:
    """Whether a phrase behind a comma is what somebody is: "Roy, president and owner of the mill said"."""
    return items[phrase.start].tag in ("NN", "JJ") and phrase.start > 1 and items[phrase.start - 1].word == ","


def _is_parenthetical(items: Items, verb: int) -> bool:
    """Whether commas enclose a subject and its verb: "Roy, the owner said, had left"."""
    following = items[verb + 1 : verb + 3]
    return len(following) == 2 and following[0].word == "," and following[1].tag != QUOTE


def _last_conjunct(items: Items, phrase: Stretch | None) -> Stretch | None:
    """The phrase without what only seems joined to it: "(under the programme and) Roy says" has one speaker."""
    if phrase is None or not items[phrase.end - 1].named:
        return phrase
    joints = [place for place in range(phrase.start + 1, phrase.end - 1) if items[place].word == "and"]
    if not joints or items[joints[-1] - 1].named or items[joints[-1] - 1].tag not in ("NN", "NNS"):
        return phrase
    rest = items[joints[-1] + 1 : phrase.end]
    return Stretch(joints[-1] + 1, phrase.end) if all(item.named for item in rest) else phrase


def _is_message(items: Items, phrase: Stretch) -> bool:
    """Whether the phrase is something written or sent: "a letter to the mayor"."""
    return items[head_of(items, phrase).end - 1].word in _MESSAGES


_BEFORE_TIMES = frozenset(["RB", "RBR", "IN", "VBN", "VBD", "JJ"])
"""Tags between a subject and a time; a past tense here is a participle, as the verb is yet to come."""


def _before_time(items: Items, end: int) -> Stretch | None:
    """The subject before a time: "Roy later Thursday said", "Roy on Monday said", "a report released Monday said"."""
    while end > 0 and (items[end - 1].tag in _BEFORE_TIMES or items[end - 1].word in TIME_STARTS):
        end -= 1
    if end > 1 and items[end - 1].word == ",":  # "Roy, who owns it, on Monday said"
        return _across_apposition(items, end - 1)
    return noun_phrase_before(items, end)


def _verb_before(items: Items, end: int, *, anywhere: bool = False) -> int | None:
    """The nearest verb before `end` that may have a subject, those of relative and other lower clauses left out.

    Where it may stand `anywhere` a lower clause has it as well: "as Roy continues to say".
    """
    lower: int | None = None
    for place in range(end - 1, max(-1, end - 2 * FARTHEST), -1):
        if items[place].tag in FINITE and items[place].tag != "MD":
            start = verb_group_start(items, place)
            if start and items[start - 1].word not in _RELATIVES:
                if anywhere or not _in_lower_clause(items, start):
                    return place
                lower = lower or place
    return lower


def _in_lower_clause(items: Items, verb_group: int) -> bool:
    """Whether the subject before a verb group stands behind a word that opens a lower clause ("after they left")."""
    phrase = noun_phrase_before(items, verb_group)
    if phrase is None or phrase.start < 2:
        return False
    return items[phrase.start - 1].word in _LOWER


def _opening_phrase(items: Items, end: int) -> Stretch | None:
    """The noun phrase that a segment begins with, where the tagger found no verb after it."""
    phrase = noun_phrase_after(items, 0, end)
    return None if phrase is None or is_time(items, phrase) else phrase


def _across_apposition(items: Items, comma: int) -> Stretch | None:
    """The subject before "…, the president of the group, said": the name that the commas enclose something about."""
    best: Stretch | None = None
    border = comma
    while border > 0 and comma - border < FARTHEST:
        opening = _comma_before(items, border)
        if opening is None or not _may_be_apposition(items, Stretch(opening + 1, border)):
            break
        phrase = noun_phrase_before(items, opening)
        if phrase is not None and not is_time(items, phrase) and not _says_more(items, phrase):
            best = best or phrase
            if is_named(items, phrase):
                return phrase
        border = opening
    if best is None:  # "Sen. Roy (D-Ohio), said": a comma too many
        phrase = noun_phrase_before(items, comma)
        return phrase if phrase is not None and phrase.start == 0 and is_named(items, phrase) else None
    inner = noun_phrase_before(items, comma)
    return inner if inner is not None and is_named(items, inner) and items[inner.start - 1].word == "," else best


def _says_more(items: Items, phrase: Stretch) -> bool:
    """Whether a noun phrase between commas says more of the name before it: "Roy, D-Ohio, the …", "editor of X, …"."""
    first = items[phrase.start]
    alone = phrase.end - phrase.start == 1 and phrase.start > 0
    party = alone and first.word[:2] in ("d-", "r-", "i-") and first.tag == "NNP"
    degree = alone and items[phrase.start - 1].word == "," and first.word.rstrip(".") in load_words("credentials")
    return party or degree or (phrase.start > 0 and items[phrase.start - 1].word in JOINING)


def _comma_before(items: Items, end: int) -> int | None:
    for place in range(end - 1, max(-1, end - FARTHEST), -1):
        if items[place].word in (",", "-", "--"):
            return place
        quotation = items[place].quotation
        if quotation is not None and not quotation.in_capitals:
            return None
    return None


def _may_be_apposition(items: Items, chunk: Stretch) -> bool:
    if chunk.start >= chunk.end:
        return False
    participle = items[chunk.start].tag == "VBD"  # "the ad, launched in May, said"
    for place in range(chunk.start + participle, chunk.end):
        if items[place].word in _RELATIVE_STARTS or (items[place].word == "that" and items[place].tag == "WDT"):
            return True
        if items[place].tag in FINITE:
            return False
    return True
