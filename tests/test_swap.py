"""The order in which sources are given changes nothing but the order of the report."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.comparison import Comparison
from claimcheck.models import Agreement, Discrepancy

SENTENCES = [
    "Norvik will cut 600 jobs in Leeds in 2021.",
    "Norvik will cut 900 jobs in Leeds in 2021.",
    "Norvik will cut jobs in Leeds in 2022.",
    "Norvik will not cut 600 jobs in Leeds.",
    "The storm killed 12 people on Monday.",
    "The storm killed at least 10 people on Tuesday.",
    "The storm injured 12 people.",
    "The bridge was opened in 1994.",
    "The bridge was opened in 1996.",
    "The harbour was built in 1994.",
    "The harbour was opened in 1994.",
    '"Nobody in this town had any warning of the flood," said Maria Olsen.',
    'Peter Lindqvist said: "Nobody in this town had any warning of the flood."',
    '"Nobody in this old town had a warning of the flood," said Maria Olsen.',
]
SWAPPED = [
    ("The bridge was opened in 1994.", "The bridge was opened in 1996. The harbour was built in 1994.", True),
    ("The bridge was opened in 1994.", "The bridge was opened in 1996. The harbour was opened in 1994.", False),
    ("The bridge was opened in 1994. The harbour was built in 1996.", "The bridge was opened in 1996.", True),
    ("The bridge was opened in 1994. The harbour was opened in 1996.", "The bridge was opened in 1996.", False),
]
articles = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map("\n\n".join)


def told(result: Comparison) -> list[tuple[object, ...]]:
    """The findings without their order and sides."""
    found: list[tuple[object, ...]] = []
    for item in result.findings:
        kind = type(item).__name__
        if isinstance(item, Discrepancy):
            words = sorted((piece.source, piece.span) for piece in item.evidence)
            found.append((kind, item.id, item.rule, item.severity.value, sorted(item.claims), words))
        elif isinstance(item, Agreement):
            found.append((kind, item.id, sorted(item.claims), item.score))
        else:
            found.append((kind, item.id, list(item.claims)))
    return sorted(found, key=repr)


@pytest.mark.parametrize(("left", "right", "differ"), SWAPPED)
def test_who_knows_both_dates_is_asked_of_both(left, right, differ):
    """A date that the other source has, too, of the same verb is of another event, whichever of them comes first."""
    a, b = claimcheck.Source.from_text(left, id="a"), claimcheck.Source.from_text(right, id="b")
    there, back = claimcheck.compare([a, b]), claimcheck.compare([b, a])
    assert told(there) == told(back)
    assert any(isinstance(item, Discrepancy) and item.rule == "date-mismatch" for item in there.findings) is differ


@settings(max_examples=40, deadline=None)
@given(articles, articles)
def test_swapped_sources_give_the_same_findings(left, right):
    """compare([a, b]) and compare([b, a]) find the same of the same words."""
    a, b = claimcheck.Source.from_text(left, id="a"), claimcheck.Source.from_text(right, id="b")
    assert told(claimcheck.compare([a, b])) == told(claimcheck.compare([b, a]))


@settings(max_examples=20, deadline=None)
@given(articles)
def test_a_text_does_not_differ_from_itself(text):
    """Two copies of an article have no discrepancy that the article does not have with itself."""
    a, b = claimcheck.Source.from_text(text, id="a"), claimcheck.Source.from_text(text, id="b")
    found = [item for item in claimcheck.compare([a, b]).findings if isinstance(item, Discrepancy)]
    assert not [item for item in found if len({piece.text for piece in item.evidence}) == 1]


@settings(max_examples=20, deadline=None)
@given(articles, articles)
def test_every_claim_is_in_a_finding(left, right):
    """No claim is lost between alignment and findings."""
    a, b = claimcheck.Source.from_text(left, id="a"), claimcheck.Source.from_text(right, id="b")
    result = claimcheck.compare([a, b])
    assert {claim for item in result.findings for claim in item.claims} == {claim.id for claim in result.claims}
