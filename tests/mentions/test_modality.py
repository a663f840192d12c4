"""Negations and modal words, and the words that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.mentions.modality import find_modality
from claimcheck.models import Modality, Source
from claimcheck.text import segment


def cues(text: str) -> list[tuple[str, str]]:
    mentions = find_modality(segment(Source.from_text(text, id="a")))
    return [(m.span.of(text), m.kind.value if isinstance(m, Modality) else "negation") for m in mentions]


CUES = [
    ("The bridge will not open.", [("not", "negation")], "not"),
    ("The bridge doesn't open.", [("n't", "negation")], "contracted"),
    ("The bridge didn’t open.", [("n’t", "negation")], "contracted, typographic"),
    ("The bridge cannot open.", [("not", "negation")], "cannot: only its not"),
    ("The bridge never opened.", [("never", "negation")], "never"),
    ("No bridge opened.", [("No", "negation")], "determiner"),
    ("Nobody crossed the bridge.", [("Nobody", "negation")], "pronoun"),
    ("No one crossed the bridge.", [("No one", "negation")], "two words, one mention"),
    ("They no longer cross the bridge.", [("no longer", "negation")], "no longer"),
    ("They crossed without tickets.", [("without", "negation")], "without"),
    ("They failed to cross the bridge.", [("failed to", "negation")], "implicit"),
    ("They refused to cross the bridge.", [("refused to", "negation")], "implicit"),
    ("They could not cross the bridge.", [("not", "negation")], "an ability that was not there is no hedge"),
    ("They couldn't cross the bridge.", [("n't", "negation")], "the same, contracted"),
    ("They may not cross the bridge.", [("may", "possible"), ("not", "negation")], "hedge and negation"),
    ("The bridge might open.", [("might", "possible")], "might"),
    ("Perhaps the bridge will open.", [("Perhaps", "possible")], "adverb"),
    ("The firm plans to open the bridge.", [("plans to", "planned")], "plan"),
    ("The bridge is expected to open.", [("expected to", "planned")], "expectation"),
    ("The firm has reportedly opened it.", [("reportedly", "reported")], "report"),
    ("The boss is said to have opened it.", [("said to have", "reported")], "hearsay"),
    ("The firm must open it.", [("must", "required")], "duty"),
    ("The firm denied the report.", [("denied", "denied")], "denial"),
    ("The firm dismissed the latest claims.", [("dismissed the latest claims", "denied")], "words between"),
    ("It is untrue.", [("untrue", "denied")], "untrue"),
    ("The bridge would open.", [("would", "conditional")], "conditional"),
    ("The bridge opens if it rains.", [("if", "conditional")], "condition"),
]


@pytest.mark.parametrize(("text", "expected"), [row[:2] for row in CUES], ids=[row[2] for row in CUES])
def test_cues(text: str, expected: list[tuple[str, str]]) -> None:
    """A cue is found with its kind and exact words."""
    assert cues(text) == expected


NO_CUES = [
    ("The bridge opens in May.", "month"),
    ("May 9 was a Monday.", "month opening a sentence"),
    ("The bridge can open.", "ability"),
    ("The bridge will open.", "future"),
    ("Not only the bridge was opened.", "not only"),
    ("There is no doubt that it opened.", "no doubt"),
    ("Not until Friday was it opened.", "not until"),
    ("It was nothing but a bridge.", "nothing but"),
    ("It holds no more than ten people.", "a bound of a number"),
    ("They were denied access.", "refusal, no denial"),
    ("The judge denied him bail.", "refusal of a court"),
    ("They never failed to pay.", "double negation"),
    ("They failed in Paris.", "failure without a verb"),
    ("Most likely voters are old.", "an adjective of polls"),
]


@pytest.mark.parametrize("text", [row[0] for row in NO_CUES], ids=[row[1] for row in NO_CUES])
def test_no_cues(text: str) -> None:
    """Words that look like a cue and say nothing of the statement."""
    assert cues(text) == []


WORDS = [
    "not",
    "only",
    "may",
    "could",
    "deny",
    "the",
    "claims",
    "dismiss",
    "no",
    "longer",
    "one",
    "fail",
    "to",
    "never",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
@settings(max_examples=50, deadline=None)
def test_mentions_do_not_overlap(words: list[str]) -> None:
    """Mentions stand in text order and share no word, whatever the words."""
    mentions = find_modality(segment(Source.from_text(" ".join(words), id="a")))
    ends = [0, *(mention.span.end for mention in mentions)]
    assert all(mention.span.start >= end for mention, end in zip(mentions, ends, strict=False))
