"""Source texts -> paragraphs of segments, each with the claims and the differing words that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.models import Document, Span
from claimcheck.report.html.cards import Card
from claimcheck.report.view import View

_PARAGRAPH = re.compile(r"\r?\n[ \t\r]*\n")
"""A blank line. Linear: each blank belongs to one match."""

_TONES = ("conflict", "divergence", "gap", "agreement", "single")
"""Where claims overlap, a segment is marked as the first of these."""


class Segment(NamedTuple):
    """A stretch of an article in which nothing changes."""

    text: str
    claims: tuple[int, ...] = ()
    """Numbers of the claims it belongs to."""
    marks: tuple[int, ...] = ()
    """Numbers of the cards that say these words differ."""
    anchors: tuple[str, ...] = ()
    """Of the claims that begin here."""
    card: Card | None = None
    """The finding that the segment leads to."""
    begins: bool = False
    """Whether it is the first segment that its finding has here."""
    skipped: str | None = None
    """Why it is not compared, if it is not."""


class Article(NamedTuple):
    """One source, marked."""

    source: str
    title: str | None
    url: str | None
    """Of the article on the web; None unless it is an address a browser may open."""
    paragraphs: tuple[tuple[Segment, ...], ...]


class _Stretch(NamedTuple):
    """Something that begins and ends in the text."""

    span: Span
    claim: int | None = None
    anchor: str | None = None
    card: Card | None = None
    mark: int | None = None
    skipped: str | None = None


def articles_of(view: View, cards: Sequence[Card], anchors: Mapping[str, str]) -> tuple[Article, ...]:
    """The articles of a comparison."""
    stretches = _stretches(view, cards, anchors)
    return tuple(_article(document, stretches[document.source.id]) for document in view.comparison.documents)


def claim_numbers(view: View) -> dict[str, int]:
    """A short name for each claim, for the script."""
    return {claim.id: number for number, claim in enumerate(view.comparison.claims)}


def _stretches(view: View, cards: Sequence[Card], anchors: Mapping[str, str]) -> dict[str, list[_Stretch]]:
    found: dict[str, list[_Stretch]] = {row.id: [] for row in view.sources}
    leads = {}
    for card in reversed(cards):  # the first card of a claim, the severest, is set last
        leads.update({side.claim: card for side in card.sides})
        for side in card.sides:
            start = side.shown.start
            marks = [Span(start + first, start + end) for first, end in side.marked]
            found[side.source] += [_Stretch(span, mark=card.number) for span in marks]
    numbers = claim_numbers(view)
    for claim in view.comparison.claims:
        stretch = _Stretch(claim.span, numbers[claim.id], anchors[claim.id], leads.get(claim.id))
        found[claim.source].append(stretch)
    for document in view.comparison.documents:
        found[document.source.id] += [_Stretch(item.span, skipped=item.reason) for item in document.skipped]
    return found


def _article(document: Document, stretches: Sequence[_Stretch]) -> Article:
    source = document.source
    text = source.text
    front = [item.span for item in document.skipped if item.reason == "front matter"]
    body = Span(max((span.end for span in front), default=0), len(text))
    paragraphs: list[list[Segment]] = [[]]
    led: set[int] = set()
    for span, active in _sweep(body, [item for item in stretches if item.span.end > item.span.start]):
        segment = _segment(text, span, active, led)
        first, *others = _PARAGRAPH.split(segment.text)
        paragraphs[-1].append(_with_text(segment, first))
        paragraphs += [[_with_text(segment, other, later=True)] for other in others]
    kept = (tuple(item for item in paragraph if item.text) for paragraph in paragraphs)
    url = source.url if source.url and source.url.startswith(("https://", "http://")) else None
    return Article(source.id, source.title, url, tuple(filter(_says_something, kept)))


def _says_something(paragraph: Sequence[Segment]) -> bool:
    return any(item.text.strip() for item in paragraph)


def _sweep(body: Span, stretches: Sequence[_Stretch]) -> Iterator[tuple[Span, list[_Stretch]]]:
    """The parts of the body between two places where a stretch begins or ends, with the stretches that cover them."""
    inside = [item for item in stretches if item.span.overlaps(body)]
    starting = sorted(inside, key=lambda item: item.span.start)
    places = sorted(
        {body.start, body.end} | {min(max(at, body.start), body.end) for item in inside for at in item.span}
    )
    active: list[_Stretch] = []
    following = 0
    for start, end in pairwise(places):
        active = [item for item in active if item.span.end > start]
        while following < len(starting) and starting[following].span.start <= start:
            active.append(starting[following])
            following += 1
        yield Span(start, end), active


def _segment(text: str, span: Span, active: Sequence[_Stretch], led: set[int]) -> Segment:
    """The segment of a part; `led` has the numbers of the cards that a segment before led to."""
    claims = [item for item in active if item.claim is not None]
    cards = [item.card for item in claims if item.card is not None]
    card = min(cards, key=lambda card: (_TONES.index(card.tone), card.number), default=None)
    begins = card is not None and card.number not in led
    if card is not None:
        led.add(card.number)
    return Segment(
        text=span.of(text),
        claims=tuple(item.claim for item in claims if item.claim is not None),
        marks=tuple(sorted({item.mark for item in active if item.mark is not None})),
        anchors=tuple(item.anchor for item in claims if item.anchor and item.span.start == span.start),
        card=card,
        begins=begins,
        skipped=next((item.skipped for item in active if item.skipped), None),
    )


def _with_text(segment: Segment, text: str, *, later: bool = False) -> Segment:
    """The segment with another text; a later part begins nothing."""
    if later:
        return segment._replace(text=text, anchors=(), begins=False)
    return segment._replace(text=text)
