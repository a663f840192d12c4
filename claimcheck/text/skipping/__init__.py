"""Which pieces are no statements, and why; one file a reason."""

from claimcheck.text.skipping.reasons import Article, article_of, reason_to_skip

__all__ = ["Article", "article_of", "reason_to_skip"]
