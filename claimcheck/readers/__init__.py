"""Path -> Source, or SkippedSource with the reason; one file a format."""

from claimcheck.readers.reading import read, read_all

__all__ = ["read", "read_all"]
