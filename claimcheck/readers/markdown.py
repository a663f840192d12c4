"""Markdown: what is markup and no prose.

A whole line (heading, table row, rule, code, comment) is excluded with its kind as the reason and parts the paragraphs
around it. Signs inside prose (`**`, `[`, `](https://...)`) are excluded as "markup"; the text stage reads over them,
and the sentence goes on. This is no full parser: what it does not know it leaves in the text, where a reader sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.models import Skipped, Span
from claimcheck.readers.markdown_lines import excluded_lines

_COMMENT = re.compile(r"<!--")

_INLINE = re.compile(
    r"""
      (?P<image> !\[ [^\[\]]{0,500} \] (?: \( [^()\n]{0,2000} \) | \[ [^\[\]\n]{0,200} \] ) )
    | (?P<note>  \[\^ [^\[\]\n]{1,80} \] :? )
    | (?P<link>  (?P<open>\[) [^\[\]]{1,1000}
      (?P<close> \] (?: \( [^()\n]{0,2000} (?: \( [^()\n]{0,200} \) [^()\n]{0,2000} )? \)
                      | \[ [^\[\]\n]{0,200} \] ) ) )
    | (?P<tag>   </? [A-Za-z] [^<>\n]{0,500} > )
    | (?P<left>  (?<![^\W_]) (?<!\\) (?: \*{1,3} | _{1,3} | ~~ ) (?=[^\s*_~]) )
    | (?P<right> (?<=[^\s*_~\\]) (?: \*{1,3} | _{1,3} | ~~ ) (?![^\W_]) )
    | (?P<inner> (?<=[^\W\d_]) \*{1,3} (?=[^\W\d_]) )
    | (?P<code>  `{1,2} )
    | (?P<backslash> \\ (?=[\\`*_{}\[\]()<>\#+\-.!|~]) )
    | (?P<quoted> ^[ ]{0,3} > (?:[ ]? >)* )
    """,
    re.VERBOSE | re.MULTILINE,
)
"""The signs of Markdown inside prose, one named alternative each.

`left` and `right` are the marks of emphasis: they touch a word on one side only, so that "5 * 3", "snake_case" and the
lone star of a footnote ("marked with * are") stay. Every length is bounded, and no bracket is looked into twice, so the
time is linear.
"""


def markup(text: str, start: int) -> Iterator[Skipped]:
    """What is no prose from `start` on, in text order and without overlaps."""
    blocks = _merged(list(_comments(text, start)), list(excluded_lines(text, start)))
    position = start
    for block in blocks:
        yield from _signs(text, position, block.span.start)
        yield block
        position = block.span.end
    yield from _signs(text, position, len(text))


def _comments(text: str, start: int) -> Iterator[Skipped]:
    """HTML comments; one that is never closed reaches to the end, as in a browser."""
    while (match := _COMMENT.search(text, start)) is not None:
        end = text.find("-->", match.end())
        start = len(text) if end < 0 else end + len("-->")
        yield Skipped(Span(match.start(), start), "comment")


def _merged(comments: list[Skipped], lines: list[Skipped]) -> list[Skipped]:
    """Both in text order; of two that overlap the one that begins first stays, and the other's rest with it."""
    kept: list[Skipped] = []
    for item in sorted(comments + lines, key=lambda item: (item.span.start, -item.span.end)):
        if kept and item.span.start < kept[-1].span.end:
            longer = Span(kept[-1].span.start, max(kept[-1].span.end, item.span.end))
            kept[-1] = Skipped(longer, kept[-1].reason)
        else:
            kept.append(item)
    return kept


def _signs(text: str, start: int, end: int) -> Iterator[Skipped]:
    position = start
    while (match := _INLINE.search(text, position, end)) is not None:
        position = match.end()
        if match["image"]:
            yield Skipped(Span(*match.span()), "image")
        elif match["link"]:
            yield Skipped(Span(*match.span("open")), "markup")
            yield from _signs(text, match.end("open"), match.start("close"))
            yield Skipped(Span(*match.span("close")), "markup")
        else:
            yield Skipped(Span(*match.span()), "markup")
