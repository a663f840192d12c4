"""A bar on stderr for work that takes longer than a reader likes to wait without a sign of life."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

import click

from claimcheck.check import Comparer
from claimcheck.comparison import Comparison
from claimcheck.config import Config
from claimcheck.models import SkippedSource, Source
from claimcheck.project import Project
from claimcheck.report.escape import visible

_PATIENCE = 1.0
"""Seconds of work before the bar is shown."""


@contextmanager
def progress(steps: int) -> Iterator[Callable[[str], None]]:
    """Gives a function to be called at the beginning of each step, with its name.

    Nothing is shown unless stderr is a terminal, and then only if the work is not done within a second.
    """
    with ExitStack() as stack:
        yield _Bar(steps, stack).step if sys.stderr.isatty() else _ignored


@contextmanager
def watched(project: Project, comparer: Comparer) -> Iterator[Comparer]:
    """The comparer, with a step for each report."""
    with progress(len(project.reports)) as step:

        def comparing(sources: Sequence[Source | SkippedSource], config: Config) -> Comparison:
            step(", ".join(source.id for source in sources if isinstance(source, Source)))
            return comparer(sources, config)

        yield comparing


def _ignored(name: str) -> None:
    """Nobody is looking."""


class _Bar:
    """The bar, from the moment when it is needed."""

    def __init__(self, steps: int, stack: ExitStack) -> None:
        self._steps = steps
        self._stack = stack
        self._done = 0
        self._started = time.monotonic()
        self._update: Callable[[int, str], None] | None = None

    def step(self, name: str) -> None:
        """Another step begins; the bar shows those that are done."""
        if self._update is not None:
            self._update(1, name)
        elif time.monotonic() - self._started >= _PATIENCE:
            bar = click.progressbar(length=self._steps, file=sys.stderr, item_show_func=_shown)
            self._update = self._stack.enter_context(bar).update
            self._stack.callback(self._update, 1, "")
            self._update(self._done, name)
        self._done += 1


def _shown(name: str | None) -> str:
    return visible(name or "")
