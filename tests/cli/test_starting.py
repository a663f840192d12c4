"""What a command does before it begins."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from claimcheck.cli.starting import prepare_streams

ALONE = """
import sys
from claimcheck.cli.starting import load_stemmer_alone
load_stemmer_alone()
assert [name for name in sys.modules if name.split(".")[0] == "nltk"] == ["nltk.stem.snowball"], sys.modules
from claimcheck.text.tokens import stem_of
print(*map(stem_of, sys.argv[1:]))
import nltk.stem
assert nltk.stem.PorterStemmer().stem("running") == "run" and nltk.word_tokenize
print(*map(nltk.stem.SnowballStemmer("english").stem, sys.argv[1:]))
"""
"""The stems, then what all of NLTK says, which can still be imported."""

STRANGE = """
import sys
from claimcheck.cli import starting
starting.import_module = lambda name: sys.modules["nltk"].nothing_of_the_kind
starting.load_stemmer_alone()
assert not [name for name in sys.modules if name.split(".")[0] == "nltk"]
from claimcheck.text.tokens import stem_of
print(*map(stem_of, sys.argv[1:]))
"""
"""An NLTK whose stemmer cannot be loaded without the rest of it."""

LOADED = """
import sys
import nltk
before = sys.modules["nltk.stem.snowball"]
from claimcheck.cli.starting import load_stemmer_alone
load_stemmer_alone()
assert sys.modules["nltk"] is nltk and sys.modules["nltk.stem.snowball"] is before
"""

WORDS = ["announces", "announced", "skies", "dying", "generously", "harbour's", "émigrés", "news", "IT"]
STEMS = "announc announc sky die generous harbour émigré news it"


def run(code: str) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-X", "utf8", "-c", code, *WORDS]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_stemmer_alone():
    """Nothing of NLTK but its stemmer is loaded; the stems are the same, and NLTK itself is there for who wants it."""
    ours, theirs = run(ALONE)
    assert ours == theirs == STEMS


@pytest.mark.parametrize(("code", "expected"), [(STRANGE, [STEMS]), (LOADED, [])], ids=["made otherwise", "loaded"])
def test_otherwise_as_usual(code: str, expected: list[str]):
    """Where NLTK is made otherwise, or loaded already, the stemmer is imported as always."""
    assert run(code) == expected


OTHER_ENCODINGS = {"PYTHONIOENCODING": "cp1252"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "utf-16"}, {}


def test_the_same_bytes_whatever_the_system_writes(tmp_path: Path):
    """A pipe gets UTF-8 also where Python would write the Windows code page, which has no sign for a conflict."""
    texts = {"a.txt": "The bridge cost 4 million euros.\n", "b.txt": "The bridge cost 9 million euros.\n"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "claimcheck", "compare", "--exit-zero", *texts]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    outputs = {
        subprocess.run(command, capture_output=True, cwd=tmp_path, env={**environment, **other}, check=True).stdout
        for other in OTHER_ENCODINGS
    }
    assert len(outputs) == 1
    assert "✗ conflict" in outputs.pop().decode("utf-8")


def test_lines_end_alike_in_a_file_on_windows(monkeypatch: pytest.MonkeyPatch):
    """As a stream of Windows: its code page, and two signs for the end of a line."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp1252", newline="\r\n"))
    prepare_streams()
    click.echo("✗ one\ntwo")
    assert written.getvalue() == "✗ one\ntwo\n".encode()


def test_a_terminal_keeps_its_encoding(monkeypatch: pytest.MonkeyPatch):
    """What an old terminal cannot show is replaced there."""

    class Terminal(io.TextIOWrapper):
        """Says that it is one."""

        def isatty(self) -> bool:
            """It is."""
            return True

    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(written, encoding="latin-1"))
    prepare_streams()
    click.echo("✗ für")
    assert written.getvalue() == "? für\n".encode("latin-1")
