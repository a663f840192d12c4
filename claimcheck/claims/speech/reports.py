"""Segment -> reports: each cue of a sentence with its source and its content, by the frames that the cue may take."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.speech.cues import ACCORDING, Cue, find_cues
from claimcheck.claims.speech.phrases import (
    FINITE,
    Items,
    Stretch,
    has_clause,
    is_named,
    is_time,
    noun_phrase_after,
    skip_adverbials,
    subject_of,
    verb_group_start,
)
from claimcheck.claims.speech.segments import QUOTE, Item, Segment
from claimcheck.claims.speech.verbs import ReportingVerb, word_list

_STOPS = frozenset([".", ";", "!", "?"])
_BEFORE_NOUNS = frozenset(["POS", "DT", "PRP$", "JJ", "IN", "CC"])
"""Tags before a quotation that is a noun or an adjective of a larger phrase."""
_DASHES = frozenset(["-", "--", "–", "—"])
_QUESTION_WORDS = word_list("question_words")
_COORDINATORS = word_list("coordinators")


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its source and its content in one segment."""

    verb: ReportingVerb | None
    cue: Stretch | None
    source: Stretch | None
    parts: tuple[Stretch, ...]
    """Empty where the content stands in a neighbouring segment ("She said:")."""


def find_reports(segment: Segment) -> tuple[Report, ...]:
    """The reports of a segment; one inside the content of another is left to that one."""
    items = segment.items
    cues = find_cues(items)
    reports: list[Report] = []
    reached = 0
    for number, cue in enumerate(cues):
        if cue.stretch.start < reached:
            continue
        later = cues[number + 1 :]
        report = _according(items, cue, reached) if cue.verb is ACCORDING else _verbal(items, cue, later, reports)
        if report is not None:
            reports.append(report)
            reached = max([reached, *(part.end for part in report.parts)])
    return tuple(reports)


# --- "according to" ---------------------------------------------------------------------------------------------------


def _according(items: Items, cue: Cue, reached: int) -> Report | None:
    source = noun_phrase_after(items, cue.stretch.end, len(items))
    if source is None:
        return None
    end = _sentence_end(items)
    after = source.end
    while after < end and items[after].word != ",":
        after += 1
    before = _trimmed(items, Stretch(reached, cue.stretch.start))
    rest = _trimmed(items, Stretch(after, end))
    if before.end - before.start <= 2:  # "But according to the police, ..."
        parts: tuple[Stretch, ...] = (rest,)
    elif (
        items[cue.stretch.start - 1].word == ","
        and rest.start < rest.end
        and has_clause(items, before.start, before.end)
    ):
        parts = (before,)
    else:
        parts = (before, rest) if rest.start < rest.end else (before,)
    filled = tuple(part for part in parts if part.start < part.end)
    return Report(cue.verb, cue.stretch, source, filled) if filled else None


# --- verbs ------------------------------------------------------------------------------------------------------------


def _verbal(items: Items, cue: Cue, later: tuple[Cue, ...], earlier: list[Report]) -> Report | None:
    end = _sentence_end(items)
    inverted = _inverted_source(items, cue, end)
    if inverted is not None:
        return _inverted(items, cue, inverted, earlier)
    source = None if cue.passive else _source(items, cue, earlier)
    parts = _parenthetical(items, cue, source, later, earlier)
    if not parts:
        start = source.start if source is not None else verb_group_start(items, cue.stretch.start)
        after = _content_after(items, cue, later, end)
        before = None if cue.passive else _content_before(items, start, earlier, quoted_only=after is not None)
        if before is not None and after is not None and items[after.start].tag != QUOTE:
            after = None  # "“No,” she said as she left"
        parts = tuple(part for part in (before, after) if part is not None)
    if not parts and not (source is not None and items[-1].word in (":", ",")):
        return None
    return Report(cue.verb, cue.stretch, source, parts)


def _parenthetical(
    items: Items, cue: Cue, source: Stretch | None, later: tuple[Cue, ...], earlier: list[Report]
) -> tuple[Stretch, ...]:
    """The content around a cue between commas: "The mill, Roy said, had closed"."""
    if source is None or source.start == 0 or not cue.verb.takes("clause"):
        return ()
    after = skip_adverbials(items, cue.stretch.end, len(items))
    if items[source.start - 1].word != "," or after >= len(items) or items[after].word != ",":
        return ()
    begin = _reached(earlier)
    before = _trimmed(items, Stretch(begin, source.start - 1))
    rest = _trimmed(items, Stretch(after, _limit(items, cue, later, _sentence_end(items))))
    if rest.start >= rest.end or items[rest.start].tag == "VBG":
        return ()
    finite = any(item.tag in FINITE or item.tag == QUOTE for item in items[rest.start : rest.end])
    return tuple(part for part in (before, rest) if part.start < part.end) if finite else ()


def _source(items: Items, cue: Cue, earlier: list[Report]) -> Stretch | None:
    start = verb_group_start(items, cue.stretch.start)
    chained = start > 0 and (cue.participle or items[start - 1].tag in ("CC", "TO"))
    if chained and earlier and not (cue.participle and items[start - 1].tag.startswith("NN")):
        return earlier[-1].source
    return subject_of(items, cue.stretch.start)


def _inverted_source(items: Items, cue: Cue, end: int) -> Stretch | None:
    """The subject after its verb: "“No,” said Ann Roy", "Said Ann Roy:"."""
    place = cue.stretch.start
    before = items[place - 1] if place else None
    if before is not None and before.tag != QUOTE and before.word not in (",", *_DASHES):
        return None
    if (items[place].tag in ("VBG", "VBN") and items[place].word != "said") or not cue.verb.takes(
        "clause", "that", "quote", "whether"
    ):
        return None
    if before is not None and before.tag == QUOTE and not _stands_alone(items, place - 1):
        return None
    if before is not None and before.tag != QUOTE and not any(_may_say(item) for item in items[:place]):
        return None  # "Ann Roy, the owner, called it": an apposition, nothing that could be said
    phrase = noun_phrase_after(items, cue.stretch.end, end)
    if phrase is None or is_time(items, phrase):
        return None
    if phrase.end < end and (items[phrase.end].tag in FINITE or items[phrase.end].tag == "RB"):
        return None
    if not is_named(items, phrase) and phrase.end + 1 < end and items[phrase.end].word == ",":
        name = noun_phrase_after(items, phrase.end + 1, end)
        if name is not None and is_named(items, name) and (name.end == end or items[name.end].word in (",", ".")):
            return name
    return phrase


def _may_say(item: Item) -> bool:
    return item.tag in FINITE or item.tag == QUOTE


def _inverted(items: Items, cue: Cue, source: Stretch, earlier: list[Report]) -> Report | None:
    before = _content_before(items, cue.stretch.start, earlier, quoted_only=False)
    after = next(
        (
            place
            for place in range(source.end, len(items))
            if items[place].tag == QUOTE and _opens_content(items, place)
        ),
        None,
    )
    parts = [] if before is None else [before]
    if after is not None:
        parts.append(Stretch(after, after + 1))
    if not parts and cue.stretch.start > 0:
        return None
    return Report(cue.verb, cue.stretch, source, tuple(parts))


def _opens_content(items: Items, place: int) -> bool:
    return items[place - 1].word in (",", ":", *_DASHES, ".")


def _content_before(items: Items, end: int, earlier: list[Report], *, quoted_only: bool) -> Stretch | None:
    """What stands before the source, up to a comma or a closing quotation mark."""
    if end == 0:
        return None
    last = items[end - 1]
    start = _reached(earlier)
    if last.quotation is not None:
        content = _trimmed(items, Stretch(start, end))
        if content.start >= end or last.quotation.ending.isalnum():
            return None
        if _said_in_full(items, content):
            return content
        return Stretch(end - 1, end) if _stands_alone(items, end - 1) else None
    if quoted_only or last.word not in (",", *_DASHES):
        return None
    content = _trimmed(items, Stretch(start, end - 1))
    if content.start < content.end and items[content.start].tag == QUOTE:
        return content
    return content if any(item.tag in FINITE for item in items[content.start + 1 : content.end]) else None


def _reached(earlier: list[Report]) -> int:
    """The place after everything that the reports so far have used."""
    return max(
        [0, *(stretch.end for report in earlier for stretch in (*report.parts, report.cue, report.source) if stretch)]
    )


def _stands_alone(items: Items, place: int) -> bool:
    """Whether a quotation is a statement, and no part of a phrase before it ("host of “Good Morning,” said")."""
    return place == 0 or items[place - 1].tag in ("CC", "RB", "IN") or not items[place - 1].word.isalnum()


def _said_in_full(items: Items, content: Stretch) -> bool:
    """Whether the words before a quotation belong to what is said: "The plan is “a disgrace,” Roy said"."""
    return any(item.tag in FINITE for item in items[content.start : content.end]) and not any(
        item.word == ":" for item in items[content.start : content.end]
    )


def _content_after(items: Items, cue: Cue, later: tuple[Cue, ...], end: int) -> Stretch | None:
    """What follows the cue, if the cue may take it."""
    limit = _limit(items, cue, later, end)
    place = _complement_start(items, cue, limit)
    if place is not None:
        content = _trimmed(items, Stretch(place, limit))
        return _quoted_alone(items, content) if content.start < content.end else None
    return _phrase_after(items, cue, later, limit)


def _complement_start(items: Items, cue: Cue, limit: int) -> int | None:
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
    if word in (",", ":"):
        following = at + 1
        if following >= limit:
            return None
        opens = word == ":" or items[following].tag == QUOTE or items[following].word == "that"
        parenthetical = verb.takes("clause") and not cue.passive and _plain_clause(items, following, limit)
        return following if opens or parenthetical else None
    if items[at].tag == QUOTE:
        alone = items[at - 1].tag not in _BEFORE_NOUNS
        return at if alone and verb.takes("clause", "that", "quote", "whether", "object") else None
    if word == "that" and verb.takes("clause", "that"):
        return at if has_clause(items, at + 1, limit) else None
    if word in _QUESTION_WORDS:
        asks = verb.takes("whether", "clause") and any(item.tag in FINITE for item in items[at + 1 : limit])
        return at if asks else None
    if word == "to" and not cue.passive:
        return at if verb.takes("infinitive") and at + 1 < limit else None
    if verb.takes("clause") and not cue.passive:
        loose = not verb.takes("object", "phrase")
        return at if _plain_clause(items, at, limit, loose=loose) else None
    return None


def _plain_clause(items: Items, at: int, limit: int, *, loose: bool = False) -> bool:
    """A clause without "that": its subject must stand first, so that an object with a relative clause is none.

    `loose` is for verbs that take no object, where any finite verb after a noun will do.
    """
    if items[at].word in _QUESTION_WORDS or items[at].tag == "VBG" or not has_clause(items, at, limit):
        return False
    if items[at].tag == "IN" and not any(item.word == "," for item in items[at:limit]):
        return False
    phrase = noun_phrase_after(items, at, limit)
    if loose and phrase is not None:
        return True
    if phrase is None or phrase.end >= limit:
        return items[at].tag in ("IN", "EX", "RB") or items[at].word in ("there", "it")
    following = items[phrase.end]
    if following.tag in FINITE or following.tag in ("RB", "VBN"):
        return True
    if following.tag == "IN" and following.word != "that":
        place = skip_adverbials(items, phrase.end, limit)
        return place < limit and (items[place].tag in FINITE or items[place].tag == QUOTE)
    return following.tag == QUOTE or following.word == ","


def _phrase_after(items: Items, cue: Cue, later: tuple[Cue, ...], limit: int) -> Stretch | None:
    """A noun phrase after the cue that is content: by itself ("announced a deal"), or by what is quoted in it."""
    start = cue.stretch.end
    if cue.passive or cue.infinitive or not cue.verb.takes("phrase", "object"):
        return None
    if later:  # the nearest cue governs: "criticised the plan, with Roy calling it “a gift”"
        limit = min(limit, verb_group_start(items, later[0].stretch.start))
    first = _first_quotation(items, start, limit)
    if first is not None:
        quotation = items[first].quotation
        if first == start and quotation is not None and quotation.is_title:
            return None  # "a magazine called “Old Mills”"
        end = first + 1
        while end < limit and not _ends_phrase(items, end):
            end += 1
        return _trimmed(items, Stretch(start, end))
    return _noun_content(items, start, limit) if cue.verb.takes("object") else None


def _noun_content(items: Items, start: int, limit: int) -> Stretch | None:
    phrase = noun_phrase_after(items, start, limit)
    if phrase is None or is_time(items, phrase):
        return None
    end = phrase.end
    while end < limit and items[end].word != "," and items[end].tag not in FINITE:
        end += 1
    return Stretch(start, end)


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


def _after_addressee(items: Items, cue: Cue, limit: int) -> int:
    """The place after the person who was told."""
    start = cue.stretch.end
    if cue.passive or not cue.verb.takes("person"):
        return start
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


def _quoted_alone(items: Items, content: Stretch) -> Stretch:
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


def _limit(items: Items, cue: Cue, later: tuple[Cue, ...], end: int) -> int:
    """Where the content must end at the latest: before a cue that is coordinated with this one."""
    if cue.participle and _opens_segment(items, cue):
        end = next((place for place in range(cue.stretch.end, end) if items[place].word == ","), end)
    for other in later:
        border = _border(items, cue, other, end)
        if border is not None and border >= cue.stretch.end:
            return border
    return end


def _opens_segment(items: Items, cue: Cue) -> bool:
    return all(item.tag in ("CC", "IN", "RB") for item in items[: cue.stretch.start])


def _border(items: Items, cue: Cue, other: Cue, end: int) -> int | None:
    """The place where the content of a cue stops for a coordinated cue, None if that cue is a part of the content."""
    start = verb_group_start(items, other.stretch.start)
    if other.verb is ACCORDING or start == 0:
        return None
    before = items[start - 1]
    if other.participle:
        if before.word in (",", *_DASHES):
            return start - 1
        return start if before.quotation is not None and before.quotation.ends_with_comma else None
    if before.tag == "CC":
        return start - 1 if not other.passive and _takes_something(items, other, end) else None
    source = subject_of(items, other.stretch.start)
    if source is not None and source.start > cue.stretch.end and _coordinated(items, source.start):
        return source.start - 1
    return None


def _takes_something(items: Items, cue: Cue, end: int) -> bool:
    return _complement_start(items, cue, end) is not None or _phrase_after(items, cue, (), end) is not None


def _coordinated(items: Items, start: int) -> bool:
    """Whether a clause that begins at `start` follows a comma and a coordinating word."""
    before = items[start - 2]
    return items[start - 1].word in _COORDINATORS and (before.tag == QUOTE or before.word in (",", *_DASHES))


def _sentence_end(items: Items) -> int:
    """The place of the stop that ends the segment."""
    end = len(items)
    while end > 0 and items[end - 1].word in _STOPS:
        end -= 1
    return end


def _trimmed(items: Items, stretch: Stretch) -> Stretch:
    """The stretch without commas, dashes and conjunctions at its ends."""
    start, end = stretch
    while start < end and (items[start].word in (",", ":", *_DASHES, *_STOPS) or items[start].tag == "CC"):
        start += 1
    while end > start and items[end - 1].word in (",", ":", *_DASHES, *_STOPS):
        end -= 1
    return Stretch(start, end)
