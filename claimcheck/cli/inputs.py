"""Paths of the command line -> sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.errors import ClaimcheckError
from claimcheck.models import SkippedSource, Source
from claimcheck.readers import SUFFIXES, Limits, read, read_all


def sources_of(paths: Sequence[str], limits: Limits) -> list[Source | SkippedSource]:
    """The sources at the paths. Raises ClaimcheckError where fewer than two can be read, naming why."""
    sources = read_all(paths, limits=limits)
    if sum(isinstance(source, Source) for source in sources) < 2:
        skipped = [source for source in sources if isinstance(source, SkippedSource)]
        readable = len(sources) - len(skipped)
        raise ClaimcheckError(
            f"nothing to compare: {readable} readable source{'' if readable == 1 else 's'}, at least 2 needed",
            where="\n".join(_reasons(paths, sources)) or None,
            hint=f"name two or more articles on the same event ({', '.join(SUFFIXES)})",
        )
    return sources


def _reasons(paths: Sequence[str], sources: Sequence[Source | SkippedSource]) -> Iterator[str]:
    """Why there are not enough."""
    for source in sources:
        if isinstance(source, SkippedSource):
            yield f"{source.path}: {source.reason}"
            if "(limits." in source.reason:
                yield "a limit is raised in claimcheck.toml, under [limits]"
    if len(sources) < len(paths):
        yield "a file that is named twice is read once"


def source_of(path: str, limits: Limits) -> Source:
    """The source at a path. Raises ClaimcheckError where it cannot be read."""
    source = read(path, limits=limits)
    if isinstance(source, SkippedSource):
        raise ClaimcheckError("the source cannot be read", where=f"{source.path}: {source.reason}")
    return source
