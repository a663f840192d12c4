"""Regular expressions that are compiled when they are first needed.

Those with numbers in words are long, and most articles have few of the dates and ages that can be written: to compile
all of them takes longer than to read an article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Pattern:
    """A regular expression as it is written; a cheap test should stand before its use."""

    written: str
    flags: int = 0

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.written, self.flags)
