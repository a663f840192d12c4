"""Names of places in the page. They follow from words, so that a link holds while the words stand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from claimcheck.models import Claim, Source


def finding_anchor(id: str) -> str:
    """The place of a finding, by its fingerprint."""
    return f"finding-{id}"


def claim_anchors(claims: Iterable[Claim], sources: Mapping[str, Source]) -> dict[str, str]:
    """The places of claims, by source and words; the second claim in the same words has a number behind it."""
    anchors: dict[str, str] = {}
    seen: dict[str, int] = {}
    for claim in claims:
        words = " ".join(claim.span.of(sources[claim.source].text).lower().split())
        digest = hashlib.sha256(f"{claim.source}\x01{words}".encode("utf-8", "surrogatepass")).hexdigest()[:10]
        seen[digest] = seen.get(digest, 0) + 1
        anchors[claim.id] = f"claim-{digest}" + (f"-{seen[digest]}" if seen[digest] > 1 else "")
    return anchors
