"""Source of a quotation that has no reporting verb of its own, by the place of both in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.speech.edges import sentence_end
from claimcheck.claims.speech.phrases import Stretch, is_named, noun_phrase_after, noun_phrase_before, skip_adverbials
from claimcheck.claims.speech.segments import Item, Segment
from claimcheck.claims.speech.subjects import subject_of
from claimcheck.claims.speech.verbs import reporting_verbs
from claimcheck.text.tags import FINITE

_SHORTEST_SPEECH = 20
"""Characters of a quotation that is speech by its place alone; shorter ones are titles and scare quotes."""
_LONGEST_SIGNATURE = 9
"""Items of "— Ann Roy, the owner of the mill" that may follow a quotation."""
_LONGEST_TAIL = 24
"""Items before the verb of an attribution that is a sentence of its own, its apposition included."""
_CIRCUMSTANCES = frozenset(["as", "when", "while", "before", "after", "in", "at", "using", "referring", "speaking"])
"""Words after a comma that tell how something was said ("Roy asked, as the rain began")."""
_SHORT_TAIL = 6
"""Items from that verb on, whatever they are."""
_TERMINAL = frozenset([",", "!", "?", "…", "—", "-"])
"""Signs that end a quotation within a sentence."""
_DASHES = frozenset(["-", "--", "–", "—", "―"])
_ANY_VERB = frozenset(["VB", "VBN", "VBG"])


def tail_of(segment: Segment) -> tuple[Stretch, Stretch] | None:
    """Source and cue of a short sentence after a quotation that is nothing but its attribution ("Smith asked.")."""
    items = segment.items
    if items[0].word in _DASHES and len(items) <= _LONGEST_SIGNATURE:  # "— Ann Roy, miller"
        phrase = noun_phrase_after(items, 1, len(items))
        return None if phrase is None or not is_named(items, phrase) else (phrase, Stretch(0, 1))
    for place, item in enumerate(items[:_LONGEST_TAIL]):
        if item.tag in FINITE:
            source = subject_of(items, place)
            if source is not None and (len(items) - place <= _SHORT_TAIL or _says_nothing_else(items, place)):
                return source, Stretch(place, place + 1)
            return None
    return None


def is_signature(segment: Segment) -> bool:
    """Whether a line is a dash and a name, as under a quotation that stands alone: "- Ann Roy, miller"."""
    return segment.items[0].word in _DASHES and tail_of(segment) is not None


def _says_nothing_else(items: Sequence[Item], verb: int) -> bool:
    """Whether only times and places follow a verb of speech ("Ann Roy, the owner, said at a meeting on Monday")."""
    if items[verb].word not in reporting_verbs():
        return False
    end = sentence_end(items)
    place = skip_adverbials(items, verb + 1, end)
    if place == end or (items[place].word == "," and place + 1 < end and items[place + 1].word in _CIRCUMSTANCES):
        return True
    about = items[verb + 1].tag == "IN" and items[verb + 1].word != "that"  # "Roy said about the effort to close it"
    return about and not any(item.tag in FINITE for item in items[verb + 1 : end])


def announcer_of(segment: Segment) -> Stretch | None:
    """The source of a sentence that tells that somebody spoke, and not yet what ("Ann Roy agreed.")."""
    for place, item in enumerate(segment.items[:_LONGEST_TAIL]):
        if item.tag in FINITE:
            said = item.tag in ("VBD", "VBZ") and _says_nothing_else(segment.items, place)
            return subject_of(segment.items, place) if said else None
    return None


def first_subject(segment: Segment) -> Stretch | None:
    """The subject of the first verb of a sentence that has one."""
    for place, item in enumerate(segment.items):
        if item.tag in FINITE:
            source = subject_of(segment.items, place)
            if source is not None:
                return source
    return None


def speaker_by_position(segment: Segment, place: int) -> tuple[Stretch | None, Stretch | None] | None:
    """Source and cue of a quotation whose place alone shows that it is speech, whatever the verb.

    "“…,” Roy deadpanned.", "Roy deadpanned, “…”", "Then the question: “…”", "“…” — Ann Roy".
    """
    items = segment.items
    quotation = items[place].quotation
    assert quotation is not None
    before = items[place - 1].word if place else ""
    if before == ":":
        return _introduction(items, place)
    if quotation.inner.end - quotation.inner.start < _SHORTEST_SPEECH or quotation.is_title:
        return None
    if before == ",":
        found = _introduction(items, place)
        return None if found is None or found[0] is None else found
    return _signature(items, place)


def _introduction(items: Sequence[Item], place: int) -> tuple[Stretch | None, Stretch | None]:
    """Source and verb before a comma or colon that a quotation follows."""
    phrase = noun_phrase_before(items, place - 1)
    titled = phrase is not None and items[place - 1].word == ":" and _is_capitalised(items, phrase)
    if phrase is not None and titled and phrase.start > 0:
        return phrase, Stretch(place - 1, place)  # "MILL CLOSES - Ann Roy: “…”"
    for tags in (FINITE, _ANY_VERB):
        for verb in range(place - 2, -1, -1):
            if items[verb].tag in tags:
                source = subject_of(items, verb)
                if source is not None and not (source.start and items[source.start - 1].word in ("whether", "if")):
                    return source, Stretch(verb, verb + 1)
    return (phrase, Stretch(place - 1, place)) if titled else (None, None)


def _is_capitalised(items: Sequence[Item], phrase: Stretch) -> bool:
    """Whether each word is; headlines are, and so a name in them is not told by its tag."""
    tokens = [item.token for item in items[phrase.start : phrase.end]]
    opens = phrase.start == 0 or items[phrase.start - 1].word in (*_DASHES, "from")
    words = [token.text for token in tokens if token is not None and token.text not in ("and", "of", "the")]
    return opens and bool(words) and all(word[:1].isupper() for word in words)


def _signature(items: Sequence[Item], place: int) -> tuple[Stretch, Stretch] | None:
    """Source and verb, or dash, after a quotation."""
    quotation = items[place].quotation
    assert quotation is not None
    if place + 1 < len(items) and items[place + 1].word in _DASHES and len(items) - place <= _LONGEST_SIGNATURE:
        phrase = noun_phrase_after(items, place + 2, len(items))
        return None if phrase is None or not is_named(items, phrase) else (phrase, Stretch(place + 1, place + 2))
    if quotation.ending not in _TERMINAL:
        return None
    if place + 1 < len(items) and items[place + 1].tag == "VBD":  # "“…,” beamed Ann Roy"
        phrase = noun_phrase_after(items, place + 2, len(items))
        if phrase is not None and is_named(items, phrase):
            return phrase, Stretch(place + 1, place + 2)
    for verb in range(place + 1, min(place + 12, len(items))):
        if items[verb].tag in FINITE:
            source = subject_of(items, verb)
            if source is None or source.start <= place:
                return None
            return source, Stretch(verb, verb + 1)
    return None
