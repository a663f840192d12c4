"""The one place that decides agreement, discrepancy or single-source."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import combinations

from claimcheck.alignment import Matches
from claimcheck.models import (
    Agreement,
    Alignment,
    Claim,
    Discrepancy,
    Document,
    Evidence,
    Finding,
    RoleRow,
    Severity,
    SingleSource,
    Span,
)
from claimcheck.rules import Account, ClaimRule, Difference, Rule, SourceDifference, SourceRule

_SEVERITIES = tuple(Severity)


def judge(
    documents: Sequence[Document], groups: Sequence[tuple[Claim, ...]], matches: Matches, rules: Sequence[Rule]
) -> tuple[Finding, ...]:
    """The findings of a comparison: discrepancies (severest first), agreements, single-source."""
    texts = {document.source.id: document.source.text for document in documents}
    accounts = [Account(document, group) for document, group in zip(documents, groups, strict=True)]
    discrepancies = _source_discrepancies(accounts, rules, texts)
    agreements: list[Agreement] = []
    for alignment in matches.alignments:
        found = _discrepancy(alignment, rules, texts)
        if found is None:
            agreements.append(_agreement(alignment))
        else:
            discrepancies.append(found)
    discrepancies.sort(key=lambda finding: _SEVERITIES.index(finding.severity))
    findings: list[Agreement | Discrepancy] = [*discrepancies, *agreements]
    held = {claim for finding in findings for claim in finding.claims}
    single = [_single_source(claim, matches) for group in groups for claim in group if claim.id not in held]
    return (*findings, *single)


def role_table(documents: Sequence[Document], groups: Sequence[Sequence[Claim]]) -> tuple[RoleRow, ...]:
    """Who holds which role according to each source."""
    return ()


def _discrepancy(alignment: Alignment, rules: Sequence[Rule], texts: Mapping[str, str]) -> Discrepancy | None:
    """What the first rule says that finds a difference: one real difference is one finding."""
    for rule in rules:
        difference = rule.compare(alignment) if isinstance(rule, ClaimRule) else None
        if difference is not None:
            return Discrepancy(
                id=_fingerprint(rule.name, alignment.left.text, alignment.right.text),
                rule=rule.name,
                severity=difference.severity,
                claims=(alignment.left.id, alignment.right.id),
                evidence=_evidence(alignment, difference, texts),
                reason=difference.reason,
                score=alignment.score.probability,
            )
    return None


def _source_discrepancies(
    accounts: Sequence[Account], rules: Sequence[Rule], texts: Mapping[str, str]
) -> list[Discrepancy]:
    """What the rules over whole sources say of each pair of sources."""
    found = []
    for left, right in combinations(accounts, 2):
        for rule in rules:
            if isinstance(rule, SourceRule):
                found += [_from_sources(rule, difference, texts) for difference in rule.compare(left, right)]
    return found


def _from_sources(rule: SourceRule, difference: SourceDifference, texts: Mapping[str, str]) -> Discrepancy:
    sides = [side for side in (difference.left, difference.right) if side is not None]
    return Discrepancy(
        id=_fingerprint(rule.name, *(claim.text for claim, _ in sides), difference.reason),
        rule=rule.name,
        severity=difference.severity,
        claims=tuple(claim.id for claim, _ in sides),
        evidence=tuple(Evidence(claim.id, claim.source, span, span.of(texts[claim.source])) for claim, span in sides),
        reason=difference.reason,
    )


def _evidence(alignment: Alignment, difference: Difference, texts: Mapping[str, str]) -> tuple[Evidence, ...]:
    def side(claim: Claim, span: Span) -> Evidence:
        return Evidence(claim.id, claim.source, span, span.of(texts[claim.source]))

    return side(alignment.left, difference.left), side(alignment.right, difference.right)


def _agreement(alignment: Alignment) -> Agreement:
    return Agreement(
        id=_fingerprint("agreement", alignment.left.text, alignment.right.text),
        claims=(alignment.left.id, alignment.right.id),
        score=alignment.score.probability,
        reason="Both sources state this.",
    )


def _single_source(claim: Claim, matches: Matches) -> SingleSource:
    return SingleSource(_fingerprint("single-source", claim.id), (claim.id,), matches.nearest.get(claim.id))


def _fingerprint(kind: str, *texts: str) -> str:
    """Stable id of a finding: the rule and the words of the claims, whatever their order and place."""
    words = sorted(" ".join(text.lower().split()) for text in texts)
    return hashlib.sha256("\x00".join((kind, *words)).encode("utf-8", "surrogatepass")).hexdigest()[:12]
