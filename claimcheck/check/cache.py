"""Comparisons kept between runs, so that a check computes only what changed.

The key is a hash of everything that a comparison depends on: the sources, the settings, and the files of claimcheck
itself. A value is believed only if its own hash holds, which is one of the key too, and if it is a comparison of those
sources; reading it can build nothing but values of claimcheck.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from claimcheck.comparison import Comparison
from claimcheck.config import Config
from claimcheck.errors import ClaimcheckError
from claimcheck.files import write_bytes
from claimcheck.models import SkippedSource, Source
from claimcheck.pipeline import compare
from claimcheck.signature import signature_of

FOLDER = ".claimcheck_cache"
_MOST = 500
"""Comparisons that are kept: more than most projects have reports; one takes some 50 kB for each pair of articles."""
_DIGEST = hashlib.sha256().digest_size
_OURS = ("claimcheck.models", "claimcheck.comparison")


class _Unpickler(pickle.Unpickler):
    """Builds values of claimcheck and nothing else: a cache that somebody else wrote can run no code."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of that name, if it has a place in a comparison."""
        if (module, name) == ("builtins", "getattr"):
            return _member
        found = super().find_class(module, name) if module in (*_OURS, "datetime") and "." not in name else None
        if isinstance(found, type) and (found is date or found.__module__ in _OURS):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a comparison")


def _member(enumeration: object, name: str) -> object:
    """The member of one of our enumerations, which Python 3.11 pickles as a call of getattr."""
    if isinstance(enumeration, type) and issubclass(enumeration, Enum):
        return enumeration[name]
    raise pickle.UnpicklingError(f"{enumeration!r} is no enumeration")


def cached_compare(folder: Path, sources: Sequence[Source | SkippedSource], config: Config) -> Comparison:
    """As `compare`, from the folder if the comparison is there, else computed and stored."""
    path = folder / f"{_key(sources, config)}.pickle"
    stored = _load(path)
    if stored is not None and _is_of(stored, sources):
        return stored
    comparison = compare(sources, config)
    data = pickle.dumps(comparison, protocol=5)
    with suppress(ClaimcheckError, OSError):  # a cache that cannot be written costs time, not results
        make_cache_folder(folder)
        write_bytes(path, _digest(path, data) + data)
        _tidy(folder)
    return comparison


def _load(path: Path) -> Comparison | None:
    """The stored comparison, or None where there is none or it is damaged."""
    try:
        content = path.read_bytes()
        digest, data = content[:_DIGEST], content[_DIGEST:]
        if _digest(path, data) != digest:
            return None
        value = _Unpickler(io.BytesIO(data)).load()
    except Exception:  # whatever a damaged file raises, the comparison is computed anew
        return None
    return value if isinstance(value, Comparison) else None


def _digest(path: Path, data: bytes) -> bytes:
    """The hash of a value and of its key: one that was put under another key does not have it."""
    return hashlib.sha256(path.stem.encode() + data).digest()


def _is_of(comparison: Comparison, sources: Sequence[Source | SkippedSource]) -> bool:
    compared = [document.source for document in comparison.documents]
    return [*compared, *comparison.skipped_sources] == sorted(sources, key=lambda item: isinstance(item, SkippedSource))


def _tidy(folder: Path) -> None:
    """Remove what was stored longest ago, so that the folder does not grow for ever."""
    stored = sorted(folder.glob("*.pickle"), key=lambda file: (file.stat().st_mtime_ns, file.name))
    for file in stored[:-_MOST]:
        file.unlink(missing_ok=True)


def make_cache_folder(folder: Path) -> None:
    """Make the folder, with a file in it that keeps git from seeing it. Raises ClaimcheckError."""
    if not (folder / ".gitignore").exists():
        write_bytes(folder / ".gitignore", b"*\n")


def _key(sources: Sequence[Source | SkippedSource], config: Config) -> str:
    parts = [signature_of(config), _program(), f"{sys.version_info[:2]}", *map(repr, sources)]
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


@cache
def _program() -> str:
    """Hash of all files of the package, the lexicon included."""
    package = files("claimcheck")
    digest = hashlib.sha256()
    root = Path(str(package))
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(root).as_posix().encode() + b"\x00" + path.read_bytes())
    return digest.hexdigest()
