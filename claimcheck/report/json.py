"""The JSON report of `docs/schema.md`."""

from __future__ import annotations

import json

from claimcheck.comparison import Comparison


def render_json(comparison: Comparison) -> str:
    """The report as JSON text with a line break at its end."""
    return json.dumps(comparison.to_dict(), ensure_ascii=False, indent=2) + "\n"
