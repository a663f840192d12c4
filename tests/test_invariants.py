"""What holds for every text, however odd."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.comparison import Comparison
from claimcheck.models import Discrepancy

_PIECES = [
    *("The mayor", "Ann Holt", "she", "said", "that", "on Monday", "in May 2021", "five", "€5 million", "1,200", "not"),
    *("killed", "people", "and", "who", "according to", "the council", "may", "chief executive", "of Northwind", "was"),
    *(". ", ", ", ": ", " — ", "…", '"', "“", "”", "‘", "’", "'", "(", ")", "[", "&amp;", "%", "?", "! ", "\n", "\n\n"),
    *(
        "\r\n",
        "\x0b",
        "\u2028",
        "\x85",
        "\x00",
        "\x1b[31m",
        "\ud800",
        "e\u0301",
        "שלום",
        "\u202eabc",
        "👩\u200d🚀",
    ),
    "\ufeff",
    *("ﬁ", "İ", "ß", "Ⅷ", "²", "½", "٣", "１２", "𝟓", "\u00a0", "\u3000", "漢字", "https://a.b/c", "# ", "- ", "> "),
]
_HOSTILE = st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join)
_GLUED = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)
_TEXTS = st.one_of(st.text(st.characters(), max_size=200), _HOSTILE, _GLUED)


def _source(name: str, text: str) -> claimcheck.Source:
    return claimcheck.Source.from_text(text, id=name)


def _check_spans(comparison: Comparison) -> None:
    for document in comparison.documents:
        text = document.source.text
        for sentence in document.sentences:
            assert 0 <= sentence.span.start < sentence.span.end <= len(text)
            for token in sentence.tokens:
                assert sentence.span.contains(token.span) and token.span.start < token.span.end
    texts = {document.source.id: document.source.text for document in comparison.documents}
    for claim in comparison.claims:
        text = texts[claim.source]
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        for mention in claim.mentions:
            assert 0 <= mention.span.start < mention.span.end <= len(text)
    for finding in comparison.findings:
        quoted = finding.evidence if isinstance(finding, Discrepancy) else getattr(finding, "left_over", ())
        for item in quoted:
            assert item.span.start < item.span.end
            assert item.span.of(texts[item.source]) == item.text


@settings(max_examples=60, deadline=None)
@given(_TEXTS, _TEXTS)
def test_spans_are_exact_and_no_claim_is_lost(left: str, right: str) -> None:
    """Every span slices into its text, every claim is in a finding, and a second call says the same."""
    sources = [_source("a", left), _source("b", right)]
    found = claimcheck.compare(sources)
    _check_spans(found)
    told = {claim for finding in found.findings for claim in finding.claims}
    assert told == {claim.id for claim in found.claims}
    assert claimcheck.compare(sources) == found


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_a_text_does_not_contradict_itself(text: str) -> None:
    """The same text twice gives no discrepancy."""
    found = claimcheck.compare([_source("a", text), _source("b", text)])
    assert [finding for finding in found.findings if isinstance(finding, Discrepancy)] == []


@settings(max_examples=60, deadline=None)
@given(_TEXTS, _TEXTS)
def test_the_order_of_sources_does_not_matter(left: str, right: str) -> None:
    """The same claims are paired, and the same rules speak of them, whichever source is named first."""
    first = claimcheck.compare([_source("a", left), _source("b", right)])
    second = claimcheck.compare([_source("b", right), _source("a", left)])

    def told(found: Comparison) -> list[tuple[str, str, tuple[str, ...]]]:
        return sorted(
            (type(item).__name__, getattr(item, "rule", ""), tuple(sorted(item.claims))) for item in found.findings
        )

    assert told(first) == told(second)
