"""Reading one path."""

from __future__ import annotations

import io
import os
import sys
import threading
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from claimcheck.models import SkippedSource, Source
from claimcheck.readers import Limits, read

ARTICLE = "The mayor resigned. Her deputy takes over."


def written(folder: Path, name: str, data: bytes) -> Path:
    """A file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "text"),
    [
        pytest.param("a.txt", ARTICLE.encode(), ARTICLE, id="plain"),
        pytest.param("a.txt", b"\xef\xbb\xbf" + ARTICLE.encode(), ARTICLE, id="the byte order mark is no text"),
        pytest.param("a.txt", b"One.\r\n\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n", id="line ends stay"),
        pytest.param("a.md", b"One.\r\nTwo.", "One.\r\nTwo.", id="line ends stay in Markdown"),
        pytest.param("a.article", ARTICLE.encode(), ARTICLE, id="any suffix is read as plain text"),
        pytest.param("a", "Café".encode(), "Café", id="no suffix"),
    ],
)
def test_text_is_kept_as_read(tmp_path: Path, name: str, data: bytes, text: str) -> None:
    """Every span points into the text as it was read, so the text is not changed."""
    source = read(written(tmp_path, name, data))
    assert isinstance(source, Source)
    assert (source.id, source.text) == ("a", text)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        pytest.param("a.txt", b"", "it is empty", id="empty"),
        pytest.param("a.txt", b" \n\t\r\n", "it is empty", id="blank"),
        pytest.param("a.md", b"---\ntitle: A\n---\n\n", "nothing but front matter", id="only front matter"),
        pytest.param("a.txt", b"date 2021-11-06\n", "nothing but front matter", id="only a date"),
        pytest.param("a.md", b"# Bridge\n\n## Costs\n", "nothing but headline in it", id="only headings"),
        pytest.param("a.txt", b"caf\xe9", "it is not UTF-8: byte 0xE9 at offset 3", id="Latin-1"),
        pytest.param("a.txt", b"\xef\xbb\xbfcaf\xe9", "byte 0xE9 at offset 6", id="offset counts the mark"),
        pytest.param("a.txt", "Café".encode("utf-16"), "UTF-16", id="UTF-16"),
        pytest.param("a.txt", b"ab\x00cd", "zero byte at offset 2", id="binary"),
        pytest.param("a.odt", b"PK", "save it as .docx", id="a format that people try"),
        pytest.param("a.md", b"---\nlang: 'no language'\n---\nText.", "'no language' is none", id="no language"),
        pytest.param("a.md", b"---\ndate: 2021-13-06\n---\nText.", "'2021-13-06' is no date", id="no such month"),
        pytest.param("a.md", b"---\ndate: last week\n---\nText.", "'last week' is no date", id="words for a date"),
        pytest.param("a.txt", b"date 2021-02-30 Text.", "'2021-02-30' is no date", id="no such day"),
    ],
)
def test_reason_for_what_cannot_be_read(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    """What cannot be read is a value with one sentence, never an exception and never an empty source."""
    skipped = read(written(tmp_path, name, data))
    assert isinstance(skipped, SkippedSource)
    assert reason in skipped.reason
    assert "\n" not in skipped.reason


@pytest.mark.parametrize(
    ("path", "shown", "reason"),
    [
        pytest.param("", ".", "the path is empty", id="empty"),
        pytest.param("https://example.org/a", "https://example.org/a", "it is an address", id="address"),
    ],
)
def test_what_is_no_path(path: str, shown: str, reason: str) -> None:
    """The address is shown as it was given."""
    skipped = read(path)
    assert isinstance(skipped, SkippedSource) and reason in skipped.reason
    assert skipped.path == shown


def test_missing_and_folder(tmp_path: Path) -> None:
    """A path without a file behind it says which of the two it is."""
    missing, folder, nonsense = read(tmp_path / "gone.txt"), read(tmp_path), read("a\0b")
    assert isinstance(missing, SkippedSource) and missing.reason == "there is no such file"
    assert isinstance(folder, SkippedSource) and "folder" in folder.reason
    assert isinstance(nonsense, SkippedSource) and nonsense.reason == "there is no such file"


def test_limits_are_named(tmp_path: Path) -> None:
    """What is over a limit is not read, and the reason names the setting."""
    path = written(tmp_path, "a.txt", b"x" * 101)
    assert isinstance(read(path, limits=Limits(bytes=101)), Source)
    for limits, name in ((Limits(bytes=100), "limits.bytes"), (Limits(characters=100), "limits.characters")):
        skipped = read(path, limits=limits)
        assert isinstance(skipped, SkippedSource)
        assert f"more than the limit of 100 ({name})" in skipped.reason


def test_device_without_end() -> None:
    """A device says that it has no bytes and gives them without end."""
    skipped = read("/dev/zero", limits=Limits(bytes=1000))
    assert isinstance(skipped, SkippedSource)
    assert sys.platform == "win32" or "limits.bytes" in skipped.reason


def test_limits_as_high_as_they_go(tmp_path: Path) -> None:
    """No memory is taken for what might come, and no clock overflows."""
    endless = Limits(bytes=10**12, seconds=10**12, memory=10**12)
    assert isinstance(read(written(tmp_path, "a.txt", b"It rained."), limits=endless), Source)
    page = read(written(tmp_path, "a.html", b"<html><p>It rained in Harwick all day.</p></html>"), limits=endless)
    assert isinstance(page, Source)
    if Path("/dev/null").exists():
        skipped = read("/dev/null", limits=endless)
        assert isinstance(skipped, SkippedSource) and skipped.reason == "it is empty"


def test_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size is not asked for first, so that no more is read than the limit allows."""
    path = written(tmp_path, "a.txt", b"x" * 10)
    is_folder = Path.is_dir

    def grow(self: Path) -> bool:
        path.write_bytes(b"x" * 1000)
        return is_folder(self)

    monkeypatch.setattr(Path, "is_dir", grow)
    skipped = read(path, limits=Limits(bytes=100))
    assert isinstance(skipped, SkippedSource) and "limits.bytes" in skipped.reason


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_pipe_that_nobody_writes_into(tmp_path: Path) -> None:
    """It is waited for as long as the limit says, then skipped."""
    os.mkfifo(tmp_path / "a.txt")
    begun = time.monotonic()
    skipped = read(tmp_path / "a.txt", limits=Limits(seconds=1))
    assert isinstance(skipped, SkippedSource) and "more than the limit of 1 (limits.seconds)" in skipped.reason
    assert 0.9 < time.monotonic() - begun < 20


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
@pytest.mark.parametrize(("pieces", "limit"), [(3, 200_000), (3, 100_000)], ids=["whole", "over the limit"])
def test_pipe_that_is_written_slowly(tmp_path: Path, pieces: int, limit: int) -> None:
    """What comes through a pipe is read to its end, or to the limit."""
    path, piece = tmp_path / "a.txt", b"It rained in Harwick. " * 2_000
    os.mkfifo(path)

    def write() -> None:
        with suppress(BrokenPipeError), path.open("wb", buffering=0) as pipe:
            for _ in range(pieces):
                pipe.write(piece)
                time.sleep(0.05)

    writer = threading.Thread(target=write)
    writer.start()
    found = read(path, limits=Limits(bytes=limit, seconds=20))
    writer.join()
    if limit > pieces * len(piece):
        assert isinstance(found, Source) and found.text == (piece * pieces).decode()
    else:
        assert isinstance(found, SkippedSource) and "limits.bytes" in found.reason


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input has the id "stdin" and no path."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"date 2021-11-06 " + ARTICLE.encode())))
    source = read("-")
    assert isinstance(source, Source)
    assert (source.id, source.path, source.published) == ("stdin", None, date(2021, 11, 6))


def test_standard_input_over_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is held to the same limit."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 11)))
    assert isinstance(read("-", limits=Limits(bytes=10)), SkippedSource)


@pytest.mark.parametrize(
    ("head", "published", "excluded"),
    [
        pytest.param(" date 2021-11-06 ", date(2021, 11, 6), [(1, 16)], id="on the line of the first sentence"),
        pytest.param("date 2021-11-06\n\n", date(2021, 11, 6), [(0, 15)], id="on a line of its own"),
        pytest.param("Date: 2021-11-06\n", date(2021, 11, 6), [(0, 16)], id="with a colon"),
        pytest.param("The date 2021-11-06 is set. ", None, [], id="not inside a sentence"),
        pytest.param("date 2021-11-06-b ", None, [], id="not a longer number"),
    ],
)
def test_leading_date(tmp_path: Path, head: str, published: date | None, excluded: list[tuple[int, int]]) -> None:
    """A leading date is metadata; a date inside the first sentence is not."""
    source = read(written(tmp_path, "a.txt", (head + ARTICLE).encode()))
    assert isinstance(source, Source)
    assert source.published == published
    assert [tuple(item.span) for item in source.excluded] == excluded


def test_front_matter(tmp_path: Path) -> None:
    """Known keys are used, others are passed over, and the block is excluded with its reason."""
    text = """---
title: "The harbour: a plan"
outlet: 'Harbour News'
Date: 2021-11-06T08:00:00+01:00   # UTC
link: https://example.org/a#b
id: harbour
lang: en-GB
tags:
  - ports
  - date: 1999-01-01
empty:
---
The port will be dredged.
"""
    source = read(written(tmp_path, "a.md", text.encode()))
    assert isinstance(source, Source)
    assert (source.id, source.title, source.outlet) == ("harbour", "The harbour: a plan", "Harbour News")
    assert source.language == "en"
    assert (source.url, source.published) == ("https://example.org/a#b", date(2021, 11, 6))
    assert [(item.span.of(text)[:9], item.reason) for item in source.excluded] == [("---\ntitle", "front matter")]
    assert source.excluded[0].span.of(text).endswith("\n---")


@pytest.mark.parametrize(
    ("value", "title"),
    [
        pytest.param("'Sega''s plan'", "Sega's plan", id="two single marks are one"),
        pytest.param("'Sega''s plan", "'Sega''s plan", id="never closed"),
        pytest.param("'A plan' # new", "A plan", id="a comment behind it"),
        pytest.param("''", None, id="empty"),
        pytest.param('"The \\"plan\\""', 'The "plan"', id="double marks"),
        pytest.param("Sega's plan # new", "Sega's plan", id="none"),
    ],
)
def test_quotation_marks_of_a_value(tmp_path: Path, value: str, title: str | None) -> None:
    """A value may stand between either marks, as in YAML."""
    source = read(written(tmp_path, "a.md", f"---\ntitle: {value}\n---\n{ARTICLE}".encode()))
    assert isinstance(source, Source)
    assert source.title == title


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\ntitle: A\nThe port will be dredged.\n", id="never closed"),
        pytest.param("---\nThe port will be dredged.\n---\nMore.\n", id="rules around prose"),
        pytest.param("Prose.\n---\ntitle: A\n---\n", id="not at the head"),
    ],
)
def test_no_front_matter(tmp_path: Path, text: str) -> None:
    """Dashes alone make no front matter."""
    source = read(written(tmp_path, "a.txt", text.encode()))
    assert isinstance(source, Source)
    assert source.excluded == ()
