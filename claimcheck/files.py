"""Files written whole or not at all, several of them together.

The texts are first written beside their targets. Then a journal lists what is to be renamed: from that moment the write
counts as done, and whoever finds the journal after a kill finishes it. Before that moment every old file is as it was.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath

from claimcheck.errors import ClaimcheckError

JOURNAL = ".claimcheck-journal.json"
"""The list of renames that are under way in a folder: final and temporary names."""
_TEMPORARY = ".claimcheck-tmp"
"""How the name of a new text ends until it is renamed."""


def write_all(texts: Mapping[Path, str], *, journal_in: Path | None = None) -> None:
    """Write each text to its path, UTF-8 and LF. Raises ClaimcheckError, and then no file has changed.

    With a folder for the journal, in which all paths are, the write is all or nothing also where the process is killed:
    `finish_interrupted` mends it.
    """
    if not texts:
        return
    temporary: dict[Path, Path] = {}
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir():
                raise IsADirectoryError(None, "it is a folder", str(path))
            temporary[path] = _write_beside(path, _encoded(text))
        if journal_in is not None and len(temporary) > 1:
            _write_journal(journal_in / JOURNAL, temporary)
        _rename(temporary)
        if journal_in is not None:
            (journal_in / JOURNAL).unlink(missing_ok=True)
    except OSError as error:
        _remove([*temporary.values(), *([journal_in / JOURNAL] if journal_in else [])])
        raise _unwritable(path, error) from error


def write_bytes(path: Path, data: bytes) -> None:
    """Write one file whole or not at all. Raises ClaimcheckError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(path, data).replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> ClaimcheckError:
    """The error for the path; it names the folder above where the folder is what is wrong, no temporary file ever."""
    culprit = Path(error.filename) if error.filename else path
    where = culprit if culprit in path.parents else path
    hint = "check the folder and its permissions"
    return ClaimcheckError("a file cannot be written", where=f"{where}: {error.strerror or error}", hint=hint)


def is_interrupted(folder: Path) -> bool:
    """Whether a write into the folder was killed after it counted as done."""
    return (folder / JOURNAL).exists()


def finish_interrupted(folder: Path) -> None:
    """Finish a killed write: rename what the journal lists, then remove what a kill left behind.

    Raises ClaimcheckError where the journal is not one that `write_all` wrote.
    """
    journal = folder / JOURNAL
    if is_interrupted(folder):
        _rename({folder / final: folder / name for final, name in _read_journal(journal).items()})
        journal.unlink()
    _remove(folder.glob(f".*{_TEMPORARY}"))


def _read_journal(journal: Path) -> dict[str, str]:
    """Final and temporary names. A journal that came with a repository must not move files from or to elsewhere."""
    try:
        names = json.loads(journal.read_text(encoding="utf-8")) if journal.is_file() else None
    except (OSError, ValueError, RecursionError):
        names = None
    if isinstance(names, dict) and all(map(_is_rename, names.items())):
        return names
    hint = "delete the file and run: claimcheck update"
    raise ClaimcheckError("the journal of an interrupted update is damaged", where=str(journal), hint=hint)


def _is_rename(names: tuple[str, object]) -> bool:
    final, temporary = names
    if not isinstance(temporary, str) or any(name != PurePath(name).name for name in (final, temporary)):
        return False
    return temporary.startswith(f".{final}.") and temporary.endswith(_TEMPORARY)


def _write_journal(journal: Path, temporary: Mapping[Path, Path]) -> None:
    names = {path.name: written.name for path, written in temporary.items()}
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
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_TEMPORARY, dir=path.parent)
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
