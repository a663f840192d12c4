"""Ids that a user has shortened."""

from __future__ import annotations

from collections.abc import Iterable

LEAST = 4
"""Characters of a shortened id: with fewer a slip of the finger would stand for a finding."""


def ids_beginning(id: str, known: Iterable[str]) -> list[str]:
    """The id itself where it is known, else all known ones that begin with it.

    >>> ids_beginning("abcd", ["abcd", "abcde"]), ids_beginning("abcde", ["abcdef"]), ids_beginning("ab", ["abcdef"])
    (['abcd'], ['abcdef'], [])
    """
    listed = list(known)
    if id in listed:
        return [id]
    return [full for full in listed if full.startswith(id)] if len(id) >= LEAST else []
