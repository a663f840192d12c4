"""What a source may cost at most. What is larger is a data set, a mistake or an attack."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of reading; each can be set in the table `limits` of the configuration."""

    bytes: int = 20_000_000
    """Size of a file. A long article has 0.1 MB as text, a saved web page up to 5 MB."""
    characters: int = 1_000_000
    """Length of an article's text: a thick book. The time of a comparison grows with it, about linearly."""
    characters_in_all: int = 5_000_000
    """Length of the texts of all sources together: a comparison of as many takes some minutes."""
    sources: int = 200
    """Number of sources of a comparison: each pair of them is compared."""
    unpacked_bytes: int = 200_000_000
    """Size of what a packed document says that it unpacks to."""
    pages: int = 1_000
    """Pages of a PDF document."""
    seconds: int = 30
    """Time for extracting the text of one web page, PDF or Word document, and for waiting for what a pipe gives."""
    memory: int = 1_500_000_000
    """Bytes of memory for the same, where the system can limit it (not on Windows)."""


DEFAULT_LIMITS = Limits()


def over(name: str, limit: int) -> str:
    """The end of a sentence that says which limit was hit.

    >>> over("characters", 1000000)
    'more than the limit of 1,000,000 (limits.characters)'
    """
    return f"more than the limit of {limit:,} (limits.{name.replace('_', '-')})"
