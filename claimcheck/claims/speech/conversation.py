"""Reports and quotations of an article -> utterances: who says a quotation that has no cue of its own.

A quotation alone in its sentence belongs to the cue after it, to the speaker who was introduced just before it, or to
whoever spoke last in the same paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.claims.speech.marks import Quotation
from claimcheck.claims.speech.phrases import Stretch
from claimcheck.claims.speech.positions import announcer_of, first_subject, is_signature, speaker_by_position, tail_of
from claimcheck.claims.speech.printed import is_narrator, is_own_voice, offers_full_text, printed_after
from claimcheck.claims.speech.reports import Report, find_reports
from claimcheck.claims.speech.segments import QUOTE, Item, Segment
from claimcheck.claims.speech.verbs import ReportingVerb
from claimcheck.models import Span

_LONGEST_HEADING = 6
"""Words of a quotation that stands alone as a heading."""


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
    phrase: bool = False
    """Whether the content is a phrase of the sentence and no statement."""


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
        self._number, self._last_number, self._waiting_number = 0, -1, -1
        """The segment that is read, that of the last utterance, and that of the first waiting quotation."""
        self._own_voice = False
        """Whether the author of the article has spoken of themselves so far."""
        self._waiting: list[tuple[Segment, int]] = []
        """Quotations that hope for a cue in the next segment."""

    def read(self) -> list[Utterance]:
        """The utterances of the article that have a content, in the text order of their contents."""
        printed = 0
        for number, segment in enumerate(self._segments):
            if number < printed:
                continue
            self._number, last = number, self._last
            self._read_segment(segment)
            self._own_voice = self._own_voice or is_own_voice(segment)
            printed = self._read_printed(segment, last)
        self._give_up_waiting()
        spoken = [utterance for utterance in self._utterances if utterance.spans]
        return sorted(spoken, key=lambda utterance: utterance.spans[0])

    def _read_segment(self, segment: Segment) -> None:
        if self._waiting and not self._is_answer(segment, segment.paragraph - self._waiting[-1][0].paragraph):
            self._give_up_waiting()
        reports = find_reports(segment)
        free = _uncovered(segment, reports)
        for report in reports:
            self._add_report(segment, report)
        if reports:
            self._give_up_waiting()
        elif self._waiting and not segment.quotations:
            tail = tail_of(segment)
            if tail is not None:
                self._answer(segment, tail)
        for place in free:
            self._add_free(segment, place)
        if not reports and not free:
            self._give_up_waiting()
            self._introduce(segment)

    def _read_printed(self, segment: Segment, last: Utterance | None) -> int:
        """The end of the letter or post that a segment introduces; its author is whoever is told to have written it."""
        new = self._introduced is not None and self._introduced is self._utterances[-1]
        author = last if offers_full_text(segment) else self._introduced if new else None
        if author is None or author.source is None or self._own_voice or self._waiting:
            return 0
        if is_narrator(author.segment.items[author.source.start].word):
            return 0
        end = printed_after(self._segments, self._number)
        for printed in self._segments[self._number + 1 : end]:
            _add(author, printed.items, Stretch(0, len(printed.items)))
        if end > self._number + 1:
            self._introduced = None
        return end

    @staticmethod
    def _is_answer(segment: Segment, paragraphs: int) -> bool:
        """Whether a segment can tell who speaks a quotation so many paragraphs before."""
        return paragraphs == 0 or (paragraphs == 1 and is_signature(segment))

    def _add_report(self, segment: Segment, report: Report) -> None:
        items = segment.items
        cue = None if report.cue is None else _span(items, report.cue)
        utterance = Utterance(segment, report.source, report.verb, cue, phrase=report.phrase)
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
        if is_signature(segment):
            self._last = None  # the next quotation is signed by somebody else

    def _attach_waiting(self, utterance: Utterance) -> None:
        for segment, place in self._waiting:
            _add(utterance, segment.items, Stretch(place, place + 1))
        self._waiting = []

    def _remember(self, segment: Segment, utterance: Utterance) -> None:
        last = self._last
        if last is not None and last.segment is segment and last.holds_quotation and not utterance.holds_quotation:
            return  # "“…,” said Roy, who advised that …": Roy goes on
        self._last, self._last_paragraph, self._last_number = utterance, segment.paragraph, self._number

    def _introduce(self, segment: Segment) -> None:
        """A sentence that ends with a colon introduces the quotation after it, with or without a verb of speech."""
        self._introduced = None
        source = first_subject(segment) if segment.items[-1].word == ":" else announcer_of(segment)
        if source is not None:
            self._introduced = Utterance(segment, source, None, None)
            self._utterances.append(self._introduced)

    def _add_free(self, segment: Segment, place: int) -> None:
        quotation = segment.items[place].quotation
        assert quotation is not None
        alone = len(
            [item for item in segment.items if item.tag == QUOTE or (item.token is not None and item.word.isalnum())]
        )
        if alone == len(segment.quotations):
            if self._introduced is not None or not quotation.is_title:
                self._add_alone(segment, place, quotation)
            return
        found = speaker_by_position(segment, place)
        if found is not None:
            source, cue = found
            utterance = Utterance(segment, source, None, None if cue is None else _span(segment.items, cue))
            _add(utterance, segment.items, Stretch(place, place + 1))
            self._utterances.append(utterance)
            self._remember(segment, utterance)

    def _add_alone(self, segment: Segment, place: int, quotation: Quotation) -> None:
        speaker = self._speaker_before(segment, quotation)
        if speaker is None:
            self._waiting_number = self._waiting_number if self._waiting else self._number
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
            near = near or (last is not None and self._goes_on(last))
            if near and last is not None:
                _add(last, segment.items, Stretch(place, place + 1))
                self._last_paragraph = segment.paragraph
                continue
            utterance = Utterance(segment, None, None, None)
            _add(utterance, segment.items, Stretch(place, place + 1))
            self._utterances.append(utterance)
            self._remember(segment, utterance)

    def _goes_on(self, last: Utterance) -> bool:
        """Whether a paragraph of quotations only goes on with what the sentence before it reports."""
        statement = last.source is not None and not last.phrase and last.segment is self._segments[self._last_number]
        return statement and self._waiting_number - self._last_number == 1


def _is_heading(segment: Segment, place: int) -> bool:
    """Whether a quotation that nobody claims is a heading between paragraphs."""
    quotation = segment.items[place].quotation
    if quotation is None or quotation.ending in (".", "!", "?"):
        return False
    return len(quotation.words) <= _LONGEST_HEADING


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
