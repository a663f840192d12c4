"""The writers of all formats by name, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module


def writer_of(format: str) -> Callable[..., str]:
    """The function `render_NAME` of the module `NAME`: nobody who wants text waits for HTML and its templates."""
    writer: Callable[..., str] = getattr(import_module(f"claimcheck.report.{format}"), f"render_{format}")
    return writer
