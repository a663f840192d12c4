"""One finding for a terminal: which values led to it. The numbers are those that decided; nothing is scored again."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.errors import ClaimcheckError
from claimcheck.models import (
    Agreement,
    Alignment,
    Claim,
    DateMention,
    Discrepancy,
    Evidence,
    Finding,
    Quantity,
    Score,
    SingleSource,
)
from claimcheck.report.escape import stretch, visible
from claimcheck.report.explanation import Explanation, explain, explain_statement
from claimcheck.report.ids import ids_beginning
from claimcheck.report.view import View
from claimcheck.report.words import insertion

_COLUMN = 22
"""Characters: room for the longest name of a figure, so that the values stand below each other."""


def render_explanation(view: View, name: str, *, width: int = 100) -> str:
    """The finding of that id, its words, and all that decided it. Raises ClaimcheckError for an unknown id.

    The id may be shortened while it stays unique.
    """
    known = {finding.id: finding for finding in view.comparison.findings}
    ids = ids_beginning(name, known)
    if len(ids) != 1:
        raise ClaimcheckError(
            f"several findings have ids that begin with {name!r}" if ids else f"no finding has the id {name!r}",
            hint="the ids stand in the report of the same sources and settings",
        )
    finding = known[ids[0]]
    return "\n\n".join(_parts(view, finding, width)) + "\n"


def _parts(view: View, finding: Finding, width: int) -> Iterator[str]:
    claims = [view.claims[claim] for claim in finding.claims]
    yield _wrapped(f"{_kind(finding)} {finding.id}", width)
    yield "\n".join(_wrapped(_quoted(view, claim.id), width, "  ") for claim in claims)
    if isinstance(finding, Discrepancy):
        yield "\n".join(_wrapped(line, width, "  ") for line in _differing(view, finding))
    if isinstance(finding, Agreement) and finding.left_over:
        yield "\n".join(_wrapped(line, width, "  ") for line in _left_over(finding.left_over))
    found = (view.alignments.get(frozenset(two)) for two in combinations(finding.claims, 2))
    pairs = [pair for pair in found if pair is not None]
    if isinstance(finding, SingleSource):
        yield from _single(view, finding, width)
    elif finding.score is None:
        yield _wrapped("No score decided: the rule compares what whole sources say, not a pair of claims.", width)
    elif not pairs:
        yield _wrapped(f"The pair of claims that it rests on has the score {finding.score:.2f}.", width)
    else:
        for pair in pairs:
            yield from _between(pair, several=len(pairs) > 1)


def _kind(finding: Finding) -> str:
    if isinstance(finding, Discrepancy):
        return f"{finding.severity.value} [{finding.rule}]"
    return "agreement" if isinstance(finding, Agreement) else "single-source"


def _quoted(view: View, claim: str) -> str:
    quotation = view.quote(claim)
    return f"{visible(str(quotation.place))}: {stretch(insertion(quotation.about))}“{visible(quotation.text)}”"


def _differing(view: View, finding: Discrepancy) -> Iterator[str]:
    yield visible(finding.reason)
    for item in finding.evidence:
        values = _values(view.claims[item.claim], item)
        yield f"{visible(item.source)}: “{visible(item.text)}”" + (f" = {values}" if values else "")


def _values(claim: Claim, evidence: Evidence) -> str:
    """The typed values in the words that differ: what a rule compared."""
    found = []
    for mention in (*claim.mentions, *claim.context):
        if not evidence.span.overlaps(mention.span):
            continue
        if isinstance(mention, Quantity):
            found.append(f"{mention.value} {mention.unit or ''} ({mention.qualifier.value})".replace("  ", " "))
        elif isinstance(mention, DateMention):
            found.append(mention.value or "a date that cannot be resolved")
    return ", ".join(found)


def _left_over(items: Sequence[Evidence]) -> Iterator[str]:
    for item in items:
        yield f"only in {visible(item.source)}: “{visible(item.text)}”"


def _single(view: View, finding: SingleSource, width: int) -> Iterator[str]:
    if finding.nearest is None or finding.score is None:
        yield _wrapped("No claim of another source shares a word with it that tells something.", width)
        return
    yield _wrapped(f"nearest: {_quoted(view, finding.nearest[0])}", width)
    one, two = view.claims[finding.claims[0]], view.claims[finding.nearest[0]]
    pair = view.alignments.get(frozenset((one.id, two.id)))
    yield from _scored(pair or Alignment(one, two, finding.score, same_statement=False))


def _between(pair: Alignment, *, several: bool) -> Iterator[str]:
    if several:
        yield f"between {pair.left.id} and {pair.right.id}"
    yield from _scored(pair)


def _scored(pair: Alignment) -> Iterator[str]:
    yield _table("the same point", explain(pair.score))
    yield _table("the same statement", explain_statement(pair.score, pair.left, pair.right))
    yield "values\n" + "\n".join(_figures(pair.score))


def _table(name: str, found: Explanation) -> str:
    verdict = "reached" if found.probability >= found.threshold else "not reached"
    rows: Mapping[str, float] = {"to begin with": found.start} | {item.name: item.value for item in found.contributions}
    head = f"{name}: {found.probability:.3f}, needed {found.threshold:.3f}: {verdict}"
    return "\n".join([head, *(f"  {label:<{_COLUMN}}{value:+.2f}" for label, value in rows.items())])


def _figures(score: Score) -> Iterator[str]:
    """Every figure that is not zero, by the names of the JSON report."""
    for figure, value in score.features.items():
        if value:
            yield f"  {figure:<{_COLUMN}}{value:.3f}"


def _wrapped(text: str, width: int, indent: str = "") -> str:
    return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False)
