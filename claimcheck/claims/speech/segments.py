"""Document and quotations -> segments: sentences in which a whole quotation is one item, as a noun phrase would be.

The sentences of the text stage also end inside quotations ("“We won. We did,” she said"). Who speaks is said outside of
the marks, so here a sentence runs on until a break that stands outside of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.claims.speech.marks import Quotation
from claimcheck.claims.speech.verbs import reporting_verbs
from claimcheck.models import Document, Entity, EntityKind, Mention, Span, Token

_LONGEST = 400
"""Items of a segment: no sentence is longer, and what looks around inside a segment stays cheap."""
QUOTE = "QUOTE"
"""The tag of an item that is a quotation."""


class Item(NamedTuple):
    """A token outside of quotations, or a quotation; a tuple, since every word makes one."""

    span: Span
    word: str
    """In lower case; empty for a quotation."""
    tag: str
    token: Token | None = None
    quotation: Quotation | None = None
    named: bool = False
    """Whether it is a word in the name of a person or an organisation."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence as the reader of quotations sees it."""

    items: tuple[Item, ...]
    paragraph: int
    """Number of the line it begins on among the lines that segments begin on: a new line is a new paragraph."""

    @property
    def quotations(self) -> list[int]:
        """The places of its quotations among its items."""
        return [place for place, item in enumerate(self.items) if item.quotation is not None]


def segments_of(
    document: Document, quotations: Sequence[Quotation], mentions: Sequence[Mention] = ()
) -> tuple[Segment, ...]:
    """The segments of a document, in text order; the words of a name count as proper nouns."""
    names = _name_starts(mentions)
    text = document.source.text
    segments: list[Segment] = []
    paragraph, previous_end = 0, 0
    for items in _groups(document, quotations, names):
        if "\n" in text[previous_end : items[0].span.start]:
            paragraph += 1
        segments.append(Segment(tuple(items), paragraph))
        previous_end = items[-1].span.end
    return tuple(segments)


def _groups(document: Document, quotations: Sequence[Quotation], names: frozenset[int]) -> Iterator[list[Item]]:
    """The items of each segment."""
    group: list[Item] = []
    end = -1
    for sentence_end, item in _items(document, quotations, names):
        if group and (item.span.start >= end or _ends_group(document.source.text, group, item)):
            yield group
            group = []
        group.append(item)
        end = max(end, sentence_end)
    if group:
        yield group


def _ends_group(text: str, group: Sequence[Item], item: Item) -> bool:
    """Whether a segment ends before an item, although no sentence does."""
    return len(group) >= _LONGEST or (item.tag == QUOTE and _begins_line(text, group[-1], item))


def _begins_line(text: str, before: Item, item: Item) -> bool:
    """Whether a quotation begins a line of its own after something that does not introduce it."""
    return "\n" in text[before.span.end : item.span.start] and before.word not in (":", ",")


def _name_starts(mentions: Sequence[Mention]) -> frozenset[int]:
    """Where the words of names begin; taggers know few of them."""
    return frozenset(
        mention.span.start + offset
        for mention in mentions
        if isinstance(mention, Entity) and mention.kind in (EntityKind.PERSON, EntityKind.ORGANIZATION)
        for offset in range(mention.span.end - mention.span.start)
    )


def _items(document: Document, quotations: Sequence[Quotation], names: frozenset[int]) -> Iterator[tuple[int, Item]]:
    """Each item with the end of the sentence that its last character stands in."""
    waiting = list(reversed(quotations))
    inside: Quotation | None = None
    for sentence in document.sentences:
        comma = False
        for token in sentence.tokens:
            while waiting and waiting[-1].outer.start < token.span.end:
                if inside is not None:
                    yield inside.outer.end, _quote(inside)
                inside = waiting.pop()
            if inside is not None:
                if token.span.start < inside.outer.end:
                    continue
                end = sentence.span.end if sentence.span.start < inside.outer.end else inside.outer.end
                yield end, _quote(inside)
                inside = None
            named = token.span.start in names and token.text[:1].isupper()
            tag = "NNP" if named else _behind_comma(token) if comma else token.tag
            comma = token.text == ","
            yield sentence.span.end, Item(token.span, token.text.lower(), tag, token, named=named)
    for quotation in ([inside] if inside else []) + waiting[::-1]:
        yield quotation.outer.end, _quote(quotation)


def _behind_comma(token: Token) -> str:
    """The tag of a token after a comma: "writing" is a verb there, whatever the tagger thinks."""
    word = token.text.lower()
    gerund = token.tag == "NN" and word.endswith("ing") and word in reporting_verbs()
    return "VBG" if gerund else token.tag


def _quote(quotation: Quotation) -> Item:
    return Item(quotation.outer, "", QUOTE, quotation=quotation)
