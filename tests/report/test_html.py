"""The page as a file: what a browser is not needed for."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from datetime import date
from html.parser import HTMLParser

import pytest

import claimcheck
from claimcheck.report import View, render
from claimcheck.report.html import render_html

LEFT = """The bridge cost 4.2 million euros. "We have waited for thirty years," said Mayor Greta Lindqvist.

The band played. Subscribe to our newsletter!"""
RIGHT = """The bridge cost 4.8 million euros. "We have waited for thirty years," said Mayor Greta Lindqvist."""


def comparison(left: str = LEFT, right: str = RIGHT) -> claimcheck.Comparison:
    return claimcheck.compare(
        [
            claimcheck.Source.from_text(left, id="left", published=date(2023, 6, 13), url="https://example.org/left"),
            claimcheck.Source.from_text(right, id="right"),
        ]
    )


class Tags(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def values(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.tags if attribute in attrs]


@pytest.fixture(scope="module")
def page() -> str:
    return render(comparison(), "html")


def test_the_policy_names_the_style_and_the_script(page: str):
    """By their hashes, which follow from the bytes between the tags; everything else is forbidden."""
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy and "default-src &#39;none&#39;" in policy[1]
    for tag in ("style", "script"):
        inline = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        assert inline
        digest = b64encode(hashlib.sha256(inline[1].encode()).digest()).decode().replace("+", "&#43;")
        assert f"sha256-{digest}".replace("&#43;", "+") in policy[1].replace("&#43;", "+")


def test_nothing_needs_another_file_or_a_forbidden_attribute(page: str):
    """No address but links that a reader follows; no style or event in attributes, which the policy would drop."""
    tags = Tags(page)
    names = {name for _, attrs in tags.tags for name in attrs}
    assert not {name for name in names if name.startswith("on") or name in ("style", "src", "srcset")}
    assert [attrs.get("href", "")[:5] for tag, attrs in tags.tags if tag == "link"] == ["data:"]
    assert {url for url in tags.values("href") if not url.startswith(("#", "data:"))} == {"https://example.org/left"}


def test_every_link_inside_leads_somewhere(page: str):
    """No id stands twice, and every fragment is one."""
    tags = Tags(page)
    ids = tags.values("id")
    assert len(ids) == len(set(ids))
    assert {url[1:] for url in tags.values("href") if url.startswith("#")} <= set(ids)
    for attribute in ("aria-labelledby", "aria-controls", "for"):
        assert set(tags.values(attribute)) <= set(ids)


def test_every_finding_and_every_claim_has_a_place(page: str):
    """By its fingerprint, or by its words."""
    ids = Tags(page).values("id")
    result = comparison()
    assert {f"finding-{finding.id}" for finding in result.findings} <= set(ids)
    assert sum(name.startswith("claim-") for name in ids) == len(result.claims)


def test_links_hold_when_a_paragraph_moves():
    """The places follow from words, not from positions."""
    first, second = LEFT.split("\n\n")
    places = [
        {
            name
            for name in Tags(render(comparison(text), "html")).values("id")
            if name.startswith(("claim-", "finding-"))
        }
        for text in (LEFT, f"{second}\n\n{first}")
    ]
    assert places[0] == places[1]


def test_the_same_bytes_every_time(page: str):
    """A page can be committed and checked."""
    assert render(comparison(), "html") == page


def test_accepted_discrepancies_say_so():
    """With the reason, in words and for the filter."""
    result = comparison()
    (id,) = (finding.id for finding in result.findings if hasattr(finding, "rule"))
    page = render_html(View(result), accepted={id: "the mayor <b>corrected</b> it"})
    assert 'data-state="accepted"' in page
    assert "the mayor &lt;b&gt;corrected&lt;/b&gt; it" in page


def test_the_text_of_the_articles_is_complete(page: str):
    """Every word stands there once, in order, whatever is marked in it."""
    article = page[page.index('<div class="text"') :]
    text = re.sub(r"<[^>]*>", "", article[: article.index("</section>")].split(">", 1)[1])
    assert " ".join(text.replace("&#34;", '"').split()) == " ".join(LEFT.split())


def test_claims_that_lie_in_each_other_keep_their_places():
    """A relative clause lies inside of the clause that it hangs on."""
    text = "Anna Lund, who runs the harbour office, closed the bridge on Monday."
    result = comparison(text, text)
    spans = {claim.span for claim in result.claims if claim.source == "left"}
    assert len(spans) > 1
    ids = Tags(render(result, "html")).values("id")
    assert sum(name.startswith("claim-") for name in ids) == len(result.claims)


def test_a_hundred_claims_a_side_stay_below_a_megabyte(long_comparison):
    """So that a report can be mailed and committed."""
    assert len(render(long_comparison(100), "html").encode()) < 1_000_000


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TONES = ["ink", "quiet", "link", "conflict", "divergence", "gap", "agreement", "single"]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("tone", TONES)
def test_every_tone_can_be_read(page: str, tone: str, scheme: int):
    """Contrast of at least 4.5 to 1 on every ground that it stands on (WCAG AA)."""
    colours = {name: pair for name, *pair in re.findall(r"--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)", page)}
    grounds = ["paper", "desk", *([f"{tone}-wash"] if f"{tone}-wash" in colours else [])]
    for ground in grounds:
        assert contrast(colours[tone][scheme], colours[ground][scheme]) >= 4.5, ground


def test_a_notebook_gets_a_frame():
    """The page in an attribute, its quotes escaped."""
    frame = comparison()._repr_html_()
    assert frame.startswith('<iframe srcdoc="&lt;!DOCTYPE html&gt;')
    assert [tag for tag, _ in Tags(frame).tags] == ["iframe"]
