"""An update that is killed leaves all old or all new, and the next one mends it."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest

from claimcheck import files
from claimcheck.errors import ClaimcheckError


class Killed(BaseException):
    """Stands for SIGKILL: nothing that handles errors may run after it."""


@pytest.mark.parametrize("steps", range(12))
def test_a_killed_write_is_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int):
    """Killed before any of its steps, the folder can be brought to all old or all new."""
    names = ["a.md", "b.md", "c.md"]
    for name in names:
        (tmp_path / name).write_text("old", encoding="utf-8")
    left = [steps]

    def counted(function):
        def step(*arguments, **options):
            if left[0] == 0:
                raise Killed
            left[0] -= 1
            return function(*arguments, **options)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(files, "_write_beside", counted(files._write_beside))
        patch.setattr(Path, "replace", counted(Path.replace))
        patch.setattr(Path, "unlink", counted(Path.unlink))
        with contextlib.suppress(Killed):
            files.write_all({tmp_path / name: "new" for name in names}, journal_in=tmp_path)
    torn = {(tmp_path / name).read_text(encoding="utf-8") for name in names}
    assert torn <= {"old", "new"}
    assert len(torn) == 1 or files.is_interrupted(tmp_path)
    files.finish_interrupted(tmp_path)
    assert len({(tmp_path / name).read_text(encoding="utf-8") for name in names}) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_an_error_changes_nothing(tmp_path: Path):
    """A target that cannot be written leaves the others as they were, and no rubbish."""
    (tmp_path / "a.md").write_text("old", encoding="utf-8")
    (tmp_path / "b.md").mkdir()
    with pytest.raises(ClaimcheckError):
        files.write_all({tmp_path / "a.md": "new", tmp_path / "b.md": "new"})
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md"]


def test_the_journal_names_files_relative_to_its_folder(tmp_path: Path):
    """A project that is moved after a kill can still be mended."""
    (tmp_path / ".a.md.x.claimcheck-tmp").write_text("new", encoding="utf-8")
    (tmp_path / files.JOURNAL).write_text(json.dumps({"a.md": ".a.md.x.claimcheck-tmp"}), encoding="utf-8")
    files.finish_interrupted(tmp_path)
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "new"


DAMAGED = [
    ("", "empty"),
    ("{", "cut"),
    ("[]", "no table"),
    ("[" * 100_000, "too deep"),
    ('{"a.md": 3}', "no name"),
    ('{"../a.md": ".a.md.x.claimcheck-tmp"}', "to elsewhere"),
    ('{"a.md": "../.a.md.x.claimcheck-tmp"}', "from elsewhere"),
    ('{"a.md": "b.md"}', "a file that is no new report"),
]


@pytest.mark.parametrize(("journal", "name"), DAMAGED, ids=[row[1] for row in DAMAGED])
def test_a_journal_that_is_not_ours_moves_nothing(tmp_path: Path, journal: str, name: str):
    """It may have come with somebody's repository; the message names the file and the command."""
    (tmp_path / files.JOURNAL).write_text(journal, encoding="utf-8")
    (tmp_path / "b.md").write_text("other", encoding="utf-8")
    with pytest.raises(ClaimcheckError) as caught:
        files.finish_interrupted(tmp_path)
    assert files.JOURNAL in str(caught.value.where)
    assert "claimcheck update" in str(caught.value.hint)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([files.JOURNAL, "b.md"])
