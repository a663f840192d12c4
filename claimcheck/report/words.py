"""Counts and sentences that several formats share."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from claimcheck.models import Severity
from claimcheck.report.independence import Overlap
from claimcheck.report.view import View
from claimcheck.version import __version__

_SHORT = 120
"""Length in characters at which words that nobody compares are cut: enough to recognise them."""

_INSERTED = 60
"""The same for a subject that stands before a quotation: it must not be longer than what it explains."""

DOES_NOT_SAY = "does not say"
"""What a source does that a gap is about, after its name."""

NEAR_PAIRS = (
    "Claims of the next section that are nearest to each other, with the probability that they speak of one point. "
    "Too unlike for a verdict: compare them by eye."
)
"""Above the pairs that may tell the same."""

NOT_FOUND = "“Not found” is no proof of silence: a source may tell the same in quite other words."
"""Above the statements by source."""


def count(number: int, one: str, many: str) -> str:
    """A number with its noun.

    >>> count(1, "claim", "claims"), count(2, "claim", "claims")
    ('1 claim', '2 claims')
    """
    return f"{number} {one if number == 1 else many}"


def shortened(text: str, length: int = _SHORT) -> str:
    """The text on one line, cut with an ellipsis where it is longer.

    >>> shortened("one two three", 8)
    'one two…'
    """
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def insertion(about: str | None) -> str:
    """What the words of a source are about, before them and in brackets, as an editor inserts it; empty for nothing.

    >>> insertion("Mr. Hall"), insertion(None)
    ('[Mr. Hall] ', '')
    """
    return f"[{shortened(about, _INSERTED)}] " if about else ""


def severity_counts(view: View) -> str:
    """For example "1 conflict, 2 gaps"; empty where there is no discrepancy."""
    counts = [(severity.value, view.count(severity)) for severity in Severity]
    return ", ".join(count(number, name, f"{name}s") for name, number in counts if number)


def default_title(view: View) -> str:
    """The heading of a report that nobody named.

    Names of outlets are joined as in a sentence.
    """
    *names, last = (row.name for row in view.sources)
    return f"What {', '.join(names)} and {last} say"


def overlap_sentence(item: Overlap, names: Mapping[str, str]) -> str:
    """What a reader should know of two sources of which one stands in the other."""
    return (
        f"{item.share:.0%} of the claims of {names[item.source]} ({item.shared} of {item.counted}, quotations apart) "
        f"stand almost word for word in {names[item.other]}: not independent."
    )


def summary_sentence(view: View) -> str:
    """What was found, in one sentence."""
    claims = sum(row.claims for row in view.sources)
    found = severity_counts(view)
    discrepancies = count(len(view.discrepancies), "discrepancy", "discrepancies") + (f" ({found})" if found else "")
    agreements = count(len(view.agreements), "agreement", "agreements")
    single = count(len(view.single), "claim", "claims")
    return (
        f"{count(claims, 'claim', 'claims')} of {count(len(view.sources), 'source', 'sources')} compared: "
        f"{discrepancies}, {agreements}, {single} in one source only."
    )


def made_by(signature: str) -> str:
    """The version and a short hash of all settings, for the foot of a report; the JSON report has them in full."""
    digest = hashlib.sha256(signature.encode()).hexdigest()[:8]
    return f"Made by claimcheck {__version__}, settings `{digest}`."
