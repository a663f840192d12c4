"""Choose the reader for a path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from claimcheck.models import SkippedSource, Source


def read(path: str | Path) -> Source | SkippedSource:
    """The article at a path, or why it cannot be read."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return SkippedSource(path.as_posix(), str(error))
    return Source(id=path.stem, text=text, path=path.as_posix())


def read_all(paths: Sequence[str]) -> list[Source | SkippedSource]:
    """The articles at the paths."""
    return [replace(source, path=path) if isinstance(source := read(path), Source) else source for path in paths]
