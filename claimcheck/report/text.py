"""The summary for a terminal. Plain text: colour is added where it is printed, and is never the only sign."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator

from claimcheck.models import Severity
from claimcheck.report.entries import Quotation
from claimcheck.report.escape import stretch, visible
from claimcheck.report.fitting import filled, fitted_table
from claimcheck.report.independence import dependent, overlaps_of
from claimcheck.report.signs import SEVERITY_SIGNS
from claimcheck.report.view import View
from claimcheck.report.words import DOES_NOT_SAY, count, insertion, overlap_sentence, shortened, summary_sentence

_LEAST_WIDTH = 40
"""Narrower terminals get lines of this width: below it a quotation cannot be read."""
_LONGEST_QUOTATION = 400
"""Characters of a quotation that are shown; the reports have all of it."""


Painter = Callable[[str, Severity], str]
"""Puts colour on the head of a discrepancy."""


def render_text(view: View, *, width: int = 100, paint: Painter | None = None) -> str:
    """The summary in lines of at most `width` characters.

    A head that is painted begins with a sign and says its severity, so that colour is never the only sign.
    """
    width = max(width, _LEAST_WIDTH)
    parts = [_sources(view, width), *_not_checked(view, width), *_discrepancies(view, width, paint or _plain)]
    if view.roles:
        parts.append(_roles(view, width))
    parts += _dependent(view, width)
    parts.append(textwrap.fill(summary_sentence(view), width))
    return "\n\n".join(parts) + "\n"


def _plain(text: str, severity: Severity) -> str:
    return text


def _dependent(view: View, width: int) -> Iterator[str]:
    names = {row.id: visible(row.name) for row in view.sources}
    for item in dependent(overlaps_of(view)):
        yield textwrap.fill(f"copied: {overlap_sentence(item, names)}", width, subsequent_indent="  ")


def _sources(view: View, width: int) -> str:
    rows = [
        [visible(row.id), visible(row.name), row.published or "no date", row.sentences, row.claims]
        for row in view.sources
    ]
    return fitted_table(rows, ["source", "outlet", "published", "sentences", "claims"], width)


def _not_checked(view: View, width: int) -> Iterator[str]:
    lines = [f"not read: {visible(item.path)}: {visible(item.reason)}" for item in view.skipped_sources]
    lines += [f"note: {visible(notice)}" for notice in view.notices]
    reasons: dict[str, int] = {}
    for item in view.not_checked:
        reasons[item.reason] = reasons.get(item.reason, 0) + 1
    if reasons:
        listed = ", ".join(f"{number} × {reason}" for reason, number in sorted(reasons.items()))
        lines.append(f"not checked: {listed}")
    if lines:
        yield "\n".join(textwrap.fill(line, width, subsequent_indent="  ") for line in lines)


def _discrepancies(view: View, width: int, paint: Painter) -> Iterator[str]:
    names = {row.id: visible(row.name) for row in view.sources}
    for item in view.discrepancies:
        head = textwrap.fill(
            f"{SEVERITY_SIGNS[item.severity]} {item.severity.value} [{item.rule}] {visible(item.reason)}",
            width,
            subsequent_indent="  ",
        )
        head = "\n".join(paint(line, item.severity) for line in head.split("\n"))
        silent = (_indented(f"{names[source]}: {DOES_NOT_SAY}", width) for source in item.silent)
        yield "\n".join([head, *(_quotation(side, width) for side in item.sides), *silent, f"  id {item.id}"])


def _quotation(side: Quotation, width: int) -> str:
    speaker = f" ({visible(side.speaker)})" if side.speaker else ""
    words = shortened(visible(side.text), _LONGEST_QUOTATION)
    about = stretch(insertion(side.about))
    return _indented(f"{visible(str(side.place))}{speaker}: {about}“{words}”", width)


def _indented(text: str, width: int) -> str:
    """A paragraph below a head."""
    return filled(text, width, "  ", "    ")


def _roles(view: View, width: int) -> str:
    ids = [row.id for row in view.sources]
    rows = []
    for row in view.roles:
        holders = {
            source: ", ".join(
                visible(holder.person) + (" (quoted)" if holder.quoted else "")
                for holder in row.holders
                if holder.source == source
            )
            for source in ids
        }
        name = f"{row.role} of {row.organization}" if row.organization else row.role
        rows.append([visible(name), *(holders[source] or "–" for source in ids)])
    return f"{count(len(rows), 'role', 'roles')}\n" + fitted_table(rows, ["role", *ids], width)
