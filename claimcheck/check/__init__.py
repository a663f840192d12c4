"""Are the committed reports still what the sources and claimcheck say?"""

from claimcheck.check.accepted import Accepted, accept, load_accepted, save_accepted
from claimcheck.check.checking import CheckResult, check, outcome_of, update

__all__ = ["Accepted", "CheckResult", "accept", "check", "load_accepted", "outcome_of", "save_accepted", "update"]
