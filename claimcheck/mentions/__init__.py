"""Document -> mentions: typed values with their places."""

from claimcheck.mentions.annotation import annotate

__all__ = ["annotate"]
