"""Signs that stand for what colours stand for: no report tells anything by colour alone."""

from claimcheck.models import Severity

SEVERITY_SIGNS = {Severity.CONFLICT: "✗", Severity.DIVERGENCE: "≠", Severity.GAP: "…"}
AGREEMENT_SIGN = "="
SINGLE_SIGN = "○"
