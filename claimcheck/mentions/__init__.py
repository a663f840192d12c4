"""Document -> mentions: typed values with their places. The only package with regular expressions about content."""

from claimcheck.mentions.annotation import annotate

__all__ = ["annotate"]
