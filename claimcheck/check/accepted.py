"""The accepted discrepancies of a project: `claimcheck.accepted.toml`.

One block for each, sorted by id, without line numbers or times. Every line begins with the id, and a line that is there
twice is read once: whatever two branches accepted, taking both sides of a merge conflict is right.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import ClaimcheckError
from claimcheck.files import write_all
from claimcheck.report.entries import DiscrepancyView
from claimcheck.report.escape import visible
from claimcheck.report.ids import ids_beginning
from claimcheck.report.outcome import Outcome
from claimcheck.settings import Table, parse_table, read_text

FILE = "claimcheck.accepted.toml"
_HEADER = "# Discrepancies that were looked at and may stay. Written by `claimcheck accept`.\n\n[accepted]"
_QUOTATION = re.compile(r"quotation-[1-9]\d{0,3}")
"""A key of an entry: one for each source that the discrepancy quotes."""
_CONFLICT_MARKS = ("<<<<<<<", "=======", ">>>>>>>")
_UNREADABLE = "the accepted discrepancies cannot be read"
_LINE = re.compile(r'(?<![\w-])(?P<key>[\w-]+\.[\w-]+) = "(?P<value>.*)"')
"""A line as `_block` writes it; the value still has its escapes."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """One accepted discrepancy."""

    id: str
    """Fingerprint of the rule and the words: it breaks when a value is edited, and survives a moved paragraph."""
    rule: str
    quotations: tuple[str, ...]
    """The words of each side when it was accepted, each with its source's file."""
    reason: str


def load_accepted(folder: Path) -> dict[str, Accepted]:
    """The accepted discrepancies of a project by id; none where there is no file."""
    path = folder / FILE
    text = ""
    try:
        text = read_text(path) or ""
        table = parse_table(_merged(text), path)
    except ClaimcheckError as error:
        raise ClaimcheckError(_UNREADABLE, where=error.where, hint=_hint(text)) from error
    entries = table.table("accepted") if table else Table({}, str(path))
    return {id: _entry(id, entries.table(id)) for id in entries.values}


def _merged(text: str) -> str:
    """The file with every line once. Two reasons for one discrepancy, which two branches gave, are both kept."""
    lines: dict[str, str] = {}
    for line in text.splitlines():
        entry = _LINE.fullmatch(line)
        key = entry["key"] if entry else line.strip()
        if entry and key in lines and lines[key] != line and key.endswith(".reason"):
            reasons = (_LINE.sub(r"\g<value>", lines[key]), entry["value"])
            lines[key] = f'{key} = "{" / ".join(reasons)}"'
        lines.setdefault(key, line)
    return "".join(f"{line}\n" for line in lines.values())


def save_accepted(folder: Path, accepted: Iterable[Accepted]) -> None:
    """Write the file anew, sorted."""
    blocks = [_block(entry) for entry in sorted(accepted, key=lambda entry: entry.id)]
    write_all({folder / FILE: "\n".join([_HEADER, *blocks])})


def _block(entry: Accepted) -> str:
    values = {"rule": entry.rule, "reason": entry.reason}
    values |= {f"quotation-{number}": words for number, words in enumerate(entry.quotations, 1)}
    # the escapes of JSON are those of TOML, for text without control codes
    return "".join(
        f"{entry.id}.{key} = {json.dumps(visible(text), ensure_ascii=False)}\n" for key, text in values.items()
    )


def accept(
    ids: Iterable[str], reason: str, outcomes: Iterable[Outcome], before: Mapping[str, Accepted]
) -> dict[str, Accepted]:
    """What is accepted with the discrepancies of these ids added. An id may be shortened while it stays unique."""
    if not reason.strip():
        raise ClaimcheckError("the reason is empty", hint="say why the discrepancy may stay")
    known = {item.id: item for outcome in outcomes for item in outcome.discrepancies}
    added = {found.id: _accepted(found, reason) for found in (known[_full(id, known)] for id in ids)}
    return {**before, **added}


def _full(id: str, known: Mapping[str, DiscrepancyView]) -> str:
    found = ids_beginning(id, known)
    if len(found) != 1:
        problem = "stands for several discrepancies" if found else "is no discrepancy of this project"
        raise ClaimcheckError(f"{id!r} {problem}", hint="claimcheck check --format csv lists the ids")
    return found[0]


def _accepted(item: DiscrepancyView, reason: str) -> Accepted:
    quotations = tuple(f"{side.place.label}: {' '.join(side.text.split())}" for side in item.sides)
    return Accepted(item.id, item.rule, quotations, reason.strip())


def _entry(id: str, entry: Table) -> Accepted:
    keys = [key for key in entry.values if _QUOTATION.fullmatch(key)]
    entry.allow("rule", "reason", *keys)
    quotations = tuple(entry.text(key) for key in keys)
    return Accepted(id, entry.text("rule"), quotations, entry.text("reason"))


def _hint(text: str) -> str:
    if any(line.startswith(_CONFLICT_MARKS) for line in text.splitlines()):
        return "resolve the merge conflict by keeping both sides: delete the lines of <<<<<<<, ======= and >>>>>>>"
    return "below [accepted], each id has a rule, a reason and quotations"
