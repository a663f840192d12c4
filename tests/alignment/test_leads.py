"""What counts as told in the leads of two articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

import claimcheck
from claimcheck.alignment.calibration import model_of
from claimcheck.alignment.leads import is_in_both_leads
from claimcheck.models import Claim, Score

TOLD = {"company": 1.0, "predicate": 1.0, "phrases": 0.0, "rest": 0.5, "rest_around": 0.7}
CASES = [
    pytest.param({}, 3, True, id="same verb"),
    pytest.param({"predicate": 0.0, "phrases": 0.5}, 3, True, id="same term"),
    pytest.param({"predicate": 0.6}, 3, False, id="a synonym of the verb is not enough"),
    pytest.param({"rest": 0.3}, 3, False, id="little besides the subject"),
    pytest.param({"rest_around": 0.55}, 3, False, id="not told around the other claim"),
    pytest.param({}, 4, False, id="below the lead"),
    pytest.param({"company": 0.9}, 3, False, id="a short text has no lead"),
]


def claim(text: str) -> Claim:
    """The claim of a sentence."""
    found: Claim = claimcheck.extract(claimcheck.Source.from_text(text, id="a"))[0]
    return found


@pytest.mark.parametrize(("changed", "sentence", "expected"), CASES)
def test_leads(changed: dict[str, float], sentence: int, expected: bool):
    """Both claims stand in the lead, with the verb or a term in common, and what else one says around the other."""
    left, right = claim("The council approved the rent control."), claim("Rent control was approved on Monday.")
    score = Score(0.5, {**TOLD, **changed}, 0.5)
    assert is_in_both_leads(score, left, replace(right, sentence=sentence)) is expected
    assert is_in_both_leads(score, replace(right, sentence=sentence), left) is expected


def test_a_denial_is_not_told_too():
    """One claim denies: however alike, they do not tell the same."""
    left, right = claim("The council approved the plan."), claim("The council never approved the plan.")
    assert not is_in_both_leads(Score(0.5, TOLD, 0.5), left, right)


def test_short_texts_need_no_less():
    """Two sentences are all lead: there the threshold is the usual one."""
    for name in ("same_point", "same_statement"):
        assert model_of(name).lead(0.0) == model_of(name).threshold(0.0)
        assert model_of(name).lead(1.0) < model_of(name).threshold(1.0)
