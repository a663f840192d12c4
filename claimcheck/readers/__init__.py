"""Path -> Source, or SkippedSource with the reason; one file a format.

`read` reads one path ("-" is standard input), `read_all` what stands on a command line: files, folders, patterns.
"""

from claimcheck.readers.expansion import read_all
from claimcheck.readers.formats import SUFFIXES
from claimcheck.readers.limits import DEFAULT_LIMITS, Limits
from claimcheck.readers.reading import read

__all__ = ["DEFAULT_LIMITS", "SUFFIXES", "Limits", "read", "read_all"]
