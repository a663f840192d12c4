"""JSON Lines: an article a line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from claimcheck.models import SkippedSource, Source
from claimcheck.readers import Limits, read, read_all

ARTICLE = {
    "id": "one",
    "outlet": "Harbour News",
    "published": "2021-11-06T08:00:00Z",
    "url": "https://example.org/a",
    "title": "A plan",
    "text": "The mayor resigned.\r\nHer deputy takes over. # \u201cYes\u201d",
    "lang": "en-GB",
    "views": 12,
}


def lines(folder: Path, *values: object) -> Path:
    """A file with these values; text is written as it is."""
    path = folder / "all.jsonl"
    path.write_text("\n".join(v if isinstance(v, str) else json.dumps(v) for v in values), encoding="utf-8")
    return path


def test_article_with_everything(tmp_path: Path) -> None:
    """Every known field is used, and the text is kept to the letter: the spans of the report point into it."""
    source = read(lines(tmp_path, "", ARTICLE))
    assert isinstance(source, Source)
    assert (source.id, source.title, source.outlet, source.url) == ("one", "A plan", "Harbour News", ARTICLE["url"])
    assert (source.published, source.language, source.line) == (date(2021, 11, 6), "en", 2)
    assert source.text == ARTICLE["text"]


def test_several_articles(tmp_path: Path) -> None:
    """Each line is a source; one without an id is named after the file and the line."""
    path = lines(tmp_path, ARTICLE, {"text": "It rained."}, {"id": 7, "text": "It snowed."})
    assert [item.id for item in read_all([path]) if isinstance(item, Source)] == ["one", "all-2", "7"]


def test_one_article_of_several(tmp_path: Path) -> None:
    """`file.jsonl#id` names one article; the file alone says so where one is wanted."""
    path = lines(tmp_path, ARTICLE, {"id": "two", "text": "It rained."})
    chosen, both, none = read(f"{path}#two"), read(path), read(f"{path}#three")
    assert isinstance(chosen, Source) and chosen.text == "It rained."
    assert isinstance(both, SkippedSource) and "2 articles" in both.reason
    assert isinstance(none, SkippedSource)


def test_bad_article_that_is_named(tmp_path: Path) -> None:
    """What is wrong with the one that was asked for is said, and nothing of the others."""
    path = lines(
        tmp_path, {"id": "one", "text": "a", "published": "2021"}, "no", {"text": ""}, {"id": "two", "text": "b"}
    )
    named, unnamed, fine = read(f"{path}#one"), read(f"{path}#all-3"), read_all([f"{path}#two"])
    assert isinstance(named, SkippedSource) and "'2021' is no date" in named.reason and named.path.endswith(":1")
    assert isinstance(unnamed, SkippedSource) and '"text" is missing' in unnamed.reason
    assert [type(item) for item in fine] == [Source]


def test_ids_that_are_given_twice(tmp_path: Path) -> None:
    """The number behind the second one is free."""
    names = ["a", "a", "a-2", "a", "a-2"]
    path = lines(tmp_path, *({"id": name, "text": "It rained."} for name in names))
    found = [item.id.rpartition("/")[2] for item in read_all([path]) if isinstance(item, Source)]
    assert found == ["a", "a-3", "a-2", "a-4", "a-2-2"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("no", "it is no JSON: expecting value at character 1", id="no JSON"),
        pytest.param('{"text": "a"', "it is no JSON", id="cut off"),
        pytest.param("[1]", "it is no object", id="a list"),
        pytest.param("{}", '"text" is missing', id="nothing"),
        pytest.param('{"text": " "}', '"text" is missing', id="blank"),
        pytest.param('{"text": 5}', '"text" is no text', id="a number for a text"),
        pytest.param('{"text": ["a"]}', '"text" is no text', id="a list for a text"),
        pytest.param('{"text": "a", "published": "soon"}', "'soon' is no date", id="no date"),
        pytest.param('{"text": "a", "lang": "?"}', "'?' is none", id="no language"),
        pytest.param('{"text": "a \\ud800"}', "a lone surrogate", id="half a character"),
        pytest.param("[" * 100_000, "nested too deeply", id="deeply nested"),
        pytest.param('{"text":' * 100_000, "nested too deeply", id="deeply nested objects"),
        pytest.param("9" * 1_000_000, "it is no object", id="a number of a million digits"),
        pytest.param(json.dumps({"text": "x" * 5001}), "limits.characters", id="too long"),
    ],
)
def test_bad_line_is_skipped_with_its_number(tmp_path: Path, line: str, reason: str) -> None:
    """A bad line is a skipped source with its reason; the lines around it are read."""
    path = lines(tmp_path, ARTICLE, line, {"id": "last", "text": "It rained."})
    first, bad, last = read_all([path], limits=Limits(characters=5000))
    assert isinstance(first, Source) and isinstance(last, Source)
    assert isinstance(bad, SkippedSource)
    assert bad.path == f"{path.as_posix()}:2"
    assert reason in bad.reason


def test_file_without_an_article(tmp_path: Path) -> None:
    """Blank lines are no articles, and nothing is not silence."""
    (skipped,) = read_all([lines(tmp_path, "", " ")])
    assert isinstance(skipped, SkippedSource) and skipped.reason == "there is no article in it"


def test_limit_of_sources(tmp_path: Path) -> None:
    """A file with too many articles gives as many as are allowed, and says so."""
    path = lines(tmp_path, *({"id": str(number), "text": "It rained."} for number in range(5)))
    *sources, rest = read_all([path], limits=Limits(sources=3))
    assert [type(source) for source in sources] == [Source] * 3
    assert isinstance(rest, SkippedSource) and "limits.sources" in rest.reason
