"""Segment -> reports: each cue of a sentence with its source and its content, by the frames that the cue may take."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.claims.speech.contents import content_after, is_phrase, shown
from claimcheck.claims.speech.cues import ACCORDING, COLON, Cue, find_cues, owner_end
from claimcheck.claims.speech.edges import DASHES, sentence_end, stands_alone, trimmed
from claimcheck.claims.speech.inversion import ends_speech, inverted_source
from claimcheck.claims.speech.limits import limit_of
from claimcheck.claims.speech.phrases import (
    Items,
    Stretch,
    has_clause,
    noun_phrase_after,
    noun_phrase_before,
    skip_adverbials,
    verb_group_start,
)
from claimcheck.claims.speech.segments import QUOTE, Segment
from claimcheck.claims.speech.subjects import subject_of
from claimcheck.claims.speech.verbs import STATEMENTS, ReportingVerb, word_list
from claimcheck.lexicon import load_words
from claimcheck.text.tags import FINITE

_LONGEST_NAME = 6
"""Items before the colon of a headline."""
_SHORTEST_HEADLINE = 4
"""Items behind it: fewer are no statement."""
_OPENING = frozenset(["IN", "WRB", "VBG", "TO"])
"""Tags of words that open a clause or phrase before the main one."""


_BESIDE = frozenset(["as", "while", "though", "although"])
"""Words that open a clause in which somebody else does something at the same time."""


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its source and its content in one segment."""

    verb: ReportingVerb | None
    cue: Stretch | None
    source: Stretch | None
    parts: tuple[Stretch, ...]
    """Empty where the content stands in a neighbouring segment ("She said:")."""
    phrase: bool = False
    """Whether the content is a phrase of the sentence and no statement ("vowed to fight it")."""


def find_reports(segment: Segment) -> tuple[Report, ...]:
    """The reports of a segment; one inside the content of another is left to that one."""
    items = segment.items
    cues = find_cues(items)
    trailing = _ends_in_cue(items, cues)
    whole = _headline(items) or _trailing(items, cues)
    if whole is not None:
        return (whole,)
    reports: list[Report] = []
    reached = 0
    for number, cue in enumerate(cues):
        if cue.stretch.start < reached:
            continue
        later = cues[number + 1 :]
        if cue.verb is ACCORDING:
            report = _according(items, cue, reached) if not _only_reports(items, cue, reports) else None
        elif cue.noun:
            report = _nominal(items, cue, later)
        else:
            report = _verbal(items, cue, later, reports)
        if report is not None and not (report.phrase and trailing and later):
            reports.append(report)
            reached = max([reached, *(part.end for part in report.parts)])
    return tuple(reports)


def _headline(items: Items) -> Report | None:
    """The report of a headline: a name, or a kind of speaker, before a colon ("Poll: Most would stay")."""
    colon = next((place for place, item in enumerate(items[:_LONGEST_NAME]) if item.word == ":"), None)
    if not colon or colon + 1 >= len(items) or items[colon + 1].tag == QUOTE or _is_label(items[:colon]):
        return None
    speakers = word_list("headline_speakers")
    if not all(item.named for item in items[:colon]) and items[colon - 1].word not in speakers:
        return None
    content = trimmed(items, Stretch(colon + 1, len(items)))
    if content.end - content.start < _SHORTEST_HEADLINE:
        return None
    return Report(COLON, Stretch(colon, colon + 1), Stretch(0, colon), (content,))


def _is_label(items: Items) -> bool:
    """Whether the words before a colon say what the text is, and nobody's name: "UPDATE: ...", "Chapter 6: ..."."""
    labels = load_words("headline_labels")
    return any(item.word.rstrip("s") in labels or item.word in labels for item in items) or items[-1].tag == "CD"


def _ends_in_cue(items: Items, cues: tuple[Cue, ...]) -> bool:
    """Whether a sentence ends in ", Roy said": what it says somebody plans or shows is then a part of what Roy said."""
    if (
        not cues
        or cues[-1].noun
        or not cues[-1].verb.takes(*STATEMENTS)
        or items[cues[-1].stretch.start].tag not in FINITE
    ):
        return False
    end = sentence_end(items)
    source = subject_of(items, cues[-1].stretch.start)
    if source is None or source.start == 0 or skip_adverbials(items, cues[-1].stretch.end, end) < end:
        return False
    before = items[source.start - 1]
    return before.word == "," or ends_speech(before)


def _trailing(items: Items, cues: tuple[Cue, ...]) -> Report | None:
    """The report of a whole sentence that ends in ", according to Roy"; what is reported in it is a part of that."""
    if len(cues) < 2 or cues[-1].verb is not ACCORDING or items[cues[-1].stretch.start - 1].word != ",":
        return None
    if any(item.tag == QUOTE for item in items):
        return None
    source = _accorded(items, cues[-1], sentence_end(items))
    if source is None or any(item.word in (",", ";") for item in items[source.end :]):
        return None
    return _according(items, cues[-1], 0)


# --- "according to" ---------------------------------------------------------------------------------------------------


def _accorded(items: Items, cue: Cue, end: int) -> Stretch | None:
    """The noun phrase behind "according to", also where its first noun was taken for a verb ("court records")."""
    source = noun_phrase_after(items, cue.stretch.end, end)
    if source is not None:
        return _with_author(items, source, end)
    inner = noun_phrase_after(items, cue.stretch.end + 1, end)
    return None if inner is None else Stretch(cue.stretch.end, inner.end)


def _only_reports(items: Items, cue: Cue, earlier: list[Report]) -> bool:
    """Whether nothing but another report stands before "according to": "“No,” Roy said, | according to a video"."""
    last = earlier[-1] if earlier else None
    if last is None or last.cue is None or last.source is None or not last.parts:
        return False
    behind = max(last.cue.end, last.source.end) == cue.stretch.start - 1 and items[cue.stretch.start - 1].word == ","
    return behind and last.parts[-1].end <= min(last.cue.start, last.source.start)


def _with_author(items: Items, source: Stretch, end: int) -> Stretch:
    """A source with whoever wrote it: "a study by economists Ann Roy and Ben Lee"."""
    if source.end >= end or items[source.end].word != "by":
        return source
    author = noun_phrase_after(items, source.end + 1, end)
    if author is not None and author.end < end and items[author.end].named:
        author = noun_phrase_after(items, author.end, end)
    return source if author is None else Stretch(source.start, author.end)


def _according(items: Items, cue: Cue, reached: int) -> Report | None:
    end = sentence_end(items)
    source = _accorded(items, cue, end)
    if source is None:
        return None
    after = source.end
    while after < end and items[after].word not in (",", ":"):
        after += 1
    before = trimmed(items, Stretch(reached, cue.stretch.start))
    rest = trimmed(items, Stretch(after, end))
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


# --- nouns ------------------------------------------------------------------------------------------------------------


def _nominal(items: Items, cue: Cue, later: tuple[Cue, ...]) -> Report | None:
    """ "Roy's claim that the mill had closed", "their fears that it would"; rumours are nobody's."""
    content = content_after(items, cue, later, sentence_end(items))
    if content is None:
        return None
    end = next((place for place in range(content.start, content.end) if items[place].word == ","), content.end)
    owner = owner_end(items, cue.stretch.start)
    source = None
    if owner is not None:
        named = items[owner - 1].tag == "POS"
        source = noun_phrase_before(items, owner - 1) if named else Stretch(owner - 1, owner)
    content = Stretch(content.start, end)
    return Report(cue.verb, cue.stretch, source, (content,), is_phrase(items, cue, content))


# --- verbs ------------------------------------------------------------------------------------------------------------


def _verbal(items: Items, cue: Cue, later: tuple[Cue, ...], earlier: list[Report]) -> Report | None:
    end = sentence_end(items)
    inverted = inverted_source(items, cue, end)
    if inverted is not None:
        return _inverted(items, cue, inverted, earlier)
    source = None if cue.passive else _source(items, cue, earlier)
    if source is not None and items[source.start].word in ("nobody", "none", "no", "neither"):
        return None  # "no official said"
    parts, phrase = _parenthetical(items, cue, source, later, earlier), False
    if not parts:
        start = source.start if source is not None else verb_group_start(items, cue.stretch.start)
        after = content_after(items, cue, later, end) or shown(items, cue, source, later)
        before = (
            None if cue.passive else _content_before(items, cue.verb, start, earlier, quoted_only=after is not None)
        )
        if before is not None and not _may_trail(items, cue, before):
            before = None
        if before is not None and after is not None and items[after.start].tag != QUOTE:
            after = None  # "“No,” she said as she left"
        if before is not None and after is None and items[before.end - 1].tag == QUOTE:
            reach = later[0].stretch.start if later and not later[0].noun else len(items)
            after = _quotation_after(items, Stretch(cue.stretch.end, reach))
        parts = tuple(part for part in (before, after) if part is not None)
        phrase = before is None and after is not None and is_phrase(items, cue, after)
    if not parts and not (source is not None and items[-1].word in (":", ",")):
        return None
    return Report(cue.verb, cue.stretch, source, parts, phrase)


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
    before = trimmed(items, Stretch(begin, source.start - 1))
    rest = trimmed(items, Stretch(after, limit_of(items, cue, later, sentence_end(items))))
    if rest.start >= rest.end or items[rest.start].tag == "VBG":
        return ()
    opening = any(item.tag in FINITE for item in items[before.start + 1 : before.end])
    if items[rest.start].tag == QUOTE and not opening:
        return ()  # "Asked about it, Roy said, “No.”"
    opens = items[rest.start].tag == "VBN"  # taggers take the verb behind the cue for a participle: "celebrated"
    finite = opens or any(item.tag in FINITE or item.tag in ("TO", QUOTE) for item in items[rest.start : rest.end])
    return tuple(part for part in (before, rest) if part.start < part.end) if finite else ()


def _source(items: Items, cue: Cue, earlier: list[Report]) -> Stretch | None:
    start = verb_group_start(items, cue.stretch.start)
    if cue.participle and not any(item.tag in FINITE for item in items[:start]):
        return _subject_after_comma(items, cue)
    chained = start > 0 and (cue.participle or items[start - 1].tag in ("CC", "TO"))
    speakers = [report.source for report in earlier if report.source is not None]
    if chained and speakers and not (cue.participle and items[start - 1].tag.startswith("NN")):
        nearest = None if cue.participle else subject_of(items, cue.stretch.start)
        lower = nearest is not None and nearest.start > 0 and items[nearest.start - 1].word in _BESIDE
        return nearest if lower else speakers[-1]  # "Roy urged her to go, as Lee smiled and vowed to stay"
    return subject_of(items, cue.stretch.start)


def _subject_after_comma(items: Items, cue: Cue) -> Stretch | None:
    """The subject of the main clause after an opening participle ("In a letter announcing it, the owner called it")."""
    for place in range(cue.stretch.end, len(items)):
        if items[place].word == ",":
            return noun_phrase_after(items, place + 1, len(items))
    return subject_of(items, cue.stretch.start)


def _inverted(items: Items, cue: Cue, source: Stretch, earlier: list[Report]) -> Report | None:
    before = _content_before(items, cue.verb, cue.stretch.start, earlier, quoted_only=False)
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


def _quotation_after(items: Items, reach: Stretch) -> Stretch | None:
    """The second half of a quotation that its attribution interrupts; another cue has its own."""
    for place in range(reach.start, reach.end):
        if items[place].tag == QUOTE and _opens_content(items, place):
            return Stretch(place, place + 1)
    return None


def _opens_content(items: Items, place: int) -> bool:
    return items[place - 1].word in (",", ":", *DASHES, ".")


def _content_before(
    items: Items, verb: ReportingVerb, end: int, earlier: list[Report], *, quoted_only: bool
) -> Stretch | None:
    """What stands before the source, up to a comma or a closing quotation mark."""
    if end == 0:
        return None
    if items[end - 1].word == "as" and end > 1 and items[end - 2].word == ",":
        end -= 1  # "…, as the paper reported"
    last = items[end - 1]
    start = _reached(earlier)
    if last.quotation is not None:
        content = trimmed(items, Stretch(start, end))
        if content.start >= end or last.quotation.ending.isalnum():
            return None
        if _said_in_full(items, content):
            return content
        return Stretch(end - 1, end) if stands_alone(items, end - 1) else None
    if quoted_only or last.word not in (",", *DASHES) or not verb.takes(*STATEMENTS):
        return None
    content = trimmed(items, Stretch(start, end - 1))
    if content.start < content.end and items[content.start].tag == QUOTE:
        return content
    verbs = any(item.tag in FINITE or item.tag in ("VBN", QUOTE) for item in items[content.start + 1 : content.end])
    return content if verbs or _has_plain_verb(items, content) else None


def _has_plain_verb(items: Items, content: Stretch) -> bool:
    """Whether a verb tagged as an infinitive stands without "to" or an auxiliary: "the leaders, … , continue to"."""
    pairs = zip(items[content.start : content.end], items[content.start + 1 : content.end], strict=False)
    return any(item.tag == "VB" and before.tag in ("NNS", "NNPS", ",") for before, item in pairs)


def _may_trail(items: Items, cue: Cue, before: Stretch) -> bool:
    """Whether a cue may follow its content: not in a relative clause, nor after a clause that opens the cue's own."""
    stretch = items[before.start : before.end]
    if not cue.verb.takes(*STATEMENTS) and noun_phrase_after(items, cue.stretch.end, len(items)) is not None:
        return False  # "While he spoke of a “ruin,” Roy dismissed it"
    if any(item.tag == QUOTE for item in stretch):
        return True
    start = verb_group_start(items, cue.stretch.start)
    if items[start - 1].word in ("who", "which", "that"):
        return False  # "The shop closed - a blow for those who said otherwise"
    if items[start].tag == "VBN" and cue.stretch.end < len(items) and items[cue.stretch.end].word == "by":
        return False  # "An idea that came up, proposed by Roy, is a tax"
    opens = stretch[0].tag in _OPENING or (stretch[0].tag == "RB" and len(stretch) > 1 and stretch[1].tag == "WRB")
    if not opens:
        return True
    comma = next((place for place, item in enumerate(stretch) if item.word == ","), None)
    if comma is None:  # "Seeing it led him to leave, he said"
        return stretch[0].tag == "VBG" and any(item.tag in FINITE for item in stretch)
    return any(item.tag in FINITE for item in stretch[comma:])  # "If it rains, they would expect him"


def _reached(earlier: list[Report]) -> int:
    """The place after everything that the reports so far have used."""
    return max(
        [0, *(stretch.end for report in earlier for stretch in (*report.parts, report.cue, report.source) if stretch)]
    )


def _said_in_full(items: Items, content: Stretch) -> bool:
    """Whether the words before a quotation belong to what is said: "The plan is “a disgrace,” Roy said"."""
    return any(item.tag in FINITE for item in items[content.start : content.end]) and not any(
        item.word == ":" for item in items[content.start : content.end]
    )
