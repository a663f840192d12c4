"""Document and mentions -> claims with their speakers."""

from claimcheck.claims.extraction import extract_claims
from claimcheck.claims.sentences import sentence_claims

__all__ = ["extract_claims", "sentence_claims"]
