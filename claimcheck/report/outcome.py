"""One comparison with what was decided about it: what the formats for machines are made of."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from claimcheck.report.entries import DiscrepancyView, Place
from claimcheck.report.view import View


class Status(Enum):
    """How a committed report stands to what would be written now."""

    FRESH = "fresh"
    STALE = "stale"
    """A source, the settings or claimcheck changed."""
    EDITED = "edited"
    """Somebody changed the report by hand."""
    MISSING = "missing"
    ORPHAN = "orphan"
    """A report that no configuration speaks of."""
    GONE = "accepted but gone"
    """Of the file of accepted discrepancies: some of them are in no report any more."""


class Verdict(Enum):
    """What the policy says of a discrepancy."""

    FAILING = "failing"
    ACCEPTED = "accepted"
    BELOW_POLICY = "below policy"


_COMMANDS = {
    Status.STALE: "update",
    Status.EDITED: "update",
    Status.MISSING: "update",
    Status.GONE: "accept --prune",
}


@dataclass(frozen=True, slots=True)
class UnusedIgnore:
    """A comment in a source that asks to ignore a discrepancy which is in no report."""

    place: Place
    rule: str

    def __str__(self) -> str:
        return f"{self.place}: no {self.rule} in the paragraph after this comment; take the comment out"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A comparison, the state of its report, and what the policy says of its discrepancies."""

    name: str
    path: str | None
    """The committed report; None where a comparison was just printed."""
    view: View | None
    """None for an orphan: nothing was compared."""
    status: Status = Status.FRESH
    changes: tuple[str, ...] = ()
    """Why the report is not fresh, a sentence each."""
    diff: tuple[str, ...] = ()
    """What would change in the committed report, as lines of a unified diff."""
    failing: frozenset[str] = frozenset()
    """Ids of the discrepancies over the policy that nobody accepted."""
    accepted: Mapping[str, str] = field(default_factory=dict)
    """Id and reason of the accepted discrepancies."""
    unused_ignores: tuple[UnusedIgnore, ...] = ()
    project: str = ""
    """The folder that commands must be told, where it is not that of the call."""

    @property
    def fails(self) -> bool:
        """Whether it makes a run fail."""
        return self.status is not Status.FRESH or bool(self.failing)

    @property
    def remedy(self) -> str:
        """The command that makes the report fresh; nothing where it is."""
        if self.status is Status.ORPHAN:
            return f"run: git rm {shlex.quote(self.path or '')} (or name the report in the configuration)"
        if self.status not in _COMMANDS:
            return ""
        note = " (it overwrites what was edited)" if self.status is Status.EDITED else ""
        return f"run: {self._command(_COMMANDS[self.status])}{note}"

    def _command(self, arguments: str) -> str:
        return f"claimcheck {arguments}" + (f" --project {shlex.quote(self.project)}" if self.project else "")

    @property
    def complaint(self) -> str:
        """Why the report is not fresh and what to do, on one line."""
        return f"{self.status.value}: {'; '.join(self.changes)}; {self.remedy}"

    @property
    def discrepancies(self) -> tuple[DiscrepancyView, ...]:
        """All discrepancies of the comparison."""
        return self.view.discrepancies if self.view else ()

    @property
    def notices(self) -> tuple[str, ...]:
        """What was not compared, or not in full, a sentence each: silence is no success."""
        if self.view is None:
            return ()
        unread = (f"{source.path} was not read: {source.reason}" for source in self.view.skipped_sources)
        return (*unread, *self.view.notices)

    def verdict(self, item: DiscrepancyView) -> Verdict:
        """What the policy says of one of the discrepancies."""
        if item.id in self.accepted:
            return Verdict.ACCEPTED
        return Verdict.FAILING if item.id in self.failing else Verdict.BELOW_POLICY

    def advice(self, item: DiscrepancyView) -> str:
        """What to do about one of the discrepancies of a report; nothing where it passes."""
        if self.path is None or self.verdict(item) is not Verdict.FAILING:
            return ""
        accept = self._command(f'accept {item.id} --reason "..."')
        return f"mend a source, or run: {accept}"
