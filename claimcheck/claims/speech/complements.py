"""What a cue may take after it: a quotation, a clause, a question, an infinitive, or a phrase with quotation marks."""

from __future__ import annotations

from claimcheck.claims.speech.cues import Cue
from claimcheck.claims.speech.edges import DASHES, trimmed
from claimcheck.claims.speech.extents import CLAUSE_OPENERS, noun_content
from claimcheck.claims.speech.marks import Quotation
from claimcheck.claims.speech.phrases import (
    Items,
    Stretch,
    has_clause,
    is_time,
    noun_phrase_after,
    skip_adverbials,
    verb_group_start,
)
from claimcheck.claims.speech.segments import QUOTE
from claimcheck.claims.speech.subjects import subject_of
from claimcheck.claims.speech.verbs import STATEMENTS, word_list
from claimcheck.text.tags import FINITE

_BEFORE_NOUNS = frozenset(["POS", "DT", "PRP$", "JJ", "IN", "CC"])
"""Tags before a quotation that is a noun or an adjective of a larger phrase."""
_NOMINATIVES = frozenset(["he", "she", "they", "we", "i"])
"""Pronouns that can only be a subject."""
_LONGEST_ADDRESS = 20
_ADDRESS = frozenset(["NNP", "NNPS", "NN", "NNS", "IN", "CC", "DT", "JJ"])
"""Tags of the words that name the people who were told."""
_REASONS = frozenset(["because", "although", "though", "unless", "while", "since"])
"""Words that open what is said before its main clause."""
_SUBJECTS_BEFORE = word_list("relatives") | {"what"}
"""Words before a cue's own subject that are the subject of what is said."""
_LONGEST_CONDITION = 12
"""Items between the commas of "said, if elected next year, she would"."""
_QUESTION_WORDS = word_list("question_words")


def complement_start(items: Items, cue: Cue, limit: int) -> int | None:
    """Where the content after the cue begins: at a quotation, a clause, a question or an infinitive."""
    start = cue.stretch.end
    place = skip_adverbials(items, _after_addressee(items, cue, limit), limit)
    for at in dict.fromkeys((place, skip_adverbials(items, start, limit), start)):
        if at < limit:
            found = _complement_at(items, cue, at, limit)
            if found is not None:
                return found
    return None


def _complement_at(items: Items, cue: Cue, at: int, limit: int) -> int | None:
    """The first place of the content if it begins at `at`, past the comma or colon before it."""
    verb, word = cue.verb, items[at].word
    if word in (",", ":", *DASHES):
        return _behind_sign(items, cue, at, limit)
    if items[at].tag == QUOTE:
        alone = items[at - 1].tag not in _BEFORE_NOUNS
        return at if alone and verb.takes("object", *STATEMENTS) else None
    if word == "that":
        return at if _that_clause(items, cue, at, limit) else None
    if word in _QUESTION_WORDS:
        asks = verb.takes("whether") or (verb.takes("clause") and not verb.takes("fact"))  # "add what one does best"
        return at if asks and any(item.tag in FINITE for item in items[at + 1 : limit]) else None
    if (word == "to" or (word == "not" and at + 2 < limit and items[at + 1].word == "to")) and not cue.passive:
        return at if verb.takes("infinitive") and at + 1 < limit else None
    states = verb.takes("clause") and not cue.passive and _clause_at(items, cue, at, limit)
    return at if states else None


def _clause_at(items: Items, cue: Cue, at: int, limit: int) -> bool:
    """Whether a clause without "that" begins: whole, behind its reason, or without the subject that stands before."""
    if items[at].tag in FINITE:
        return _asked_of(items, cue)
    if items[at].word in _REASONS:
        after = _after_condition(items, at, limit)
        return after > at and (items[after].tag == QUOTE or _plain_clause(items, after, limit, loose=True))
    return _plain_clause(items, at, limit, loose=not cue.verb.takes("object", "phrase", "fact"))


def _asked_of(items: Items, cue: Cue) -> bool:
    """Whether the subject of what is said stands before the cue: "rules that Roy said would fail"."""
    subject = subject_of(items, cue.stretch.start)
    if subject is None or subject.start == 0:
        return False
    before = items[subject.start - 1]
    return before.word in _SUBJECTS_BEFORE or before.tag in ("NN", "NNS")


def _behind_sign(items: Items, cue: Cue, at: int, limit: int) -> int | None:
    """The first place of the content behind a comma, a colon or a dash."""
    verb, word, following = cue.verb, items[at].word, at + 1
    if word in DASHES:
        return _after_dashes(items, at, limit) if verb.takes("clause", "that") else None
    if following >= limit or items[following].tag in FINITE:
        return None  # "who advised Roy, said"
    opens = (
        (word == ":" and verb.takes("object", "phrase", "clause", "that", "whether"))
        or items[following].tag == QUOTE
        or items[following].word == "that"
    )
    said = items[cue.stretch.start].tag in FINITE and verb.takes("clause") and not cue.passive
    parenthetical = said and _plain_clause(items, _after_condition(items, following, limit), limit)
    return following if opens or parenthetical else None


def _after_condition(items: Items, start: int, limit: int) -> int:
    """The place after a short condition or circumstance between commas: "Roy said, if elected, she would go"."""
    for place in range(start + 1, min(start + _LONGEST_CONDITION, limit - 1)):
        if items[place].word == ",":
            return place + 1
        if items[place].tag in FINITE and items[start].tag not in ("IN", "WRB"):
            break
    return start


def _after_dashes(items: Items, at: int, limit: int) -> int | None:
    """The "that" behind a remark between dashes: "said - on Monday, as it happens - that"."""
    for place in range(at + 2, min(at + 2 * _LONGEST_CONDITION, limit - 1)):
        if items[place].word in DASHES:
            return place + 1 if items[place + 1].word == "that" else None
    return None


def _that_clause(items: Items, cue: Cue, at: int, limit: int) -> bool:
    """Whether "that" begins a clause, as a conjunction or as its subject ("said that was no comparison")."""
    verb, conjunction = cue.verb, items[at].tag == "IN" or (at + 1 < limit and items[at + 1].word == ",")
    if not conjunction and at + 1 < limit and items[at + 1].tag in FINITE:
        return verb.takes("clause") and not cue.passive
    if verb.takes("clause", "that"):
        return has_clause(items, at + 1, limit) or (conjunction and limit - at > 3)
    return False


def _plain_clause(items: Items, at: int, limit: int, *, loose: bool = False) -> bool:
    """A clause without "that": its subject must stand first, so that an object with a relative clause is none.

    `loose` is for verbs that take no object, where any finite verb after a noun will do.
    """
    if at + 1 < limit and _is_subject_pronoun(items, at):
        return True
    gerund = items[at].tag == "VBG" and not loose
    if items[at].word in _QUESTION_WORDS or gerund or not has_clause(items, at, limit):
        return loose and _mistagged_clause(items, at, limit)
    bounded = at + 1 < limit and items[at + 1].word in ("least", "most")
    if items[at].tag == "IN" and not bounded and not any(item.word == "," for item in items[at:limit]):
        return False
    if loose:
        return True
    phrase = noun_phrase_after(items, at, limit)
    if phrase is None or phrase.end >= limit:
        return items[at].tag in ("IN", "EX", "RB") or items[at].word in ("there", "it")
    return _verb_behind(items, phrase.end, limit)


def _verb_behind(items: Items, at: int, limit: int) -> bool:
    """Whether the verb of a subject that ends at `at` follows, at once or behind what may stand between."""
    following = items[at]
    if following.tag == "RB":
        return _verb_behind_adverbs(items, at, limit)
    if following.tag == "IN" and following.word != "that":
        place = skip_adverbials(items, at, limit)
        return place < limit and (items[place].tag in FINITE or items[place].tag == QUOTE)
    if following.word == ",":
        return _verb_behind_apposition(items, at, limit)
    return following.tag in FINITE or following.tag in ("VBN", QUOTE)


def _verb_behind_adverbs(items: Items, at: int, limit: int) -> bool:
    """Whether a verb follows one or more adverbs: "it never rained", not "it somewhere else"."""
    while at < limit and items[at].tag == "RB":
        at += 1
    return at < limit and (items[at].tag in FINITE or items[at].tag == "VBN")


def _verb_behind_apposition(items: Items, comma: int, limit: int) -> bool:
    """Whether the verb of a subject follows what commas enclose: "Roy, the owner, had left", not "a taker, he said"."""
    closing = next((place for place in range(comma + 1, limit) if items[place].word == ","), None)
    return closing is not None and closing + 1 < limit and items[closing + 1].tag in (*FINITE, "RB", "VBN")


def _is_subject_pronoun(items: Items, at: int) -> bool:
    """Whether a pronoun is a subject; "it" is one before a participle that must be a verb ("it added 20 jobs")."""
    word, following = items[at].word, items[at + 1]
    if word in _NOMINATIVES:
        return True
    return word == "it" and (following.tag == "VBN" or _verb_behind_adverbs(items, at + 1, len(items)))


def _mistagged_clause(items: Items, at: int, limit: int) -> bool:
    """Whether a noun phrase goes on as a clause would, had the tagger seen its verb ("the findings raised doubts")."""
    phrase = noun_phrase_after(items, at, limit)
    if phrase is None or phrase.end >= limit or is_time(items, phrase):
        return False
    after = items[phrase.end]
    if after.tag in ("VBN", "VB") or (after.tag == "TO" and items[phrase.end - 1].tag == "NNS"):
        return True
    later = range(phrase.end, limit)
    return any(items[place].tag in ("VBN", "VB") and items[place - 1].tag != "TO" for place in later)


def _after_addressee(items: Items, cue: Cue, limit: int) -> int:
    """The place after the person who was told."""
    start = cue.stretch.end
    if cue.passive or not cue.verb.takes("person"):
        return start
    listed = _that_behind_names(items, start, limit)
    if listed is not None:
        return listed
    phrase = noun_phrase_after(items, start, limit)
    if phrase is None:
        return start
    place = phrase.end
    if place < limit and items[place].tag in FINITE:  # "warned prices would rise": the noun phrase is the subject
        return start
    while place < limit and items[place].word in (",", "and") and (more := noun_phrase_after(items, place + 1, limit)):
        if more.end < limit and items[more.end].tag in FINITE:
            break
        place = more.end
    return place


def _that_behind_names(items: Items, start: int, limit: int) -> int | None:
    """The "that" behind several people who were told: "told Ann Roy, of Ohio, and Ben Lee, of Iowa, that"."""
    for place in range(start, min(limit, start + _LONGEST_ADDRESS)):
        if items[place].word == "that":
            return place if items[place].tag == "IN" and items[place - 1].word == "," else None
        if items[place].tag not in _ADDRESS and items[place].word not in (",", "(", ")"):
            return None
    return None


def quoted_alone(items: Items, content: Stretch) -> Stretch:
    """A quotation that is a sentence of its own ends the content; one that is a part of a sentence does not."""
    first = items[content.start]
    if first.quotation is None:
        return content
    if content.start and items[content.start - 1].word in (",", ":"):
        end = content.start + 1
        while end < content.end and items[end].tag == QUOTE:
            end += 1
        return Stretch(content.start, end)
    return content


def phrase_after(items: Items, cue: Cue, later: tuple[Cue, ...], limit: int) -> Stretch | None:
    """A noun phrase after the cue that is content: by itself ("announced a deal"), or by what is quoted in it."""
    start = cue.stretch.end
    if cue.passive or cue.infinitive or not cue.verb.takes("phrase", "object"):
        return None
    verbs = [other for other in later if not other.noun]
    nearest = verb_group_start(items, verbs[0].stretch.start) if verbs else limit
    if items[nearest - 1].word in CLAUSE_OPENERS:
        nearest = limit  # "announced rules that say"
    limit = min(limit, nearest)  # the nearest cue governs: "criticised the plan, with Roy calling it “a gift”"
    first = _first_quotation(items, start, limit)
    if first is not None:
        quotation = items[first].quotation
        if first == start and quotation is not None and _names_work(items, cue, quotation):
            return None  # "a magazine called “Old Mills”"
        end = first + 1
        while end < limit and not _ends_phrase(items, end):
            end += 1
        return trimmed(items, Stretch(start, end))
    return noun_content(items, start, limit) if cue.verb.takes("object") else None


def _names_work(items: Items, cue: Cue, quotation: Quotation) -> bool:
    """Whether a quotation right behind a cue is the name of a work."""
    if quotation.is_title:
        return True
    behind_noun = cue.stretch.start > 0 and items[cue.stretch.start - 1].tag in ("NN", "NNS")
    return behind_noun and items[cue.stretch.start].tag == "VBN" and quotation.in_capitals


def _first_quotation(items: Items, start: int, limit: int) -> int | None:
    """The first quotation after a cue with no verb of another statement between, which would govern it."""
    for place in range(start, limit):
        if items[place].tag == QUOTE:
            return place
        if items[place].tag in FINITE and (items[place - 1].word == "," or items[place - 1].tag == "CC"):
            return None
    return None


def _ends_phrase(items: Items, place: int) -> bool:
    """Whether a phrase with a quotation ends before this place."""
    item = items[place]
    before = items[place - 1].quotation
    if item.word == "," or item.tag in FINITE or item.tag in ("WRB", "WP", "WDT"):
        return True
    if before is not None and before.ends_with_comma:
        return True
    if item.tag == "CC":
        return not any(later.tag == QUOTE for later in items[place + 1 : place + 6]) or any(
            later.tag.startswith("VB") for later in items[place + 1 : place + 4]
        )
    return False
