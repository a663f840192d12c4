"""The comment at the end of a Markdown report, from which a later check tells what changed since."""

from __future__ import annotations

import hashlib
import re
from typing import NamedTuple
from urllib.parse import quote, unquote

from claimcheck.comparison import Comparison

PAGE_MARK = '<meta name="generator" content="claimcheck">'
"""By which a written page is known as one of ours."""

_STAMP = re.compile(r"\n<!-- claimcheck\n(?P<lines>(?:[a-z]+ \S+(?: \S+)?\n)+)-->\n\Z")
"""The comment, at the very end; every line is a word, then one or two fields without blanks."""


class Stamp(NamedTuple):
    """What a report was made from."""

    body: str
    """Hash of the report above the comment: another one was edited by hand."""
    signature: str
    """Hash of the settings and versions."""
    sources: tuple[tuple[str, str], ...]
    """Path and hash of each source."""


def stamped(body: str, comparison: Comparison) -> str:
    """The report with its stamp."""
    lines = [f"body {_hash(body)}", f"signature {_hash(comparison.signature)}"]
    for document in comparison.documents:
        source = document.source
        lines.append(f"source {quote(source.path or source.id, errors='surrogatepass')} {_hash(source.text)}")
    return "\n".join([body, "<!-- claimcheck", *lines, "-->\n"])


def read_stamp(report: str) -> Stamp | None:
    """The stamp of a report; None where it has none."""
    found = _STAMP.search(report)
    if found is None:
        return None
    rows = [line.split(" ") for line in found["lines"].splitlines()]
    fields = {row[0]: row[1] for row in rows if len(row) == 2}
    sources = tuple(
        (unquote(row[1], errors="surrogatepass"), row[2]) for row in rows if row[0] == "source" and len(row) == 3
    )
    return Stamp(fields.get("body", ""), fields.get("signature", ""), sources)


def was_edited(report: str, stamp: Stamp) -> bool:
    """Whether the report above its stamp is not what was written."""
    return _hash(_STAMP.sub("", report)) != stamp.body


def what_changed(stamp: Stamp, comparison: Comparison) -> list[str]:
    """What is different now from when the report was written, a sentence each."""
    before = dict(stamp.sources)
    now = {d.source.path or d.source.id: _hash(d.source.text) for d in comparison.documents}
    changes = [f"{path} has changed" for path in now if path in before and before[path] != now[path]]
    changes += [f"{path} is new" for path in now if path not in before]
    unread = {skipped.path: skipped.reason for skipped in comparison.skipped_sources}
    changes += [
        f"{path} cannot be read: {unread[path]}" if path in unread else f"{path} is gone"
        for path in before
        if path not in now
    ]
    if stamp.signature != _hash(comparison.signature):
        changes.append("claimcheck or its settings have changed")
    return changes


def _hash(text: str) -> str:
    """Of the text, whatever its line ends: git changes them from checkout to checkout."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode("utf-8", "surrogatepass")).hexdigest()[:16]
