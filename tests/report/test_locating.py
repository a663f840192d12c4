"""Places in a source."""

from __future__ import annotations

import pytest

from claimcheck.models import Source, Span
from claimcheck.report.locating import Locator


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        pytest.param("It rained.\nIt snowed.", 2, 4, id="line feed"),
        pytest.param("It rained.\r\nIt snowed.", 2, 4, id="carriage return and line feed"),
        pytest.param("It rained.\rIt snowed.", 2, 4, id="lone carriage return"),
        pytest.param("It rained.\r\r\n\rIt snowed.", 4, 4, id="all of them"),
        pytest.param("It rained. It snowed.", 1, 15, id="one line"),
    ],
)
def test_lines(text: str, line: int, column: int) -> None:
    """A line ends where the text stage and every editor end it."""
    locator, place = Locator(Source.from_text(text, id="a")), text.index("snowed")
    assert locator.place(place).line == line
    region = locator.region(Span(place, place + 6))
    assert region is not None and (region.start_line, region.start_column) == (line, column)
