"""Names that the configuration declares to be one."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.aliases import alias_edits
from claimcheck.cli import main
from claimcheck.config import Config
from claimcheck.models import Agreement, Discrepancy, Skipped, Span
from claimcheck.rewriting import Rewritten, rewritten

ALIASES = {"Harbour Board": "Lowfield Port Authority", "HB": "Lowfield Port Authority"}
A = (
    "In May the Harbour Board opened 12 piers.\n\n"
    "The Harbour\nBoard is led by Ann Holt, president of the Harbour Board.\n"
)
B = "Lowfield Port Authority opened 15 piers in May. Lowfield Port Authority president Tom Reed was silent.\n"


def source(text: str, id: str = "a") -> claimcheck.Source:
    return claimcheck.Source.from_text(text, id=id)


def renamed(article: claimcheck.Source, aliases: dict[str, str]) -> Rewritten:
    return rewritten(article, alias_edits(article.text, aliases))


def compared(aliases: dict[str, str]) -> claimcheck.Comparison:
    return claimcheck.compare([source(A), source(B, "b")], Config(aliases=tuple(sorted(aliases.items()))))


def rules(comparison: claimcheck.Comparison) -> set[str]:
    return {item.rule for item in comparison.findings if isinstance(item, Discrepancy)}


REPLACED = [
    ("HB grew.", "Lowfield Port Authority grew.", "a short name"),
    ("HB's plan", "Lowfield Port Authority's plan", "a possessive"),
    ("Harbour\n  Board", "Harbour\n  Board", "more than a line's end between the words"),
    ("Harbour\nBoard", "Lowfield Port Authority", "a name over the end of a line"),
    ("Harbour\n\nBoard", "Harbour\n\nBoard", "two paragraphs"),
    ("hb and HBO and harbour board", "hb and HBO and harbour board", "capitals count, and whole words"),
    ("Lowfield Port Authority (HB)", "Lowfield Port Authority (Lowfield Port Authority)", "the name itself stays"),
]


@pytest.mark.parametrize(("text", "expected", "why"), REPLACED, ids=[row[2] for row in REPLACED])
def test_where_an_alias_is_found(text: str, expected: str, why: str):
    """As whole words, as written."""
    assert renamed(source(text), ALIASES).source.text == expected


def test_an_alias_inside_of_its_name_is_none():
    """ "Microsoft" for "Microsoft Gaming" leaves "Microsoft Gaming" alone."""
    text = "Microsoft Gaming is a part of Microsoft."
    assert renamed(source(text), {"Microsoft": "Microsoft Gaming"}).source.text == (
        "Microsoft Gaming is a part of Microsoft Gaming."
    )


def test_what_is_no_prose_keeps_its_words():
    """Front matter and comments are not renamed, and still stand where they stood."""
    article = claimcheck.Source(
        "a",
        "HB\n---\nHB <!-- HB -->",
        excluded=(
            Skipped(Span(0, 2), "front matter"),
            Skipped(Span(10, 21), "comment"),
        ),
    )
    found = renamed(article, ALIASES).source
    assert [item.span.of(found.text) for item in found.excluded] == ["HB", "<!-- HB -->"]


@given(st.lists(st.sampled_from(["HB", "Harbour Board", " ", ", ", "the", "\n", "Holt"]), max_size=12))
@settings(max_examples=50)
def test_spans_come_back(parts: list[str]):
    """Every span of the renamed text has its place in the original, in the same order."""
    article = renamed(source("".join(parts)), ALIASES)
    old, new = article.original.text, article.source.text
    assert article.back(Span(0, len(new))) == Span(0, len(old))
    places = [article.back(Span(at, at + 1)) for at in range(len(new))]
    assert places == sorted(places)
    for at, span in enumerate(places):
        assert 0 <= span.start < span.end <= len(old)
        assert span.of(old) == new[at] or span.of(old) in ("HB", "Harbour Board")


def test_one_name_in_every_comparison():
    """Alignment, the rules on values and on roles, and the table of roles see one organisation."""
    without, found = compared({}), compared(ALIASES)
    assert rules(without) == set()
    assert {"quantity-mismatch", "role-holder"} <= rules(found)
    row = next(row for row in found.roles if row.role == "president")
    assert row.organization == "Lowfield Port Authority"
    assert {holder.source: holder.person for holder in row.holders} == {"a": "Ann Holt", "b": "Tom Reed"}


def test_agreement_under_two_names():
    """The same statement under both names is an agreement."""
    sources = [source("The Harbour Board closed two piers on Monday."), source("HB closed two piers on Monday.", "b")]
    found = claimcheck.compare(sources, Config(aliases=tuple(sorted(ALIASES.items()))))
    assert [type(item) for item in found.findings] == [Agreement]


def test_the_report_quotes_the_article():
    """Every span and quotation is that of the text as it was read."""
    found = compared(ALIASES)
    texts = {document.source.id: document.source.text for document in found.documents}
    assert texts == {"a": A, "b": B}
    for item in found.findings:
        for evidence in getattr(item, "evidence", ()):
            assert evidence.text == evidence.span.of(texts[evidence.source])
    for claim in found.claims:
        assert claim.span.of(texts[claim.source]).strip()
        for mention in claim.mentions:  # in its words, with those that it takes from another clause
            assert any(mention.span.overlaps(token.span) for token in claim.tokens)
    assert any("Harbour Board" in claim.span.of(A) for claim in found.claims if claim.source == "a")


def test_aliases_are_in_the_signature():
    """A report made with other aliases is stale."""
    assert "Harbour Board" in compared(ALIASES).signature
    assert "aliases" not in compared({}).signature


CONFIGURATION = '[[report]]\nname = "port"\nsources = ["*.txt"]\n\n[aliases]\n'


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def configured(folder: Path, aliases: str) -> None:
    (folder / "claimcheck.toml").write_text(CONFIGURATION + aliases, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    configured(tmp_path, '"Harbour Board" = "Lowfield Port Authority"\n')
    (tmp_path / "a.txt").write_text(A, encoding="utf-8")
    (tmp_path / "b.txt").write_text(B, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_aliases_of_a_project(project: Path):
    """They are used by every command, shown by `config`, and a change of them makes the report stale."""
    run("update")
    assert "quantity-mismatch" in run("check").stdout
    assert run("compare", "a.txt", "b.txt").exit_code == 1
    assert run("compare", "a.txt", "b.txt", "--isolated").exit_code == 0
    row = next(line for line in run("config").stdout.splitlines() if line.startswith("aliases.Harbour Board"))
    assert "Lowfield Port Authority" in row and row.endswith("claimcheck.toml")
    configured(project, "")
    assert "settings have changed" in run("check").stdout


BAD = [
    ('"A" = "A"', "is an alias itself"),
    ('"A" = "B"\n"B" = "A"', "is an alias itself"),
    ('"A" = "B"\n"B" = "C"', "write 'A' = 'C'"),
    ('"A" = 3', "not a text"),
    ('"A" = " "', "is no name"),
    ('" " = "A"', "is no name"),
]


@pytest.mark.parametrize(("aliases", "message"), BAD, ids=[row[0] for row in BAD])
def test_bad_aliases_are_one_clear_error(project: Path, aliases: str, message: str):
    """A chain or a circle says nothing that an order could not change."""
    configured(project, aliases)
    result = run("check")
    assert result.exit_code == 2
    assert message in result.stderr
    assert "claimcheck.toml, aliases" in result.stderr
