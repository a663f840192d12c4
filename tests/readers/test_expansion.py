"""Reading what stands on a command line."""

from __future__ import annotations

from pathlib import Path

from claimcheck.models import SkippedSource, Source
from claimcheck.readers import read_all


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
