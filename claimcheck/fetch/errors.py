"""Why a page cannot be fetched."""

from __future__ import annotations


class FetchError(Exception):
    """The message is one sentence."""
