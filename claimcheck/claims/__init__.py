"""Document and mentions -> claims with their speakers."""

from claimcheck.claims.extraction import extract_claims

__all__ = ["extract_claims"]
