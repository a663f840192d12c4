"""Markdown line by line: headings, tables, rules, code and link definitions are no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.models import Skipped, Span

_HEADING = re.compile(r" {0,3}#{1,6}(?=[ \t]|$)")
"""`## Heading`; `#hashtag` is none."""

_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
"""The second line of a heading that is underlined."""

_RULE = re.compile(r" {0,3}(?:\*[ \t]*){3,}$| {0,3}(?:-[ \t]*){3,}$| {0,3}(?:_[ \t]*){3,}$")
"""`***`, `- - -`, `___`: each sign is followed by blanks only, so there is one way to match."""

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")

_TABLE_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*\|[ \t|:-]*$")
"""The row `--- | :---:` under the head of a table, without the blanks before it."""

_DEFINITION = re.compile(r" {0,3}\[[^\[\]\^][^\[\]]{0,200}\]:[ \t]+\S")
"""`[name]: https://...`"""


def excluded_lines(text: str, start: int) -> Iterator[Skipped]:
    """The lines that are no prose from `start` on, with the reason for each."""
    lines = list(_lines(text, start))
    table_rows = _table_rows(text, lines)
    fence = ""
    for number, span in enumerate(lines):
        line = span.of(text)
        mark = _FENCE.match(line)
        if fence or mark:
            yield Skipped(span, "code")
            fence = _fence_after(fence, mark[1] if mark else "", line)
        elif number in table_rows:
            yield Skipped(span, "table")
        else:
            reason = _reason(line, _neighbours(text, lines, number))
            if reason:
                yield Skipped(span, reason)


def first_heading(text: str, start: int) -> str | None:
    """The words of the first heading `# ...` from `start` on, which names the article where nothing else does."""
    for span in _lines(text, start):
        line = span.of(text)
        match = _HEADING.match(line)
        words = line[match.end() :].rstrip("# \t").lstrip() if match else ""
        if words:
            return words
    return None


def _lines(text: str, start: int) -> Iterator[Span]:
    """The lines that are not blank, without their ends."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        stop = start + len(text[start:end].rstrip())
        if stop > start:
            yield Span(start, stop)
        start = end + 1


def _neighbours(text: str, lines: list[Span], number: int) -> tuple[str, str]:
    """The lines directly before and after this one, empty where a blank line is between."""
    before = lines[number - 1] if number else None
    after = lines[number + 1] if number + 1 < len(lines) else None
    this = lines[number]
    touches_before = before is not None and text.count("\n", before.end, this.start) == 1
    touches_after = after is not None and text.count("\n", this.end, after.start) == 1
    return (
        before.of(text) if before and touches_before else "",
        after.of(text) if after and touches_after else "",
    )


def _reason(line: str, neighbours: tuple[str, str]) -> str | None:
    before, after = neighbours
    if _HEADING.match(line):
        return "headline"
    if _UNDERLINE.match(line) and before:
        return "headline"
    if not before and _UNDERLINE.match(after) and not _UNDERLINE.match(line):
        return "headline"
    if _RULE.match(line):
        return "rule"
    return "markup" if _DEFINITION.match(line) else None


def _fence_after(fence: str, mark: str, line: str) -> str:
    """The fence that is open after this line: a longer or equal one of the same sign and nothing else closes it."""
    if not fence:
        return mark
    closes = mark.startswith(fence) and not line.strip().strip(mark[0])
    return "" if closes else fence


def _table_rows(text: str, lines: list[Span]) -> frozenset[int]:
    """Numbers of the lines in a table: rows that begin with a bar, and those around a row of dashes."""
    rows = {number for number, span in enumerate(lines) if span.of(text).lstrip().startswith("|")}
    for number, span in enumerate(lines):
        if _is_delimiter(span.of(text)):
            rows.add(number)
            if number and "|" in lines[number - 1].of(text):
                rows.add(number - 1)
            rows.update(_rows_below(text, lines, number))
    return frozenset(rows)


def _rows_below(text: str, lines: list[Span], number: int) -> Iterator[int]:
    for below in range(number + 1, len(lines)):
        apart = text.count("\n", lines[below - 1].end, lines[below].start) > 1
        if apart or "|" not in lines[below].of(text) or _is_delimiter(lines[below].of(text)):
            return
        yield below


def _is_delimiter(line: str) -> bool:
    return _TABLE_DELIMITER.match(line.lstrip()) is not None
