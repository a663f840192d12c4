"""Compare what several articles claim about the same event.

    readers/     read(path)            -> Source | SkippedSource
    text/        segment(source)       -> Document: sentences, tokens, what is no prose
    mentions/    annotate(document)    -> quantities, dates, entities, roles, negation, modality
    claims/      extract_claims(...)   -> Claim: one statement with its speaker and certainty
    alignment/   align(claims)         -> pairs that speak of the same point, with calibrated scores
    rules/       Rule.compare(pair)    -> how two claims differ
    findings     judge(...)            -> agreement, discrepancy or single-source
    report/      one writer a format
    check/       what is stale
    cli/         the command line

The public interface is what is exported here.
"""

from claimcheck.comparison import Comparison
from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError
from claimcheck.models import Claim, SkippedSource, Source
from claimcheck.pipeline import compare, extract
from claimcheck.readers import read
from claimcheck.signature import __version__

__all__ = [
    "Claim",
    "ClaimcheckError",
    "Comparison",
    "Config",
    "SkippedSource",
    "Source",
    "__version__",
    "compare",
    "extract",
    "read",
]
