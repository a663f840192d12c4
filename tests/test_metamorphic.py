"""What changes nothing for a reader changes no verdict, on the articles of our own scenarios."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

import claimcheck
from claimcheck.comparison import Comparison
from claimcheck.models import Agreement, Discrepancy, Finding, SingleSource, Span
from claimcheck.readers import read_all

_HERE = Path(__file__).parent
_FOLDERS = [*sorted(path for path in (_HERE / "golden").iterdir() if path.is_dir() and path.name[0] != "_")]
_FOLDERS.append(_HERE.parent / "sources")
_SCENARIOS = [pytest.param(folder, id=folder.name) for folder in _FOLDERS]

_MARKS = str.maketrans("“”„«»‘’‚", '"""""\'\'\'')
Told = Counter[tuple[str, ...]]


@cache
def _articles(folder: Path) -> tuple[claimcheck.Source, ...]:
    return tuple(item for item in read_all([folder]) if isinstance(item, claimcheck.Source))


@cache
def _usual(folder: Path) -> Told:
    return _told(claimcheck.compare(_articles(folder)))


def _changed(source: claimcheck.Source, change: Callable[[str], str]) -> claimcheck.Source:
    """The article with its prose changed; what is no prose is left, so that places stay those of the reader."""
    parts, position, excluded, shift = [], 0, [], 0
    for item in source.excluded:
        before = change(source.text[position : item.span.start])
        parts += [before, item.span.of(source.text)]
        shift += len(before) - (item.span.start - position)
        excluded.append(replace(item, span=Span(item.span.start + shift, item.span.end + shift)))
        position = item.span.end
    return replace(source, text="".join([*parts, change(source.text[position:])]), excluded=tuple(excluded))


def _told(comparison: Comparison) -> Told:
    """The findings by the words of their claims, however these are written."""
    claims = {claim.id: (claim.source, _plain(claim.text)) for claim in comparison.claims}
    return Counter(_key(finding, claims) for finding in comparison.findings)


def _key(finding: Finding, claims: dict[str, tuple[str, str]]) -> tuple[str, ...]:
    words = sorted(f"{source}: {text}" for source, text in (claims[claim] for claim in finding.claims))
    if isinstance(finding, Discrepancy):
        return (finding.rule, finding.severity.value, *words)
    return (type(finding).__name__, *words)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).translate(_MARKS).split())


def _curly(text: str) -> str:
    text = re.sub(r'(?<![^\s(\[—–-])"', "“", text.translate(_MARKS)).replace('"', "”")
    return re.sub(r"(?<![^\s(\[—–“-])'(?=\w)", "‘", text).replace("'", "’")


def _german(text: str) -> str:
    return _curly(text).replace("“", "„").replace("”", "“")


_CHANGES: list[tuple[str, Callable[[str], str]]] = [
    ("two blanks", lambda text: text.replace(" ", "  ")),
    ("no-break spaces", lambda text: text.replace(" ", "\u00a0")),
    ("blanks at the ends of lines", lambda text: text.replace("\n", " \t\n")),
    ("Windows line ends", lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n")),
    ("three blank lines", lambda text: text.replace("\n\n", "\n\n\n\n")),
    ("straight quotation marks", lambda text: text.translate(_MARKS)),
    ("curly quotation marks", _curly),
    ("German quotation marks", _german),
    ("French quotation marks", lambda text: _curly(text).replace("“", "«").replace("”", "»")),
    ("composed characters", lambda text: unicodedata.normalize("NFC", text)),
    ("decomposed characters", lambda text: unicodedata.normalize("NFD", text)),
]


@pytest.mark.parametrize("folder", _SCENARIOS)
@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in _CHANGES])
def test_writing_changes_no_verdict(folder: Path, change: Callable[[str], str]) -> None:
    """Neither where all articles are written so, nor where only one is."""
    articles = _articles(folder)
    for chosen in (articles, articles[:1], articles[-1:]):
        written = [_changed(item, change) if item in chosen else item for item in articles]
        assert _told(claimcheck.compare(written)) == _usual(folder)


_UNRELATED = (
    "Beekeepers in Patagonia painted twelve lighthouses purple.",
    "“My grandmother's accordion never needed tuning,” Ottoline Featherstonehaugh told a knitting magazine.",
)


@pytest.mark.parametrize("at_the_end", [True, False], ids=["at the end", "in the middle"])
@pytest.mark.parametrize("sentence", _UNRELATED, ids=["a claim", "a quotation"])
@pytest.mark.parametrize("folder", _SCENARIOS)
def test_unrelated_sentence_changes_nothing(folder: Path, sentence: str, *, at_the_end: bool) -> None:
    """It removes no finding and adds no discrepancy; it stands in one source only."""
    articles = _articles(folder)
    text = articles[0].text
    place = text.find("\n\n", len(text) // 3)
    place = len(text) if at_the_end or place < 0 else place
    longer = replace(
        articles[0],
        text=f"{text[:place]}\n\n{sentence}{text[place:]}",
        excluded=tuple(
            replace(item, span=Span(*(at + (len(sentence) + 2) * (at >= place) for at in item.span)))
            for item in articles[0].excluded
        ),
    )
    told = _told(claimcheck.compare([longer, *articles[1:]]))
    assert not _usual(folder) - told
    assert {key[0] for key in told - _usual(folder)} == {"SingleSource"}


@pytest.mark.parametrize("folder", _SCENARIOS)
def test_order_of_the_articles_changes_nothing(folder: Path) -> None:
    """Whichever is named first."""
    for order in permutations(_articles(folder)):
        assert _told(claimcheck.compare(order)) == _usual(folder)


@pytest.mark.parametrize("folder", _SCENARIOS)
def test_article_agrees_with_itself(folder: Path) -> None:
    """No discrepancy between an article and its copy, and nearly every claim is an agreement."""
    for article in _articles(folder):
        found = claimcheck.compare([article, replace(article, id=f"{article.id}-copy")])
        assert not any(isinstance(item, Discrepancy) for item in found.findings)
        agreed = {claim for item in found.findings if isinstance(item, Agreement) for claim in item.claims}
        alone = [item.claims for item in found.findings if isinstance(item, SingleSource)]
        assert len(agreed) >= 0.9 * len(found.claims), alone
