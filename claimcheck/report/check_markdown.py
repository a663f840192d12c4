"""The result of a check as Markdown, for a job summary or a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tabulate import tabulate

from claimcheck.report.escape import markdown
from claimcheck.report.listing import discrepancy_line
from claimcheck.report.outcome import Outcome, Verdict
from claimcheck.report.words import count


def render_check_markdown(outcomes: Sequence[Outcome]) -> str:
    """A table of the reports, then why each that fails does."""
    rows = [[_name(outcome), outcome.status.value, _counts(outcome)] for outcome in outcomes]
    failed = sum(outcome.fails for outcome in outcomes)
    verdict = f"{failed} of {count(len(outcomes), 'report', 'reports')} failed" if failed else "All reports hold"
    parts = [f"### claimcheck: {verdict}", tabulate(rows, ["Report", "Status", "Discrepancies"], tablefmt="pipe")]
    parts += [part for outcome in outcomes if outcome.fails for part in _failure(outcome)]
    unused = dict.fromkeys(str(unused) for outcome in outcomes for unused in outcome.unused_ignores)
    parts += ["\n".join(f"- unused: {markdown(comment)}" for comment in unused)] if unused else []
    notices = dict.fromkeys(notice for outcome in outcomes for notice in outcome.notices)
    parts += ["\n".join(f"- {markdown(notice)}" for notice in notices)] if notices else []
    return "\n\n".join(parts) + "\n"


def _name(outcome: Outcome) -> str:
    return markdown(outcome.path or outcome.name)


def _counts(outcome: Outcome) -> str:
    verdicts = [outcome.verdict(item) for item in outcome.discrepancies]
    listed = [f"{verdicts.count(verdict)} {verdict.value}" for verdict in Verdict if verdict in verdicts]
    return ", ".join(listed) or "none"


def _failure(outcome: Outcome) -> Iterator[str]:
    yield f"**{_name(outcome)}**"
    lines = [f"- {outcome.status.value}: {markdown(change)}" for change in outcome.changes]
    lines += [f"- {markdown(outcome.remedy)}"] if outcome.remedy else []
    for item in outcome.discrepancies:
        if outcome.verdict(item) is Verdict.FAILING:
            lines.append(f"{discrepancy_line(item)}<br>\n  {markdown(outcome.advice(item))}")
    yield "\n".join(lines)
