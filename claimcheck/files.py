"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from claimcheck.errors import ClaimcheckError


def write_all(texts: Mapping[Path, str]) -> None:
    """Write each text to its path, LF and UTF-8. All are written beside their targets before the first is renamed,

    so that a full disk or a missing permission leaves every old file as it was. Raises ClaimcheckError.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for path, text in texts.items():
            written.append((_write_beside(path, text), path))
        for temporary, path in written:
            temporary.replace(path)
    except OSError as error:
        raise ClaimcheckError(
            "a report cannot be written",
            where=f"{error.filename or path}: {error.strerror or error}",
            hint="check the folder and its permissions",
        ) from error
    finally:
        for temporary, _ in written:
            temporary.unlink(missing_ok=True)


def _write_beside(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        raise IsADirectoryError(None, "is a directory", str(path))
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n", errors="surrogatepass") as file:
            file.write(text)
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary
