"""Signs that stand for what colours stand for: no report tells anything by colour alone."""

from claimcheck.models import Severity
from claimcheck.report.figures import Standing
from claimcheck.report.matrix import Stance

SEVERITY_SIGNS = {Severity.CONFLICT: "✗", Severity.DIVERGENCE: "≠", Severity.GAP: "…"}
AGREEMENT_SIGN = "="
SINGLE_SIGN = "○"
STANCE_SIGNS = {Stance.SAYS_SO: "=", Stance.OTHERWISE: "≠", Stance.HEDGED: "~", Stance.NOT_FOUND: "–"}
STANDING_SIGNS = {Standing.DIFFERENT: "≠", Standing.ROUGHER: "≈", Standing.SAME: "=", Standing.ALONE: ""}
