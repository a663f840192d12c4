"""What a source itself asks to pass, by `<!-- claimcheck: ignore RULE reason="..." -->` before a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from claimcheck.comparison import Comparison
from claimcheck.errors import ClaimcheckError
from claimcheck.models import Discrepancy, Source, Span
from claimcheck.report.entries import Place
from claimcheck.report.locating import Locator
from claimcheck.report.outcome import UnusedIgnore
from claimcheck.rules import RULES
from claimcheck.settings import nearest

_COMMENT = re.compile(r"<!--[ \t]*claimcheck:[ \t]*ignore\b(?P<rest>[^\n>]*)-->")
"""The comment; what stands after "ignore" is read by `_ARGUMENTS`."""
_ARGUMENTS = re.compile(r'[ \t]+(?P<rule>[a-z-]+)[ \t]+reason="(?P<reason>[^"\n]+)"[ \t]*')
"""A rule and a reason; both are mandatory."""
_PARAGRAPH = re.compile(r"\s*(?P<words>\S(?:[^\n]|\n(?![ \t]*\r?\n))*)")
"""What follows the comment up to a blank line."""
_MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment of a source."""

    source: str
    place: Place
    """Of the comment."""
    span: Span
    """The paragraph after it."""
    rule: str
    reason: str

    def covers(self, item: Discrepancy) -> bool:
        """Whether the discrepancy is of the rule and has evidence in the paragraph."""
        return item.rule == self.rule and any(
            evidence.source == self.source and evidence.span.overlaps(self.span) for evidence in item.evidence
        )


def ignored(comparison: Comparison) -> tuple[dict[str, str], tuple[UnusedIgnore, ...]]:
    """Id and reason of the discrepancies that a comment covers, and the comments that cover none."""
    found = [item for item in comparison.findings if isinstance(item, Discrepancy)]
    reasons: dict[str, str] = {}
    unused = []
    for ignore in _ignores(document.source for document in comparison.documents):
        covered = [item for item in found if ignore.covers(item)]
        reasons.update({item.id: f"{ignore.reason} ({ignore.place})" for item in covered})
        if not covered:
            unused.append(UnusedIgnore(ignore.place, ignore.rule))
    return reasons, tuple(unused)


def _ignores(sources: Iterable[Source]) -> Iterator[Ignore]:
    for source in sources:
        if source.path and PurePosixPath(source.path).suffix.lower() in _MARKDOWN:
            locator = Locator(source)
            for comment in _COMMENT.finditer(source.text):
                yield _ignore(source, comment, locator.place(comment.start()))


def _ignore(source: Source, comment: re.Match[str], place: Place) -> Ignore:
    arguments = _ARGUMENTS.fullmatch(comment["rest"])
    if arguments is None:
        hint = 'write: <!-- claimcheck: ignore RULE reason="..." -->'
        raise ClaimcheckError("a comment of claimcheck cannot be read", where=str(place), hint=hint)
    names = [rule.name for rule in RULES]
    if arguments["rule"] not in names:
        raise ClaimcheckError(
            f"there is no rule {arguments['rule']!r}", where=str(place), hint=nearest(arguments["rule"], names)
        )
    paragraph = _PARAGRAPH.match(source.text, comment.end())
    span = Span(*paragraph.span("words")) if paragraph else Span(comment.end(), comment.end())
    return Ignore(source.id, place, span, arguments["rule"], arguments["reason"])
