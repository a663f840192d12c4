"""How certain claims are: the modal words that count and those that do not."""

from __future__ import annotations

import pytest

from claimcheck import Source, extract
from claimcheck.models import Certainty, Granularity

CASES = [
    pytest.param("The plant will close in June.", Certainty.ASSERTED, id="the future is asserted"),
    pytest.param("The plant may close in June.", Certainty.HEDGED, id="modal verb"),
    pytest.param("The mayor dismissed all rumours that he fled.", Certainty.DENIED, id="a denied rumour"),
    pytest.param("Norvik denies reports that the plant will close.", Certainty.DENIED, id="a denied report"),
    pytest.param("Norvik to close plant in Leeds: report", Certainty.HEDGED, id="a headline's source behind"),
    pytest.param("Report: Norvik to close plant in Leeds", Certainty.HEDGED, id="a headline's source before"),
    pytest.param("Norvik closes its old plant, media report", Certainty.HEDGED, id="a source with what it is"),
    pytest.param("The mayor read the papers, each report", Certainty.ASSERTED, id="no source behind a comma"),
    pytest.param("Mayor Rejects Final Report", Certainty.ASSERTED, id="a report as object"),
    pytest.param("Norvik is in talks to buy the plant.", Certainty.HEDGED, id="talks"),
    pytest.param("Workers must leave the plant.", Certainty.ASSERTED, id="duty"),
    pytest.param("Police arrested the clerk who may have opened the safe.", Certainty.ASSERTED, id="relative clause"),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_certainty(sentence: str, expected: Certainty) -> None:
    """The first claim of a sentence has this certainty."""
    assert extract(Source.from_text(sentence, id="a"), granularity=Granularity.CLAUSE)[0].certainty is expected
