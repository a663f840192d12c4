"""Path -> Source, or SkippedSource with the reason; one file a format."""

from claimcheck.readers.reading import read

__all__ = ["read"]
