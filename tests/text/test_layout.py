"""What the ends of lines mean. In the tables a bar stands where the text is parted."""

from __future__ import annotations

import pytest

from claimcheck.text.layout import blocks

WRAPPED = """The harbour authority said on Tuesday that it would
dredge the northern basin before the end of the year,
although fishermen warn that the mud is bad.|
Work begins in May.|

The plan|
The authority wants to sink the mud in a pit near the
island of Neuwerk, where it has owned the ground since
1926."""


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("A plan|\n\nIt is a plan.|\n \t\nIt works.", id="blank lines"),
        pytest.param("A plan|\nIt is a plan for the harbour.|\nIt works.", id="a line a paragraph"),
        pytest.param("It was a cold \nnight in the city.", id="a broken sentence"),
        pytest.param("ports\n|roads and bridges\n|schools", id="a list without signs"),
        pytest.param("Three things:\n|- ports\n|- roads\n|- schools", id="a list with signs"),
        pytest.param("They want\n|1. a port\n|2. a road", id="a numbered list"),
        pytest.param("It was, he said,\nThe Guardian's fault.", id="a comma goes on"),
        pytest.param(WRAPPED, id="lines wrapped at a width"),
    ],
)
def test_lines(marked: str) -> None:
    """A line end parts where the text has a line a paragraph, and where a wrapped line was ended on purpose."""
    text = marked.replace("|", "")
    assert [block.span.of(text) for block in blocks(text)] == [part.strip() for part in marked.split("|")]


def test_paragraphs_are_numbered() -> None:
    """Every block is a paragraph."""
    assert [block.paragraph for block in blocks("A\n\nB\n\n\nC")] == [0, 1, 2]


def test_long_blank_lines() -> None:
    """Blanks are passed over once, not once for every blank."""
    assert len(list(blocks(("A." + " " * 200_000 + "\n") * 3 + " " * 200_000))) == 3
