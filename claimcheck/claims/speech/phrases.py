"""Noun phrases, verb groups and clauses among the items of a segment, by part of speech and position only.

No parser: sources of speech stand in few places (before the verb, after it, before a relative pronoun, across an
apposition), and each of these is one function here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.claims.speech.segments import QUOTE, Item
from claimcheck.claims.speech.verbs import word_list
from claimcheck.lexicon import load_words
from claimcheck.text.tags import FINITE


class Stretch(NamedTuple):
    """Places `[start, end)` among the items of a segment."""

    start: int
    end: int


Items = Sequence[Item]

HEADS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "CD", "FW"])
_INSIDE = HEADS | frozenset(["JJ", "JJR", "JJS", "DT", "PRP$", "POS", "$", "#", "HYPH"])
ADVERBS = frozenset(["RB", "RBR", "RBS", "MD"])
_AUXILIARIES = word_list("auxiliaries")
JOINING = word_list("joining_prepositions")
"""Prepositions that may join two noun phrases into one ("a spokesman for the ministry")."""
_STANDING_ALONE = word_list("pronoun_determiners")
_RELATING = frozenset([("close", "to"), ("loyal", "to"), ("familiar", "with"), ("briefed", "on")])
"""Words behind a noun that say how it is related to what follows: "people close to Roy said"."""
_REFLEXIVES = frozenset(["himself", "herself", "itself", "themselves"])
FARTHEST = 40
"""Items that a noun phrase, or an apposition between the speaker and the verb, may take."""
_LONGEST_INSERTION = 10
"""Items between the commas behind a cue."""
TIMES = word_list("times")


def is_time(items: Items, stretch: Stretch) -> bool:
    """Whether a noun phrase is a time ("last Tuesday") and therefore nobody."""
    return stretch.end > stretch.start and items[stretch.end - 1].word in TIMES


# --- noun phrases -----------------------------------------------------------------------------------------------------


def noun_phrase_before(items: Items, end: int) -> Stretch | None:
    """The noun phrase whose last word stands just before `end`, with the phrases that hang on it."""
    place = _before_bracket(items, end)
    if place > 1 and items[place - 1].word in _REFLEXIVES and is_head(items[place - 2]):
        place -= 1  # "Roy himself said"
    if place <= 0 or not (is_head(items[place - 1]) or _is_lone_adjective(items, place)):
        return None
    start = place - 1
    closed = items[start].tag == "PRP" or items[start].tag == "DT"
    while start > max(0, place - FARTHEST) and _joins_left(items, start, closed=closed):
        start -= 1
        closed = items[start].tag in ("DT", "PRP$")
    while start < place - 1 and (items[start].tag in ("POS", "IN", "CC") or items[start].word in TIMES):
        start += 1
    return Stretch(start, place)


def _before_bracket(items: Items, end: int) -> int:
    """The place before a bracket that closes at `end` ("Sen. Roy (D-Ohio) said")."""
    if end <= 0 or items[end - 1].word != ")":
        return end
    for place in range(end - 2, max(-1, end - 14), -1):
        if items[place].word == "(":
            return place
    return end


def is_head(item: Item) -> bool:
    """Whether an item may be the head of a noun phrase."""
    return item.tag in HEADS or item.word in _STANDING_ALONE


def _is_lone_adjective(items: Items, place: int) -> bool:
    """Whether an adjective stands for a person: "the accused", "the executive"."""
    return place >= 2 and items[place - 1].tag == "JJ" and items[place - 2].word == "the"


def _joins_left(items: Items, start: int, *, closed: bool) -> bool:
    """Whether the item before `start` belongs to the noun phrase that begins there."""
    item, first = items[start - 1], items[start]
    if start >= 2 and (items[start - 2].word, item.word) in _RELATING:
        return True
    if item.tag == "IN":
        return (
            item.word in JOINING
            and start >= 2
            and (items[start - 2].tag in HEADS or _hangs_on_noun(items, start - 2))
            and items[start - 2].tag != "PRP"
            and items[start - 2].word not in TIMES
        )
    if item.tag == "CC":
        return item.word == "and" and start >= 2 and items[start - 2].tag in HEADS
    if item.word == "&" or (_hangs_on_noun(items, start - 1) and first.tag != "PRP"):
        return True
    if closed and first.tag != "IN":
        return item.tag == "DT" and item.word in ("all", "both")
    if item.tag == "PRP":
        return False
    if item.tag in _INSIDE:
        return first.tag != "DT" or item.word in ("all", "both")
    return item.tag in ("VBN", "VBG") and start >= 2 and items[start - 2].tag in ("DT", "PRP$", "POS")


def _hangs_on_noun(items: Items, place: int) -> bool:
    """Whether an -ing form says which ones a plural noun means: "officers in counties | bordering Ohio said"."""
    if items[place].tag != "VBG" or items[place].word in load_words("participle_prepositions"):
        return False
    return place > 0 and items[place - 1].tag == "NNS"


def noun_phrase_after(items: Items, start: int, end: int) -> Stretch | None:
    """The noun phrase that begins at `start`, with a phrase in "of" or "for"."""
    place, end = start, min(end, start + FARTHEST)
    while place < end and _joins_right(items, start, place):
        place += 1
    if place == start or not any(is_head(item) for item in items[start:place]):
        return None
    if place + 1 < end and items[place].word in ("of", "for", "with", "at") and items[place - 1].tag in ("NN", "NNS"):
        inner = noun_phrase_after(items, place + 1, end)
        if inner is not None:
            return Stretch(start, inner.end)
    return Stretch(start, place)


def _joins_right(items: Items, start: int, place: int) -> bool:
    item = items[place]
    if item.tag == "PRP":
        return place == start
    if place > start and items[place - 1].tag == "PRP":
        return False
    if item.tag in ("DT", "PRP$"):
        return place == start or items[place - 1].tag == "DT"
    if item.tag in ("NNP", "NNPS") and place > start and items[place - 1].tag == "NNS":
        return False  # "told reporters Smith would come"
    if item.word in ("&", "-"):
        return place > start
    if item.tag == "CC":
        return place > start and item.word == "and" and place + 1 < len(items) and items[place + 1].tag == "NNP"
    if item.tag in ("VBN", "VBG", "RB", "RBS", "RBR"):
        return place > start and items[place - 1].tag == "DT"  # "the most recent", "a growing number"
    return item.tag in _INSIDE


def head_of(items: Items, phrase: Stretch) -> Stretch:
    """The noun phrase without what hangs on it: "a spokesman" of "a spokesman for the ministry"."""
    for place in range(phrase.start + 1, phrase.end):
        if items[place].tag == "IN":
            return Stretch(phrase.start, place)
    return phrase


def is_named(items: Items, phrase: Stretch) -> bool:
    """Whether the head of the phrase is a proper name."""
    return items[head_of(items, phrase).end - 1].tag in ("NNP", "NNPS") and not is_time(items, phrase)


# --- verb groups ------------------------------------------------------------------------------------------------------


def verb_group_start(items: Items, verb: int) -> int:
    """The place of the first auxiliary or adverb that belongs to the verb."""
    place = verb
    while place > 0 and (items[place - 1].tag in ADVERBS or items[place - 1].word in _AUXILIARIES):
        place -= 1
    return place


# --- what follows a verb ----------------------------------------------------------------------------------------------

_ADVERBIAL_PREPOSITIONS = word_list("adverbial_prepositions")
_PARTICLES = word_list("particles")
TIME_STARTS = TIMES | word_list("time_modifiers")
_CLAUSE_STARTS = word_list("tags_that_start_a_clause") | {QUOTE}
_SUBORDINATORS = word_list("subordinators") - {"if"}
_DEPENDING = frozenset(["though", "although", "unless", "while", "whereas", "if"])
"""Words whose clause comes behind the verb of the one that it hangs on."""


def skip_adverbials(items: Items, start: int, end: int) -> int:
    """The place after adverbs, times and prepositional phrases that stand between a verb and its content."""
    place = start
    if place < end and items[place].word in _PARTICLES and items[place].tag in ("RP", "RB", "IN"):
        after = place + 1
        if after >= end or items[after].tag not in ("DT", "NNP", "PRP", "PRP$", "NN", "CD"):
            place = after
    while place < end:
        after = _after_adverbial(items, place, end)
        if after == place:
            break
        place = after
    return place


def _after_adverbial(items: Items, place: int, end: int) -> int:
    item = items[place]
    if (item.tag in ("RB", "RP") and item.word not in ("not", "n't")) or item.word in ("earlier", "later"):
        return place + 1
    if item.word == ",":
        return _after_insertion(items, place, end)
    if item.tag == "CD" and place + 2 < end and items[place + 2].word in ("earlier", "ago", "later", "before"):
        return place + 3  # "announced two days earlier that"
    if item.word in TIME_STARTS:
        after = place
        while after < end and (items[after].word in TIME_STARTS or items[after].tag == "CD"):
            after += 1
        return after if any(items[k].word in TIMES for k in range(place, after)) else place
    if item.tag in ("IN", "TO") and item.word in _ADVERBIAL_PREPOSITIONS:
        if place + 1 < end and items[place + 1].tag == QUOTE:
            return place + 2 if item.word in ("in", "on") else place
        phrase = noun_phrase_after(items, place + 1, end)
        if phrase is None:
            return place
        title = item.word in ("in", "on") and phrase.end < end and items[phrase.end].tag == QUOTE
        return phrase.end + title  # "on the programme “Any Questions?”"
    return place


def _is_hidden_verb(items: Items, place: int, end: int) -> bool:
    """Whether a plural noun must be a verb: "the nation | needs | more than it has"."""
    if items[place].tag != "NNS" or items[place - 1].tag not in ("NN", "NNP") or place + 1 >= end:
        return False
    return items[place + 1].tag in ("DT", "PRP$", "JJR")


def _after_insertion(items: Items, comma: int, end: int) -> int:
    """The place behind a phrase between commas, if "that" follows it: "he said, with a smile, that …"."""
    for place in range(comma + 1, min(end - 1, comma + _LONGEST_INSERTION)):
        if items[place].word == ",":
            return place + 1 if items[place + 1].word == "that" else comma
    return comma


def has_clause(items: Items, start: int, end: int) -> bool:
    """Whether a statement with a subject and a finite verb begins at `start`."""
    if start >= end or items[start].word in _SUBORDINATORS:
        return False
    gerund = items[start].tag == "VBG" and start + 1 < end and items[start + 1].tag in FINITE  # "bullying does"
    if items[start].tag not in _CLAUSE_STARTS and not gerund:
        return False
    seen_noun = gerund
    for place in range(start, end):
        tag = items[place].tag
        if tag == QUOTE:
            return True
        if place > start + 1 and items[place - 1].word in _DEPENDING:
            return False  # "assumes the same amount, even though they said": the verb of another clause
        if seen_noun and (tag in FINITE or _is_hidden_verb(items, place, end)):
            return True
        seen_noun = seen_noun or tag in HEADS or tag in ("DT", "EX")
    return False
