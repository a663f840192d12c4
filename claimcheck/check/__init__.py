"""Are the committed reports still what the sources and claimcheck say?"""

from claimcheck.check.accepted import Accepted, accept, load_accepted, save_accepted
from claimcheck.check.cache import FOLDER, cached_compare
from claimcheck.check.checking import CheckResult, check, outcome_of
from claimcheck.check.comparing import Comparer
from claimcheck.check.updating import UpdateResult, update

__all__ = [
    "FOLDER",
    "Accepted",
    "CheckResult",
    "Comparer",
    "UpdateResult",
    "accept",
    "cached_compare",
    "check",
    "load_accepted",
    "outcome_of",
    "save_accepted",
    "update",
]
