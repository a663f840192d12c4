"""Segment -> reporting cues: the words that say that somebody said something."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.speech.phrases import Items, Stretch, noun_phrase_before, verb_group_start
from claimcheck.claims.speech.segments import QUOTE, Item
from claimcheck.claims.speech.verbs import ReportingVerb, reporting_nouns, reporting_verbs, word_list
from claimcheck.lexicon import load_words
from claimcheck.models import Certainty
from claimcheck.text.tags import FINITE

ACCORDING = ReportingVerb("according", Certainty.ASSERTED, frozenset(["clause"]))
"""The preposition "according to", treated as a verb whose subject follows it."""

COLON = ReportingVerb("say", Certainty.ASSERTED, frozenset(["clause"]))
"""The colon of a headline: "Roy: The mill has closed"."""

_NEGATIONS = word_list("negations")
_CONJUNCTIONS = frozenset(["when", "if", "once", "as", "unless", "though", "although"])
"""Words between which and a participle no subject stands ("when asked")."""
_ASKED = word_list("asked")
"""Participles that tell what somebody answers to: "Roy, asked about it, said"."""
_SUBJECT_STARTS = frozenset(["DT", "PDT", "PRP", "PRP$", "EX", "CD", "NNP"])
_NEXT_VERB = 12
"""Items in which the verb of what is said must come."""
_PASSIVE = load_words("forms_of_be") | {"get", "got"}
"""Auxiliaries of the passive voice."""
_BEFORE_ADJECTIVES = frozenset(["DT", "PRP$", "POS", "JJ", "CD"])
_STANDING_ALONE = word_list("pronoun_determiners")
_OF_SEVERAL = frozenset(["several", "many", "few", "both", "these", "those", "all", "most"])
"""Words before a plural noun, which no verb in -s follows."""
_ALWAYS_VERBS = word_list("always_verbs")
"""Forms that are verbs whatever the tagger thinks."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb, or "according to", where it stands."""

    stretch: Stretch
    """The verb itself (with "to" after "according")."""
    verb: ReportingVerb
    passive: bool = False
    """"was told", "is quoted": the speaker is not its subject."""
    noun: bool = False
    """"Roy's claim that …": the speaker is the owner, if there is one."""
    infinitive: bool = False
    """After "to"."""
    participle: bool = False
    """An -ing form without an auxiliary ("..., adding that"): it has the subject of the verb before it."""


_LONGEST_ANNOUNCED = 8
"""Words between a verb and the colon behind its subject."""


def find_cues(items: Items) -> tuple[Cue, ...]:
    """The cues of a segment, in its order."""
    verbs, nouns = reporting_verbs(), reporting_nouns()
    found: list[Cue] = []
    for place, item in enumerate(items):
        if item.word == "according" and place + 1 < len(items) and items[place + 1].word == "to":
            found.append(Cue(Stretch(place, place + 2), ACCORDING))
            continue
        noun = nouns.get(item.word) if item.tag in ("NN", "NNS") and place + 1 < len(items) else None
        if noun is not None and _followed_by_that(items, place):
            found.append(Cue(Stretch(place, place + 1), noun, noun=True))
            continue
        verb = verbs.get(item.word)
        if verb is not None and _may_be_verb(items, place):
            cue = _cue(items, place, verb)
            if cue is not None:
                found.append(cue)
    return tuple(found)


def _may_be_verb(items: Items, place: int) -> bool:
    """Whether a form is a verb here: by its tag, or by what stands around it where the tagger took it for a noun."""
    item = items[place]
    if item.tag == "VBZ" and _is_counted(items, place):
        return False
    if item.tag.startswith("VB") or item.word in _ALWAYS_VERBS:
        return True
    if not item.tag.startswith("NN") or place == 0 or place + 1 >= len(items):
        return False
    if item.tag == "NNP" and items[place + 1].tag in ("NNP", "NNPS"):  # "Hope Roy", "State University"
        return False
    before, after = items[place - 1], items[place + 1]
    if item.tag == "NNS" and after.tag == "TO" and _plans(items, place):
        return True
    if before.tag not in ("NN", "NNS", "NNP", "NNPS", "PRP", ",", "-RRB-", "RB", "VBG"):
        return False
    following = items[place + 2] if place + 2 < len(items) and after.word in (",", ":") else after
    quoted = following.quotation is not None and not following.quotation.is_title
    trailing = after.word in (".", ",") and any(_is_comma(earlier) for earlier in items[:place])
    clause = before.tag != "PRP" and after.tag in _SUBJECT_STARTS and _is_only_verb(items, place)
    pronoun = before.tag == "PRP" and item.tag == "NNS"
    return quoted or trailing or clause or pronoun or _opens_clause(items, place + 1)


def _is_counted(items: Items, place: int) -> bool:
    """Whether a form in -s is a plural noun, since a number of them is told: "two Midwestern states sued"."""
    phrase = noun_phrase_before(items, place)
    if phrase is None or items[place].word in _ALWAYS_VERBS:
        return False
    first = items[phrase.start]
    return first.word in _OF_SEVERAL or (first.tag == "CD" and first.word not in ("one", "1"))


def _opens_clause(items: Items, place: int) -> bool:
    """Whether "that" stands before a subject, and is not the subject itself: "claims that", not "rules that allow"."""
    return items[place].word == "that" and not (place + 1 < len(items) and items[place + 1].tag in FINITE)


def _plans(items: Items, place: int) -> bool:
    """Whether a plural noun before "to" is the verb of a subject: "Roy plans to", not "the committee's plans to"."""
    before = items[place - 1].tag
    alone = not any(item.tag in FINITE for item in items[:place])
    return reporting_verbs()[items[place].word].takes("infinitive") and (
        before in ("NNP", "PRP") or (before == "NN" and alone)
    )


def _is_only_verb(items: Items, place: int) -> bool:
    """Whether a noun phrase and a form stand before any verb, and a verb later: "A poll in May shows 6% would pay"."""
    if any(item.tag in FINITE for item in items[:place]):
        return items[place].tag == "NNS" and items[place + 1].tag in ("DT", "PRP", "PRP$", "EX")
    return any(item.tag in FINITE for item in items[place + 1 : place + _NEXT_VERB])


def _is_comma(item: Item) -> bool:
    """Whether it is a comma, or a quotation that ends in one."""
    return item.word == "," or (item.quotation is not None and item.quotation.ends_with_comma)


def _cue(items: Items, place: int, verb: ReportingVerb) -> Cue | None:
    start = verb_group_start(items, place)
    group = [item.word for item in items[start:place]]
    if any(word in _NEGATIONS for word in group):
        return None
    if _opens_adverbial(items, place) or _is_adjective(items, start, place):
        return None
    tag = items[place].tag
    passive = tag in ("VBN", "VBD") and any(word in _PASSIVE for word in group) and not _perfect(items, place, verb)
    participle = tag == "VBG" and all(item.tag in ("RB", "RBR", "RBS") for item in items[start:place])
    participle = participle or items[start].word == "having"
    infinitive = start > 0 and items[start - 1].tag == "TO"
    if infinitive and _opens_sentence(items, start - 1) and not _followed_by_that(items, place):
        return None  # "To counter the critics, Roy left"
    goal = infinitive or tag == "VB"
    if goal and verb.takes("fact") and not _followed_by_that(items, place):  # "to find a way", "may help determine it"
        return None
    return Cue(Stretch(place, place + 1), verb, passive, participle=participle, infinitive=infinitive)


def owner_end(items: Items, noun: int) -> int | None:
    """The place behind the owner of a noun: behind "Roy's" or "his" in "Roy's early claim"."""
    place = noun
    while place > 0 and items[place - 1].tag in ("JJ", "NN", "VBN"):
        place -= 1
    return place if place > 0 and items[place - 1].tag in ("POS", "PRP$") else None


def _followed_by_that(items: Items, place: int) -> bool:
    return place + 1 < len(items) and items[place + 1].word == "that" and items[place + 1].tag == "IN"


def _opens_adverbial(items: Items, place: int) -> bool:
    """Whether a participle speaks of the person who is asked: "Asked about it, Roy said", "when told that"."""
    if items[place].tag not in ("VBN", "VBD") or items[place].word == "said" or announces(items, place):
        return False
    if place == 0 or items[place - 1].word in _CONJUNCTIONS:
        return True
    if items[place - 1].word != "," or place + 1 >= len(items):
        return False
    if items[place].tag == "VBN" and items[place - 2].tag in ("VBD", "VBZ", "VBP"):
        return True
    return items[place].word in _ASKED and items[place + 1].tag in ("IN", "WRB", "WP", "TO")


def announces(items: Items, place: int) -> bool:
    """Whether only a noun phrase stands between a verb and the colon before a quotation: "Stated Roy: “…”"."""
    for index in range(place + 1, min(len(items), place + _LONGEST_ANNOUNCED)):
        if items[index].word == ":":
            return index > place + 1 and (index + 1 == len(items) or items[index + 1].tag == QUOTE)
        if not items[index].tag.startswith(("NN", "DT", "JJ")):
            return False
    return False


def _opens_sentence(items: Items, place: int) -> bool:
    return place == 0 or items[place - 1].tag in (".", QUOTE)


def _is_adjective(items: Items, start: int, place: int) -> bool:
    """Whether a participle stands before its noun: "the suspected thief", "a newly announced plan"."""
    if place + 1 >= len(items) or start == 0 or not items[place + 1].tag.startswith(("NN", "JJ")):
        return False
    before = items[start - 1]
    if items[place].tag in ("VBN", "VBG"):
        return before.tag in _BEFORE_ADJECTIVES and before.word not in _STANDING_ALONE
    return items[place].tag == "VBD" and (before.word in ("the", "a", "an") or before.tag in ("POS", "PRP$"))


def _perfect(items: Items, place: int, verb: ReportingVerb) -> bool:
    """Whether the auxiliaries before a participle are those of "has said"; so is "'s said", not "'s expected to"."""
    group = [item.word for item in items[verb_group_start(items, place) : place]]
    if group[-1:] == ["'s"]:
        return not (verb.takes("person") and place + 1 < len(items) and items[place + 1].tag == "TO")
    return bool(group) and not any(word in _PASSIVE for word in group)
