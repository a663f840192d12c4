"""The generated pages follow from the program."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = runpy.run_path(str(ROOT / "tools" / "build_docs.py"))["pages"]()


@pytest.mark.parametrize("name", PAGES)
def test_page_is_up_to_date(name):
    """Whoever changes a rule's docstring or examples runs `python tools/build_docs.py`."""
    assert (ROOT / "docs" / name).read_text("utf-8") == PAGES[name]
