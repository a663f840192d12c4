"""What a comparison yields, and its JSON form."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from claimcheck.grouping import cohesive
from claimcheck.models import (
    Agreement,
    Alignment,
    Claim,
    Discrepancy,
    Document,
    Evidence,
    Finding,
    RoleHolder,
    RoleRow,
    SingleSource,
    SkippedSource,
)

SCHEMA_VERSION = 1
"""Raised when a field of the JSON report changes its meaning or goes; new fields do not raise it."""

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more sources compared; everything that a report shows is in here."""

    documents: tuple[Document, ...]
    """In the order in which the sources were given."""
    skipped_sources: tuple[SkippedSource, ...]
    claims: tuple[Claim, ...]
    """Of all sources, in their order, then in text order."""
    alignments: tuple[Alignment, ...]
    findings: tuple[Finding, ...]
    """Discrepancies (severest first), agreements, single-source; each in text order of the first source."""
    roles: tuple[RoleRow, ...]
    signature: str
    notices: tuple[str, ...] = ()
    """What a reader must know of the whole comparison: sources that were not judged in full, a sentence each."""

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The claims of all sources that meet in findings: one group for each point, by ids, in text order.

        A group joins what agrees or differs pair by pair; findings that compare whole sources join nothing. A claim
        that speaks of several points may be in several groups.
        """
        return tuple(self.grouped([pair for finding in best_first(self.findings) for pair in pairwise(finding.claims)]))

    def grouped(
        self, pairs: Sequence[tuple[str, str]], opposed: Mapping[str, Set[str]] = MappingProxyType({})
    ) -> list[tuple[str, ...]]:
        """The claims of pairs, best first, in groups that hang together and hold no opposed ones; in text order."""
        source_of = {claim.id: claim.source for claim in self.claims}
        order = {name: number for number, name in enumerate(source_of)}
        return cohesive(pairs, source_of, order, opposed)

    def to_dict(self) -> Json:
        """The JSON report, see `docs/schema.md`."""
        return {
            "schema_version": SCHEMA_VERSION,
            "signature": self.signature,
            "notices": list(self.notices),
            "sources": [_source(document) for document in self.documents],
            "skipped_sources": [{"path": skipped.path, "reason": skipped.reason} for skipped in self.skipped_sources],
            "claims": [claim.to_dict() for claim in self.claims],
            "alignments": [_alignment(alignment) for alignment in self.alignments],
            "findings": [_finding(finding) for finding in self.findings],
            "groups": [{"claims": list(group)} for group in self.groups],
            "roles": [_role(row) for row in self.roles],
            "summary": self._summary(),
        }

    def _repr_html_(self) -> str:
        """What a notebook shows: the HTML report in a frame of its own, so that neither styles the other."""
        from claimcheck.report.html import render_frame  # noqa: PLC0415 - a report is made from it, not it from a report

        return render_frame(self)

    def _summary(self) -> dict[str, int]:
        return {
            "sources": len(self.documents),
            "sentences": sum(len(document.sentences) for document in self.documents),
            "skipped": sum(len(document.skipped) for document in self.documents),
            "claims": len(self.claims),
            "agreements": sum(isinstance(finding, Agreement) for finding in self.findings),
            "discrepancies": sum(isinstance(finding, Discrepancy) for finding in self.findings),
            "single_source": sum(isinstance(finding, SingleSource) for finding in self.findings),
        }


def best_first(findings: Iterable[Finding]) -> list[Agreement | Discrepancy]:
    """The findings that rest on the score of a pair, likeliest first; ties whichever source is named first."""
    met = [item for item in findings if not isinstance(item, SingleSource) and item.score is not None]
    return sorted(met, key=lambda item: (-(item.score or 0.0), sorted(item.claims)))


def _source(document: Document) -> Json:
    source = document.source
    return {
        "id": source.id,
        "path": source.path,
        "title": source.title,
        "outlet": source.outlet,
        "url": source.url,
        "published": source.published.isoformat() if source.published else None,
        "language": document.language,
        "sha256": hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "sentences": [list(sentence.span) for sentence in document.sentences],
        "skipped": [{"span": list(skipped.span), "reason": skipped.reason} for skipped in document.skipped],
    }


def _alignment(alignment: Alignment) -> Json:
    return {
        "left": alignment.left.id,
        "right": alignment.right.id,
        "score": alignment.score.probability,
        "features": dict(alignment.score.features),
    }


def _finding(finding: Finding) -> Json:
    match finding:
        case Agreement():
            return {
                "id": finding.id,
                "kind": "agreement",
                "claims": list(finding.claims),
                "score": finding.score,
                "reason": finding.reason,
                "left_over": list(map(_evidence, finding.left_over)),
            }
        case Discrepancy():
            return {
                "id": finding.id,
                "kind": "discrepancy",
                "rule": finding.rule,
                "severity": finding.severity.value,
                "claims": list(finding.claims),
                "evidence": list(map(_evidence, finding.evidence)),
                "silent": list(finding.silent),
                "reason": finding.reason,
                "score": finding.score,
            }
        case SingleSource():
            nearest = {"claim": finding.nearest[0], "score": finding.nearest[1]} if finding.nearest else None
            return {"id": finding.id, "kind": "single-source", "claims": list(finding.claims), "nearest": nearest}


def _evidence(item: Evidence) -> Json:
    return {"claim": item.claim, "source": item.source, "span": list(item.span), "text": item.text}


def _role(row: RoleRow) -> Json:
    return {"role": row.role, "organization": row.organization, "holders": [_holder(holder) for holder in row.holders]}


def _holder(holder: RoleHolder) -> Json:
    return {
        "source": holder.source,
        "person": holder.person,
        "quoted": holder.quoted,
        "spans": [list(span) for span in holder.spans],
    }
