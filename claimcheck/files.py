"""Files written whole or not at all, several of them together.

The texts are first written beside their targets. Then a journal in the folder of the first one lists what is to be
renamed: from that moment the write counts as done, and whoever finds the journal after a kill finishes it. Before that
moment every old file is as it was.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimcheck.errors import ClaimcheckError

JOURNAL = ".claimcheck-journal.json"
"""The list of renames that are under way in a folder: pairs of the temporary and the final name."""


def write_all(texts: Mapping[Path, str]) -> None:
    """Write each text to its path, UTF-8 and LF. Raises ClaimcheckError, and then no file has changed."""
    if not texts:
        return
    temporary: dict[Path, Path] = {}
    journal = next(iter(texts)).parent / JOURNAL
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir():
                raise IsADirectoryError(None, "it is a folder", str(path))
            temporary[path] = _write_beside(path, _encoded(text))
        if len(temporary) > 1:
            _write_journal(journal, temporary)
        _rename(temporary)
        journal.unlink(missing_ok=True)
    except OSError as error:
        _remove([*temporary.values(), journal])
        raise ClaimcheckError(
            "a report cannot be written",
            where=f"{error.filename or path}: {error.strerror or error}",
            hint="check the folder and its permissions",
        ) from error


def write_bytes(path: Path, data: bytes) -> None:
    """Write one file whole or not at all. Raises ClaimcheckError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(path, data).replace(path)
    except OSError as error:
        raise ClaimcheckError("a file cannot be written", where=f"{path}: {error.strerror or error}") from error


def is_interrupted(folder: Path) -> bool:
    """Whether a write into the folder was killed after it counted as done."""
    return (folder / JOURNAL).exists()


def finish_interrupted(folder: Path) -> None:
    """Finish a killed write: rename what the journal lists, then remove what a kill left behind."""
    journal = folder / JOURNAL
    if journal.exists():
        names = json.loads(journal.read_text(encoding="utf-8"))
        _rename({folder / final: folder / name for final, name in names.items()})
        journal.unlink()
    _remove(folder.glob(".*.claimcheck-tmp"))


def _write_journal(journal: Path, temporary: Mapping[Path, Path]) -> None:
    names = {os.path.relpath(path, journal.parent): os.path.relpath(t, journal.parent) for path, t in temporary.items()}
    _write_beside(journal, _encoded(json.dumps(names))).replace(journal)


def _rename(temporary: Mapping[Path, Path]) -> None:
    for path, name in temporary.items():
        if name.exists():
            name.replace(path)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.exists():
            path.unlink()


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _write_beside(path: Path, data: bytes) -> Path:
    """The data in a new file in the same folder, on the disk before anything refers to it."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".claimcheck-tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary
