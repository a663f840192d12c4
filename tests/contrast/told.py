"""What two short texts are told to differ in: shared by the tables of pairs."""

from __future__ import annotations

from datetime import date

import claimcheck
from claimcheck.models import Discrepancy, Severity


def discrepancies(left: str, right: str, published: date | None = None) -> list[Discrepancy]:
    """The discrepancies between two texts."""
    texts = (("a", left), ("b", right))
    sources = [claimcheck.Source.from_text(text, id=name, published=published) for name, text in texts]
    return [item for item in claimcheck.compare(sources).findings if isinstance(item, Discrepancy)]


def severities(left: str, right: str) -> set[Severity]:
    """How severe the discrepancies between two texts are, gaps apart."""
    return {item.severity for item in discrepancies(left, right)} - {Severity.GAP}


def conflicts(left: str, right: str) -> list[str]:
    """The rules that report a conflict."""
    return [item.rule for item in discrepancies(left, right) if item.severity is Severity.CONFLICT]
