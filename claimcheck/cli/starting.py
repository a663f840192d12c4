"""What a command does before it begins, as its process is its own; no result depends on it."""

from __future__ import annotations

import atexit
import gc
import os
import re
import sys
from importlib import import_module
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path
from types import ModuleType

_NEW_OBJECTS = 500_000
"""New objects from which on Python looks for garbage, 700 otherwise. We make hardly any cycles, and looking through the
word lists over and over takes a sixth of a comparison's time; two articles are compared before it begins."""
_STEMMER = "nltk.stem.snowball"
"""The one module of NLTK that is used at run time."""


def start() -> None:
    """Spare the process what it does not need."""
    gc.set_threshold(_NEW_OBJECTS)
    atexit.register(gc.freeze)  # no last look for garbage either: all of it goes with the process
    load_stemmer_alone()


def prepare_streams() -> None:
    """Let a pipe or a file get the same bytes everywhere, and no terminal stop a report at a sign it does not have.

    Python writes in the encoding of the system, which on Windows has no "✗" and other line ends. What a file
    name has that is no Unicode is written as `claimcheck.files` writes it. A stream that was closed before we were
    started, as some schedulers do, takes what is written and keeps nothing.
    """
    for name, errors in (("stdout", "surrogatepass"), ("stderr", "backslashreplace")):
        stream = getattr(sys, name)
        if stream is None:
            _discard(name)
        elif isinstance(stream, TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")


def discard_output() -> None:
    """Write nothing more to the standard streams: what is still to be written has no place, and ending would fail."""
    _discard("stdout")
    _discard("stderr")


def _discard(name: str) -> None:
    setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open as long as the process runs


def load_stemmer_alone() -> None:
    """Load NLTK's stemmer without all the rest of NLTK: that takes longer than two articles take to be compared.

    Where SciPy and scikit-learn are installed NLTK loads them too, which takes seconds. Python loads the packages of a
    module before it; empty ones stand in their places meanwhile, and are gone when this returns. Where NLTK is loaded
    already, or made otherwise than we know it, nothing is done, and the stemmer is imported as usual when it is needed.
    """
    found = None if "nltk" in sys.modules else find_spec("nltk")
    if found is None or found.submodule_search_locations is None:
        return
    root = list(found.submodule_search_locations)
    packages = _package("nltk", root), _package("nltk.stem", [str(Path(folder, "stem")) for folder in root])
    packages[0].__dict__["redos"] = re  # what compiles NLTK's expressions, of which its English stemmer has none
    corpus = ModuleType("nltk.corpus")
    corpus.__dict__["stopwords"] = None  # for a way of stemming that is not ours
    for module in (*packages, corpus):
        sys.modules[module.__name__] = module
    try:
        import_module(_STEMMER)
    except (ImportError, AttributeError):
        sys.modules.pop(_STEMMER, None)
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] == "nltk" and name != _STEMMER]:
            del sys.modules[name]


def _package(name: str, folders: list[str]) -> ModuleType:
    """A package in whose folders modules are found, with nothing of its own."""
    package = ModuleType(name)
    package.__path__ = folders
    return package
