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
from claimcheck.claims.speech.segments import QUOTE, Segment
from claimcheck.claims.speech.verbs import ReportingVerb, word_list

_STOPS = frozenset([".", ";", "!", "?"])
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
    after = _content_after(items, cue, later, end)
    start = source.start if source is not None else verb_group_start(items, cue.stretch.start)
    before = None if cue.passive else _content_before(items, start, earlier, quoted_only=after is not None)
    parts = tuple(part for part in (before, after) if part is not None)
    if not parts and not (source is not None and items[-1].word in (":", ",")):
        return None
    return Report(cue.verb, cue.stretch, source, parts)


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
    if items[place].tag in ("VBG", "VBN") and items[place].word != "said":
        return None
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
    start = max([0, *(part.end for report in earlier for part in report.parts)])
    if last.tag == QUOTE:
        content = _trimmed(items, Stretch(start, end))
        if content.start >= end:
            return None
        return content if _said_in_full(items, content) else Stretch(end - 1, end)
    if quoted_only or last.word not in (",", *_DASHES):
        return None
    content = _trimmed(items, Stretch(start, end - 1))
    if content.end - content.start < 3:
        return content if any(item.tag == QUOTE for item in items[content.start : content.end]) else None
    return content if has_clause(items, content.start, content.end) else None


def _said_in_full(items: Items, content: Stretch) -> bool:
    """Whether the words before a quotation belong to what is said: "The plan is “a disgrace,” Roy said"."""
    return any(item.tag in FINITE for item in items[content.start : content.end]) and not any(
        item.word == ":" for item in items[content.start : content.end]
    )


def _content_after(items: Items, cue: Cue, later: tuple[Cue, ...], end: int) -> Stretch | None:
    """What follows the cue, if the cue may take it."""
    verb, start = cue.verb, cue.stretch.end
    limit = _limit(items, cue, later, end)
    place = _complement_start(items, cue, limit)
    if place is not None:
        content = _trimmed(items, Stretch(place, limit))
        return _quoted_alone(items, content) if content.start < content.end else None
    if verb.takes("phrase", "object", "clause", "that", "infinitive") and any(
        item.tag == QUOTE for item in items[start:limit]
    ):
        return _trimmed(items, Stretch(start, limit))
    return None


def _complement_start(items: Items, cue: Cue, limit: int) -> int | None:
    """Where the content after the cue begins: at a quotation, a clause, a question or a noun phrase."""
    verb = cue.verb
    start = cue.stretch.end
    place = _after_addressee(items, cue, limit)
    place = skip_adverbials(items, place, limit)
    for at in dict.fromkeys((place, skip_adverbials(items, start, limit), start)):
        if at >= limit:
            continue
        word = items[at].word
        if word in (",", ":") and at + 1 < limit and (items[at + 1].tag == QUOTE or word == ":"):
            return at + 1
        if items[at].tag == QUOTE and verb.takes("clause", "that", "quote", "whether", "object"):
            return at
        if word == "," and at + 1 < limit and items[at + 1].word == "that":
            return at + 1
        if word == "that" and verb.takes("clause", "that") and has_clause(items, at + 1, limit):
            return at
        if (
            word in _QUESTION_WORDS
            and verb.takes("whether", "clause")
            and any(item.tag in FINITE for item in items[at + 1 : limit])
        ):
            return at
        if verb.takes("clause") and _plain_clause(items, at, limit):
            return at
        if word == "to" and verb.takes("infinitive") and at + 1 < limit:
            return at
    return None


def _plain_clause(items: Items, at: int, limit: int) -> bool:
    """A clause without "that": its subject must stand first, so that an object with a relative clause is none."""
    if items[at].word in _QUESTION_WORDS or not has_clause(items, at, limit):
        return False
    phrase = noun_phrase_after(items, at, limit)
    if phrase is None or phrase.end >= limit:
        return items[at].tag in ("IN", "EX", "RB", "VBG") or items[at].word in ("there", "it")
    following = items[phrase.end]
    if following.tag in FINITE or following.tag in ("RB", "VBN"):
        return True
    if following.tag == "IN" and following.word != "that":
        place = skip_adverbials(items, phrase.end, limit)
        return place < limit and (items[place].tag in FINITE or items[place].tag == QUOTE)
    return following.tag == QUOTE or following.word == ","


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
    for other in later:
        if other.verb is ACCORDING:
            continue
        start = verb_group_start(items, other.stretch.start)
        before = items[start - 1] if start else None
        if before is None or start - 1 <= cue.stretch.end:
            continue
        if other.participle and before.word in (",", *_DASHES):
            return start - 1
        if before.tag == "CC" and not other.passive and _complement_start(items, other, end) is not None:
            return start - 1
        source = subject_of(items, other.stretch.start)
        if source is not None and source.start > cue.stretch.end and _coordinated(items, source.start):
            return source.start - 1
    return end


def _coordinated(items: Items, start: int) -> bool:
    """Whether a clause that begins at `start` follows a comma and a coordinating word."""
    return items[start - 1].word in _COORDINATORS and items[start - 2].word in (",", *_DASHES)


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
