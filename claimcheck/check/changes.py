"""Two versions of a report -> a unified diff, by rapidfuzz's line alignment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

_CONTEXT = 3
"""Lines of context around a change, as in every unified diff."""

_Change = tuple[int, int, int, int]
"""Start and end of the old lines, start and end of the new ones."""


def unified_diff(old: str, new: str, path: str, *, most: int) -> list[str]:
    """The lines of a unified diff, at most `most` of them and then the number of those left out.

    >>> unified_diff("a\\nb\\n", "a\\nc\\n", "x.md", most=20)
    ['--- a/x.md', '+++ b/x.md', '@@ -1,2 +1,2 @@', ' a', '-b', '+c']
    """
    before, after = old.splitlines(), new.splitlines()
    lines = [line for group in _groups(_changes(before, after)) for line in _hunk(group, before, after)]
    if len(lines) > most:
        lines = [*lines[:most], f"... {len(lines) - most} more lines"]
    return [f"--- a/{path}", f"+++ b/{path}", *lines] if lines else []


def _changes(before: Sequence[str], after: Sequence[str]) -> list[_Change]:
    """Where the two differ; neighbouring insertions and deletions are one change."""
    merged: list[_Change] = []
    for op in Indel.opcodes(before, after):
        if op.tag == "equal":
            continue
        change = (op.src_start, op.src_end, op.dest_start, op.dest_end)
        if merged and merged[-1][1] == change[0] and merged[-1][3] == change[2]:
            merged[-1] = (merged[-1][0], change[1], merged[-1][2], change[3])
        else:
            merged.append(change)
    return merged


def _groups(changes: Sequence[_Change]) -> Iterator[list[_Change]]:
    """Changes whose context would overlap stand in one hunk."""
    group: list[_Change] = []
    for change in changes:
        if group and change[0] - group[-1][1] > 2 * _CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _hunk(group: Sequence[_Change], before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    lead = min(group[0][0], _CONTEXT)
    tail = min(len(before) - group[-1][1], _CONTEXT)
    start, end = group[0][0] - lead, group[-1][1] + tail
    new_start, new_end = group[0][2] - lead, group[-1][3] + tail
    yield f"@@ -{_range(start, end)} +{_range(new_start, new_end)} @@"
    at = start
    for old_from, old_to, new_from, new_to in group:
        yield from (f" {line}" for line in before[at:old_from])
        yield from (f"-{line}" for line in before[old_from:old_to])
        yield from (f"+{line}" for line in after[new_from:new_to])
        at = old_to
    yield from (f" {line}" for line in before[at:end])


def _range(start: int, end: int) -> str:
    length = end - start
    first = start + 1 if length else start
    return f"{first}" if length == 1 else f"{first},{length}"
