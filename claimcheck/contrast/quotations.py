"""A source -> the words it gives as a speaker's own, each with who is said to have spoken them.

They stand between quotation marks, or as a block: a paragraph after one that ends with a colon. The whole text is read,
since a quotation may run over several sentences, some of which are no claims (questions, for example).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claims.speech.marks import find_quotations
from claimcheck.contrast.pairs import Account
from claimcheck.lexicon import load_table
from claimcheck.models import Attribution, Claim, Span

_REACH = 5000
"""Characters beyond which a claim that ends there does not reach back to a quotation: no sentence is as long."""
_NEXT_CLAIMS = 4
"""Claims behind a stretch of text that may carry words of it: those of its own sentence."""
_MARKS = '“”„«»"'
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", ",": None, ".": None})
_NESTED = 8
"""Attributions whose contents may hold one stretch: reports of reports nest a few levels at most."""
_INNER = "'’ʼ.,"
"""Signs that belong to a word between two of its letters; a hyphen does not: "well-known" is "well known"."""
_ENDINGS = ("n't", "'re", "'ve", "'ll", "'m", "'d")


class Word(NamedTuple):
    """A word of a quotation as it is compared: without case, punctuation, hyphens and contractions."""

    text: str
    span: Span
    editorial: bool = False
    """Whether it is the writer's: in brackets, masked ("b----"), or the mark of an ellipsis."""


class Passage(NamedTuple):
    """A stretch between quotation marks, or a block."""

    span: Span
    """Without the quotation marks."""
    words: tuple[Word, ...]
    attribution: Attribution | None
    """Who is said to have spoken it, if the source says so."""


def passages_of(account: Account) -> tuple[Passage, ...]:
    """The quoted passages of a source, in text order."""
    return account.once(_found)


def _found(account: Account) -> tuple[Passage, ...]:
    text = account.document.source.text
    said = _Attributions(account)
    stretches = sorted([*(item.inner for item in find_quotations(text)), *_blocks(text)])
    passages = (Passage(span, tuple(_words(text, span)), said.over(span)) for span in stretches)
    return tuple(passage for passage in passages if passage.words)  # marks around nothing quote nothing


class ClaimsByPlace:
    """Finds the claim that a stretch of text belongs to."""

    def __init__(self, account: Account) -> None:
        self._claims = sorted(account.claims, key=lambda claim: (claim.span.end, claim.span.start))
        self._ends = [claim.span.end for claim in self._claims]

    def over(self, span: Span) -> Claim | None:
        """The claim that shares most characters with the span; the first of them where several share as many."""
        best, most = None, 0
        for place in range(bisect_right(self._ends, span.start), len(self._claims)):
            claim = self._claims[place]
            common = min(claim.span.end, span.end) - max(claim.span.start, span.start)
            if common > most or (best is not None and common == most > 0 and claim.span < best.span):
                best, most = claim, common
            if claim.span.end > span.end + _REACH:
                break
        return best

    def carrying(self, span: Span) -> Claim | None:
        """The first claim with a word of the span among its own that stands elsewhere, such as in a carried subject."""
        first = bisect_right(self._ends, span.end)
        after = self._claims[first : first + _NEXT_CLAIMS]
        return next((claim for claim in after if any(span.contains(token.span) for token in claim.tokens)), None)


class _Attributions:
    """Finds the attribution that covers a stretch of text."""

    def __init__(self, account: Account) -> None:
        known = dict.fromkeys(claim.attribution for claim in account.claims if claim.attribution is not None)
        parts = [(span, item) for item in known for span in item.content_spans]
        self._parts = sorted(parts, key=lambda part: (part[0], part[1].speaker or "", part[1].cue_span or Span(0, 0)))
        self._starts = [span.start for span, _ in self._parts]

    def over(self, span: Span) -> Attribution | None:
        """The attribution that has most of the stretch in its content; None where none has any."""
        best, most = None, 0
        last = bisect_right(self._starts, span.end)
        for part, item in self._parts[max(0, last - _NESTED) : last]:
            common = min(part.end, span.end) - max(part.start, span.start)
            if common > most:
                best, most = item, common
        return best


def _blocks(text: str) -> Iterator[Span]:
    """Paragraphs without quotation marks that follow a paragraph ending with a colon."""
    introduced = False
    for span in _paragraphs(text):
        paragraph = span.of(text)
        if introduced and not any(sign in paragraph for sign in _MARKS):
            yield span
        introduced = paragraph.endswith(":")


def _paragraphs(text: str) -> Iterator[Span]:
    """Stretches between blank lines, without the blanks around them."""
    first = last = place = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            first = first if last > first else place + len(line) - len(line.lstrip())
            last = place + len(line.rstrip())
        elif last > first:
            yield Span(first, last)
            first = last
        place += len(line)
    if last > first:
        yield Span(first, last)


def _words(text: str, span: Span) -> Iterator[Word]:
    """The words of a stretch, in one pass over its characters."""
    place, depth = span.start, 0
    while place < span.end:
        sign = text[place]
        if sign.isalnum():
            end = _word_end(text, place, span.end)
            masked = text[end : end + 1] == "*" or text[end : end + 3] == "---"
            for part in _expanded(text[place:end]):
                yield Word(part, Span(place, end), editorial=depth > 0 or masked)
            place = end
            continue
        if sign == "…" or (sign == "." and text[place + 1 : place + 3].strip().startswith(".")):
            yield Word("…", Span(place, place + 1), editorial=True)
            while place < span.end and text[place] in ". …":
                place += 1
            continue
        depth = max(0, depth + (sign in "[(") - (sign in "])"))
        place += 1


def _word_end(text: str, start: int, limit: int) -> int:
    """The end of a word; an apostrophe, a decimal point or the points of "U.S." belong to it."""
    place = start + 1
    while place < limit and (
        text[place].isalnum() or (text[place] in _INNER and text[place + 1 : place + 2].isalnum() and place + 1 < limit)
    ):
        place += 1
    return place


def _expanded(chunk: str) -> tuple[str, ...]:
    """The words of a chunk as they are compared: one, or several for a contraction.

    >>> _expanded("don’t"), _expanded("It's"), _expanded("senate's"), _expanded("U.S"), _expanded("2,500")
    (('do', 'not'), ('it', 'is'), ("senate's",), ('us',), ('2500',))
    """
    table = _contractions()
    word = chunk.lower().translate(_PLAIN)
    if word in table:
        return tuple(table[word].split())
    ending = next((ending for ending in _ENDINGS if word.endswith(ending) and len(word) > len(ending)), None)
    return (word.removesuffix(ending), table[ending]) if ending else (word,)


@lru_cache(maxsize=1)
def _contractions() -> dict[str, str]:
    return {short: full for short, (full,) in load_table("contractions").items()}
