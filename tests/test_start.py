"""What a run must not wait for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LAZY = ("jinja2", "claimcheck.report.html", "claimcheck.report.markdown", "claimcheck.report.sarif")


def test_a_comparison_imports_no_writer_but_its_own(tmp_path: Path):
    """Who wants the text report waits neither for templates nor for the formats of other programs."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("The bridge over the Elm was closed on Monday.\n", encoding="utf-8")
    code = (
        "import sys\nfrom claimcheck.cli import main\n"
        f"main(['compare', {str(tmp_path / 'a.txt')!r}, {str(tmp_path / 'b.txt')!r}], standalone_mode=False)\n"
        f"print([name for name in {LAZY} if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == "[]"
