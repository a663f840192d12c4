"""Time grows with the length of the text, whatever the text is made of."""

from __future__ import annotations

import time

import pytest

import claimcheck

_GROWTH = 8.0
"""Most that four times the text may cost: 4 is linear, 16 is quadratic."""
_FLOOR = 0.05
"""Seconds below which a measurement is noise."""
_TRIES = 3
"""Measurements, of which one has to hold: other programs on the machine disturb them."""
_NORMAL = claimcheck.Source.from_text(
    'The mayor of Lowfield said on Monday that the bridge had cost €5 million. "It is not safe," Ann Holt said.', id="n"
)
_UNITS = [
    *("said ", "and ", "who ", "1", "1 ", "A ", "\n", "€5 ", "Mr. ", "Monday ", "not ", "he said, "),
    *('"', '" ', "“", "”", "'", "(", "[", '"a" ', "“a ", "a,", "1,", "A.", "1-", "é", "...", "http://a.b/", "<b>"),
    *("Ann Holt, ", "and Ann ", "which, ", "a man who ", "May 3, ", "President ", "of ", "She said. ", "- x\n", "# "),
    *('"We know," she said. ', 'In 2019 Holt and Roy sold 5 ships,\n"and" left ', "\u200d", "\u0301", "\x00", "x\r\n"),
]


def _seconds(unit: str, count: int) -> float:
    """CPU time of the whole pipeline on a hostile text and a normal one."""
    source = claimcheck.Source.from_text(unit * count, id="h")
    start = time.process_time()
    claimcheck.compare([source, _NORMAL])
    return time.process_time() - start


@pytest.mark.parametrize("unit", _UNITS)
def test_four_times_the_text_costs_no_more_than_linear_time(unit: str) -> None:
    """The comparison of a hostile text with a normal one is not quadratic."""
    _seconds(unit, 10)
    count = 250
    small = _seconds(unit, count)
    while small < _FLOOR and count < 8000:
        count *= 4
        small = _seconds(unit, count)
    # both sizes in each try: a machine that is busy for a while slows down both
    assert any(_seconds(unit, count * 4) <= max(_seconds(unit, count), _FLOOR) * _GROWTH for _ in range(_TRIES))


def test_two_long_articles_are_not_compared_pair_by_pair() -> None:
    """Doubling both articles does not cost four times as much."""
    sentences = [
        f"The {noun} of {place} {verb} {number} ships in {2000 + number % 20}.\n\n"
        for number, (noun, place, verb) in enumerate(
            (noun, place, verb)
            for noun in ("mayor", "owner", "bishop", "judge", "miller")
            for place in ("Lowfield", "Harwick", "Penmoor", "Stanby")
            for verb in ("sold", "bought", "burned", "counted", "blessed")
        )
    ]

    def seconds(share: int) -> float:
        chosen = sentences[:share]
        sides = ["".join(chosen), "".join(reversed(chosen))]
        start = time.process_time()
        claimcheck.compare([claimcheck.Source.from_text(text, id=name) for name, text in zip("ab", sides, strict=True)])
        return time.process_time() - start

    seconds(10)
    assert seconds(len(sentences)) <= max(seconds(len(sentences) // 4), _FLOOR) * _GROWTH
