"""The summary for a terminal. Plain text: colour is added where it is printed, and is never the only sign."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from tabulate import tabulate

from claimcheck.report.entries import Quotation
from claimcheck.report.escape import visible
from claimcheck.report.signs import SEVERITY_SIGNS
from claimcheck.report.view import View
from claimcheck.report.words import count, shortened, summary_sentence

_LEAST_WIDTH = 40
"""Narrower terminals get lines of this width: below it a quotation cannot be read."""
_LONGEST_QUOTATION = 400
"""Characters of a quotation that are shown; the reports have all of it."""


def render_text(view: View, *, width: int = 100) -> str:
    """The summary in lines of at most `width` characters, tables apart."""
    width = max(width, _LEAST_WIDTH)
    parts = [_sources(view), *_not_checked(view, width), *_discrepancies(view, width)]
    if view.roles:
        parts.append(_roles(view))
    parts.append(textwrap.fill(summary_sentence(view), width))
    return "\n\n".join(parts) + "\n"


def _sources(view: View) -> str:
    rows = [
        [visible(row.id), visible(row.name), row.published or "no date", row.sentences, row.claims]
        for row in view.sources
    ]
    return tabulate(rows, ["source", "outlet", "published", "sentences", "claims"], disable_numparse=True)


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


def _discrepancies(view: View, width: int) -> Iterator[str]:
    for item in view.discrepancies:
        head = textwrap.fill(
            f"{SEVERITY_SIGNS[item.severity]} {item.severity.value} [{item.rule}] {visible(item.reason)}",
            width,
            subsequent_indent="  ",
        )
        yield "\n".join([head, *(_quotation(side, width) for side in item.sides), f"  id {item.id}"])


def _quotation(side: Quotation, width: int) -> str:
    speaker = f" ({visible(side.speaker)})" if side.speaker else ""
    words = shortened(visible(side.text), _LONGEST_QUOTATION)
    return textwrap.fill(
        f"{visible(str(side.place))}{speaker}: “{words}”",
        width,
        initial_indent="  ",
        subsequent_indent="    ",
        break_on_hyphens=False,
    )


def _roles(view: View) -> str:
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
    return f"{count(len(rows), 'role', 'roles')}\n" + tabulate(rows, ["role", *ids], disable_numparse=True)
