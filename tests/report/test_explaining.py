"""What led to a finding."""

import math

import pytest

import claimcheck
from claimcheck.errors import ClaimcheckError
from claimcheck.models import SingleSource
from claimcheck.report import View
from claimcheck.report.explaining import render_explanation
from claimcheck.report.explanation import explain, explain_statement

LEFT = "The fund holds 250 billion yen. The council approved the bridge despite furious protests. Exports fell."
RIGHT = "The fund holds 350 billion yen. The council approved the bridge on Monday. It rained in the north."


def compared(*texts):
    """The comparison of texts that are called a, b, c."""
    return claimcheck.compare([claimcheck.Source.from_text(text, id="abc"[i]) for i, text in enumerate(texts)])


@pytest.fixture(scope="module")
def result():
    """One discrepancy, one agreement, and claims of one source."""
    return compared(LEFT, RIGHT)


def test_the_parts_add_up_to_the_stored_score(result):
    """No second computation: what is shown is what decided, up to what is too small to be shown."""
    for pair in result.alignments:
        for found in (explain(pair.score), explain_statement(pair.score, pair.left, pair.right)):
            logit = found.start + sum(item.value for item in found.contributions)
            assert math.isclose(1 / (1 + math.exp(-logit)), found.probability, abs_tol=0.05)


def test_every_finding_can_be_explained(result):
    """Discrepancies, agreements and what one source alone has."""
    for finding in result.findings:
        assert finding.id in render_explanation(View(result), finding.id)


def test_a_discrepancy_shows_the_values_that_were_compared(result):
    """The typed ones, beside their words."""
    (finding,) = (item for item in result.findings if getattr(item, "rule", None) == "quantity-mismatch")
    text = render_explanation(View(result), finding.id)
    assert "“250 billion yen” = 250000000000 JPY (exact)" in text
    assert "the same point: " in text
    assert "the same statement: " in text


def test_a_single_claim_shows_why_its_nearest_was_rejected(result):
    """The score of the candidate is stored with the finding."""
    single = [item for item in result.findings if isinstance(item, SingleSource) and item.nearest]
    assert single
    for item in single:
        assert item.score.probability == item.nearest[1]
        assert "nearest: " in render_explanation(View(result), item.id)


def test_a_rule_on_whole_sources_has_no_score():
    """A role that one source fills and the other does not is no pair of claims."""
    texts = ["Sega president Yukio Suino said sales rose.", "Sega president Shuji Utsumi spoke in Norwick."]
    result = compared(*texts)
    found = [item for item in result.findings if getattr(item, "rule", None) == "role-holder"]
    assert found
    assert "No score decided" in render_explanation(View(result), found[0].id)


def test_an_unknown_id_is_an_error(result):
    """Said with a hint, never an empty page."""
    with pytest.raises(ClaimcheckError, match="no finding has the id 'nothing'"):
        render_explanation(View(result), "nothing")


def test_groups_join_all_sources():
    """One group for each point, of the claims of all sources that meet in findings."""
    texts = ["The museum will close in May.", "In May the museum will close.", "The museum will close in June."]
    result = compared(*texts)
    assert result.groups == (("a:1", "b:1", "c:1"),)
    assert result.to_dict()["groups"] == [{"claims": ["a:1", "b:1", "c:1"]}]
