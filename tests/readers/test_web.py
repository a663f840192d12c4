"""Saved web pages: the article without what is around it, and what the page says about it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck.models import SkippedSource, Source, Unit
from claimcheck.pipeline import compare
from claimcheck.readers import read
from claimcheck.report import View

pytest.importorskip("trafilatura", reason="needs the extra [web]")

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


def page(name: str) -> Source:
    """The source made of a page."""
    source = read(PAGES / f"{name}.html")
    assert isinstance(source, Source)
    return source


def expected(name: str) -> list[str]:
    """The words of the article, written down by hand beside the page."""
    return (PAGES / f"{name}.txt").read_text(encoding="utf-8").split()


def overlap(found: list[str], wanted: list[str]) -> float:
    """F1 over words, each as often as it occurs."""
    shared = sum(min(found.count(word), wanted.count(word)) for word in set(wanted))
    return 2 * shared / (len(found) + len(wanted))


@pytest.mark.parametrize("name", NAMES)
def test_article_is_found(name: str) -> None:
    """At least 95 % of the words, and hardly another one."""
    assert overlap(page(name).text.split(), expected(name)) >= 0.95


def test_what_the_page_says_about_the_article() -> None:
    """Title, outlet, day and address come from the page's own statements."""
    source = page("newspaper")
    assert (source.title, source.outlet) == ("Bridge closes after crash", "Lowfield Courier")
    assert (source.published, source.url) == (date(2021, 11, 6), "https://courier.example/2021/bridge")
    assert (source.id, source.unit) == ("newspaper", Unit.PARAGRAPH)


def test_date_is_not_guessed() -> None:
    """A year in the copyright line is no day of publication."""
    assert page("bare").published is None


def test_order_and_reasons_of_the_blocks() -> None:
    """Paragraphs stand in the order of the page; headings and tables are shown, but not compared."""
    source = page("newspaper")
    reasons = [(item.span.of(source.text), item.reason) for item in source.excluded]
    assert ("What is next", "headline") in reasons
    assert ("Year | Cost", "table") in reasons
    at = [source.text.index(words) for words in ("lorry hit", "What is next", "Repairs", "two lanes", "Friday")]
    assert at == sorted(at)


def test_places_are_paragraphs() -> None:
    """A line of the extracted text is no line of the file, so reports count paragraphs."""
    source = page("newspaper")
    view = View(compare([source, page("bare")]))
    place = view.place(source.id, source.text.index("Repairs"))
    assert str(place).endswith("newspaper.html, paragraph 4")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"<html><body></body></html>", "no article", id="empty page"),
        pytest.param(b"<html>", "no article", id="cut off"),
        pytest.param(b"\0\1\2", "no article", id="no page at all"),
        pytest.param(b"<div>" * 200_000, "", id="deeply nested"),
        pytest.param(b"<html><body>" + b"<p>" * 200_000, "", id="never closed"),
        pytest.param(b'<html><body><p a="' + b"x" * 1_000_000, "", id="an attribute without end"),
    ],
)
def test_hostile_pages(tmp_path: Path, data: bytes, reason: str) -> None:
    """Pages that are none are skipped with a reason."""
    path = tmp_path / "a.html"
    path.write_bytes(data)
    skipped = read(path)
    assert isinstance(skipped, SkippedSource)
    assert reason in skipped.reason


def test_entities_are_not_expanded_without_end(tmp_path: Path) -> None:
    """Entities that are defined by entities ("billion laughs") stay what they are."""
    definitions = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = (
        f'<!DOCTYPE html [<!ENTITY l0 "laugh">{definitions}]><html><body><article><p>{"Word. " * 60}&l9;</p></article>'
    )
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    found = read(path)
    assert isinstance(found, SkippedSource) or len(found.text) < 10_000
