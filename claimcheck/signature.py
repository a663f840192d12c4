"""The settings and versions that produced a report."""

from __future__ import annotations

from claimcheck.config import Config

__version__ = "0.1.0"


def signature_of(config: Config) -> str:
    """One line that names everything the verdicts depend on.

    >>> from claimcheck.config import DEFAULT
    >>> signature_of(DEFAULT).split("|")[0]
    'claimcheck'
    """
    rules = ",".join(rule.name for rule in config.rules)
    return f"claimcheck|version:{__version__}|rules:{rules}"
