"""Reports and quotations of an article -> utterances: who says a quotation that has no cue of its own.

A quotation alone in its sentence belongs to the cue after it, to the speaker who was introduced just before it, or to
whoever spoke last in the same paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.claims.speech.edges import sentence_end
from claimcheck.claims.speech.marks import Quotation
from claimcheck.claims.speech.phrases import (
    FINITE,
    Stretch,
    is_named,
    noun_phrase_after,
    noun_phrase_before,
    skip_adverbials,
    subject_of,
)
from claimcheck.claims.speech.reports import Report, find_reports
from claimcheck.claims.speech.segments import QUOTE, Item, Segment
from claimcheck.claims.speech.verbs import ReportingVerb, reporting_verbs
from claimcheck.models import Span

_SHORTEST_SPEECH = 20
"""Characters of a quotation that is speech by its place alone; shorter ones are titles and scare quotes."""
_LONGEST_HEADING = 6
"""Words of a quotation that stands alone as a heading."""
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


@dataclass(slots=True)
class Utterance:
    """What one speaker says in one go, possibly in several sentences."""

    segment: Segment
    """The segment in which the source stands."""
    source: Stretch | None
    verb: ReportingVerb | None
    cue: Span | None
    spans: list[Span] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    """For each of the spans whether it is a quotation and nothing else."""
    holds_quotation: bool = False


def converse(segments: Sequence[Segment]) -> list[Utterance]:
    """The utterances of an article, in the order in which they begin."""
    return _Conversation(segments).read()


class _Conversation:
    """One pass over the segments with what is known of the last speaker."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._utterances: list[Utterance] = []
        self._last: Utterance | None = None
        """The utterance that a quotation without a cue would go on with."""
        self._last_paragraph = -1
        self._introduced: Utterance | None = None
        """One whose content has not come yet ("She said:")."""
        self._waiting: list[tuple[Segment, int]] = []
        """Quotations that hope for a cue in the next segment."""

    def read(self) -> list[Utterance]:
        for segment in self._segments:
            self._read_segment(segment)
        self._give_up_waiting()
        spoken = [utterance for utterance in self._utterances if utterance.spans]
        return sorted(spoken, key=lambda utterance: utterance.spans[0])

    def _read_segment(self, segment: Segment) -> None:
        if self._waiting and self._waiting[-1][0].paragraph != segment.paragraph:
            self._give_up_waiting()
        reports = find_reports(segment)
        free = _uncovered(segment, reports)
        for report in reports:
            self._add_report(segment, report)
        if reports:
            self._give_up_waiting()
        elif self._waiting and not segment.quotations:
            tail = _tail(segment)
            if tail is not None:
                self._answer(segment, tail)
        for place in free:
            self._add_free(segment, place, reports)
        if not reports and not free:
            self._give_up_waiting()
            self._introduce(segment)

    def _add_report(self, segment: Segment, report: Report) -> None:
        items = segment.items
        cue = None if report.cue is None else _span(items, report.cue)
        utterance = Utterance(segment, report.source, report.verb, cue)
        for part in report.parts:
            _add(utterance, items, part)
        self._utterances.append(utterance)
        if not report.parts:
            if self._waiting:
                self._attach_waiting(utterance)
            else:
                self._introduced = utterance
        self._remember(segment, utterance)

    def _answer(self, segment: Segment, tail: tuple[Stretch, Stretch]) -> None:
        source, cue = tail
        utterance = Utterance(segment, source, None, _span(segment.items, cue))
        self._utterances.append(utterance)
        self._attach_waiting(utterance)
        self._remember(segment, utterance)

    def _attach_waiting(self, utterance: Utterance) -> None:
        for segment, place in self._waiting:
            _add(utterance, segment.items, Stretch(place, place + 1))
        self._waiting = []

    def _remember(self, segment: Segment, utterance: Utterance) -> None:
        last = self._last
        if last is not None and last.segment is segment and last.holds_quotation and not utterance.holds_quotation:
            return  # "“…,” said Roy, who advised that …": Roy goes on
        self._last, self._last_paragraph = utterance, segment.paragraph

    def _introduce(self, segment: Segment) -> None:
        """A sentence that ends with a colon introduces the quotation after it, with or without a verb of speech."""
        self._introduced = None
        source = _first_subject(segment) if segment.items[-1].word == ":" else _announced(segment)
        if source is not None:
            self._introduced = Utterance(segment, source, None, None)
            self._utterances.append(self._introduced)

    def _add_free(self, segment: Segment, place: int, reports: Sequence[Report]) -> None:
        quotation = segment.items[place].quotation
        assert quotation is not None
        alone = len(
            [item for item in segment.items if item.tag == QUOTE or (item.token is not None and item.word.isalnum())]
        )
        if alone == len(segment.quotations):
            if self._introduced is not None or not quotation.is_title:
                self._add_alone(segment, place, quotation)
            return
        found = _by_position(segment, place)
        if found is not None:
            source, cue = found
            utterance = Utterance(segment, source, None, None if cue is None else _span(segment.items, cue))
            _add(utterance, segment.items, Stretch(place, place + 1))
            self._utterances.append(utterance)
            self._remember(segment, utterance)

    def _add_alone(self, segment: Segment, place: int, quotation: Quotation) -> None:
        speaker = self._speaker_before(segment, quotation)
        if speaker is None:
            self._waiting.append((segment, place))
            return
        _add(speaker, segment.items, Stretch(place, place + 1))
        self._remember(segment, speaker)
        if speaker is self._introduced:
            self._introduced = None

    def _speaker_before(self, segment: Segment, quotation: Quotation) -> Utterance | None:
        if self._introduced is not None:
            return self._introduced
        if self._last is None or self._waiting:
            return None
        same = segment.paragraph == self._last_paragraph
        return self._last if same or quotation.continues else None

    def _give_up_waiting(self) -> None:
        """Quotations that nobody claims: speech of the last speaker, if that was a quotation."""
        waiting, self._waiting = self._waiting, []
        if len(waiting) == 1 and _is_heading(*waiting[0]):
            return
        for segment, place in waiting:
            last = self._last
            near = last is not None and last.holds_quotation and segment.paragraph - self._last_paragraph <= 1
            if near and last is not None:
                _add(last, segment.items, Stretch(place, place + 1))
                self._last_paragraph = segment.paragraph
                continue
            utterance = Utterance(segment, None, None, None)
            _add(utterance, segment.items, Stretch(place, place + 1))
            self._utterances.append(utterance)
            self._remember(segment, utterance)


def _is_heading(segment: Segment, place: int) -> bool:
    """Whether a quotation that nobody claims is a heading between paragraphs."""
    quotation = segment.items[place].quotation
    return quotation is not None and len(quotation.words) <= _LONGEST_HEADING


def _span(items: Sequence[Item], stretch: Stretch) -> Span:
    return Span(items[stretch.start].span.start, items[stretch.end - 1].span.end)


def _add(utterance: Utterance, items: Sequence[Item], part: Stretch) -> None:
    quoted = all(item.tag == QUOTE for item in items[part.start : part.end])
    span = _span(items, part)
    if quoted and part.end - part.start == 1:
        quotation = items[part.start].quotation
        assert quotation is not None
        span = quotation.inner
    utterance.spans.append(span)
    utterance.quoted.append(quoted)
    utterance.holds_quotation |= any(item.tag == QUOTE for item in items[part.start : part.end])


def _uncovered(segment: Segment, reports: Sequence[Report]) -> list[int]:
    parts = [part for report in reports for part in report.parts]
    return [place for place in segment.quotations if not any(part.start <= place < part.end for part in parts)]


def _tail(segment: Segment) -> tuple[Stretch, Stretch] | None:
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


def _says_nothing_else(items: Sequence[Item], verb: int) -> bool:
    """Whether only times and places follow a verb of speech ("Ann Roy, the owner, said at a meeting on Monday")."""
    if items[verb].word not in reporting_verbs():
        return False
    end = sentence_end(items)
    place = skip_adverbials(items, verb + 1, end)
    return place == end or (items[place].word == "," and place + 1 < end and items[place + 1].word in _CIRCUMSTANCES)


def _announced(segment: Segment) -> Stretch | None:
    """The source of a sentence that tells that somebody spoke, and not yet what ("Ann Roy agreed.")."""
    for place, item in enumerate(segment.items[:_LONGEST_TAIL]):
        if item.tag in FINITE:
            said = item.tag == "VBD" and _says_nothing_else(segment.items, place)
            return subject_of(segment.items, place) if said else None
    return None


def _first_subject(segment: Segment) -> Stretch | None:
    for place, item in enumerate(segment.items):
        if item.tag in FINITE:
            source = subject_of(segment.items, place)
            if source is not None:
                return source
    return None


def _by_position(segment: Segment, place: int) -> tuple[Stretch | None, Stretch | None] | None:
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
    for tags in (FINITE, _ANY_VERB):
        for verb in range(place - 2, -1, -1):
            if items[verb].tag in tags:
                source = subject_of(items, verb)
                if source is not None:
                    return source, Stretch(verb, verb + 1)
    phrase = noun_phrase_before(items, place - 1)
    if phrase is not None and items[place - 1].word == ":" and _is_capitalised(items, phrase):
        return phrase, Stretch(place - 1, place)
    return None, None


def _is_capitalised(items: Sequence[Item], phrase: Stretch) -> bool:
    """Whether each word is; headlines are, and so a name in them is not told by its tag."""
    tokens = [item.token for item in items[phrase.start : phrase.end]]
    opens = phrase.start == 0 or items[phrase.start - 1].word in (*_DASHES, "from")
    return opens and all(token is not None and token.text[:1].isupper() for token in tokens)


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
