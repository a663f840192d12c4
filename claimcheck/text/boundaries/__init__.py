"""Where a sentence ends: a candidate for every terminator, and one file for every reason why it is no end."""

from claimcheck.text.boundaries.ends import sentence_ends

__all__ = ["sentence_ends"]
