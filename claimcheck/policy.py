"""Which findings fail a run."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.models import Discrepancy, Finding, Severity

OK, FINDINGS = 0, 1
"""Exit codes of every command and format: nothing to do; findings over the policy, or something not fresh."""

FAIL_ON = (*(severity.value for severity in Severity), "never")
"""What a policy can say, strictest last but one."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The least severe discrepancy that fails a run."""

    fail_on: str
    """One of `FAIL_ON`."""

    def fails(self, finding: Finding) -> bool:
        """Whether the finding is over the policy.

        >>> from claimcheck.models import Discrepancy
        >>> Policy("divergence").fails(Discrepancy("1", "quote-altered", Severity.DIVERGENCE, (), (), ""))
        True
        >>> Policy("conflict").fails(Discrepancy("1", "quote-altered", Severity.DIVERGENCE, (), (), ""))
        False
        """
        if not isinstance(finding, Discrepancy) or self.fail_on == "never":
            return False
        return FAIL_ON.index(finding.severity.value) <= FAIL_ON.index(self.fail_on)
