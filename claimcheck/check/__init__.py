"""Are the committed reports still what the sources and claimcheck say?"""

from claimcheck.check.checking import CheckedReport, CheckResult, Status, check, update

__all__ = ["CheckResult", "CheckedReport", "Status", "check", "update"]
