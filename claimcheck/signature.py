"""The settings and versions that produced a report."""

from __future__ import annotations

import json
from dataclasses import fields

from claimcheck.alignment.calibration import models_version
from claimcheck.annotators import OWN
from claimcheck.config import Config
from claimcheck.rules import Rule
from claimcheck.version import __version__


def signature_of(config: Config) -> str:
    """One line that names everything the verdicts depend on, defaults included.

    >>> from claimcheck.config import DEFAULT
    >>> signature_of(DEFAULT).split("|")[0]
    'claimcheck'
    """
    rules = ",".join(map(_rule, config.rules))
    aliases = f"|aliases:{json.dumps(config.aliases, ensure_ascii=False)}" if config.aliases else ""
    annotator = "" if config.annotator == OWN else f"|annotator:{config.annotator.name}"
    return f"claimcheck|version:{__version__}|alignment:{models_version()}|rules:{rules}{aliases}{annotator}"


def _rule(rule: Rule) -> str:
    """The rule with its options: `quantity-mismatch[tolerance=0.1]`."""
    options = ";".join(f"{field.name}={getattr(rule, field.name)}" for field in fields(rule))  # type: ignore[arg-type]
    return f"{rule.name}[{options}]" if options else rule.name
