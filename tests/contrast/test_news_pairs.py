"""Pairs of statements on many kinds of news, through the whole pipeline: contradictions, and what looks like one."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.models import Discrepancy, Severity

CONFLICTS = [
    ("politics", "The mayor backed the plan for the harbour.", "The mayor slammed the plan for the harbour."),
    ("politics", "The minister warned the firm over its debts.", "The minister reassured the firm over its debts."),
    ("sport", "The striker re-signed with the club on Monday.", "The striker resigned from the club on Monday."),
    ("families", "Hart has five children, two girls and three boys.", "Hart has seven children."),
    (
        "accidents",
        "No one was hurt when the bridge collapsed in Leeds.",
        "Three people were hurt when the bridge collapsed in Leeds.",
    ),
    ("places", "The storm hit the north of Norland on Monday.", "The storm hit the south of Norland on Monday."),
]

LOOK_ALIKES = [
    ("sea", "The fleet crossed the Pacific Ocean in May.", "The fleet crossed the Pacific Basin in May."),
    ("politics", "The mayor slammed the plan for the harbour.", "The mayor condemned the plan for the harbour."),
    ("sport", "The striker re-signed with the club.", "The striker signed again with the club."),
    ("families", "Hart has five children, two girls and three boys.", "Hart has two girls and three boys."),
]


def conflicts(left: str, right: str) -> list[str]:
    """The rules that report a conflict."""
    sources = [claimcheck.Source.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    found = claimcheck.compare(sources).findings
    return [item.rule for item in found if isinstance(item, Discrepancy) and item.severity is Severity.CONFLICT]


@pytest.mark.parametrize(("field", "left", "right"), CONFLICTS)
def test_contradictions(field: str, left: str, right: str):
    """Both cannot be true: reported once, whichever source comes first."""
    assert len(conflicts(left, right)) == len(conflicts(right, left)) == 1, field


@pytest.mark.parametrize(("field", "left", "right"), LOOK_ALIKES)
def test_look_alikes(field: str, left: str, right: str):
    """Both can be true."""
    assert conflicts(left, right) == conflicts(right, left) == [], field
