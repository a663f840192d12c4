"""The one place that decides agreement, discrepancy or single-source."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple, TypeAlias

from claimcheck.alignment import LeftOver, Matches, likeliest_first
from claimcheck.applying import observed
from claimcheck.contrast.pairs import is_of_short_texts
from claimcheck.contrast.subjects import predicates_of
from claimcheck.models import (
    Agreement,
    Alignment,
    Claim,
    Discrepancy,
    Document,
    Evidence,
    Finding,
    Score,
    Severity,
    SingleSource,
    Span,
)
from claimcheck.observations import Observation, distinct, joined
from claimcheck.rules import Rule

_SEVERITIES = tuple(Severity)


def judge(
    documents: Sequence[Document],
    groups: Sequence[tuple[Claim, ...]],
    matches: Matches,
    rules: Sequence[Rule],
    jobs: int = 1,
) -> tuple[Finding, ...]:
    """The findings of a comparison: discrepancies (severest first), agreements, single-source; each in text order.

    The rules work in so many processes (see `claimcheck.jobs`).
    """
    words = _Words({document.source.id: document.source.text for document in documents})
    order = {claim.id: number for number, claim in enumerate(claim for group in groups for claim in group)}
    told, alike = observed(
        documents, groups, matches.alignments, _unaligned_of_short_texts(groups, matches), rules, jobs
    )
    undoing = {rule.name for rule in rules if rule.undoes_agreement}
    differing = {tuple(claim.id for claim, _ in item.sides) for item in told if item.rule in undoing}
    shared = [
        alignment
        for alignment in sorted(alike, key=lambda item: (order[item.left.id], order[item.right.id]))
        if (alignment.left.id, alignment.right.id) not in differing
    ]
    beyond = _beyond(shared)
    agreements = [words.agreement(alignment, beyond) for alignment in shared]
    differences = distinct(_not_told_elsewhere(told, shared))
    discrepancies = [words.discrepancy(item) for item in joined(differences, words.texts, order)]
    discrepancies.sort(key=lambda item: (_SEVERITIES.index(item.severity), *_place(item, order)))
    paired: list[Agreement | Discrepancy] = [*discrepancies, *agreements]
    held = {claim for finding in paired for claim in finding.claims}
    nearest = _nearest(matches)
    single = [words.single(claim, nearest) for group in groups for claim in group if claim.id not in held]
    return tuple(_with_unique_ids([*paired, *single]))


def _unaligned_of_short_texts(groups: Sequence[tuple[Claim, ...]], matches: Matches) -> list[Alignment]:
    """The pairs of a claim that states what no other does, of sources of so few claims that each is what it is about.

    A headline that denies another, or tells what cannot be of the same one, shares few words with it; and beside "was
    written and directed by Falk", aligned with "was written by Falk", "was directed by Berg" has no partner. Such a
    pair never states the same, but the rules may find a difference in it.
    """
    scores = dict(matches.scores)
    scores.update({claim.id: item.score for item in matches.alignments for claim in (item.left, item.right)})
    placed = {claim.id for item in matches.alignments if item.same_statement for claim in (item.left, item.right)}
    loose = {claim: score for claim, score in scores.items() if claim not in placed}
    short = frozenset(claim for claim, score in loose.items() if is_of_short_texts(score))
    if not short:
        return []  # two articles have thousands of pairs
    found = {(item.left.id, item.right.id): item for item in matches.alignments}
    for left, right in ((a, b) for one, two in combinations(groups, 2) for a in one for b in two):
        nearest = left.id if left.id in loose else right.id
        if nearest in short:
            found.setdefault((left.id, right.id), Alignment(left, right, loose[nearest], same_statement=False))
    return list(found.values())[len(matches.alignments) :]


_Beyond = Mapping[tuple[str, str], tuple[Span, ...]]
"""A claim and another source -> what the claim says beyond all claims of that source that state the same."""


def _beyond(shared: Sequence[Alignment]) -> _Beyond:
    claims = {claim.id: claim for item in shared for claim in (item.left, item.right)}
    partners: dict[tuple[str, str], list[Claim]] = {}
    for item in shared:
        for own, other in ((item.left, item.right), (item.right, item.left)):
            partners.setdefault((own.id, other.source), []).append(other)
    left_over = LeftOver()
    return {(name, source): left_over.of(claims[name], others) for (name, source), others in partners.items()}


def _not_told_elsewhere(observations: Iterable[Observation], shared: Sequence[Alignment]) -> Iterator[Observation]:
    """Leave out a difference between two claims if one of them agrees at least as well with a claim of that source.

    Whoever says both has not told the reader anything else. The agreement must be on the same verb: "killed five" is
    not settled by "injured five"; and neither side may hedge it: "it should be closed" does not settle "it was closed".
    """
    best: dict[tuple[str, str], float] = {}
    for item in shared:
        if item.left.certainty is not item.right.certainty or not predicates_of(item.left) & predicates_of(item.right):
            continue
        for claim, other in ((item.left, item.right), (item.right, item.left)):
            key = (claim.id, other.source)
            best[key] = max(best.get(key, 0.0), item.score.probability)
    for told in observations:
        sides = [claim for claim, _ in told.sides]
        pairs = [(sides[0], sides[1]), (sides[1], sides[0])] if len(sides) == 2 and told.score is not None else []
        if not any(best.get((claim.id, other.source), 0.0) >= (told.score or 0.0) for claim, other in pairs):
            yield told


def _place(item: Discrepancy, order: Mapping[str, int]) -> tuple[object, ...]:
    """Where a discrepancy stands in the text of its sources, for sorting."""
    return ([order[claim] for claim in item.claims], [evidence.span for evidence in item.evidence])


_Near: TypeAlias = "tuple[tuple[str, float], Score | None]"
"""The best partner of a claim with its probability, and how that came about."""


def _nearest(matches: Matches) -> Mapping[str, _Near]:
    """The best partner of every claim that has one; the matcher names them only for claims without alignment."""
    nearest: dict[str, _Near] = {name: (near, matches.scores.get(name)) for name, near in matches.nearest.items()}
    for item in sorted(matches.alignments, key=likeliest_first):
        nearest.setdefault(item.left.id, ((item.right.id, item.score.probability), item.score))
        nearest.setdefault(item.right.id, ((item.left.id, item.score.probability), item.score))
    return nearest


class _Words(NamedTuple):
    """Makes findings, with the words of their sources and the ids that follow from the words."""

    texts: Mapping[str, str]

    def discrepancy(self, item: Observation) -> Discrepancy:
        """The finding for what a rule said; its id holds the differing words too, as one pair may differ twice."""
        evidence = tuple(
            Evidence(claim.id, claim.source, span, span.of(self.texts[claim.source])) for claim, span in item.sides
        )
        told = (f"{self.of(claim)} {span.of(self.texts[claim.source])}" for claim, span in item.sides)
        return Discrepancy(
            id=_fingerprint(item.rule, *told),
            rule=item.rule,
            severity=item.severity,
            claims=tuple(claim.id for claim, _ in item.sides),
            evidence=evidence,
            reason=item.reason,
            score=item.score,
            silent=item.silent,
        )

    def agreement(self, alignment: Alignment, beyond: _Beyond) -> Agreement:
        """The finding, with what either side says beyond all that the other source has on the point."""
        left, right = alignment.left, alignment.right
        over = [
            Evidence(own.id, own.source, span, span.of(self.texts[own.source]))
            for own, other in ((left, right), (right, left))
            for span in beyond[own.id, other.source]
        ]
        return Agreement(
            id=_fingerprint("agreement", self.of(alignment.left), self.of(alignment.right)),
            claims=(alignment.left.id, alignment.right.id),
            score=alignment.score.probability,
            reason="Both sources state a part of this." if over else "Both sources state this.",
            left_over=tuple(over),
        )

    def single(self, claim: Claim, nearest: Mapping[str, _Near]) -> SingleSource:
        """The finding for a claim that no other source agrees or disagrees with, with its likeliest partner."""
        near, score = nearest.get(claim.id, (None, None))
        return SingleSource(_fingerprint("single-source", claim.source, self.of(claim)), (claim.id,), near, score)

    def of(self, claim: Claim) -> str:
        """The words of a claim as they stand in its source, whatever was resolved from elsewhere."""
        return claim.span.of(self.texts[claim.source])


def _fingerprint(kind: str, *texts: str) -> str:
    """Stable id of a finding: the kind and the words it rests on, whatever their order and place.

    It survives a moved paragraph, and is broken by an edit of the words, which is what a baseline needs.
    """
    words = sorted(" ".join(text.lower().split()) for text in texts)
    return hashlib.sha256("\x01".join((kind, *words)).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _with_unique_ids(findings: Iterable[Finding]) -> list[Finding]:
    """Number the findings that rest on the same words, in the order of their claims: a source may repeat a sentence."""
    listed = list(findings)
    seen: Counter[str] = Counter()
    ids = [finding.id for finding in listed]
    for place in sorted(range(len(listed)), key=lambda place: (ids[place], sorted(listed[place].claims), place)):
        seen[ids[place]] += 1
        if seen[ids[place]] > 1:
            listed[place] = replace(listed[place], id=f"{ids[place]}-{seen[ids[place]]}")
    return listed
