"""What is compared in which language, and what a reader is told."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import claimcheck
from claimcheck.check import outcome_of
from claimcheck.cli.formats import MACHINE_FORMATS
from claimcheck.models import Agreement, Discrepancy
from claimcheck.policy import Policy
from claimcheck.report import FORMATS, View, render
from claimcheck.report.check_markdown import render_check_markdown

GERMAN = claimcheck.Source.from_text(
    "Die alte Brücke in Harwick ist am Montag gesperrt worden, nachdem ein Lastwagen einen Pfeiler gerammt hatte.\n\n"
    "„Wir konnten nicht länger warten, und niemand sollte es müssen“, sagte Anna Holt, die Vorsitzende, am Abend.\n\n"
    "Die Reparatur der Brücke wird nach Angaben der Stadt 5.000.000 Euro kosten.\n\n"
    "Die Fähre fährt nicht am Sonntag.",
    id="zeitung",
)
OTHER_GERMAN = claimcheck.Source.from_text(
    "In Harwick ist die alte Brücke am Montag gesperrt worden, nachdem ein Lastwagen einen Pfeiler gerammt hatte.\n\n"
    "„Wir konnten nicht sehr viel länger warten, und niemand sollte es müssen“, sagte Anna Holt, die Präsidentin.\n\n"
    "Die Reparatur der Brücke wird nach Angaben der Stadt 6 000 000 Euro kosten.\n\n"
    "Die Fähre fährt am Sonntag.",
    id="blatt",
)
ENGLISH = claimcheck.Source.from_text(
    "The old bridge in Harwick was closed on Monday. The repair will cost €6 million, said Anna Holt, the president.",
    id="courier",
)


def test_one_other_language() -> None:
    """Sentences in the same words agree unless their digits or negations differ; quotations are compared."""
    found = claimcheck.compare([GERMAN, OTHER_GERMAN])
    agreements = [item.claims for item in found.findings if isinstance(item, Agreement)]
    assert agreements == [("zeitung:1", "blatt:1")]
    (altered,) = (item for item in found.findings if isinstance(item, Discrepancy))
    assert altered.rule == "quote-altered" and "sehr viel" in altered.reason
    assert found.roles == ()
    assert "are in German" in found.notices[0] and "quantity-mismatch" in found.notices[0]
    assert "Numbers and dates that differ are not reported." in found.notices[0]


def test_writing_of_numbers_is_no_difference() -> None:
    """5.000.000 and 5 000 000 are the same digits."""
    same = replace(OTHER_GERMAN, text=OTHER_GERMAN.text.replace("6 000 000", "5 000 000"))
    found = claimcheck.compare([GERMAN, same])
    assert ("zeitung:3", "blatt:3") in [item.claims for item in found.findings if isinstance(item, Agreement)]


def test_two_languages_are_not_compared() -> None:
    """Nothing is found between them, every claim is listed, and the report says so."""
    found = claimcheck.compare([GERMAN, ENGLISH])
    assert found.alignments == ()
    assert {type(item).__name__ for item in found.findings} == {"SingleSource"}
    assert {claim for item in found.findings for claim in item.claims} == {claim.id for claim in found.claims}
    assert found.notices[-1].startswith("Sources in different languages were not compared")


def test_the_others_are_compared_as_ever() -> None:
    """A third source in another language changes nothing between two English ones."""
    other = claimcheck.Source.from_text(
        "The old bridge in Harwick was closed on Monday. The repair will cost €9 million, said the mayor.", id="post"
    )
    alone = claimcheck.compare([ENGLISH, other])
    beside = claimcheck.compare([ENGLISH, other, GERMAN])
    told = [item for item in beside.findings if not any(claim.startswith("zeitung") for claim in item.claims)]
    assert [(type(item), item.claims) for item in alone.findings] == [(type(item), item.claims) for item in told]


def test_unknown_language_has_only_quotations() -> None:
    """Where the words that deny are not known, two sentences are never said to agree."""
    sources = [replace(GERMAN, language="xx"), replace(OTHER_GERMAN, language="xx")]
    found = claimcheck.compare(sources)
    assert found.alignments == ()
    assert [item.rule for item in found.findings if isinstance(item, Discrepancy)] == ["quote-altered"]
    assert "Only quotations were compared" in found.notices[0]


def test_english_has_no_notice() -> None:
    """The reports of English sources are as they were."""
    assert claimcheck.compare([ENGLISH, replace(ENGLISH, id="post")]).notices == ()


@pytest.mark.parametrize("format", [*FORMATS, *MACHINE_FORMATS, "job summary"])
def test_every_report_says_so(format: str) -> None:
    """No format is silent about what was not compared."""
    comparison = claimcheck.compare([GERMAN, ENGLISH])
    outcome = outcome_of(View(comparison), Policy("conflict"))
    if format == "job summary":
        shown = render_check_markdown([outcome])
    elif format in MACHINE_FORMATS:
        shown = MACHINE_FORMATS[format]([outcome])
    else:
        shown = render(comparison, format)
    assert "in German" in shown or "in German" in json.dumps(shown)
    assert "different languages" in " ".join(shown.split())
    assert View(comparison).notices == comparison.notices
