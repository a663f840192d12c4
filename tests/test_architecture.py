"""The promises that the whole tree keeps."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck

PACKAGE = Path(claimcheck.__file__).parent
LAYERS = [
    {"models", "errors", "grouping", "jobs", "lexicon", "version"},
    {"text", "readers"},
    {"mentions"},
    {"annotators"},
    {"claims"},
    {"alignment", "roletable"},
    {"contrast"},
    {"rules"},
    {"config"},
    {"agreement", "applying", "objections", "observations", "findings", "languages", "signature", "comparison"},
    {"rewriting"},
    {"aliases", "writing"},
    {"pipeline"},
    {"report", "policy", "settings", "project", "files"},
    {"check", "fetch"},
    {"cli"},
]
"""Who may import whom: only names of the same or of an earlier row."""
RANKS = {name: rank for rank, names in enumerate(LAYERS) for name in names}
EXCEPTIONS = {("comparison", "claimcheck.report.html")}
"""A notebook asks the value itself for its picture; it is imported when that is asked for."""
FILES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__main__.py" and path.parent != PACKAGE.parent)
NO_REGULAR_EXPRESSIONS = ("alignment", "contrast", "rules", "agreement", "objections", "findings")
"""Content is recognised in `text` and `mentions`; what comes later sees typed values."""


def imports(path: Path) -> set[str]:
    """The top-level names that a file imports from claimcheck, and other modules by their name."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return found


def part(path: Path) -> str:
    """The layer that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(PACKAGE).as_posix() for path in FILES])
def test_imports_go_one_way(path: Path):
    """A stage knows the stages before it, never one after it."""
    if path == PACKAGE / "__init__.py":
        return
    for module in imports(path):
        if (part(path), module) in EXCEPTIONS:
            continue
        if module.startswith("claimcheck.") and not module.startswith("claimcheck.lexicon"):
            assert RANKS[module.split(".")[1]] <= RANKS[part(path)], f"{path.name} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(PACKAGE).as_posix() for path in FILES])
def test_files_are_short_and_free_of_what_we_do_not_use(path: Path):
    """One reason to exist each; no difflib; no regular expression about content after the mentions."""
    if path.name != "models.py":  # one page for all values, by design
        assert path.read_text(encoding="utf-8").count("\n") <= 400
    modules = imports(path)
    assert "difflib" not in modules
    if part(path) in NO_REGULAR_EXPRESSIONS:
        assert not {"re", "regex"} & modules


def test_public_names_exist():
    """`__all__` is the public interface, sorted and complete."""
    assert sorted(claimcheck.__all__, key=str.lower) == sorted(set(claimcheck.__all__), key=str.lower)
    assert all(hasattr(claimcheck, name) for name in claimcheck.__all__)


def test_heavy_modules_are_imported_only_when_they_are_used():
    """`claimcheck --version` imports no stage, let alone NLTK or what only reports need."""
    heavy = ("nltk", "numpy", "jinja2", "spacy", "tabulate", "rapidfuzz", "claimcheck.models", "claimcheck.pipeline")
    code = f"import sys, claimcheck.cli; print([name for name in {heavy} if name in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_no_stage_loads_nltk_by_being_imported():
    """A command loads the stemmer alone, which an import of all of NLTK before it would undo."""
    code = "import sys, claimcheck.pipeline; print('nltk' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"


def test_package_data_is_small():
    """Below 5 MB in all."""
    assert sum(path.stat().st_size for path in (PACKAGE / "lexicon").iterdir() if path.is_file()) < 5_000_000
