"""Links from a report to its sources."""

from __future__ import annotations

import pytest

from claimcheck.report.entries import Place
from claimcheck.report.markdown_parts import Links


@pytest.mark.parametrize(
    ("path", "folder", "expected"),
    [
        pytest.param("sources/a.md", "reports", "[here](../sources/a.md#L3)", id="beside the folder of the sources"),
        pytest.param("a b.md", ".", "[here](a%20b.md#L3)", id="a blank in the name"),
        pytest.param("/home/me/a.md", "reports", "here", id="an absolute path"),
        pytest.param("C:/Users/me/a.md", "reports", "here", id="an absolute path of Windows"),
        pytest.param("a.md", "D:/reports", "here", id="a report on another disk of Windows"),
        pytest.param("-", "reports", "here", id="standard input"),
        pytest.param(None, "reports", "here", id="a text given in code"),
    ],
)
def test_links(path: str | None, folder: str, expected: str) -> None:
    """A link leads to the line where the report stands beside its source; elsewhere the place is named only."""
    assert Links(folder).to(Place(path, "a", 3), "here") == expected
