"""Which pieces are no statements, and why; one file a reason."""

from claimcheck.text.skipping.reasons import reasons_to_skip

__all__ = ["reasons_to_skip"]
