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

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimcheck.version import __version__

if TYPE_CHECKING:
    from claimcheck.comparison import Comparison
    from claimcheck.config import Config
    from claimcheck.errors import ClaimcheckError
    from claimcheck.models import Claim, Granularity, SkippedSource, Source
    from claimcheck.pipeline import compare, extract
    from claimcheck.readers import read

__all__ = [
    "Claim",
    "ClaimcheckError",
    "Comparison",
    "Config",
    "Granularity",
    "SkippedSource",
    "Source",
    "__version__",
    "compare",
    "extract",
    "read",
]

_HOMES = {
    "Claim": "models",
    "ClaimcheckError": "errors",
    "Comparison": "comparison",
    "Config": "config",
    "Granularity": "models",
    "SkippedSource": "models",
    "Source": "models",
    "compare": "pipeline",
    "extract": "pipeline",
    "read": "readers",
}
"""The module that each public name lives in."""


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first asked for (PEP 562).

    The stages compile two hundred regular expressions: half a second that `claimcheck --version` need not wait for.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
