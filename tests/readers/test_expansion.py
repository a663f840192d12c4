"""Reading what stands on a command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from claimcheck.models import SkippedSource, Source
from claimcheck.readers import Limits, read_all


def files(folder: Path, *names: str) -> None:
    """Articles with these names, in folders as needed."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"This is {name}.", encoding="utf-8")


def ids(found: list[Source | SkippedSource]) -> list[str]:
    """The ids of the sources, with an exclamation mark before the paths of the skipped ones."""
    return [item.id if isinstance(item, Source) else "!" + item.path.rpartition("/")[2] for item in found]


def test_folder_gives_its_texts_in_order(tmp_path: Path) -> None:
    """A folder stands for its texts, sorted by name; other files and folders in it are left alone."""
    files(tmp_path, "b.md", "a.txt", "c.json", "deeper/d.txt", "E.TXT")
    assert ids(read_all([tmp_path])) == ["E", "a", "b"]


def test_order_of_the_arguments_is_kept(tmp_path: Path) -> None:
    """Sources come in the order in which they were named."""
    files(tmp_path, "z.txt", "more/a.txt", "m.txt")
    assert ids(read_all([tmp_path / "z.txt", tmp_path / "more", tmp_path / "m.txt"])) == ["z", "a", "m"]


def test_pattern(tmp_path: Path) -> None:
    """A pattern that no shell has expanded is expanded here; one without a file is said to be none."""
    files(tmp_path, "fund-b.txt", "fund-a.txt", "other.txt")
    assert ids(read_all([str(tmp_path / "fund-*.txt")])) == ["fund-a", "fund-b"]
    assert ids(read_all([str(tmp_path / "none-*.txt")])) == ["!none-*.txt"]


def test_empty_folder_is_said(tmp_path: Path) -> None:
    """A folder without texts is a skipped source, not silence."""
    (skipped,) = read_all([tmp_path])
    assert isinstance(skipped, SkippedSource)
    assert ".txt" in skipped.reason


def test_same_file_twice_is_read_once(tmp_path: Path) -> None:
    """A file that is named itself and by its folder is one source."""
    files(tmp_path, "a.txt", "b.txt")
    assert ids(read_all([tmp_path / "b.txt", tmp_path, tmp_path / "." / "a.txt"])) == ["b", "a"]


def test_same_names_are_told_apart(tmp_path: Path) -> None:
    """Sources with one id get the folder's name in front; what is still the same gets a number."""
    files(tmp_path, "x/fund.txt", "y/fund.txt", "y/fund.md", "y/other.txt")
    assert ids(read_all([tmp_path / "x", tmp_path / "y"])) == ["x/fund", "y/fund", "y/fund-2", "other"]


def test_unreadable_ones_keep_their_place(tmp_path: Path) -> None:
    """What cannot be read stays in the list, where it was named."""
    files(tmp_path, "a.txt", "b.txt")
    assert ids(read_all([tmp_path / "a.txt", tmp_path / "gone.txt", tmp_path / "b.txt"])) == ["a", "!gone.txt", "b"]


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    """A folder or a pattern stands for the files in it; whoever wants another file names it."""
    files(tmp_path, "secret.txt", "in/a.txt", "in/b.txt")
    (tmp_path / "in" / "c.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "in" / "d.txt").symlink_to(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "e.txt").symlink_to(tmp_path / "in" / "e.txt")
    assert ids(read_all([tmp_path / "in"])) == ["a", "b", "!c.txt"]
    assert ids(read_all([str(tmp_path / "in" / "*.txt")])) == ["a", "b", "!c.txt"]
    assert ids(read_all([tmp_path / "in" / "c.txt"])) == ["c"]
    assert ids(read_all([tmp_path / "in" / "e.txt"])) == ["!e.txt"]


def test_only_files_are_taken(tmp_path: Path) -> None:
    """A folder that is named like a text, and a pipe that nobody writes into, are no sources of a pattern."""
    files(tmp_path, "a.txt", "b.txt/c.md")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "d.txt")
    assert ids(read_all([tmp_path])) == ["a"]
    assert ids(read_all([str(tmp_path / "*.txt")])) == ["a"]


def test_limit_of_sources(tmp_path: Path) -> None:
    """As many as the limit allows are read; that there are more is said."""
    files(tmp_path, "a.txt", "b.txt", "c.txt", "d.txt")
    found = read_all([tmp_path], limits=Limits(sources=2))
    assert ids(found) == ["a", "b", "!c.txt"]
    assert isinstance(found[2], SkippedSource) and "limits.sources" in found[2].reason


def test_limit_of_all_characters(tmp_path: Path) -> None:
    """A source with which all texts together are too long is skipped; a shorter one after it is read."""
    for name, length in (("a", 50), ("b", 60), ("c", 40)):
        (tmp_path / f"{name}.txt").write_text("x" * length, encoding="utf-8")
    found = read_all([tmp_path], limits=Limits(characters_in_all=100))
    assert ids(found) == ["a", "!b.txt", "c"]
    assert isinstance(found[1], SkippedSource)
    assert found[1].reason.endswith("110 characters, more than the limit of 100 (limits.characters-in-all)")


@pytest.mark.skipif(sys.platform == "win32", reason="its file names are narrower")
@pytest.mark.parametrize(
    "name",
    [
        pytest.param(b"a\nb\x1b[31m.txt", id="line break and escape sequence"),
        pytest.param("a\u202etxt.md".encode(), id="bidirectional override"),
        pytest.param(b"caf\xe9.txt", id="not UTF-8"),
        pytest.param(b"[a]*?.txt", id="signs of a pattern"),
        pytest.param(b"-.txt", id="a dash"),
        pytest.param(b"a#b.jsonl.txt", id="number sign"),
    ],
)
def test_odd_names(tmp_path: Path, name: bytes) -> None:
    """A file may be named as it likes."""
    path = os.fsencode(tmp_path) + b"/" + name
    try:
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - Path takes no bytes
            file.write("It rained.")
    except OSError:
        pytest.skip("the file system does not take the name")
    for given in (tmp_path, os.fsdecode(path)):
        (source,) = read_all([given])
        assert isinstance(source, Source) and source.text == "It rained."


def test_names_that_no_file_can_have(tmp_path: Path) -> None:
    """What cannot be opened is skipped, whatever the system says about it."""
    for name in ("a" * 5000, "a\0b", "a/" * 3000, "*" * 300, "[" * 300, "~", "a\nb", "\ud800"):
        (skipped,) = read_all([str(tmp_path / name)])
        assert isinstance(skipped, SkippedSource), name
