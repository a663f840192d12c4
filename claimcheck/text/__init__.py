"""Source -> Document: sentences with exact offsets, tokens, tags, and what is no prose; no claims."""

from claimcheck.text.segmentation import segment

__all__ = ["segment"]
