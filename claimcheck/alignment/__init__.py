"""Claims of several sources -> pairs that speak of the same point, with calibrated scores."""

from claimcheck.alignment.leftover import LeftOver
from claimcheck.alignment.matching import Matches, align, likeliest_first

__all__ = ["LeftOver", "Matches", "align", "likeliest_first"]
