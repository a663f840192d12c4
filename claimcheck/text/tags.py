"""Sets of part-of-speech tags (Penn Treebank) that several stages ask for."""

from __future__ import annotations

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
"""Tags of the verbs that make a clause."""
