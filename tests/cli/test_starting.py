"""What a command does before it begins."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

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
