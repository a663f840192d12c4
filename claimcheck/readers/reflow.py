"""Printed lines -> paragraphs: the lines of a page end where the column does, not where a sentence does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.readers.extracted import PAGE_END, Block

_FULL = 0.75
"""Share of the usual width from which on a line counts as full: the next one goes on with it."""

_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]{0,3}$")
"""A line that ends like a sentence: the next one may begin a paragraph, however short the line is."""

_DIGITS = re.compile(r"\d+")
"""The number of the page, the only thing that differs in running heads."""

_RUNNING_LINES = 2
"""Lines at the head and at the foot of a page that may be the title of the book or the number of the page."""

_FEW_PAGES = 3
"""Fewer pages do not show what is repeated."""

_HYPHENATED = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})-$")
_CONTINUED = re.compile(r"[^\W\d_]+")
"""The two halves of a word that was parted at the end of a line: letters only, "COVID-19" is no such word."""

_WORD = re.compile(r"[^\W\d_]+")

_LONGEST_TITLE = 80
"""Characters, about a line of a printed page: a longer block without a full stop is rather a paragraph that lost it."""


def reflowed(pages: Sequence[Sequence[str]]) -> list[Block]:
    """The paragraphs of the pages, a form feed where a new page begins; running heads and page numbers are left out."""
    kept = _without_running_lines(pages)
    width = _usual_width(kept)
    words = Counter(word.lower() for page in kept for line in page for word in _WORD.findall(line))
    blocks: list[str] = []
    is_open, before = False, ""
    for page in kept:
        for line in page:
            if not line:
                is_open = False
            elif is_open:
                blocks[-1], is_open = _joined(blocks[-1], before + line, words), _goes_on(line, width)
                before = ""
            else:
                blocks.append(before + line)
                is_open, before = _goes_on(line, width), ""
        before += PAGE_END
    return [Block(text, _reason(text)) for text in blocks]


def _goes_on(line: str, width: int) -> bool:
    """Whether the paragraph goes on after this line: it fills the column, or it ends in mid-sentence."""
    return len(line) >= width * _FULL or (not _SENTENCE_END.search(line) and len(line) >= width / 2)


def _joined(text: str, line: str, words: Counter[str]) -> str:
    """Both as one text; a word that was parted at the end of the line is made whole.

    A hyphen stays where both halves occur as words of their own more often than the whole does ("long-term").
    """
    page_ends = line[: len(line) - len(line.lstrip(PAGE_END))]
    line = line.lstrip(PAGE_END)
    first, second = _HYPHENATED.search(text), _CONTINUED.match(line)
    if page_ends or first is None or second is None or not second[0][0].islower():
        return f"{text}{page_ends or ' '}{line}"
    whole, halves = (first[1] + second[0]).lower(), (first[1].lower(), second[0].lower())
    keeps_hyphen = not words[whole] and all(words[half] > 1 for half in halves)
    return f"{text if keeps_hyphen else text[:-1]}{line}"


def _usual_width(pages: Sequence[Sequence[str]]) -> int:
    """The width of the column: nine lines of ten are not longer."""
    lengths = sorted(len(line) for page in pages for line in page if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _without_running_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without the lines at their edges that return on most pages, whatever number is in them."""
    if len(pages) < _FEW_PAGES:
        return [list(page) for page in pages]
    returning = Counter(line for page in pages for line in set(_edges(page)))
    running = {line for line, count in returning.items() if count * 2 > len(pages)}
    return [list(_inner(page, running)) for page in pages]


def _edges(page: Sequence[str]) -> list[str]:
    lines = [_DIGITS.sub("#", line) for line in page if line]
    return lines[:_RUNNING_LINES] + lines[-_RUNNING_LINES:]


def _inner(page: Sequence[str], running: set[str]) -> Iterator[str]:
    numbers = [number for number, line in enumerate(page) if line]
    edges = {*numbers[:_RUNNING_LINES], *numbers[-_RUNNING_LINES:]}
    for number, line in enumerate(page):
        if number not in edges or _DIGITS.sub("#", line) not in running:
            yield line


def _reason(text: str) -> str | None:
    """A short block without a verb's full stop titles what follows."""
    is_title = len(text) < _LONGEST_TITLE and text.rstrip("\"'”’)")[-1:] not in (".", "!", "?", ":", ",", ";")
    return "headline" if is_title and text[:1].isupper() else None
